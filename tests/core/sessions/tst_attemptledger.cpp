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
    void anAttemptDuringALockDoesNotMakeItLonger();
    void twoProgramsAddUp();
    void anUnusableFileIsSetAside();
    void nothingSecretIsWritten();
    void whatCannotBeWrittenIsSaid();
    void itCountsAsTheServerCounts();
    void anAttemptWithoutAnAnswerCosts();
    void oneThatTurnsOutRightIsGivenBack();
    void whatOneAddressRefusedSaysNothingOfAnother();
    void theEdgeIsThePersonsToCross();
    void aProfileThatGoesLeavesNothing();

private:
    [[nodiscard]] AttemptLedger open()
    {
        return {m_folder->filePath(u"attempts.json"_s), m_folder->filePath(u"attempts.lock"_s)};
    }
    void refuse(const Profile &profile) { note(profile, refused); }
    void note(const Profile &profile, const Error &error, bool isStored = true)
    {
        open().noteFailure(materialOf(profile), error, isStored, m_time->now());
    }
    [[nodiscard]] std::optional<Error> objection(const Profile &profile)
    {
        return open().objection(materialOf(profile), m_time->now());
    }
    [[nodiscard]] std::optional<Error> block(const Profile &profile, bool evenAtEdge = false)
    {
        return open().block(materialOf(profile), m_time->now(), evenAtEdge);
    }
    [[nodiscard]] int used(const Profile &profile)
    {
        return open().budget(materialOf(profile), m_time->now()).value().used();
    }
    /// A third of the profile whose secret was changed after each refusal.
    [[nodiscard]] static Profile revision(int number);

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
    QVERIFY2(!block(revision(1)), "the person said: try again");
}

void TestAttemptLedger::aRefusalIsForgotten()
{
    refuse(revision(1));
    AttemptLedger ledger = open();
    ledger.noteSuccess(materialOf(revision(1)), m_time->now());
    QVERIFY(!objection(revision(1)));
    refuse(revision(1));
    ledger.forgetRefusals(revision(7).id);
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
    QVERIFY2(block(revision(1)), "the server still counts the first one");
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
    QCOMPARE(blocked->until, std::optional(m_time->now().addSecs(602)));
    QVERIFY2(blocked->detail.contains("2 of 3"_L1), qUtf8Printable(blocked->detail));
    QVERIFY2(blocked->isPrecaution, "the service has locked nothing");
    QCOMPARE(block(revision(3)), blocked);
    m_time->advance(10min + 2s - 1ms);
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
    QCOMPARE(block(revision(4)).value().until, std::optional(m_time->now().addSecs(902)));
    QVERIFY(!block(revision(4))->isPrecaution);
    m_time->advance(15min + 2s);
    QVERIFY(!block(revision(4)));
}

void TestAttemptLedger::theBudgetComesBackOneByOne()
{
    // The engine's bucket holds two and gains one in 15 minutes: after 0:00, 0:01 and 0:15 the next is at 0:30, not
    // 0:16. Two seconds later, to be sure.
    refuse(revision(1));
    m_time->advance(1min);
    refuse(revision(2));
    m_time->advance(14min);
    QVERIFY(objection(revision(3)));
    m_time->advance(2s);
    QVERIFY(!objection(revision(3)));
    refuse(revision(3));
    m_time->advance(1min);
    QCOMPARE(objection(revision(4)).value().until, std::optional(m_time->now().addSecs(14 * 60 + 2)));
    m_time->advance(14min + 2s);
    QVERIFY(!objection(revision(4)));
    m_time->advance(15min + 2s);
    refuse(revision(4));
    QVERIFY2(!objection(revision(5)), "full again: two may be spent");
}

void TestAttemptLedger::aBanOfTheServersIsKept()
{
    const QDateTime until = m_time->now().addSecs(900);
    note(revision(1), {.kind = ErrorKind::Blocked, .httpStatus = 403, .code = u"403201"_s, .until = until});
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
    QCOMPARE(objection(revision(1)).value().until, std::optional(until.addSecs(2)));
    m_time->advance(15min + 2s - 1ms);
    QVERIFY(objection(revision(1)));
    m_time->advance(1ms);
    QVERIFY2(!objection(revision(1)), "a block says nothing about the password");
}

void TestAttemptLedger::whoeverEmptiedTheBucketEmptiedItForUs()
{
    const QDateTime until = m_time->now().addSecs(900);
    note(revision(1), {.kind = ErrorKind::Blocked, .until = until});
    m_time->advance(15min + 2s);
    refuse(revision(1));
    QCOMPARE(objection(revision(2)).value().until, std::optional(m_time->now().addSecs(902)));
}

void TestAttemptLedger::anAttemptDuringALockDoesNotMakeItLonger()
{
    const Error blocked{.kind = ErrorKind::Blocked, .until = m_time->now().addSecs(900)};
    note(revision(1), blocked);
    const std::optional<QDateTime> until = block(revision(1)).value().until;
    m_time->advance(10min);
    note(revision(1), {.kind = ErrorKind::Blocked, .until = m_time->now().addSecs(900)}); // --new
    QCOMPARE(block(revision(1)).value().until, until);
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
    note(revision(1), refused, false);
    QVERIFY(!objection(revision(1)));
    note(revision(1), refused, false);
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
}

void TestAttemptLedger::aServiceWithoutLockoutNeverBlocks()
{
    Profile profile = aiccProfile();
    for (int i = 0; i < 5; ++i) {
        profile.secretRevision = i;
        refuse(profile);
        QVERIFY(!block(profile));
        QVERIFY(!open().budget(materialOf(profile), m_time->now()));
        QCOMPARE(objection(profile).value().kind, ErrorKind::Rejected);
    }
}

void TestAttemptLedger::anotherProgramSeesIt()
{
    AttemptLedger first = open();
    AttemptLedger second = open();
    const Material material = materialOf(revision(1));
    QVERIFY(!second.objection(material, m_time->now()));
    first.noteFailure(material, refused, true, m_time->now());
    QVERIFY(second.objection(material, m_time->now()));
    second.noteSuccess(material, m_time->now());
    QVERIFY(!first.objection(material, m_time->now()));
}

void TestAttemptLedger::twoProgramsAddUp()
{
    AttemptLedger first = open();
    AttemptLedger second = open();
    first.noteFailure(materialOf(revision(1)), refused, true, m_time->now());
    second.noteFailure(materialOf(revision(2)), refused, true, m_time->now());
    QVERIFY(first.objection(materialOf(revision(1)), m_time->now()));
    QCOMPARE(first.block(materialOf(revision(3)), m_time->now(), false).value().kind, ErrorKind::Blocked);
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
    ledger.noteFailure(materialOf(revision(1)), refused, true, m_time->now());
}

void TestAttemptLedger::itCountsAsTheServerCounts()
{
    QCOMPARE(used(revision(1)), 0);
    refuse(revision(1));
    QCOMPARE(used(revision(1)), 1);
    refuse(revision(2));
    QCOMPARE(used(revision(1)), 2);
    refuse(revision(3));
    QCOMPARE(used(revision(1)), 3);
    m_time->advance(15min + 2s);
    QCOMPARE(used(revision(1)), 1); // after the release one more is tolerated, and the one after it locks again
    m_time->advance(15min + 2s);
    QCOMPARE(used(revision(1)), 0);
}

void TestAttemptLedger::anAttemptWithoutAnAnswerCosts()
{
    const Error silence{.kind = ErrorKind::Timeout, .isUnanswered = true};
    note(revision(1), silence);
    QCOMPARE(used(revision(1)), 1);
    QVERIFY(!objection(revision(1)));
    note(revision(1), silence);
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
    note(revision(1), {.kind = ErrorKind::Offline});
    note(revision(1), {.kind = ErrorKind::Server, .httpStatus = 503});
    QCOMPARE(used(revision(1)), 2);
}

void TestAttemptLedger::oneThatTurnsOutRightIsGivenBack()
{
    note(revision(1), {.kind = ErrorKind::Timeout, .isUnanswered = true});
    note(revision(2), {.kind = ErrorKind::Offline, .isUnanswered = true});
    open().noteSuccess(materialOf(revision(2)), m_time->now());
    QCOMPARE(used(revision(1)), 1);
    open().noteSuccess(materialOf(revision(2)), m_time->now());
    QVERIFY2(used(revision(1)) == 1, "once");
    m_time->advance(15min);
    open().noteSuccess(materialOf(revision(1)), m_time->now());
    refuse(revision(3));
    QVERIFY2(used(revision(1)) == 1, "what the server has given back is not given back again");
}

void TestAttemptLedger::whatOneAddressRefusedSaysNothingOfAnother()
{
    Profile pair = engineProfile();
    pair.fields[u"address"_s] << u"https://standby.example:30100"_s;
    refuse(pair);
    QVERIFY(objection(pair));
    Material standby = materialOf(pair);
    standby.address = QUrl(u"https://standby.example:30100"_s);
    QVERIFY(!open().objection(standby, m_time->now()));
    QCOMPARE(open().budget(standby, m_time->now()).value().used(), 0);
}

void TestAttemptLedger::theEdgeIsThePersonsToCross()
{
    refuse(revision(1));
    refuse(revision(2));
    QVERIFY(block(revision(3)));
    QVERIFY(!block(revision(3), true));
    refuse(revision(3));
    QVERIFY2(block(revision(4), true), "a lock is not");
}

void TestAttemptLedger::aProfileThatGoesLeavesNothing()
{
    refuse(revision(1));
    refuse(revision(2));
    open().forgetRefusals(revision(1).id);
    QFile file(m_folder->filePath(u"attempts.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("wrong"));
}

QTEST_APPLESS_MAIN(TestAttemptLedger)
#include "tst_attemptledger.moc"
