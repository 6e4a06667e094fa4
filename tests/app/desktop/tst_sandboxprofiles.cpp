// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sandboxprofiles.h"
#include "core/profiles/validation.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

QByteArray line()
{
    return QJsonDocument(QJsonObject{{u"address"_s, u"http://127.0.0.1:4711"_s},
                                     {u"account"_s, u"root"_s},
                                     {u"password"_s, u"p"_s},
                                     {u"appKey"_s, u"k"_s},
                                     {u"appSecret"_s, u"s"_s},
                                     {u"channelId"_s, u"c"_s}})
        .toJson();
}

std::vector<SandboxProfile> made(const std::vector<Profile> &lastTime = {}, const QStringList &taken = {},
                                 const QByteArray &said = line())
{
    return sandboxProfiles(*readSandboxFacts(said), ServiceCatalogue::builtIn(), lastTime, taken);
}

const SandboxProfile &of(const std::vector<SandboxProfile> &profiles, const QString &service)
{
    return *std::ranges::find_if(profiles, [&](const auto &each) { return each.profile.service == service; });
}

} // namespace

class TestSandboxProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachShippedServiceGetsAProfileThatWorks()
    {
        const ServiceCatalogue services = ServiceCatalogue::builtIn();
        const auto profiles = made();
        QCOMPARE(profiles.size(), services.all().size());
        for (const auto &[profile, secrets] : profiles) {
            const ServicePointer service = *services.find(profile.service);
            QVERIFY(checkProfile(profile, *service).has_value());
            QCOMPARE(normalized(profile, *service), profile);
            QCOMPARE(profile.value(service->base), u"http://127.0.0.1:4711"_s);
            QCOMPARE(profile.group, u"Sandbox"_s);
            QCOMPARE(profile.environment, Environment::Test);
            QCOMPARE(secrets.size(), std::size_t(1));
        }
    }

    void whatItSaidIsInTheFieldsOfThatName()
    {
        const auto profiles = made();
        const SandboxProfile &engine = of(profiles, u"servicecomb-engine"_s);
        QCOMPARE(engine.profile.value(u"account"_s), u"root"_s);
        QCOMPARE(engine.secrets.at(u"password"_s), Secret("p"));
        const SandboxProfile &messaging = of(profiles, u"aicc-messaging"_s);
        QCOMPARE(messaging.profile.value(u"appKey"_s), u"k"_s);
        QCOMPARE(messaging.profile.value(u"channelId"_s), u"c"_s);
        QCOMPARE(messaging.profile.value(u"userId"_s), u"dev-jane"_s);
        QCOMPARE(messaging.secrets.at(u"appSecret"_s), Secret("s"));
    }

    void aServiceWhoseSecretItDoesNotKnowGetsNone()
    {
        const auto profiles =
            made({}, {}, "{\"address\":\"http://127.0.0.1:1\",\"account\":\"root\",\"password\":\"p\"}");
        QCOMPARE(profiles.size(), std::size_t(1));
    }

    void aNameThatIsTakenIsLeftToItsOwner()
    {
        const auto profiles = made({}, {u"sandbox-servicecomb-engine"_s, u"sandbox-servicecomb-engine-2"_s});
        QCOMPARE(of(profiles, u"servicecomb-engine"_s).profile.name, u"sandbox-servicecomb-engine-3"_s);
    }

    void theOneOfLastTimeKeepsIdAndName()
    {
        const Profile old{.id = QUuid::createUuid(), .name = u"toy"_s, .service = u"servicecomb-engine"_s};
        const auto profiles = made({old}, {u"toy"_s});
        QCOMPARE(of(profiles, u"servicecomb-engine"_s).profile.id, old.id);
        QCOMPARE(of(profiles, u"servicecomb-engine"_s).profile.name, u"toy"_s);
    }

    void whatIsNoSuchLineIsUnusable_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << "listening"_ba;
        QTest::newRow("no address") << "{\"account\":\"root\"}"_ba;
    }
    void whatIsNoSuchLineIsUnusable()
    {
        QFETCH(QByteArray, said);
        QCOMPARE(readSandboxFacts(said).error().kind, ErrorKind::Unusable);
    }
};

QTEST_APPLESS_MAIN(TestSandboxProfiles)
#include "tst_sandboxprofiles.moc"
