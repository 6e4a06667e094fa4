// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = SettingsFile(path());
    }

    void noFile_isTheStandard()
    {
        const ReadSettings read = m_file.read();
        QVERIFY(read.settings == Settings());
        QCOMPARE(read.warnings, QStringList());
        QVERIFY2(!QFile::exists(path()), "to look makes no file");
    }

    void whatIsWritten_isRead()
    {
        Settings wanted;
        wanted.theme = ThemeWish::Dark;
        wanted.clipboardLifetime.reset();
        wanted.proxy = {.mode = ProxyMode::Explicit, .address = QUrl(u"http://proxy.test:3128"_s)};
        QVERIFY(m_file.write({}, wanted).has_value());
        QVERIFY(m_file.read().settings == wanted);
    }

    void keysThatNobodyHereKnows_survive()
    {
        put("[future]\nthing=1\n\n[appearance]\ntheme=light\n");
        Settings wanted = m_file.read().settings;
        wanted.notifies = false;
        QVERIFY(m_file.write(m_file.read().settings, wanted).has_value());
        const QByteArray text = content();
        QVERIFY2(text.contains("thing=1") && text.contains("theme=light") && text.contains("shown=false"),
                 text.constData());
    }

    /// What the person did not touch is not ours to correct, and what another program wrote meanwhile is newer.
    void onlyWhatChanged_isWritten()
    {
        put("[clipboard]\nseconds=soon\n");
        const Settings before = m_file.read().settings;
        put("[clipboard]\nseconds=soon\n\n[appearance]\nlanguage=zh_CN\n");
        Settings now = before;
        now.theme = ThemeWish::Dark;
        QVERIFY(m_file.write(before, now).has_value());
        const QByteArray text = content();
        QVERIFY2(text.contains("seconds=soon") && text.contains("language=zh_CN") && text.contains("theme=dark"),
                 text.constData());
    }

    void aLineThatIsNoSetting_isNoReasonToFail()
    {
        put("[appearance]\nno setting\nlanguage=zh_CN\n");
        const Settings before = m_file.read().settings;
        Settings now = before;
        now.theme = ThemeWish::Dark;
        QVERIFY(m_file.write(before, now).has_value());
        QVERIFY2(content().contains("language=zh_CN") && content().contains("theme=dark"), content().constData());
    }

    void aWordWithCommas_isQuotedWhole()
    {
        put("[appearance]\ntheme=light, dark\n");
        QVERIFY(m_file.read().warnings.value(0).contains(u"“light, dark”"_s));
    }

    void whatIsNoSettingsFile_isSaid()
    {
        put("\x01\x02 no settings\n[[[\n");
        const ReadSettings read = m_file.read();
        QVERIFY(read.settings == Settings());
        QCOMPARE(read.warnings.size(), 1);
    }

    void aFolderThatIsGone_isAFailureThatNamesTheFile()
    {
        m_file = SettingsFile(u"/proc/nowhere/settings.ini"_s);
        Settings wanted;
        wanted.notifies = false;
        const Result<void> written = m_file.write({}, wanted);
        QVERIFY(!written);
        QVERIFY(written.error().detail.contains(u"/proc/nowhere/settings.ini"_s));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"settings.ini"_s); }
    void put(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SettingsFile m_file{QString()};
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
