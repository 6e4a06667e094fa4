// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formats.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// Runs a command line through the shell, with a folder first in its search path.
QByteArray throughTheShell(const QByteArray &command, const QString &folder)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, folder + u':' + environment.value(u"PATH"_s));
    shell.setProcessEnvironment(environment);
    QEventLoop loop; // the service answers on this very thread
    QObject::connect(&shell, &QProcess::finished, &loop, &QEventLoop::quit);
    shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(command)});
    loop.exec();
    return shell.exitStatus() == QProcess::NormalExit ? shell.readAllStandardOutput() : "crashed"_ba;
}

QByteArray curlCommand(const QByteArray &token, const QUrl &probe, const QByteArray &extra = {})
{
    std::vector<HttpHeader> headers{{"Authorization"_ba, secret("Bearer " + token)}};
    if (!extra.isNull()) {
        headers.push_back({"X-Extra"_ba, secret(extra)});
    }
    const HeaderSet set{
        .headers = headers, .token = secret(token), .probe = {.method = "GET"_ba, .url = probe, .headers = headers}};
    return formatted(u"curl"_s, set)->reveal().toByteArray();
}

} // namespace

class TestCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void argumentsArriveByteForByte_data() { tokens_data(); }
    void argumentsArriveByteForByte();
    void headersArriveByteForByte_data() { tokens_data(); }
    void headersArriveByteForByte();
    void urls_data();
    void urls();
    void anEmptyHeaderIsSent();
    void optionsMayBeAppended();
    void aBodyArrivesByteForByte();

private:
    static void tokens_data();

    QTemporaryDir m_printing;
    QTemporaryDir m_real;
};

void TestCurl::initTestCase()
{
    QFile script(m_printing.filePath(u"curl"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nfor each in \"$@\"; do printf '%s\\000' \"$each\"; done\n");
    script.close();
    QVERIFY(script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    QVERIFY(QFile::link(QStringLiteral(CURL_PROGRAM), m_real.filePath(u"curl"_s)));
}

void TestCurl::tokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addRow("a JWT") << "eyJhbGciOiJSUzUxMiJ9.eyJleHAiOjF9.c2ln-_"_ba;
    QTest::addRow("an apostrophe") << "it's"_ba;
    QTest::addRow("apostrophes at both ends") << "'a'"_ba;
    QTest::addRow("quotes") << R"(a"b"c)"_ba;
    QTest::addRow("a variable") << "$HOME${PATH}$$"_ba;
    QTest::addRow("a command") << "`id`$(id)"_ba;
    QTest::addRow("backslashes") << R"(a\b\\c\)"_ba;
    QTest::addRow("percent signs") << "%s%n%41"_ba;
    QTest::addRow("history and jobs") << "!!&;|<>"_ba;
    QTest::addRow("patterns") << "*?[a-z]{a,b}~#"_ba;
    QTest::addRow("a file for curl") << "@/etc/passwd"_ba;
    QTest::addRow("every visible character")
        << R"(!"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~)"_ba;
}

void TestCurl::argumentsArriveByteForByte()
{
    QFETCH(QByteArray, token);
    const QUrl probe(u"https://engine.example/v4/self-perms?a=b&c=%27"_s);
    const QByteArrayList arguments = throughTheShell(curlCommand(token, probe), m_printing.path()).split('\0');
    const QByteArrayList expected{"-H"_ba, "Authorization: Bearer " + token, probe.toEncoded(), ""_ba};
    QCOMPARE(arguments, expected);
}

void TestCurl::headersArriveByteForByte()
{
    QFETCH(QByteArray, token);
    LoopbackService service;
    service.answerNext(200, R"({"perms":[]})"_ba);
    const QUrl probe(service.address() + u"/v4/self-perms"_s);
    QCOMPARE(throughTheShell(curlCommand(token, probe) + " -s", m_real.path()), R"({"perms":[]})"_ba);
    QCOMPARE(service.calls(), QByteArrayList{"GET /v4/self-perms"_ba});
    QCOMPARE(service.requests().front().header("Authorization"), "Bearer " + token);
}

void TestCurl::urls_data()
{
    QTest::addColumn<QString>("target");
    QTest::addRow("a query with an ampersand") << u"/check?channel=WEB&a=b"_s;
    QTest::addRow("brackets and braces are no pattern") << u"/a[1-3]/{b,c}"_s;
    QTest::addRow("percent-encoding stays") << u"/a%20b%27%24"_s;
}

void TestCurl::urls()
{
    QFETCH(QString, target);
    LoopbackService service;
    for (int i = 0; i < 9; ++i) {
        service.answerNext(200, "ok"_ba);
    }
    const QUrl probe(service.address() + target);
    QCOMPARE(throughTheShell(curlCommand("t"_ba, probe) + " -s", m_real.path()), "ok"_ba);
    QCOMPARE(service.calls(), QByteArrayList{"GET " + probe.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)});
}

void TestCurl::anEmptyHeaderIsSent()
{
    LoopbackService service;
    service.answerNext(200, "ok"_ba);
    const QUrl probe(service.address() + u"/x"_s);
    QCOMPARE(throughTheShell(curlCommand("t"_ba, probe, ""_ba) + " -s", m_real.path()), "ok"_ba);
    const auto &headers = service.requests().front().headers;
    QVERIFY(
        std::ranges::any_of(headers, [](const sandbox::Header &each) { return each.first.toLower() == "x-extra"; }));
}

void TestCurl::optionsMayBeAppended()
{
    LoopbackService service;
    service.answerNext(200, "ok"_ba);
    const QUrl probe(service.address() + u"/x"_s);
    QCOMPARE(throughTheShell(curlCommand("t"_ba, probe) + " -s -w ' %{http_code}'", m_real.path()), "ok 200"_ba);
}

void TestCurl::aBodyArrivesByteForByte()
{
    LoopbackService service;
    service.answerNext(200, "ok"_ba);
    const QByteArray body = "@{\"t\": \"it's $HOME\\n\"}\r\n";
    const HeaderSet set{.probe = {.method = "POST"_ba,
                                  .url = QUrl(service.address() + u"/ping"_s),
                                  .headers = {{"Content-Type"_ba, secret("application/json"_ba)}},
                                  .body = secret(body)}};
    QCOMPARE(throughTheShell(formatted(u"curl"_s, set)->reveal().toByteArray() + " -s", m_real.path()), "ok"_ba);
    QCOMPARE(service.calls(), QByteArrayList{"POST /ping"_ba});
    QCOMPARE(service.requests().front().body, body);
    QCOMPARE(service.requests().front().header("Content-Type"), "application/json"_ba);
}

QTEST_GUILESS_MAIN(TestCurl)
#include "tst_curl.moc"
