// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/keepingfixture.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What cannot be saved whole changes nothing.
class TestProfileKeepingTrouble : public KeepingFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void badInputChangesNothing_data();
    void badInputChangesNothing();
    void aFailingStoreChangesNothing_data();
    void aFailingStoreChangesNothing();
    void aStoreThatMayStillTakeItIsCounted();
    void aFailingBookLeavesTheOldSecret();
    void anImportIsSavedAllOrNone();
};

void TestProfileKeepingTrouble::badInputChangesNothing_data()
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

void TestProfileKeepingTrouble::badInputChangesNothing()
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

void TestProfileKeepingTrouble::aFailingStoreChangesNothing_data()
{
    QTest::addColumn<bool>("readsToo");
    QTest::addRow("it can only be read") << false;
    QTest::addRow("it cannot even be read") << true;
}

void TestProfileKeepingTrouble::aFailingStoreChangesNothing()
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

void TestProfileKeepingTrouble::aStoreThatMayStillTakeItIsCounted()
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

void TestProfileKeepingTrouble::aFailingBookLeavesTheOldSecret()
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

void TestProfileKeepingTrouble::anImportIsSavedAllOrNone()
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

QTEST_GUILESS_MAIN(TestProfileKeepingTrouble)
#include "tst_profilekeeping_trouble.moc"
