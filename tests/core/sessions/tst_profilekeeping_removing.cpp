// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/removal.h"
#include "core/sessions/tokenblob.h"
#include "tests/core/sessions/keepingfixture.h"

#include <QLockFile>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A profile that goes takes all with it that was kept of it.
class TestProfileKeepingRemoving : public KeepingFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void removingRemovesEverything();
    void removingOutwaitsAFetch();
    void removingDoesNotWaitForEver();
    void removingWithoutAStoreChangesNothing();
    void removingWhatNeverHadASecretNeedsNoStore();
};

void TestProfileKeepingRemoving::removingRemovesEverything()
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

void TestProfileKeepingRemoving::removingOutwaitsAFetch()
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

void TestProfileKeepingRemoving::removingDoesNotWaitForEver()
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

void TestProfileKeepingRemoving::removingWithoutAStoreChangesNothing()
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

void TestProfileKeepingRemoving::removingWhatNeverHadASecretNeedsNoStore()
{
    const Profile profile = m_bench->save(engineProfile(), {});
    m_bench->secrets.failure = Error{.kind = ErrorKind::StoreAbsent};
    m_bench->tokens.failure = m_bench->secrets.failure;
    QVERIFY(await(removeProfile(profile, m_bench->facilities())));
    QVERIFY(m_bench->profiles.profiles().empty());
}

QTEST_GUILESS_MAIN(TestProfileKeepingRemoving)
#include "tst_profilekeeping_removing.moc"
