// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificatefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// What a path of a profile may lead to: it is read on the thread of the window.
class TestNetCertificateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreReadWhole_data();
    void filesAreReadWhole();
    void othersAreRefused_data();
    void othersAreRefused();
    void aPipeWithoutAWriterIsEmpty();
    void aPipeWithAWriterIsRead();

private:
    QTemporaryDir m_folder;
};

void TestNetCertificateFile::filesAreReadWhole_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addRow("empty") << qint64(0);
    QTest::addRow("a usual one") << qint64(2000);
    QTest::addRow("a bundle") << qint64(700'000);
    QTest::addRow("as large as is allowed") << qint64(8) * 1024 * 1024;
}

void TestNetCertificateFile::filesAreReadWhole()
{
    QFETCH(qint64, size);
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, 'x')) == size);
    file.close();
    QCOMPARE(readCertificateFile(file.fileName()).value(), QByteArray(size, 'x'));
}

void TestNetCertificateFile::othersAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QFile large(m_folder.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(8) * 1024 * 1024 + 1));
    QTest::addRow("missing") << m_folder.filePath(u"missing"_s) << u"No such file"_s;
    QTest::addRow("a folder") << m_folder.path() << u"it is no file"_s;
    QTest::addRow("a device without an end") << u"/dev/zero"_s << u"it is no file"_s;
    QTest::addRow("too large") << large.fileName() << u"too large"_s;
}

void TestNetCertificateFile::othersAreRefused()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    const auto read = readCertificateFile(path);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Tls);
    QVERIFY2(read.error().detail.contains(path), qPrintable(read.error().detail));
    QVERIFY2(read.error().detail.contains(reason), qPrintable(read.error().detail));
}

void TestNetCertificateFile::aPipeWithoutAWriterIsEmpty()
{
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(readCertificateFile(pipe).value(), QByteArray());
}

void TestNetCertificateFile::aPipeWithAWriterIsRead()
{
    // As a shell hands over the output of a command: "--ca-file <(command)". It is more than a pipe holds at once.
    const QByteArray text(300'000, 'x');
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    std::jthread command([&ends, &text] {
        [[maybe_unused]] const ssize_t written = ::write(ends[1], text.constData(), std::size_t(text.size()));
        ::close(ends[1]);
    });
    QCOMPARE(readCertificateFile(u"/dev/fd/%1"_s.arg(ends[0])).value(), text);
    ::close(ends[0]);
}

QTEST_APPLESS_MAIN(TestNetCertificateFile)
#include "tst_net_certificatefile.moc"
