// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionparser.h"
#include "tests/support/builtinservices.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList headersOf(const std::vector<HeaderTemplate> &headers)
{
    QStringList lines;
    for (const HeaderTemplate &each : headers) {
        // A hole shows as itself, so that a line reads as it stands in the definition.
        const auto itself = [](const Template::Reference &hole) {
            return std::optional(Secret::fromText(u'{' + hole.id + (hole.isStepToken ? u".token}"_s : u"}"_s)));
        };
        lines << each.name + ": "_L1 + each.value.expand(itself)->revealText();
    }
    return lines;
}

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar each) { return each.script() == QChar::Script_Han; });
}

} // namespace

/// What the two services are known to do, as facts that the definitions must state.
class TestBuiltInDefinitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsAsSoundAsAPersonsOwnMustBe_data();
    void eachIsAsSoundAsAPersonsOwnMustBe();
    void fields_data();
    void fields();
    void noFieldBesides();
    void everyTextIsThereInBothLanguages();
    void engineAsksForOneToken();
    void engineLocksAnAccountAfterThree();
    void aiccIsAssumedToCount();
    void enginePasswordsAreChangedAtTheEngine();
    void aiccAsksForTwoTokens();
    void aiccAccessTokenMayBeGiven();
    void aiccMessagingTokenIsRenewedByAHeader();
    void probesAreThoseOfTheContract();
};

void TestBuiltInDefinitions::eachIsAsSoundAsAPersonsOwnMustBe_data()
{
    QTest::addColumn<QString>("path");
    for (QDirIterator each(u":/services"_s, QDir::Files); each.hasNext();) {
        const QString path = each.next();
        if (!path.endsWith(".schema.json"_L1)) {
            QTest::addRow("%s is sound", qUtf8Printable(each.fileName())) << path;
        }
    }
}

void TestBuiltInDefinitions::eachIsAsSoundAsAPersonsOwnMustBe()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<ServiceDefinition> checked = parseDefinition(file.readAll());
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().detail));
}

void TestBuiltInDefinitions::fields_data()
{
    const auto field = [](const char *name, const QString &id, FieldType type, bool required) {
        QTest::addRow("%s", name) << u"servicecomb-engine"_s << Field{.id = id, .type = type, .required = required};
    };
    QTest::addColumn<QString>("id");
    QTest::addColumn<Field>("expected");
    field("engine: one or more addresses", u"address"_s, FieldType::Url, true);
    field("engine: an account", u"account"_s, FieldType::Text, true);
    field("engine: a password", u"password"_s, FieldType::Secret, true);
    field("engine: a lifetime if wished", u"lifetime"_s, FieldType::Duration, false);
    const auto aicc = [](const char *name, const Field &expected) {
        QTest::addRow("%s", name) << u"aicc-messaging"_s << expected;
    };
    aicc("AICC: a domain", {.id = u"domain"_s, .type = FieldType::Url, .required = true});
    aicc("AICC: an app key", {.id = u"appKey"_s, .type = FieldType::Text, .required = true});
    aicc("AICC: an app secret, or", {.id = u"appSecret"_s, .type = FieldType::Secret});
    aicc("AICC: an access token instead", {.id = u"accessToken"_s, .type = FieldType::Secret});
    aicc("AICC: a lifetime that is always sent",
         {.id = u"accessTokenLifetime"_s, .type = FieldType::Integer, .standard = u"3600"_s});
    aicc("AICC: a user", {.id = u"userId"_s, .type = FieldType::Text, .required = true});
    aicc("AICC: the user's name", {.id = u"userName"_s, .type = FieldType::Text, .required = true});
    aicc("AICC: a channel", {.id = u"channelId"_s, .type = FieldType::Text, .required = true});
    aicc("AICC: a language", {.id = u"locale"_s, .type = FieldType::Text, .standard = u"en"_s, .required = true});
}

void TestBuiltInDefinitions::fields()
{
    QFETCH(QString, id);
    QFETCH(Field, expected);
    const Field *field = builtInService(id)->field(expected.id);
    QVERIFY(field);
    QCOMPARE(field->type, expected.type);
    QCOMPARE(field->required, expected.required);
    QCOMPARE(field->standard, expected.standard);
    QCOMPARE(field->multiple, expected.id == "address"_L1);
    // The limits of the services: 15m to 24h inclusive; at most 3600 seconds; a user of 1 to 32 characters. An engine
    // judges neither account nor password at log-in, so nothing here may.
    const QMap<QString, std::pair<int, int>> limits{
        {u"lifetime"_s, {15 * 60, 24 * 3600}}, {u"accessTokenLifetime"_s, {1, 3600}}, {u"userId"_s, {1, 32}}};
    if (limits.contains(expected.id)) {
        QCOMPARE(field->minimum, std::optional<qint64>(limits[expected.id].first));
        QCOMPARE(field->maximum, std::optional<qint64>(limits[expected.id].second));
    } else {
        QVERIFY(field->minimum.value_or(1) == 1);
        QVERIFY(!field->maximum);
    }
}

void TestBuiltInDefinitions::noFieldBesides()
{
    QCOMPARE(engineService()->fields.size(), 4);
    QCOMPARE(messagingService()->fields.size(), 9);
    QCOMPARE(engineService()->base, u"address"_s);
    QCOMPARE(messagingService()->base, u"domain"_s);
    // One address serves both steps, so its help must not send the person to a port of one of them.
    QVERIFY(!messagingService()->field(u"domain"_s)->help.english.contains("28070"_L1));
    QCOMPARE(engineService()->account, u"account"_s);
    QCOMPARE(messagingService()->account, u"userId"_s);
    QVERIFY(engineService()->needsOneOf.isEmpty());
}

void TestBuiltInDefinitions::everyTextIsThereInBothLanguages()
{
    for (const QString &id : {u"servicecomb-engine"_s, u"aicc-messaging"_s}) {
        std::vector<LocalizedText> sentences{builtInService(id)->description};
        for (const Field &field : builtInService(id)->fields) {
            QVERIFY2(!field.label.english.isEmpty() && !field.label.chinese.isEmpty(), qUtf8Printable(field.id));
            sentences.push_back(field.help);
        }
        const auto addHints = [&sentences](const std::vector<FailureRow> &rows) {
            std::ranges::transform(rows, std::back_inserter(sentences), &FailureRow::hint);
        };
        addHints(builtInService(id)->failures);
        for (const Step &step : builtInService(id)->steps) {
            addHints(step.failures);
        }
        if (builtInService(id)->passwordChange) {
            addHints(builtInService(id)->passwordChange->failures);
        }
        for (const LocalizedText &each : sentences) {
            QVERIFY2(each.english.endsWith(u'.') && !hasHan(each.english), qUtf8Printable(each.english));
            QVERIFY2(each.chinese.endsWith(u'\u3002') && hasHan(each.chinese), qUtf8Printable(each.chinese));
        }
    }
}

void TestBuiltInDefinitions::engineAsksForOneToken()
{
    const ServicePointer engine = engineService();
    QCOMPARE(engine->steps.size(), 1);
    const Step &step = *engine->step(u"token"_s);
    QCOMPARE(step.request.method, u"POST"_s);
    QVERIFY(step.request.path == *Template::parse(u"/v4/token"_s));
    QCOMPARE(headersOf(step.request.headers), QStringList(u"Content-Type: application/json"_s));
    // The engine's OpenAPI file misspells the third name; the server reads this one.
    const QJsonObject body{
        {u"name"_s, u"{account}"_s}, {u"password"_s, u"{password}"_s}, {u"tokenExpirationTime"_s, u"{lifetime}"_s}};
    QCOMPARE(step.request.json.toObject(), body);
    QCOMPARE(step.success, (SuccessRule{.status = {200}}));
    QCOMPARE(step.token, (TokenPlace{.pointer = u"/token"_s, .stripQuotes = true}));
    const std::vector<LifetimeRule> lifetime{
        {.kind = LifetimeKind::Jwt}, {.kind = LifetimeKind::Constant, .duration = 12h, .requested = u"lifetime"_s}};
    QVERIFY(step.lifetime == lifetime);
    QCOMPARE(headersOf(engine->headers), QStringList(u"Authorization: Bearer {token.token}"_s));
}

void TestBuiltInDefinitions::engineLocksAnAccountAfterThree()
{
    const Lockout expected{.accountField = u"account"_s, .attempts = 3, .refill = 15min, .lasts = 15min};
    QCOMPARE(engineService()->lockout, std::optional(expected));
}

/// No page says whether AICC counts refusals.
void TestBuiltInDefinitions::aiccIsAssumedToCount()
{
    const Lockout expected{
        .accountField = u"appKey"_s, .attempts = 3, .refill = 15min, .lasts = 15min, .isAssumed = true};
    QCOMPARE(messagingService()->lockout, std::optional(expected));
}

/// The route: apache/servicecomb-service-center, server/resource/rbac/auth_resource.go. The body: go-chassis/cari,
/// rbac/account.go. The rule: pkg/validate/matcher.go there, and Account.Check() in cari.
void TestBuiltInDefinitions::enginePasswordsAreChangedAtTheEngine()
{
    QVERIFY(!messagingService()->passwordChange);
    const PasswordChange &change = engineService()->passwordChange.value();
    QCOMPARE(change.secret, u"password"_s);
    QCOMPARE(change.request.method, u"POST"_s);
    QVERIFY(change.request.path == *Template::parse(u"/v4/accounts/{account}/password"_s));
    QCOMPARE(headersOf(change.request.headers),
             QStringList({u"Content-Type: application/json"_s, u"Authorization: Bearer {token.token}"_s}));
    const QJsonObject body{{u"currentPassword"_s, u"{password}"_s}, {u"password"_s, u"{password.new}"_s}};
    QCOMPARE(change.request.json.toObject(), body);
    QCOMPARE(change.success, (SuccessRule{.status = {200}}));
    const SecretRule rule{.minimumBytes = 8,
                          .maximumBytes = 32,
                          .classes = {LetterClass::Upper, LetterClass::Lower, LetterClass::Digit, LetterClass::Symbol},
                          .unlike = u"account"_s};
    QVERIFY(change.rule == rule);
}

void TestBuiltInDefinitions::aiccAsksForTwoTokens()
{
    const ServicePointer aicc = messagingService();
    QCOMPARE(aicc->steps.size(), 2);
    const Step &access = aicc->steps.front();
    QCOMPARE(access.id, u"access"_s);
    QVERIFY(access.request.path == *Template::parse(u"/apigovernance/api/oauth/tokenByAkSk"_s));
    QCOMPARE(headersOf(access.request.headers),
             QStringList({u"Content-Type: application/json"_s, u"X-Token-Expire: {accessTokenLifetime}"_s}));
    QCOMPARE(access.request.json.toObject(),
             (QJsonObject{{u"app_key"_s, u"{appKey}"_s}, {u"app_secret"_s, u"{appSecret}"_s}}));
    QCOMPARE(access.token, (TokenPlace{.pointer = u"/AccessToken"_s, .stripQuotes = true}));
    QVERIFY(access.lifetime.front() == (LifetimeRule{LifetimeKind::Seconds, u"/Expires"_s, u"/CreateTime"_s}));
    QCOMPARE(access.lifetime.back().requested, u"accessTokenLifetime"_s);
    const Step &messaging = aicc->steps.back();
    QCOMPARE(messaging.id, u"messaging"_s);
    QVERIFY(messaging.request.path == *Template::parse(u"/apiaccess/ccmessaging/applyToken"_s));
    const QStringList headers{u"Content-Type: application/json; charset=UTF-8"_s, u"x-app-key: {appKey}"_s,
                              u"Authorization: Bearer {access.token}"_s};
    QCOMPARE(headersOf(messaging.request.headers), headers);
    QCOMPARE(messaging.request.json.toObject().keys(),
             QStringList({u"channelId"_s, u"locale"_s, u"userId"_s, u"userName"_s}));
    QCOMPARE(messaging.success, (SuccessRule{{200}, u"/resultCode"_s, u"0"_s}));
    QCOMPARE(messaging.token, (TokenPlace{.pointer = u"/token"_s, .stripQuotes = true}));
    QVERIFY(messaging.lifetime == std::vector({LifetimeRule{.kind = LifetimeKind::Constant, .duration = 1h}}));
    const QStringList given{u"Authorization: Bearer {access.token}"_s, u"x-app-key: {appKey}"_s,
                            u"ccmessaging-token: {messaging.token}"_s};
    QCOMPARE(headersOf(aicc->headers), given);
}

void TestBuiltInDefinitions::aiccAccessTokenMayBeGiven()
{
    const ServicePointer aicc = messagingService();
    QCOMPARE(aicc->step(u"access"_s)->given, u"accessToken"_s);
    QCOMPARE(aicc->step(u"messaging"_s)->given, QString());
    QCOMPARE(aicc->needsOneOf, QStringList({u"appSecret"_s, u"accessToken"_s}));
    QCOMPARE(aicc->secretFields().size(), 2);
    QCOMPARE(aicc->secretFields().front()->id, u"appSecret"_s);
}

void TestBuiltInDefinitions::aiccMessagingTokenIsRenewedByAHeader()
{
    const ServicePointer aicc = messagingService();
    QCOMPARE(aicc->renewal, std::optional(RenewalHeader{u"messaging"_s, u"ccmessaging-token"_s}));
    QCOMPARE(aicc->oneLiveToken->step, u"messaging"_s);
    QVERIFY(!aicc->oneLiveToken->warning.english.isEmpty() && hasHan(aicc->oneLiveToken->warning.chinese));
    QVERIFY(!engineService()->renewal);
    QVERIFY(!engineService()->oneLiveToken);
}

void TestBuiltInDefinitions::probesAreThoseOfTheContract()
{
    const RequestTemplate &engine = engineService()->probe;
    QCOMPARE(engine.method, u"GET"_s);
    QVERIFY(engine.path == *Template::parse(u"/v4/self-perms"_s));
    const RequestTemplate &aicc = messagingService()->probe;
    QCOMPARE(aicc.method, u"GET"_s);
    QVERIFY(aicc.path == *Template::parse(u"/apiaccess/ccmessaging/v1/checkClickToCallSupport?channel=WEB"_s));
}

QTEST_APPLESS_MAIN(TestBuiltInDefinitions)
#include "tst_builtindefinitions.moc"
