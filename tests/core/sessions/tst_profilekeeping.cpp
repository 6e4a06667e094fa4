// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/profilesecrets.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/removal.h"
#include "core/sessions/tokenblob.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <QLockFile>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestProfileKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void aSecretIsBoundToItsOrigins();
    void anEditedAddressAsksForTheSecretAgain();
    void anEditedPathDoesNot();
    void secretsThatAreNotUsedDoNoHarm();
    void whatIsNotSentBlocksNothing();
    void aPassphraseStaysOnThisMachine();
    void theWayAloneKeepsTheSameRules();
    void oneOfTwoSecretsMayBeChanged();
    void badInputChangesNothing_data();
    void badInputChangesNothing();
    void aFailingStoreChangesNothing_data();
    void aFailingStoreChangesNothing();
    void aStoreThatMayStillTakeItIsCounted();
    void aFailingBookLeavesTheOldSecret();
    void anImportIsSavedAllOrNone();
    void removingRemovesEverything();
    void removingOutwaitsAFetch();
    void removingDoesNotWaitForEver();
    void aChangedSecretForgetsTheRefusal();
    void removingWithoutAStoreChangesNothing();
    void removingWhatNeverHadASecretNeedsNoStore();

private:
    [[nodiscard]] Result<void> save(const Profile &profile, SecretChanges changes = {})
    {
        return await(saveProfile(profile, std::move(changes), m_bench->facilities()));
    }
    [[nodiscard]] Result<std::map<QString, Secret>> load(const Profile &profile)
    {
        return await(loadSecrets(profile, m_bench->facilities(), materialOf(profile).address));
    }

    std::unique_ptr<Bench> m_bench;
};

void TestProfileKeeping::aSecretIsBoundToItsOrigins()
{
    Profile profile = engineProfile(u"Engine.example:30100/"_s);
    profile.fields[u"address"_s] << u"https://second.example"_s;
    profile = m_bench->save(profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    QCOMPARE(profile.value(u"address"_s), u"https://engine.example:30100"_s);
    QCOMPARE(load(profile).value().at(u"password"_s), secret("Pass-w0rd"_ba));
    profile.fields[u"address"_s].removeFirst();
    QVERIFY2(load(profile), "the second address was there when the secret was entered");
    const auto item = ProfileSecrets::parse(m_bench->secrets.items.value(ProfileSecrets::itemKey(profile.id))).value();
    QVERIFY(item.forOrigin(u"password"_s, Origin::of(QUrl(u"https://engine.example:30100"_s))));
    QCOMPARE(item.forOrigin(u"password"_s, Origin::of(QUrl(u"https://engine.example"_s))).error().kind,
             ErrorKind::Policy);
}

void TestProfileKeeping::anEditedAddressAsksForTheSecretAgain()
{
    Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    for (const QString &address :
         {u"https://other.example:30100"_s, u"https://engine.example:30101"_s, u"http://engine.example:30100"_s}) {
        profile.fields[u"address"_s] = QStringList{address};
        profile = m_bench->save(profile, {});
        const auto loaded = load(profile);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Policy);
        QVERIFY(!loaded.error().detail.contains("Pass-w0rd"_L1));
    }
    profile = m_bench->save(profile, {{u"password"_s, secret("again"_ba)}});
    QCOMPARE(load(profile).value().at(u"password"_s), secret("again"_ba));
}

void TestProfileKeeping::theWayAloneKeepsTheSameRules()
{
    Profile profile = engineProfile();
    profile.connection.proxy = u"http://proxy.example:3128"_s;
    profile.connection.clientCertificate = u"/c.pem"_s;
    profile = m_bench->save(profile, {{u"password"_s, secret("Pass-w0rd"_ba)},
                                      {u"proxyPassword"_s, secret("proxy"_ba)},
                                      {u"clientKeyPassphrase"_s, secret("key"_ba)}});
    const auto theWay = [this](const Profile &asked, const char *address, std::map<QString, Secret> given = {}) {
        const QUrl url(QString::fromLatin1(address));
        return await(loadSecretsForTheWay(asked, std::move(given), m_bench->facilities(), url));
    };
    const std::map<QString, Secret> both{{u"proxyPassword"_s, secret("proxy"_ba)},
                                         {u"clientKeyPassphrase"_s, secret("key"_ba)}};
    QCOMPARE(theWay(profile, "https://engine.example:30100").value(), both);
    QCOMPARE(theWay(profile, "https://another.example").value(), both);
    profile.connection.proxy = u"http://other.example:3128"_s;
    QCOMPARE(theWay(profile, "https://engine.example:30100").error().kind, ErrorKind::Policy);
    const auto given = theWay(profile, "https://engine.example:30100", {{u"proxyPassword"_s, secret("new"_ba)}});
    QCOMPARE(given.value().at(u"proxyPassword"_s), secret("new"_ba));
}

void TestProfileKeeping::anEditedPathDoesNot()
{
    Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    profile.fields[u"address"_s] = QStringList{u"https://ENGINE.example:30100/prefix"_s};
    QVERIFY(load(m_bench->save(profile, {})));
}

void TestProfileKeeping::secretsThatAreNotUsedDoNoHarm()
{
    Profile profile = engineProfile();
    profile.connection.proxy = u"http://proxy.example:3128"_s;
    profile = m_bench->save(profile, {{u"password"_s, secret("Pass-w0rd"_ba)},
                                      {u"proxyPassword"_s, secret("proxy"_ba)},
                                      {u"clientKeyPassphrase"_s, secret("key"_ba)}});
    QCOMPARE(load(profile).value().at(u"proxyPassword"_s), secret("proxy"_ba));
    QVERIFY2(!load(profile)->contains(u"clientKeyPassphrase"_s), "there is no certificate");
    profile.connection.clientCertificate = u"/c.pem"_s; // with the key in it
    QCOMPARE(load(profile).value().at(u"clientKeyPassphrase"_s), secret("key"_ba));
    profile.connection.proxy = u"http://other.example:3128"_s;
    QCOMPARE(load(profile).error().kind, ErrorKind::Policy);
    for (const QString &proxy : {u""_s, u"none"_s}) {
        profile.connection.proxy = proxy;
        const auto loaded = load(profile);
        QVERIFY2(loaded, loaded ? "" : qUtf8Printable(loaded.error().detail));
        QVERIFY(!loaded->contains(u"proxyPassword"_s));
        QCOMPARE(loaded->at(u"password"_s), secret("Pass-w0rd"_ba));
    }
}

void TestProfileKeeping::whatIsNotSentBlocksNothing()
{
    Profile profile = m_bench->save(aiccProfile(), {{u"appSecret"_s, secret("one"_ba)}});
    profile.fields[u"domain"_s] = QStringList{u"https://other.example"_s};
    profile = m_bench->save(profile, {});
    QCOMPARE(load(profile).error().kind, ErrorKind::Policy);
    profile = m_bench->save(profile, {{u"accessToken"_s, secret("two"_ba)}});
    const auto loaded = load(profile);
    QVERIFY2(loaded, "the pasted token stands for the step that would show the other one");
    QCOMPARE(loaded->at(u"accessToken"_s), secret("two"_ba));
    QVERIFY(!loaded->contains(u"appSecret"_s));
}

void TestProfileKeeping::aPassphraseStaysOnThisMachine()
{
    Profile profile = engineProfile();
    profile.connection.clientCertificate = u"/certificate.pem"_s;
    profile.connection.clientKey = u"/key.pem"_s;
    profile = m_bench->save(profile, {{u"clientKeyPassphrase"_s, secret("key"_ba)}});
    profile.fields[u"address"_s] = QStringList{u"https://other.example"_s};
    const auto loaded = load(m_bench->save(profile, {}));
    QVERIFY2(loaded, "it is bound to no origin");
    QCOMPARE(loaded->at(u"clientKeyPassphrase"_s), secret("key"_ba));
}

void TestProfileKeeping::oneOfTwoSecretsMayBeChanged()
{
    Profile profile =
        m_bench->save(aiccProfile(), {{u"appSecret"_s, secret("one"_ba)}, {u"accessToken"_s, secret("two"_ba)}});
    profile = m_bench->save(profile, {{u"accessToken"_s, secret("three"_ba)}});
    QCOMPARE(load(profile).value().at(u"appSecret"_s), secret("one"_ba));
    QCOMPARE(load(profile).value().at(u"accessToken"_s), secret("three"_ba));
    profile = m_bench->save(profile, {{u"accessToken"_s, Secret()}});
    QVERIFY(!load(profile).value().contains(u"accessToken"_s));
    QVERIFY(load(profile).value().contains(u"appSecret"_s));
}

void TestProfileKeeping::badInputChangesNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("secretId");
    QTest::addRow("no account") << u"account"_s << u""_s << u"password"_s;
    QTest::addRow("user info in the address") << u"address"_s << u"https://me:pass@engine.example"_s << u"password"_s;
    QTest::addRow("a lifetime too short") << u"lifetime"_s << u"1m"_s << u"password"_s;
    QTest::addRow("a field nobody knows") << u"colour"_s << u"red"_s << u"password"_s;
    QTest::addRow("a secret nobody knows") << u"account"_s << u"root"_s << u"pin"_s;
    QTest::addRow("a field that is no secret") << u"account"_s << u"root"_s << u"account"_s;
    QTest::addRow("a secret among the fields") << u"password"_s << u"Pass-w0rd"_s << u"password"_s;
}

void TestProfileKeeping::badInputChangesNothing()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, secretId);
    Profile profile = engineProfile();
    profile.fields[field] = value.isEmpty() ? QStringList() : QStringList{value};
    const Result<void> saved = save(profile, {{secretId, secret("secret"_ba)}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Usage);
    QVERIFY(m_bench->profiles.profiles().empty());
    QCOMPARE(m_bench->secrets.writes, 0);
}

void TestProfileKeeping::aFailingStoreChangesNothing_data()
{
    QTest::addColumn<bool>("readsToo");
    QTest::addRow("it can only be read") << false;
    QTest::addRow("it cannot even be read") << true;
}

void TestProfileKeeping::aFailingStoreChangesNothing()
{
    QFETCH(bool, readsToo);
    const Profile before = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    (readsToo ? m_bench->secrets.failure : m_bench->secrets.writeFailure) = Error{.kind = ErrorKind::StoreDenied};
    Profile edited = before;
    edited.name = u"renamed"_s;
    QCOMPARE(save(edited, {{u"password"_s, secret("two"_ba)}}).error().kind, ErrorKind::StoreDenied);
    Profile fresh = engineProfile();
    fresh.id = QUuid::createUuid();
    fresh.name = u"fresh"_s;
    QCOMPARE(save(fresh, {{u"password"_s, secret("two"_ba)}}).error().kind, ErrorKind::StoreDenied);
    QCOMPARE(m_bench->profiles.profiles(), std::vector{before});
    m_bench->secrets.failure.reset();
    QCOMPARE(load(before).value().at(u"password"_s), secret("one"_ba));
    m_bench->secrets.failure = Error{.kind = ErrorKind::StoreAbsent};
    QVERIFY2(save(fresh), "a profile may be added without its secret");
}

void TestProfileKeeping::aStoreThatMayStillTakeItIsCounted()
{
    const Profile before = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    m_bench->secrets.writeFailure = Error{.kind = ErrorKind::StoreLocked};
    Profile edited = before;
    edited.group = u"group"_s;
    QCOMPARE(save(edited, {{u"password"_s, secret("two"_ba)}}).error().kind, ErrorKind::StoreLocked);
    Profile counted = before;
    ++counted.secretRevision;
    QCOMPARE(m_bench->profiles.profiles(), std::vector{counted});
}

void TestProfileKeeping::aFailingBookLeavesTheOldSecret()
{
    const Profile before = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    // A file of a newer version is never written.
    QFile file(m_bench->folder.profiles());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version":99})");
    file.close();
    QCOMPARE(save(before, {{u"password"_s, secret("two"_ba)}}).error().kind, ErrorKind::Internal);
    Profile fresh = engineProfile();
    fresh.id = QUuid::createUuid();
    fresh.name = u"fresh"_s;
    QVERIFY(!save(fresh, {{u"password"_s, secret("two"_ba)}}));
    QCOMPARE(load(before).value().at(u"password"_s), secret("one"_ba));
    QCOMPARE(m_bench->secrets.items.size(), 1);
}

void TestProfileKeeping::anImportIsSavedAllOrNone()
{
    const auto named = [](const QString &name) {
        Profile profile = engineProfile();
        profile.id = QUuid::createUuid();
        profile.name = name;
        return profile;
    };
    const Profile here = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    WantedImport replaced{.profile = here, .before = here};
    replaced.profile.group = u"team"_s;
    WantedImport wrong{.profile = named(u"wrong"_s)};
    wrong.profile.group = u"a\nb"_s;
    const WantedImport fresh{.profile = named(u"fresh"_s)};
    const Result<void> refused = saveImported({replaced, fresh, wrong}, m_bench->facilities());
    QCOMPARE(refused.error().kind, ErrorKind::Usage);
    QVERIFY2(refused.error().detail.startsWith(u"wrong: "_s), qUtf8Printable(refused.error().detail));
    QCOMPARE(m_bench->profiles.profiles(), std::vector{here});
    const auto noted = m_bench->activity.entries().size();
    QVERIFY(saveImported({replaced, fresh}, m_bench->facilities()));
    QCOMPARE(m_bench->profiles.profiles(), (std::vector{replaced.profile, fresh.profile}));
    QCOMPARE(m_bench->activity.entries().size(), noted + 2);
    QCOMPARE(load(replaced.profile).value().at(u"password"_s), secret("one"_ba));
}

void TestProfileKeeping::removingRemovesEverything()
{
    const Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    m_bench->tokens.blobs[profile.id] = toBlob({}, u"identity"_s);
    const Error refused{.kind = ErrorKind::Rejected};
    m_bench->attempts.noteFailure(materialOf(profile), refused, true, m_bench->time.now());
    QVERIFY(await(removeProfile(profile, m_bench->facilities())));
    QVERIFY(m_bench->profiles.profiles().empty());
    QVERIFY(m_bench->secrets.items.isEmpty());
    QVERIFY(m_bench->tokens.blobs.isEmpty());
    QVERIFY(!m_bench->attempts.objection(materialOf(profile), m_bench->time.now()));
}

void TestProfileKeeping::removingOutwaitsAFetch()
{
    const Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    QLockFile fetching(m_bench->folder.credentialLock(profile.id.toString(QUuid::WithoutBraces)));
    QVERIFY(fetching.tryLock());
    auto removing = removeProfile(profile, m_bench->facilities());
    QVERIFY(!m_bench->secrets.items.isEmpty());
    m_bench->tokens.blobs[profile.id] = toBlob({}, u"identity"_s);
    QVERIFY(!removing.isReady());
    fetching.unlock();
    QVERIFY(await(std::move(removing)));
    QVERIFY(m_bench->tokens.blobs.isEmpty());
    QVERIFY(m_bench->secrets.items.isEmpty());
}

void TestProfileKeeping::removingDoesNotWaitForEver()
{
    const Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    QLockFile fetching(m_bench->folder.credentialLock(profile.id.toString(QUuid::WithoutBraces)));
    QVERIFY(fetching.tryLock());
    Facilities hasty = m_bench->facilities();
    hasty.limits.total = 1ms;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"still at work"_s));
    QVERIFY(await(removeProfile(profile, hasty)));
    QVERIFY(m_bench->secrets.items.isEmpty());
}

void TestProfileKeeping::aChangedSecretForgetsTheRefusal()
{
    const Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    m_bench->attempts.noteFailure(materialOf(profile), {.kind = ErrorKind::Rejected}, true, m_bench->time.now());
    QVERIFY(m_bench->save(profile, {{u"password"_s, secret("one"_ba)}}) == profile);
    QVERIFY2(m_bench->attempts.objection(materialOf(profile), m_bench->time.now()), "it is the same password");
    QVERIFY(m_bench->save(profile, {{u"password"_s, secret("two"_ba)}}) != profile);
    QVERIFY2(!m_bench->attempts.objection(materialOf(profile), m_bench->time.now()), "nobody has that one any more");
}

void TestProfileKeeping::removingWithoutAStoreChangesNothing()
{
    const Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    m_bench->tokens.blobs[profile.id] = toBlob({}, u"identity"_s);
    m_bench->tokens.failure = Error{.kind = ErrorKind::StoreLocked, .detail = u"The keyring is locked."_s};
    m_bench->secrets.failure = m_bench->tokens.failure;
    const Result<void> removed = await(removeProfile(profile, m_bench->facilities()));
    QCOMPARE(removed.error().kind, ErrorKind::StoreLocked);
    QVERIFY2(removed.error().detail.endsWith("The keyring is locked."_L1), qUtf8Printable(removed.error().detail));
    QCOMPARE(ProfileBook::open(m_bench->folder)->profiles().size(), 1);
    QCOMPARE(m_bench->secrets.items.size(), 1);
    m_bench->tokens.failure.reset();
    QVERIFY(!await(removeProfile(profile, m_bench->facilities())));
    QCOMPARE(ProfileBook::open(m_bench->folder)->profiles().size(), 1);
    QVERIFY(await(removeProfile(profile, m_bench->facilities(), Leftovers::Accepted)));
    QVERIFY(ProfileBook::open(m_bench->folder)->profiles().empty());
}

void TestProfileKeeping::removingWhatNeverHadASecretNeedsNoStore()
{
    const Profile profile = m_bench->save(engineProfile(), {});
    m_bench->secrets.failure = Error{.kind = ErrorKind::StoreAbsent};
    m_bench->tokens.failure = m_bench->secrets.failure;
    QVERIFY(await(removeProfile(profile, m_bench->facilities())));
    QVERIFY(m_bench->profiles.profiles().empty());
}

QTEST_GUILESS_MAIN(TestProfileKeeping)
#include "tst_profilekeeping.moc"
