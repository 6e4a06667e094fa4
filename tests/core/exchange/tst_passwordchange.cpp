// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer.h"
#include "core/exchange/request.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

Material changing(const QByteArray &wanted = "N3w-secret"_ba)
{
    Material material = engineMaterial("Pass-w0rd"_ba);
    material.secrets[newValueId(u"password"_s)] = secret(wanted);
    material.tokens[u"token"_s] = tokenOf("opaque"_ba, now, 1h);
    return material;
}

} // namespace

/// The request that changes the engine's password, and what its answers mean.
class TestExchangePasswordChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRequestIsTheEngines();
    void anAccountIsEncodedInThePath();
    void whatIsMissing();
    void answers_data();
    void answers();
    void theNewSecretIsNotQuoted();
};

void TestExchangePasswordChange::theRequestIsTheEngines()
{
    const Result<HttpRequest> request = passwordChangeRequest(changing("N3w-\"sécret"_ba));
    QVERIFY(request);
    QCOMPARE(onPage(*request), "POST https://engine.example:30100/v4/accounts/root/password\n"
                               "Content-Type: application/json\nAuthorization: Bearer opaque\n\n"
                               "{\"currentPassword\":\"Pass-w0rd\",\"password\":\"N3w-\\\"sécret\"}"_ba);
}

void TestExchangePasswordChange::anAccountIsEncodedInThePath()
{
    const Material material = withField(changing(), u"account"_s, u"a/b ?"_s);
    QCOMPARE(passwordChangeRequest(material)->url.toString(QUrl::FullyEncoded),
             u"https://engine.example:30100/v4/accounts/a%2Fb%20%3F/password"_s);
}

void TestExchangePasswordChange::whatIsMissing()
{
    Material noNewOne = changing();
    noNewOne.secrets.erase(newValueId(u"password"_s));
    QCOMPARE(passwordChangeRequest(noNewOne).error().kind, ErrorKind::SecretMissing);
    Material noToken = changing();
    noToken.tokens.clear();
    QCOMPARE(passwordChangeRequest(noToken).error().kind, ErrorKind::SecretMissing);
    QCOMPARE(passwordChangeRequest(changing("\xff\xfe"_ba)).error().kind, ErrorKind::Usage);
}

void TestExchangePasswordChange::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("fate");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const QByteArray &code, SecretFate fate, ErrorKind kind) {
        QTest::addRow("%s", name) << status << code << int(fate) << int(kind);
    };
    row("a wrong present one", 401, "401207"_ba, SecretFate::Unchanged, ErrorKind::Rejected);
    row("a dead token", 401, "401205"_ba, SecretFate::Unchanged, ErrorKind::Rejected);
    row("a locked account", 403, "403201"_ba, SecretFate::Unchanged, ErrorKind::Blocked);
    row("no permission is not a wrong password", 403, "403205"_ba, SecretFate::Unchanged, ErrorKind::Server);
    row("a new one that the engine does not like", 400, "400001"_ba, SecretFate::Unchanged, ErrorKind::Server);
    row("an engine without this route", 404, {}, SecretFate::Unchanged, ErrorKind::Server);
    row("a gateway that did not wait", 408, {}, SecretFate::InDoubt, ErrorKind::Server);
    row("an error of the engine's store", 500, "500003"_ba, SecretFate::InDoubt, ErrorKind::Server);
    row("a gateway without an answer", 504, {}, SecretFate::InDoubt, ErrorKind::Server);
    row("a success that nobody described", 204, {}, SecretFate::InDoubt, ErrorKind::Server);
}

void TestExchangePasswordChange::answers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const QByteArray body = code.isEmpty() ? QByteArray() : R"({"errorCode":")" + code + R"("})";
    const SecretVerdict verdict = readPasswordChange(changing(), answerOf(status, body, now));
    QTEST(int(verdict.fate), "fate");
    QTEST(int(verdict.refusal->error.kind), "kind");
    QCOMPARE(verdict.refusal->tokenDead, code == "401205"_ba);
    const SecretVerdict taken = readPasswordChange(changing(), answerOf(200, {}, now));
    QVERIFY(taken.fate == SecretFate::Changed && !taken.refusal);
}

void TestExchangePasswordChange::theNewSecretIsNotQuoted()
{
    const QByteArray body = R"({"errorCode":"400001","errorMessage":"N3w-secret is bad, Pass-w0rd was better"})"_ba;
    const QString detail = readPasswordChange(changing(), answerOf(400, body, now)).refusal->error.detail;
    QVERIFY2(!detail.contains("N3w-secret"_L1) && !detail.contains("Pass-w0rd"_L1), qUtf8Printable(detail));
    QVERIFY(detail.contains("is bad"_L1));
}

QTEST_GUILESS_MAIN(TestExchangePasswordChange)
#include "tst_passwordchange.moc"
