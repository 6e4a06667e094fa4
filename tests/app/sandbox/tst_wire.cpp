// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/wire.h"

#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(bearerbox::sandbox::Reading)

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestMayArriveByteByByte();
    void requestsMayArriveTogether();
    void readings_data();
    void readings();
    void last_data();
    void last();
    void aClientThatWaitsIsToldToContinueOnce();
    void answers();
};

void TestWire::aRequestMayArriveByteByByte()
{
    const QByteArray text =
        "\r\nPOST //v4/token?x=%20 HTTP/1.1\r\nHost: h\r\nA:  two  words \r\nContent-Length: 3\r\n\r\nabc"_ba;
    RequestReader reader;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        reader.feed(text.sliced(i, 1));
        QCOMPARE(reader.read(), Reading::Incomplete);
    }
    reader.feed(text.last(1));
    QCOMPARE(reader.read(), Reading::Complete);
    const Request request = reader.take();
    QCOMPARE(request.method, "POST"_ba);
    QCOMPARE(request.target, "//v4/token?x=%20"_ba);
    QCOMPARE(request.header("a"), "two  words"_ba);
    QCOMPARE(request.body, "abc"_ba);
    QCOMPARE(reader.read(), Reading::Incomplete);
}

void TestWire::requestsMayArriveTogether()
{
    RequestReader reader;
    reader.feed("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nxyGET /b HTTP/1.1\r\n\r\n"_ba);
    QCOMPARE(reader.read(), Reading::Complete);
    QCOMPARE(reader.take().body, "xy"_ba);
    QCOMPARE(reader.read(), Reading::Complete);
    const Request second = reader.take();
    QCOMPARE(second.target, "/b"_ba);
    QVERIFY(second.headers.isEmpty());
    QVERIFY(second.body.isEmpty());
}

void TestWire::readings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Reading>("reading");
    QTest::addRow("no HTTP") << "hello\r\n\r\n"_ba << Reading::Malformed;
    QTest::addRow("HTTP/2 by prior knowledge") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << Reading::Malformed;
    QTest::addRow("a header without a colon") << "GET / HTTP/1.1\r\nHost\r\n\r\n"_ba << Reading::Malformed;
    QTest::addRow("a length that is none") << "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"_ba << Reading::Malformed;
    QTest::addRow("chunks") << "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"_ba << Reading::LengthRequired;
    QTest::addRow("a body without measure")
        << "POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n"_ba << Reading::TooLarge;
    QTest::addRow("a head without end") << QByteArray(70000, 'a') << Reading::TooLarge;
    QTest::addRow("nothing yet") << ""_ba << Reading::Incomplete;
}

void TestWire::readings()
{
    QFETCH(QByteArray, text);
    RequestReader reader;
    reader.feed(text);
    QTEST(reader.read(), "reading");
}

void TestWire::last_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isLast");
    QTest::addRow("HTTP/1.1 goes on") << "GET / HTTP/1.1\r\n\r\n"_ba << false;
    QTest::addRow("unless told otherwise") << "GET / HTTP/1.1\r\nconnection: Close\r\n\r\n"_ba << true;
    QTest::addRow("HTTP/1.0 ends") << "GET / HTTP/1.0\r\n\r\n"_ba << true;
}

void TestWire::last()
{
    QFETCH(QByteArray, text);
    RequestReader reader;
    reader.feed(text);
    QCOMPARE(reader.read(), Reading::Complete);
    QTEST(reader.isLast(), "isLast");
}

void TestWire::aClientThatWaitsIsToldToContinueOnce()
{
    RequestReader reader;
    reader.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"_ba);
    QCOMPARE(reader.read(), Reading::Incomplete);
    QVERIFY(reader.wantsContinue());
    QVERIFY(!reader.wantsContinue());
}

void TestWire::answers()
{
    const Answer answer{.status = 200, .mimeType = "text/plain"_ba, .body = "abc"_ba, .headers = {{"A"_ba, "b"_ba}}};
    const QByteArray head = "HTTP/1.1 200 OK\r\nA: b\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n"_ba;
    QCOMPARE(toWire(answer, false, false), head + "\r\nabc");
    QCOMPARE(toWire(answer, false, true), head + "\r\n");
    QCOMPARE(toWire(answer, true, false), head + "Connection: close\r\n\r\nabc");
}

QTEST_APPLESS_MAIN(TestWire)
#include "tst_wire.moc"
