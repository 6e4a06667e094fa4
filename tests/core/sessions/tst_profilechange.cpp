// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/profilekeeping.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <QLockFile>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What becomes of a profile that several change at once, and how its secrets are counted.
class TestProfileChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void theRevisionGrowsWithTheSecretOnly();
    void theRevisionsGrowWithWhatChanged_data();
    void theRevisionsGrowWithWhatChanged();
    void theFirstSecretOfAnyKindCounts();
    void aStaleCopyBringsNoOldRevisionBack();
    void twoEditsAtOnceLoseNothing();
    void twoEditsThatDoNotGoTogetherAreRefused();
    void aProfileThatWasRemovedMeanwhileIsNotMadeAgain();
    void aRevisionIsNeverGivenTwice();
    void twoSecretsEnteredAtOnceAreBothKept();
    void aSecretIsNotStoredWhileAnotherFetches();

private:
    [[nodiscard]] Result<void> save(const Profile &profile, SecretChanges changes = {})
    {
        return await(saveProfile(profile, std::move(changes), m_bench->facilities()));
    }
    [[nodiscard]] Result<std::map<QString, Secret>> load(const Profile &profile)
    {
        return await(loadSecrets(profile, m_bench->facilities(), materialOf(profile).address));
    }
    [[nodiscard]] QString lockOf(const Profile &profile) const
    {
        return m_bench->folder.credentialLock(profile.id.toString(QUuid::WithoutBraces));
    }

    std::unique_ptr<Bench> m_bench;
};

void TestProfileChange::theRevisionGrowsWithTheSecretOnly()
{
    Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    const int first = profile.secretRevision;
    profile.group = u"group"_s;
    profile = m_bench->save(profile, {});
    QCOMPARE(profile.secretRevision, first);
    profile = m_bench->save(profile, {{u"password"_s, secret("two"_ba)}});
    QCOMPARE(profile.secretRevision, first + 1);
    profile = m_bench->save(profile, {{u"password"_s, Secret()}});
    QCOMPARE(profile.secretRevision, first + 2);
    QVERIFY2(m_bench->secrets.items.isEmpty(), "an item without secrets goes");
}

void TestProfileChange::theRevisionsGrowWithWhatChanged_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("credential");
    QTest::addColumn<int>("way");
    const QString here = engineProfile().value(u"address"_s);
    QTest::addRow("another password") << u"password"_s << "two"_ba << here << 1 << 0;
    QTest::addRow("the same password again") << u"password"_s << "one"_ba << here << 0 << 0;
    QTest::addRow("the same password for another address")
        << u"password"_s << "one"_ba << u"https://other.example"_s << 1 << 0;
    QTest::addRow("a password for the proxy") << u"proxyPassword"_s << "two"_ba << here << 0 << 1;
    QTest::addRow("a passphrase for our key") << u"clientKeyPassphrase"_s << "two"_ba << here << 0 << 1;
    QTest::addRow("no password any more") << u"password"_s << ""_ba << here << 1 << 0;
}

void TestProfileChange::theRevisionsGrowWithWhatChanged()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, value);
    QFETCH(QString, address);
    Profile profile = engineProfile();
    profile.connection.proxy = u"http://proxy.example:3128"_s;
    const Profile before = m_bench->save(profile, {{u"password"_s, secret("one"_ba)}});
    profile.fields[u"address"_s] = QStringList{address};
    const SecretChanges changes{{id, secret(value)}};
    const Profile after = m_bench->save(profile, changes);
    QTEST(after.secretRevision - before.secretRevision, "credential");
    QTEST(after.wayRevision - before.wayRevision, "way");
}

void TestProfileChange::theFirstSecretOfAnyKindCounts()
{
    // Who asks whether anything is stored need not open the keychain.
    Profile profile = engineProfile();
    profile.connection.proxy = u"http://proxy.example:3128"_s;
    QCOMPARE(m_bench->save(profile, {}).secretRevision, 0);
    QCOMPARE(m_bench->save(profile, {{u"proxyPassword"_s, secret("proxy"_ba)}}).secretRevision, 1);
}

void TestProfileChange::aStaleCopyBringsNoOldRevisionBack()
{
    const Profile stale = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    const Profile newer = m_bench->save(stale, {{u"password"_s, secret("two"_ba)}});
    QCOMPARE(m_bench->save(stale, {}).secretRevision, newer.secretRevision);
    QVERIFY(m_bench->save(stale, {{u"password"_s, secret("three"_ba)}}).secretRevision > newer.secretRevision);
}

void TestProfileChange::twoEditsAtOnceLoseNothing()
{
    const Profile opened = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    ProfileBook elsewhere = ProfileBook::open(m_bench->folder).value();
    Profile there = opened;
    there.fields[u"account"_s] = QStringList{u"other"_s};
    there.secretRevision += 3;
    QVERIFY(elsewhere.replace(there));
    Profile here = opened;
    here.group = u"group"_s;
    QVERIFY(save(here));
    Profile both = there;
    both.group = here.group;
    QCOMPARE(m_bench->profiles.profiles(), std::vector{both});
    // The book follows the disk, a form does not: it says what it was opened with.
    here.favourite = true;
    QVERIFY(await(saveProfile(here, {}, m_bench->facilities(), opened)));
    both.favourite = true;
    QCOMPARE(m_bench->profiles.profiles(), std::vector{both});
}

void TestProfileChange::twoEditsThatDoNotGoTogetherAreRefused()
{
    Profile opened = engineProfile();
    opened.connection.clientCertificate = u"/certificate.pem"_s;
    opened.connection.clientKey = u"/key.pem"_s;
    opened = m_bench->save(opened, {});
    Profile there = opened;
    there.connection = {};
    QVERIFY(ProfileBook::open(m_bench->folder)->replace(there));
    Profile here = opened;
    here.connection.clientKey = u"/other.pem"_s;
    QCOMPARE(save(here).error().kind, ErrorKind::Usage);
    QCOMPARE(ProfileBook::open(m_bench->folder)->profiles(), std::vector{there});
}

void TestProfileChange::aProfileThatWasRemovedMeanwhileIsNotMadeAgain()
{
    Profile opened = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    QVERIFY(ProfileBook::open(m_bench->folder)->remove(opened.id));
    opened.group = u"group"_s;
    QCOMPARE(save(opened).error().kind, ErrorKind::NotFound);
    QVERIFY(m_bench->profiles.reload());
    QCOMPARE(await(saveProfile(opened, {}, m_bench->facilities(), opened)).error().kind, ErrorKind::NotFound);
    QVERIFY(ProfileBook::open(m_bench->folder)->profiles().empty());
}

void TestProfileChange::aRevisionIsNeverGivenTwice()
{
    const Profile opened = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    Profile there = opened;
    there.secretRevision = 5;
    QVERIFY(ProfileBook::open(m_bench->folder)->replace(there));
    QCOMPARE(m_bench->save(opened, {{u"password"_s, secret("two"_ba)}}).secretRevision, 6);
}

void TestProfileChange::twoSecretsEnteredAtOnceAreBothKept()
{
    const Profile profile = m_bench->save(aiccProfile(), {});
    const SecretChanges one{{u"appSecret"_s, secret("one"_ba)}};
    const SecretChanges two{{u"accessToken"_s, secret("two"_ba)}};
    auto first = saveProfile(profile, one, m_bench->facilities());
    auto second = saveProfile(profile, two, m_bench->facilities());
    QVERIFY(await(std::move(first)));
    QVERIFY(await(std::move(second)));
    QCOMPARE(load(profile).value().at(u"appSecret"_s), secret("one"_ba));
    QCOMPARE(load(profile).value().at(u"accessToken"_s), secret("two"_ba));
    QCOMPARE(m_bench->profiles.find(profile.id)->secretRevision, 2);
}

void TestProfileChange::aSecretIsNotStoredWhileAnotherFetches()
{
    Profile profile = m_bench->save(engineProfile(), {});
    QLockFile another(lockOf(profile));
    QVERIFY(another.tryLock());
    profile.group = u"group"_s;
    QVERIFY2(save(profile), "without a secret nobody has to wait");
    Facilities hasty = m_bench->facilities();
    hasty.limits.total = 1ms;
    const SecretChanges changes{{u"password"_s, secret("one"_ba)}};
    QCOMPARE(await(saveProfile(profile, changes, hasty)).error().kind, ErrorKind::Timeout);
    QCOMPARE(m_bench->secrets.writes, 0);
    another.unlock();
    QVERIFY(await(saveProfile(profile, changes, hasty)));
}

QTEST_GUILESS_MAIN(TestProfileChange)
#include "tst_profilechange.moc"
