// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"
#include "app/cli/standardinput.h"
#include "tests/support/materials.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <unistd.h>

using namespace bearerbox;
using namespace bearerbox::cli;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A pipe that somebody has written to.
class Pipe
{
public:
    explicit Pipe(const QByteArray &content = {})
    {
        if (::pipe(m_ends.data()) != 0 || ::write(m_ends[1], content.data(), std::size_t(content.size())) < 0) {
            qFatal("no pipe");
        }
    }
    ~Pipe()
    {
        ::close(m_ends[0]);
        close();
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    [[nodiscard]] int end() const { return m_ends[0]; }
    void close()
    {
        if (m_ends[1] >= 0) {
            ::close(std::exchange(m_ends[1], -1));
        }
    }

private:
    std::array<int, 2> m_ends{};
};

const auto forever = QDeadlineTimer(QDeadlineTimer::Forever);

} // namespace

class TestSecretInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLine_data();
    void oneLine();
    void whatFollowsTheLineStays();
    void silenceEndsWithTheDeadline();
    void nothingIsNoSecret();
    void oneLineTooLongIsNotCut();
    void sources_data();
    void sources();
    void aSecretTypedIsNotRepeated();

private:
    [[nodiscard]] static Result<std::map<QString, Secret>> readOne(const QString &option)
    {
        return readSecrets({.options = {{u"secret"_s, {option}}}}, *engineMaterial().service);
    }
    QTemporaryDir m_folder;
};

void TestSecretInput::oneLine_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("secret");
    QTest::addRow("with a line break") << "hunter2\n"_ba << "hunter2"_ba;
    QTest::addRow("with that of Windows") << "hunter2\r\n"_ba << "hunter2"_ba;
    QTest::addRow("with none, at the end") << "hunter2"_ba << "hunter2"_ba;
    QTest::addRow("with spaces at the ends") << "  a b \t\n"_ba << "  a b \t"_ba;
    QTest::addRow("an empty line") << "\n"_ba << ""_ba;
    QTest::addRow("bytes that are no text") << QByteArray("\xff\0\xfe\n", 4) << QByteArray("\xff\0\xfe", 3);
}

void TestSecretInput::oneLine()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, secret);
    Pipe pipe(typed);
    pipe.close();
    const Result<Secret> line = readLine(pipe.end(), forever);
    QVERIFY(line);
    QCOMPARE(line->reveal().toByteArray(), secret);
}

void TestSecretInput::whatFollowsTheLineStays()
{
    // Another program may read it: two commands in one pair of parentheses.
    const Pipe pipe("one\ntwo\nrest");
    QCOMPARE(readLine(pipe.end(), forever).value(), secret("one"_ba));
    QCOMPARE(readLine(pipe.end(), forever).value(), secret("two"_ba));
    std::array<char, 10> rest{};
    QCOMPARE(::read(pipe.end(), rest.data(), rest.size()), 4);
    QCOMPARE(rest.data(), "rest");
}

void TestSecretInput::silenceEndsWithTheDeadline()
{
    const Pipe silent;
    QCOMPARE(readLine(silent.end(), QDeadlineTimer(1ms)).error().kind, ErrorKind::Timeout);
    const Pipe halfALine("hun");
    QCOMPARE(readLine(halfALine.end(), QDeadlineTimer(1ms)).error().kind, ErrorKind::Timeout);
    const Pipe ready("hunter2\n");
    QVERIFY2(readLine(ready.end(), QDeadlineTimer(0ms)), "what is there need not be waited for");
}

void TestSecretInput::nothingIsNoSecret()
{
    Pipe ended;
    ended.close();
    QCOMPARE(readLine(ended.end(), forever).error().kind, ErrorKind::Usage);
    const int closed = ::dup(ended.end());
    ::close(closed);
    QCOMPARE(readLine(closed, forever).error().kind, ErrorKind::Usage);
}

void TestSecretInput::oneLineTooLongIsNotCut()
{
    // A pipe holds 64 KiB; a file holds more.
    QFile file(m_folder.filePath(u"long"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (const auto &[length, isRead] : {std::pair(65'536, true), std::pair(65'537, false), std::pair(70'000, false)}) {
        QVERIFY(file.resize(0) && file.seek(0));
        QVERIFY(file.write(QByteArray(length, 'x') + '\n') > 0 && file.flush() && file.seek(0));
        const Result<Secret> line = readLine(file.handle(), forever);
        QCOMPARE(line.has_value(), isRead);
        if (!isRead) {
            QCOMPARE(line.error().kind, ErrorKind::Usage);
        }
        const Result<std::map<QString, Secret>> whole = readOne(u"password=@"_s + file.fileName());
        QCOMPARE(whole.has_value(), isRead);
    }
}

void TestSecretInput::sources_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("secret");
    qputenv("BEARERBOX_TEST_SECRET", "from the environment");
    qputenv("BEARERBOX_TEST_EMPTY", "");
    QFile file(m_folder.filePath(u"secret"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from\na file\r\n") > 0);
    QTest::addRow("a variable") << u"password=env:BEARERBOX_TEST_SECRET"_s << "from the environment"_ba;
    QTest::addRow("a file without its last line break") << u"password=@"_s + file.fileName() << "from\na file"_ba;
    QTest::addRow("a variable that is empty") << u"password=env:BEARERBOX_TEST_EMPTY"_s << QByteArray();
    QTest::addRow("a variable that is not set") << u"password=env:BEARERBOX_TEST_NONE"_s << QByteArray();
    QTest::addRow("a file that is not there") << u"password=@"_s + m_folder.filePath(u"none"_s) << QByteArray();
    QTest::addRow("a folder") << u"password=@"_s + m_folder.path() << QByteArray();
    QTest::addRow("a secret nobody knows") << u"pin=env:BEARERBOX_TEST_SECRET"_s << QByteArray();
    QTest::addRow("a field that is no secret") << u"account=env:BEARERBOX_TEST_SECRET"_s << QByteArray();
    QTest::addRow("no source") << u"password"_s << QByteArray();
    QTest::addRow("no key") << u"=env:BEARERBOX_TEST_SECRET"_s << QByteArray();
}

void TestSecretInput::sources()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, secret);
    const Result<std::map<QString, Secret>> read = readOne(option);
    QCOMPARE(read.has_value(), !secret.isNull());
    if (read) {
        QCOMPARE(read->at(u"password"_s).reveal().toByteArray(), secret);
    } else {
        QCOMPARE(read.error().kind, ErrorKind::Usage);
    }
}

void TestSecretInput::aSecretTypedIsNotRepeated()
{
    const auto read = readOne(u"password=hunter2"_s);
    QCOMPARE(read.error().kind, ErrorKind::Usage);
    QVERIFY(!read.error().detail.contains("hunter2"_L1));
}

QTEST_APPLESS_MAIN(TestSecretInput)
#include "tst_secretinput.moc"
