// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/profilesecrets.h"
#include "core/sessions/removal.h"
#include "core/sessions/tokenblob.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <QLockFile>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A profile that is removed, and comes back.
class TestRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
        m_bench->tokens.blobs[m_profile.id] = secret("tokens"_ba);
        m_item = m_bench->secrets.items.first();
    }

    void comesBackAsItWas()
    {
        const QDateTime lastUse = m_bench->time.now();
        m_bench->activity.putLastUse(m_profile.id, lastUse);
        const RemovedProfile removed = takeIt();
        QVERIFY(!m_bench->activity.lastUse(m_profile.id));
        QVERIFY(m_bench->profiles.profiles().empty());
        QVERIFY(m_bench->secrets.items.isEmpty());
        QVERIFY(m_bench->tokens.blobs.isEmpty());
        QVERIFY(!*await(bringBack(removed, m_bench->facilities())));
        QVERIFY(*ProfileBook::open(m_bench->folder)->find(m_profile.id) == m_profile);
        QVERIFY(m_bench->secrets.items.first() == m_item);
        QVERIFY(m_bench->tokens.blobs[m_profile.id] == secret("tokens"_ba));
        QCOMPARE(m_bench->activity.lastUse(m_profile.id), lastUse);
    }

    /// Or the refused password would be tried once more, and might lock the account.
    void aRefusalComesBackWithIt()
    {
        m_bench->attempts.noteFailure(materialOf(m_profile), {.kind = ErrorKind::Rejected}, true, m_bench->time.now());
        const RemovedProfile removed = takeIt();
        QVERIFY(!m_bench->attempts.refusal(materialOf(m_profile)));
        QVERIFY(await(bringBack(removed, m_bench->facilities())));
        QVERIFY(m_bench->attempts.refusal(materialOf(m_profile)));
    }

    void withoutTheStoreItStaysAway()
    {
        const RemovedProfile removed = takeIt();
        m_bench->secrets.failure = Error{.kind = ErrorKind::StoreLocked};
        QCOMPARE(await(bringBack(removed, m_bench->facilities())).error().kind, ErrorKind::StoreLocked);
        QVERIFY(m_bench->profiles.profiles().empty());
        m_bench->secrets.failure.reset();
        QVERIFY(await(bringBack(removed, m_bench->facilities())));
        QCOMPARE(m_bench->profiles.profiles().size(), 1U);
    }

    void withoutItsTokensItIsBackAllTheSame()
    {
        const RemovedProfile removed = takeIt();
        m_bench->tokens.writeFailure = Error{.kind = ErrorKind::StoreLocked};
        QCOMPARE((*await(bringBack(removed, m_bench->facilities())))->kind, ErrorKind::StoreLocked);
        QCOMPARE(m_bench->profiles.profiles().size(), 1U);
        QVERIFY(m_bench->secrets.items.first() == m_item);
    }

    void whereTheNameIsTakenNothingStaysBehind()
    {
        const RemovedProfile removed = takeIt();
        Profile other = engineProfile();
        other.id = QUuid::createUuid();
        QVERIFY(m_bench->profiles.add(other));
        QCOMPARE(await(bringBack(removed, m_bench->facilities())).error().kind, ErrorKind::Usage);
        QVERIFY(m_bench->secrets.items.isEmpty());
        QVERIFY(m_bench->tokens.blobs.isEmpty());
        QCOMPARE(m_bench->profiles.profiles().size(), 1U);
    }

    /// A second Delete, while the first waits for a fetch.
    void ofTwoRemovalsOneHasTheProfile()
    {
        QLockFile fetching(m_bench->folder.credentialLock(m_profile.id.toString(QUuid::WithoutBraces)));
        QVERIFY(fetching.tryLock());
        auto one = takeAway(m_profile.id, m_bench->facilities());
        auto other = takeAway(m_profile.id, m_bench->facilities());
        fetching.unlock();
        const auto first = await(std::move(one));
        const auto second = await(std::move(other));
        QVERIFY(first.has_value() != second.has_value());
        QCOMPARE((first ? second : first).error().kind, ErrorKind::NotFound);
        QVERIFY(*(first ? first : second)->secrets == m_item);
    }

    void whatIsThereKeepsItsSecrets()
    {
        const RemovedProfile removed = takeIt();
        QVERIFY(await(bringBack(removed, m_bench->facilities())));
        RemovedProfile again = removed;
        again.secrets = secret("other"_ba);
        QCOMPARE(await(bringBack(again, m_bench->facilities())).error().kind, ErrorKind::Usage);
        QVERIFY(m_bench->secrets.items.first() == m_item);
        QVERIFY(m_bench->tokens.blobs[m_profile.id] == secret("tokens"_ba));
        QCOMPARE(m_bench->profiles.profiles().size(), 1U);
    }

    void whatSomebodyElseEditedComesBackEdited()
    {
        Profile edited = m_profile;
        edited.group = u"Payments"_s;
        QVERIFY(ProfileBook::open(m_bench->folder)->replace(edited));
        QVERIFY(takeIt().profile == edited);
    }

    void whatCannotBeReadIsNotRemoved()
    {
        m_bench->secrets.failure = Error{.kind = ErrorKind::StoreLocked, .detail = u"The keyring is locked."_s};
        const auto refused = await(takeAway(m_profile.id, m_bench->facilities()));
        QCOMPARE(refused.error().kind, ErrorKind::StoreLocked);
        QVERIFY(refused.error().detail.startsWith("The profile is not removed"_L1));
        QCOMPARE(m_bench->tokens.blobs.size(), 1);
        const auto alone = await(takeAway(m_profile.id, m_bench->facilities(), Leftovers::Accepted));
        QVERIFY(alone);
        QVERIFY(!alone->secrets);
        QVERIFY(m_bench->profiles.profiles().empty());
    }

private:
    [[nodiscard]] RemovedProfile takeIt() { return *await(takeAway(m_profile.id, m_bench->facilities())); }

    std::unique_ptr<Bench> m_bench;
    Profile m_profile;
    Secret m_item;
};

QTEST_GUILESS_MAIN(TestRemoval)
#include "tst_removal.moc"
