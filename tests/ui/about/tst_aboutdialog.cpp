// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/aboutdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestAboutDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationVersion(u"1.2.3"_s); }

    void versions_nameTheProgramAndItsLibraries()
    {
        const QStringList lines = versionsText().split(u'\n');
        QCOMPARE(lines.value(0), u"Bearerbox 1.2.3"_s);
        QCOMPARE(lines.value(1), u"Qt "_s + QString::fromLatin1(qVersion()));
        static const QRegularExpression keychain(u"^QtKeychain \\d+\\.\\d+"_s);
        QVERIFY2(keychain.match(lines.value(2)).hasMatch(), qPrintable(lines.value(2)));
    }

    void dialog_saysVersionsAndLicence()
    {
        const std::unique_ptr<AboutDialog> dialog(new AboutDialog);
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            texts << label->text();
        }
        QVERIFY(texts.contains(versionsText()));
        QVERIFY(texts.join(u' ').contains(u"GPL-3.0-or-later"_s));
        QVERIFY(texts.join(u' ').contains(u"Documentation:"_s));
        QVERIFY2(!texts.join(u' ').contains(u"<a "_s), "Tab does not leave a link at once");
    }

    void versions_canBeCopied()
    {
        QPointer<AboutDialog> dialog = new AboutDialog;
        dialog->open();
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == "Copy versions"_L1) {
                each->click();
            }
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), versionsText());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void documentation_isThatOfTheInstalledProgram()
    {
        const QTemporaryDir home;
        const QDir root(QFileInfo(home.path()).canonicalFilePath());
        QVERIFY(root.mkpath(u"bin"_s));
        QCOMPARE(documentationFolder(root.filePath(u"bin"_s)), QString());
        QVERIFY(root.mkpath(u"share/doc/bearerbox"_s));
        QCOMPARE(documentationFolder(root.filePath(u"bin"_s)), root.filePath(u"share/doc/bearerbox"_s));
    }

    void documentation_isThatOfTheSourcesWhereNothingIsInstalled()
    {
        const QTemporaryDir home;
        const QDir root(QFileInfo(home.path()).canonicalFilePath());
        const QString programs = root.filePath(u"build/release/bin"_s);
        QVERIFY(root.mkpath(u"build/release/bin"_s) && root.mkpath(u"docs/man"_s));
        QCOMPARE(documentationFolder(programs), QString());
        QVERIFY(QFile(root.filePath(u"docs/man/bearerbox.1"_s)).open(QIODevice::NewOnly | QIODevice::WriteOnly));
        QCOMPARE(documentationFolder(programs), root.filePath(u"docs"_s));
    }
};

QTEST_MAIN(TestAboutDialog)
#include "tst_aboutdialog.moc"
