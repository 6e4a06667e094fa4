// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/emptyclipboard.h"
#include "ui/clipboard/secretclipboard.h"

#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString header = u"Authorization: Bearer eyJ.密.sig; \"quoted\" $HOME"_s;

/// What another program gets when it pastes; nothing where there is nothing.
QByteArray paste(const QStringList &options = {})
{
    QProcess reader;
    reader.start(qEnvironmentVariable("XCLIP"), QStringList{u"-o"_s, u"-selection"_s, u"clipboard"_s} + options);
    // This process serves the paste, so its event loop must run meanwhile.
    QSignalSpy finished(&reader, &QProcess::finished);
    if (!finished.wait(10'000)) {
        reader.kill();
        reader.waitForFinished();
        return "no answer"_ba;
    }
    return reader.exitCode() == 0 ? reader.readAllStandardOutput() : QByteArray();
}

QByteArray pasteText()
{
    return paste({u"-target"_s, u"UTF8_STRING"_s});
}

/// Another program that copies, and serves what it copied until it goes.
class OtherProgram
{
public:
    explicit OtherProgram(const QByteArray &text, const QString &selection = u"clipboard"_s)
    {
        m_process.start(qEnvironmentVariable("XCLIP"), {u"-quiet"_s, u"-i"_s, u"-selection"_s, selection});
        m_process.write(text);
        m_process.waitForBytesWritten(); // no event loop may run before it is there
        m_process.closeWriteChannel();
    }
    ~OtherProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherProgram)

private:
    QProcess m_process;
};

/// Whether another program gets a text when it pastes, while this one reads no event.
bool pastedUnheard(const QByteArray &text)
{
    const auto isThere = [&text] {
        QProcess reader;
        reader.start(qEnvironmentVariable("XCLIP"), {u"-o"_s, u"-selection"_s, u"clipboard"_s});
        return reader.waitForFinished() && reader.readAllStandardOutput() == text;
    };
    for (const QDeadlineTimer limit(10s); !isThere();) {
        if (limit.hasExpired()) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestSecretClipboardX11 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anotherProgram_readsExactlyWhatWasCopied();
    void anotherProgram_seesTheMark();
    void anotherProgram_readsNothingAfterTheTime();
    void anotherProgram_thatTakesOverKeepsItsText();
    void anotherProgram_thatTakesTheSecretOverIsTold();
    void copying_takesTheClipboardFromAnotherProgram();
    void copying_takesItFromOneThatWeHaveNotHeardOf();
    void clearing_leavesAnEmptyTextOfOurs();
    void emptying_ofWhatAnotherProgramCopiedLeavesAnEmptyTextToo();
    void primarySelection_isLeftAlone();
    void quitting_emptiesWhileWeStillServe();
    void quitting_takesAnyEmptyTextAway();
};

void TestSecretClipboardX11::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
}

void TestSecretClipboardX11::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QGuiApplication::clipboard()->clear();
    QCoreApplication::processEvents(); // as between two acts of a person; Qt may find an old answer about the time
}

void TestSecretClipboardX11::anotherProgram_readsExactlyWhatWasCopied()
{
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    QVERIFY(held.copy(Secret::fromText(header)));
    QCOMPARE(pasteText(), header.toUtf8());
}

void TestSecretClipboardX11::anotherProgram_seesTheMark()
{
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    QVERIFY(held.copy(Secret::fromText(header)));
    const QByteArrayList targets = paste({u"-target"_s, u"TARGETS"_s}).trimmed().split('\n');
    QVERIFY2(targets.contains("x-kde-passwordManagerHint"), targets.join(' ').constData());
    QVERIFY(targets.contains("UTF8_STRING"));
    QCOMPARE(paste({u"-target"_s, u"x-kde-passwordManagerHint"_s}), "secret"_ba);
}

void TestSecretClipboardX11::anotherProgram_readsNothingAfterTheTime()
{
    SecretClipboard held(QGuiApplication::clipboard(), 50ms);
    QSignalSpy cleared(&held, &SecretClipboard::cleared);
    QVERIFY(held.copy(Secret::fromText(header)));
    QVERIFY(cleared.wait());
    QCOMPARE(pasteText(), QByteArray());
}

void TestSecretClipboardX11::anotherProgram_thatTakesOverKeepsItsText()
{
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    const QSignalSpy cleared(&held, &SecretClipboard::cleared);
    QVERIFY(held.copy(Secret::fromText(header)));
    QSignalSpy changes(&held, &SecretClipboard::changed);
    const OtherProgram other("theirs");
    QVERIFY(changes.wait());
    QVERIFY(!held.isHolding());
    held.clear();
    QCOMPARE(cleared.size(), 0);
    QCOMPARE(pasteText(), "theirs"_ba);
}

void TestSecretClipboardX11::anotherProgram_thatTakesTheSecretOverIsTold()
{
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    QVERIFY(held.copy(Secret::fromText(header)));
    const OtherProgram other(header.toUtf8());
    QTRY_COMPARE(held.leftover(), Leftover::TakenOver);
    held.clear();
    QCOMPARE(pasteText(), header.toUtf8());
    held.clearLeftover();
    QCOMPARE(held.leftover(), Leftover::None);
    QCOMPARE(pasteText(), QByteArray());
}

void TestSecretClipboardX11::copying_takesTheClipboardFromAnotherProgram()
{
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    QSignalSpy changes(QGuiApplication::clipboard(), &QClipboard::dataChanged);
    const OtherProgram other("somebody else's");
    QVERIFY(changes.wait());
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"somebody else's"_s);
    QVERIFY(held.copy(Secret::fromText(header)));
    QCOMPARE(pasteText(), header.toUtf8());
}

void TestSecretClipboardX11::copying_takesItFromOneThatWeHaveNotHeardOf()
{
    // A copy from the tray menu comes without an X event of ours: our last one is from before the other's copy.
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    const OtherProgram other("somebody else's");
    QVERIFY(pastedUnheard("somebody else's"));
    QVERIFY(held.copy(Secret::fromText(header)));
    QCOMPARE(pasteText(), header.toUtf8());
}

void TestSecretClipboardX11::clearing_leavesAnEmptyTextOfOurs()
{
    // Without an owner, a clipboard manager would bring back what it has read.
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    QVERIFY(held.copy(Secret::fromText(header)));
    held.clear();
    const QByteArrayList targets = paste({u"-target"_s, u"TARGETS"_s}).trimmed().split('\n');
    QVERIFY2(targets.contains("UTF8_STRING"), targets.join(' ').constData());
    QVERIFY(targets.contains("x-kde-passwordManagerHint"));
    QCOMPARE(pasteText(), QByteArray());
}

void TestSecretClipboardX11::emptying_ofWhatAnotherProgramCopiedLeavesAnEmptyTextToo()
{
    const OtherProgram other("curl -u jane:secret");
    QVERIFY(pastedUnheard("curl -u jane:secret"));
    emptyClipboard(*QGuiApplication::clipboard());
    const QByteArrayList targets = paste({u"-target"_s, u"TARGETS"_s}).trimmed().split('\n');
    QVERIFY2(targets.contains("UTF8_STRING"), targets.join(' ').constData());
    QVERIFY(targets.contains("x-kde-passwordManagerHint"));
    QCOMPARE(pasteText(), QByteArray());
}

void TestSecretClipboardX11::primarySelection_isLeftAlone()
{
    QSignalSpy changes(QGuiApplication::clipboard(), &QClipboard::selectionChanged);
    const OtherProgram other("selected", u"primary"_s);
    QVERIFY(changes.wait());
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    QVERIFY(held.copy(Secret::fromText(header)));
    held.clear();
    QCOMPARE(paste({u"-selection"_s, u"primary"_s}), "selected"_ba);
}

void TestSecretClipboardX11::quitting_emptiesWhileWeStillServe()
{
    SecretClipboard held(QGuiApplication::clipboard(), 1min);
    QVERIFY(held.copy(Secret::fromText(header)));
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    // The connection still stands: were the text still ours, it could be read, and a clipboard manager would get it.
    QCOMPARE(pasteText(), QByteArray());
}

void TestSecretClipboardX11::quitting_takesAnyEmptyTextAway()
{
    const SecretClipboard held(QGuiApplication::clipboard(), 1min);
    emptyClipboard(*QGuiApplication::clipboard());
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasText());
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    // Qt would wait for a clipboard manager to save it.
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasText());
}

QTEST_MAIN(TestSecretClipboardX11)
#include "tst_secretclipboard_x11.moc"
