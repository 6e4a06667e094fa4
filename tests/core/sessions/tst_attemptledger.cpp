// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptledger.h"
#include "tests/support/fakeclock.h"
#include "tests/support/materials.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Error refused{.kind = ErrorKind::Rejected,
                    .detail = u"User name or password is wrong"_s,
                    .hint = {.english = u"Check it."_s, .chinese = u"请检查。"_s},
                    .httpStatus = 401,
                    .code = u"401202"_s};

} // namespace

class TestAttemptLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRefusedCredentialStopsUntilItChanges();
    void aRefusalIsForgotten();
    void twoRefusalsBlockAThird();
    void theThirdRefusalIsTheBan();
    void theBudgetComesBackOneByOne();
    void aBanOfTheServersIsKept();
    void whoeverEmptiedTheBucketEmptiedItForUs();
    void anotherAddressOrAccountIsNotAffected();
    void aSecretGivenForOneCallIsNotRemembered();
    void aServiceWithoutLockoutNeverBlocks();
    void anotherProgramSeesIt();
    void twoProgramsAddUp();
    void anUnusableFileIsSetAside();
    void nothingSecretIsWritten();
    void whatCannotBeWrittenIsSaid();

private:
    [[nodiscard]] AttemptLedger open()
    {
        return {m_folder->filePath(u"attempts.json"_s), m_folder->filePath(u"attempts.lock"_s)};
    }
    void refuse(const Profile &profile) { open().note(profile, *m_engine, refused, true, m_time->now()); }
    [[nodiscard]] std::optional<Error> objection(const Profile &profile)
    {
        return open().objection(profile, *m_engine, m_time->now());
    }
    [[nodiscard]] std::optional<Error> accountObjection(const Profile &profile)
    {
        return open().accountObjection(profile, *m_engine, m_time->now());
    }
    /// A third of the profile whose secret was changed after each refusal.
    [[nodiscard]] static Profile revision(int number);

    ServicePointer m_engine = engineMaterial().service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_time;
};

void TestAttemptLedger::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_time = std::make_unique<FakeClock>();
}

Profile TestAttemptLedger::revision(int number)
{
    Profile profile = engineProfile();
    profile.secretRevision = number;
    return profile;
}

void TestAttemptLedger::aRefusedCredentialStopsUntilItChanges()
{
    QVERIFY(!objection(revision(1)));
    refuse(revision(1));
    QCOMPARE(objection(revision(1)), std::optional(refused));
    m_time->advance(24h * 365);
    QCOMPARE(objection(revision(1)), std::optional(refused));
    QVERIFY(!objection(revision(2)));
    QVERIFY2(!accountObjection(revision(1)), "the person said: try again");
}

void TestAttemptLedger::aRefusalIsForgotten()
{
    refuse(revision(1));
    AttemptLedger ledger = open();
    ledger.forgetRefusal(revision(1));
    QVERIFY(!objection(revision(1)));
    ledger.forgetRefusal(revision(7));
    refuse(revision(1));
    QVERIFY2(accountObjection(revision(1)), "the server still counts the first one");
}

void TestAttemptLedger::twoRefusalsBlockAThird()
{
    refuse(revision(1));
    QVERIFY(!objection(revision(2)));
    m_time->advance(5min);
    refuse(revision(2));
    const std::optional<Error> blocked = objection(revision(3));
    QVERIFY(blocked);
    QCOMPARE(blocked->kind, ErrorKind::Blocked);
    QCOMPARE(blocked->until, std::optional(m_time->now().addSecs(600)));
    QVERIFY2(blocked->detail.contains("2 of 3"_L1), qUtf8Printable(blocked->detail));
    QCOMPARE(accountObjection(revision(3)), blocked);
    m_time->advance(10min - 1ms);
    QVERIFY(objection(revision(3)));
    m_time->advance(1ms);
    QVERIFY(!objection(revision(3)));
}

void TestAttemptLedger::theThirdRefusalIsTheBan()
{
    refuse(revision(1));
    refuse(revision(2));
    m_time->advance(10min);
    refuse(revision(3)); // --new
    QCOMPARE(accountObjection(revision(4)).value().until, std::optional(m_time->now().addSecs(900)));
    m_time->advance(15min);
    QVERIFY(!accountObjection(revision(4)));
}

void TestAttemptLedger::theBudgetComesBackOneByOne()
{
    // The engine's bucket holds two and gains one in 15 minutes: after 0:00, 0:01 and 0:15 the next is at 0:30, not
    // 0:16.
    refuse(revision(1));
    m_time->advance(1min);
    refuse(revision(2));
    m_time->advance(14min);
    QVERIFY(!objection(revision(3)));
    refuse(revision(3));
    m_time->advance(1min);
    QCOMPARE(objection(revision(4)).value().until, std::optional(m_time->now().addSecs(14 * 60)));
    m_time->advance(14min);
    QVERIFY(!objection(revision(4)));
    m_time->advance(15min);
    refuse(revision(4));
    QVERIFY2(!objection(revision(5)), "full again: two may be spent");
}

void TestAttemptLedger::aBanOfTheServersIsKept()
{
    const QDateTime until = m_time->now().addSecs(900);
    open().note(revision(1), *m_engine,
                {.kind = ErrorKind::Blocked, .httpStatus = 403, .code = u"403201"_s, .until = until}, true,
                m_time->now());
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
    QCOMPARE(objection(revision(1)).value().until, std::optional(until));
    m_time->advance(15min - 1ms);
    QVERIFY(objection(revision(1)));
    m_time->advance(1ms);
    QVERIFY2(!objection(revision(1)), "a block says nothing about the password");
}

void TestAttemptLedger::whoeverEmptiedTheBucketEmptiedItForUs()
{
    const QDateTime until = m_time->now().addSecs(900);
    open().note(revision(1), *m_engine, {.kind = ErrorKind::Blocked, .until = until}, true, m_time->now());
    m_time->advance(15min);
    refuse(revision(1));
    QCOMPARE(objection(revision(2)).value().until, std::optional(m_time->now().addSecs(900)));
}

void TestAttemptLedger::anotherAddressOrAccountIsNotAffected()
{
    refuse(revision(1));
    refuse(revision(2));
    QVERIFY(objection(revision(3)));
    Profile other = engineProfile(u"https://other.example:30100"_s);
    QVERIFY(!objection(other));
    other = engineProfile();
    other.fields[u"account"_s] = QStringList{u"admin"_s};
    QVERIFY(!objection(other));
    Profile sameAccount = engineProfile();
    sameAccount.id = QUuid::createUuid();
    QVERIFY2(objection(sameAccount), "the server does not know our profiles");
}

void TestAttemptLedger::aSecretGivenForOneCallIsNotRemembered()
{
    open().note(revision(1), *m_engine, refused, false, m_time->now());
    QVERIFY(!objection(revision(1)));
    open().note(revision(1), *m_engine, refused, false, m_time->now());
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
}

void TestAttemptLedger::aServiceWithoutLockoutNeverBlocks()
{
    const ServiceDefinition &aicc = *aiccMaterial().service;
    Profile profile = aiccProfile();
    for (int i = 0; i < 5; ++i) {
        profile.secretRevision = i;
        open().note(profile, aicc, refused, true, m_time->now());
        QVERIFY(!open().accountObjection(profile, aicc, m_time->now()));
        QCOMPARE(open().objection(profile, aicc, m_time->now()).value().kind, ErrorKind::Rejected);
    }
}

void TestAttemptLedger::anotherProgramSeesIt()
{
    AttemptLedger first = open();
    AttemptLedger second = open();
    QVERIFY(!second.objection(revision(1), *m_engine, m_time->now()));
    first.note(revision(1), *m_engine, refused, true, m_time->now());
    QVERIFY(second.objection(revision(1), *m_engine, m_time->now()));
    second.forgetRefusal(revision(1));
    QVERIFY(!first.objection(revision(1), *m_engine, m_time->now()));
}

void TestAttemptLedger::twoProgramsAddUp()
{
    AttemptLedger first = open();
    AttemptLedger second = open();
    first.note(revision(1), *m_engine, refused, true, m_time->now());
    second.note(revision(2), *m_engine, refused, true, m_time->now());
    QVERIFY(first.objection(revision(1), *m_engine, m_time->now()));
    QCOMPARE(first.accountObjection(revision(3), *m_engine, m_time->now()).value().kind, ErrorKind::Blocked);
}

void TestAttemptLedger::anUnusableFileIsSetAside()
{
    QFile file(m_folder->filePath(u"attempts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{broken");
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"attempts\\.json was not usable"_s));
    QVERIFY(!objection(revision(1)));
    refuse(revision(1));
    QVERIFY(objection(revision(1)));
    QCOMPARE(QDir(m_folder->path()).entryList({u"attempts.json.unreadable-*"_s}).size(), 1);
}

void TestAttemptLedger::nothingSecretIsWritten()
{
    Profile profile = engineProfile(u"https://very-private.example"_s);
    profile.name = u"private-profile"_s;
    profile.fields[u"account"_s] = QStringList{u"private-account"_s};
    refuse(profile);
    refuse(profile);
    QFile file(m_folder->filePath(u"attempts.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("401202"));
    QVERIFY2(!content.contains("private"), content.constData());
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestAttemptLedger::whatCannotBeWrittenIsSaid()
{
    AttemptLedger ledger(m_folder->filePath(u"no/attempts.json"_s), m_folder->filePath(u"attempts.lock"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be written"_s));
    ledger.note(revision(1), *m_engine, refused, true, m_time->now());
}

QTEST_APPLESS_MAIN(TestAttemptLedger)
#include "tst_attemptledger.moc"
