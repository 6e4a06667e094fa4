// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/exchange/jwt.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

class TestJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expiry_data();
    void expiry();
    void claims_data();
    void claims();
    void epochs_data();
    void epochs();
};

void TestJwt::expiry_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("expiry");
    QTest::addRow("the sample of the engine's page")
        << "****bGciOiJSUzUxMiIsInR5cCI6IkpXVCJ9.eyJhY2NvdW50Ijoicm9vdCIsImV4cCI6MTY1MDU5MTcwMSwicm9sZXMiOlsiYWRtaW4iXX0.WKwN"_ba
        << u"2022-04-22T01:41:41Z"_s;
    QTest::addRow("a whole number") << jwtOf(R"({"exp":1790000000})") << u"2026-09-21T14:13:20Z"_s;
    QTest::addRow("a fraction (RFC 7519 allows it)") << jwtOf(R"({"exp":1790000000.75})") << u"2026-09-21T14:13:20Z"_s;
    QTest::addRow("an exponent") << jwtOf(R"({"exp":1.79e9})") << u"2026-09-21T14:13:20Z"_s;
    QTest::addRow("milliseconds by mistake") << jwtOf(R"({"exp":1790000000000})") << u"2026-09-21T14:13:20Z"_s;
    QTest::addRow("no claim") << jwtOf(R"({"account":"root"})") << u""_s;
    QTest::addRow("a number as a text") << jwtOf(R"({"exp":"1790000000"})") << u"2026-09-21T14:13:20Z"_s;
    QTest::addRow("a word instead of a number") << jwtOf(R"({"exp":"soon"})") << u""_s;
    QTest::addRow("a truth value") << jwtOf(R"({"exp":true})") << u""_s;
    QTest::addRow("a null instead of a number") << jwtOf(R"({"exp":null})") << u""_s;
    QTest::addRow("zero says nothing") << jwtOf(R"({"exp":0})") << u""_s;
    QTest::addRow("before 1970 is long ago") << jwtOf(R"({"exp":-5})") << u"1970-01-01T00:00:00Z"_s;
    QTest::addRow("a number that no clock reaches") << jwtOf(R"({"exp":1e300})") << u""_s;
    QTest::addRow("after the year 9999") << jwtOf(R"({"exp":253402300800000})") << u""_s;
    QTest::addRow("two dots, but no JWT") << "one.two.three"_ba << u""_s;
    QTest::addRow("two dots and nothing else") << ".."_ba << u""_s;
    QTest::addRow("one dot") << "eyJleHAiOjE3OTAwMDAwMDB9.x"_ba << u""_s;
    QTest::addRow("five parts: an encrypted one (RFC 7516)") << "a.eyJleHAiOjE3OTAwMDAwMDB9.c.d.e"_ba << u""_s;
    QTest::addRow("a token that is no JWT") << "6f1ed002ab5595859014ebf0951522d9"_ba << u""_s;
    QTest::addRow("no token at all") << ""_ba << u""_s;
}

void TestJwt::expiry()
{
    QFETCH(QByteArray, token);
    const std::optional<QDateTime> expiry = jwtExpiry(token);
    QTEST(expiry ? toRfc3339(*expiry) : QString(), "expiry");
}

void TestJwt::claims_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("readable");
    QTest::addRow("without padding") << "eyJhIjoxfQ"_ba << true;
    QTest::addRow("with padding") << "eyJhIjoxfQ=="_ba << true;
    QTest::addRow("the URL alphabet") << R"({"a":"??>>~~"})"_ba.toBase64(QByteArray::Base64UrlEncoding |
                                                                         QByteArray::OmitTrailingEquals)
                                      << true;
    QTest::addRow("wrong padding") << "eyJhIjoxfQ="_ba << false;
    QTest::addRow("a letter of no alphabet") << "eyJh*joxfQ"_ba << false;
    QTest::addRow("white space") << "eyJh IjoxfQ"_ba << false;
    QTest::addRow("an array") << "WzFd"_ba << false;
    QTest::addRow("a text") << "ImEi"_ba << false;
}

void TestJwt::claims()
{
    QFETCH(QByteArray, payload);
    QTEST(unverifiedClaims("e30." + payload + ".e30").has_value(), "readable");
}

void TestJwt::epochs_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<qint64>("milliseconds");
    QTest::addRow("a number of seconds") << 1545650171.0 << qint64(1545650171000);
    QTest::addRow("the last that reads as seconds") << 253402300799.0 << qint64(253402300799000);
    QTest::addRow("between seconds and milliseconds there is nothing") << 999999999999.0 << qint64(-1);
    QTest::addRow("the first that reads as milliseconds") << 1e12 << qint64(1000000000000);
    QTest::addRow("milliseconds keep theirs") << 1545650171123.0 << qint64(1545650171123);
    QTest::addRow("no end of it") << qInf() << qint64(-1);
    QTest::addRow("not a number") << qQNaN() << qint64(-1);
}

void TestJwt::epochs()
{
    QFETCH(double, number);
    const std::optional<QDateTime> instant = instantFromEpoch(number);
    QTEST(instant ? instant->toMSecsSinceEpoch() : qint64(-1), "milliseconds");
}

QTEST_APPLESS_MAIN(TestJwt)
#include "tst_jwt.moc"
