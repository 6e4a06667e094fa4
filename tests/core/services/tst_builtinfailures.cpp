// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builtinservices.h"

#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const FailureRow *row(const std::vector<FailureRow> &rows, int status, const QString &code)
{
    const auto found =
        std::ranges::find_if(rows, [&](const FailureRow &each) { return each.status == status && each.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

/// How the two services say no, as facts that the definitions must state.
class TestBuiltInFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures_data();
    void failures();
    void noRowHidesALaterOne();
    void whereErrorsStand();
};

void TestBuiltInFailures::failures_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("step"); // empty: the common table
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("renews");
    QTest::addColumn<bool>("tokenDead");
    const auto engine = [](const char *name, int status, const char *code, ErrorKind kind, bool tokenDead = false) {
        QTest::addRow("engine: %s", name) << u"servicecomb-engine"_s << QString() << status << QString::fromLatin1(code)
                                          << kind << QString() << tokenDead;
    };
    engine("the request makes no sense", 400, "400001", ErrorKind::Server);
    engine("wrong password or unknown account", 401, "401202", ErrorKind::Rejected);
    engine("the same while half open", 401, "401302", ErrorKind::Rejected);
    engine("locked", 403, "403201", ErrorKind::Blocked);
    engine("no authorization header", 401, "401204", ErrorKind::Rejected);
    engine("the token is expired", 401, "401205", ErrorKind::Rejected, true);
    engine("the token is another engine's", 401, "401201", ErrorKind::Rejected, true);
    engine("the token's account is gone", 401, "401206", ErrorKind::Rejected, true);
    engine("wrong present password", 401, "401207", ErrorKind::Rejected);
    engine("no permission", 403, "403205", ErrorKind::Rejected);
    engine("an expired token in early 2021", 401, "401002", ErrorKind::Rejected, true);
    engine("the configuration centre in front", 401, "SVCSTG.00300401", ErrorKind::Rejected);
    engine("security authentication is off", 404, "", ErrorKind::Server);
    engine("an error of its own", 500, "500003", ErrorKind::Server);
    const auto aicc = [](const char *name, const char *step, int status, ErrorKind kind, const char *renews = "",
                         bool tokenDead = false) {
        QTest::addRow("AICC: %s", name) << u"aicc-messaging"_s << QString::fromLatin1(step) << status << QString()
                                        << kind << QString::fromLatin1(renews) << tokenDead;
    };
    aicc("the app key or its secret is refused", "access", 401, ErrorKind::Rejected);
    aicc("not on the allow-list, or a wrong family of keys", "access", 403, ErrorKind::Rejected);
    aicc("the firewall wants a host name", "access", 418, ErrorKind::Server);
    aicc("resultCode 1 with status 200", "messaging", 200, ErrorKind::Server);
    aicc("the access token is dead", "messaging", 403, ErrorKind::Rejected, "access");
    aicc("the access token is refused", "messaging", 401, ErrorKind::Rejected, "access");
    aicc("a wrong request", "", 400, ErrorKind::Server);
    aicc("one of two tokens is dead", "", 401, ErrorKind::Rejected, "", true);
    aicc("the access token is dead, or not on the allow-list", "", 403, ErrorKind::Rejected, "", true);
    aicc("a wrong path", "", 404, ErrorKind::Server);
    aicc("wrong parameters", "", 500, ErrorKind::Server);
}

void TestBuiltInFailures::failures()
{
    QFETCH(QString, id);
    QFETCH(QString, step);
    QFETCH(int, status);
    QFETCH(QString, code);
    const FailureRow *found =
        row(step.isEmpty() ? builtInService(id)->failures : builtInService(id)->step(step)->failures, status, code);
    QVERIFY(found);
    QTEST(found->kind, "kind");
    QTEST(found->renews, "renews");
    QTEST(found->tokenDead, "tokenDead");
    QCOMPARE(found->lasts, code == "403201"_L1 ? std::optional<std::chrono::seconds>(15min) : std::nullopt);
}

void TestBuiltInFailures::noRowHidesALaterOne()
{
    // A row without a code in front of one with a code would swallow it.
    QStringList seen;
    for (const FailureRow &each : engineService()->failures) {
        const QString status = QString::number(each.status);
        QVERIFY2(!seen.contains(status), qUtf8Printable(each.code));
        QVERIFY2(!each.code.startsWith(u'4') || each.code.startsWith(status), qUtf8Printable(each.code));
        if (each.code.isEmpty()) {
            seen << status;
        }
    }
    QCOMPARE(engineService()->failures.size(), 14);
    QCOMPARE(messagingService()->failures.size(), 5);
}

void TestBuiltInFailures::whereErrorsStand()
{
    // The engine speaks camelCase, the control plane in front of it snake_case.
    const FailureBody &engine = engineService()->failureBody;
    QCOMPARE(engine.code, QStringList({u"/errorCode"_s, u"/error_code"_s}));
    QCOMPARE(engine.text, QStringList({u"/errorMessage"_s, u"/error_message"_s, u"/error_msg"_s}));
    QCOMPARE(engine.detail, QStringList(u"/detail"_s));
    const FailureBody &aicc = messagingService()->failureBody;
    QVERIFY(aicc.code.contains(u"/errorCode"_s) && aicc.code.contains(u"/resultCode"_s));
    QVERIFY(aicc.text.contains(u"/exceptionInfo"_s) && aicc.text.contains(u"/resultDesc"_s) &&
            aicc.text.contains(u"/message"_s));
}

QTEST_APPLESS_MAIN(TestBuiltInFailures)
#include "tst_builtinfailures.moc"
