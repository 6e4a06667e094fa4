// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/desktopentry.h"
#include "core/machine/loginstart.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

QString entryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/autostart/bearerbox.desktop"_L1;
}

QString content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void put(const QString &path, const QString &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

} // namespace

class TestLoginStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QDir().remove(entryPath()); }

    void execValue_quotesWhatTheSpecificationReserves_data();
    void execValue_quotesWhatTheSpecificationReserves();
    void entry_isStartedByADesktopWithItsArguments_data();
    void entry_isStartedByADesktopWithItsArguments();
    void meaning_isWhatADesktopMakesOfIt_data();
    void meaning_isWhatADesktopMakesOfIt();

    void entry_comesAndGoes()
    {
        QCOMPARE(loginStart(), LoginStart::Off);
        QVERIFY(setLoginStart({.program = u"/usr/bin/bearerbox"_s, .arguments = {u"--hidden"_s}}, true).has_value());
        QCOMPARE(loginStart(), LoginStart::On);
        QVERIFY(content(entryPath()).contains(u"\nExec=/usr/bin/bearerbox --hidden\n"_s));
        QVERIFY(setLoginStart({}, false).has_value());
        QCOMPARE(loginStart(), LoginStart::Off);
        QVERIFY2(setLoginStart({}, false).has_value(), "to switch off what is off succeeds");
    }

    void whatTheDesktopSwitchedOff_isSeenAndCanBeSwitchedOnAgain()
    {
        const StartCommand command{.program = u"/usr/bin/bearerbox"_s, .arguments = {}};
        QVERIFY(setLoginStart(command, true).has_value());
        put(entryPath(), content(entryPath()).replace(u"enabled=true"_s, u"enabled=false"_s));
        QCOMPARE(loginStart(), LoginStart::SwitchedOff);
        QVERIFY(setLoginStart(command, true).has_value());
        QCOMPARE(loginStart(), LoginStart::On);
    }
};

void TestLoginStart::execValue_quotesWhatTheSpecificationReserves_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *sentence, const QStringList &words, const QString &value) {
        QTest::addRow("%s", sentence) << words << value;
    };
    row("a plain path needs no quotes", {u"/usr/bin/bearerbox"_s, u"--hidden"_s}, u"/usr/bin/bearerbox --hidden"_s);
    row("a space", {u"/opt/my apps/bearerbox"_s}, uR"("/opt/my apps/bearerbox")"_s);
    row("a percent sign is no field code", {u"/opt/100%f/b"_s}, u"/opt/100%%f/b"_s);
    row("a dollar sign, escaped twice", {u"/opt/$x/b"_s}, uR"("/opt/\\$x/b")"_s);
    row("a quote", {uR"(/opt/a"b)"_s}, uR"("/opt/a\\"b")"_s);
    row("a backslash", {uR"(/opt/a\b)"_s}, uR"("/opt/a\\\\b")"_s);
    row("a newline", {u"/opt/a\nb"_s}, uR"("/opt/a\nb")"_s);
    row("nothing at all", {u"/b"_s, QString()}, uR"(/b "")"_s);
    row("Chinese letters are plain", {u"/opt/令牌/b"_s}, u"/opt/令牌/b"_s);
}

void TestLoginStart::execValue_quotesWhatTheSpecificationReserves()
{
    QFETCH(QStringList, words);
    const QString program = words.takeFirst();
    QTEST(execValue({.program = program, .arguments = words}), "value");
}

void TestLoginStart::entry_isStartedByADesktopWithItsArguments_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : {u"plain"_s, u"with space"_s, u"100%f %%u"_s, u"$HOME `id` $(id)"_s, uR"(a"b'c\d\e)"_s,
                                u"a;b|c&d>e<f*g?h#i(j)~k"_s, u"tab\tand\nline"_s, QString(), u"令牌"_s}) {
        QTest::addRow("%s", qPrintable(word)) << word;
    }
}

/// GLib reads such entries for GNOME, Xfce and others; what it starts writes down what it was given.
void TestLoginStart::entry_isStartedByADesktopWithItsArguments()
{
    QFETCH(QString, word);
    const QTemporaryDir folder;
    const QString program = folder.filePath(u"bearer box $1.sh"_s);
    put(program, u"#!/bin/sh\nprintf '%s|' \"$@\" > \"$0.partial\"\nmv \"$0.partial\" \"$0.told\"\n"_s);
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    const QString entry = folder.filePath(u"bearerbox.desktop"_s);
    put(entry, autostartEntry({.program = program, .arguments = {u"--config-dir"_s, word}}));
    const QString launch = u"import sys\nfrom gi.repository import Gio\n"
                           "Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([], None)\n"_s;
    QCOMPARE(QProcess::execute(u"/usr/bin/python3"_s, {u"-c"_s, launch, entry}), 0);
    QTRY_VERIFY(QFile::exists(program + ".told"_L1));
    QCOMPARE(content(program + ".told"_L1), u"--config-dir|%1|"_s.arg(word));
}

void TestLoginStart::meaning_isWhatADesktopMakesOfIt_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<LoginStart>("meaning");
    const QString ours = autostartEntry({.program = u"/b"_s, .arguments = {}});
    QTest::addRow("ours") << ours << LoginStart::On;
    QTest::addRow("hidden by the settings of Xfce or KDE") << ours + u"Hidden=true\n"_s << LoginStart::SwitchedOff;
    QTest::addRow("switched off by GNOME")
        << u"[Desktop Entry]\nExec=/b\nX-GNOME-Autostart-enabled=false\n"_s << LoginStart::SwitchedOff;
    QTest::addRow("nothing but hidden") << u"[Desktop Entry]\nHidden=true\n"_s << LoginStart::SwitchedOff;
    QTest::addRow("spaces around the sign")
        << u"[Desktop Entry]\nExec = /b\nHidden = true\n"_s << LoginStart::SwitchedOff;
    QTest::addRow("a key of another group") << ours + u"[Desktop Action x]\nHidden=true\n"_s << LoginStart::On;
    QTest::addRow("an empty file") << QString() << LoginStart::Off;
}

void TestLoginStart::meaning_isWhatADesktopMakesOfIt()
{
    QFETCH(QString, entry);
    QFETCH(LoginStart, meaning);
    QCOMPARE(meaningOf(entry), meaning);
}

QTEST_GUILESS_MAIN(TestLoginStart)
#include "tst_loginstart.moc"
