// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/ledgerfixture.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is remembered of refusals, and how it is kept.
class TestAttemptLedger : public QObject, private LedgerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void aRefusedCredentialStopsUntilItChanges();
    void aRefusalIsForgotten();
    void aRefusalEndsWithASuccessThatWasCountedBefore();
    void anotherAddressOrAccountIsNotAffected();
    void aSecretGivenForOneCallIsNotRemembered();
    void aServiceWithoutLockoutNeverBlocks();
    void anotherProgramSeesIt();
    void twoProgramsAddUp();
    void anUnusableFileIsSetAside();
    void nothingSecretIsWritten();
    void whatCannotBeWrittenIsSaid();
    void whatOneAddressRefusedSaysNothingOfAnother();
    void aProfileThatGoesLeavesNothing();
    void aSuccessWithoutABudgetLeavesNothing();
};

void TestAttemptLedger::aRefusedCredentialStopsUntilItChanges()
{
    QVERIFY(!objection(revision(1)));
    refuse(revision(1));
    QCOMPARE(objection(revision(1)), std::optional(refused));
    advance(24h * 365);
    QCOMPARE(objection(revision(1)), std::optional(refused));
    QVERIFY(!objection(revision(2)));
    QVERIFY2(!block(revision(1)), "the person said: try again");
}

void TestAttemptLedger::aRefusalIsForgotten()
{
    refuse(revision(1));
    AttemptLedger ledger = open();
    ledger.noteSuccess(materialOf(revision(1)), true, now());
    QVERIFY(!objection(revision(1)));
    refuse(revision(1));
    ledger.forgetRefusals(revision(7).id);
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
    QVERIFY2(block(revision(1)), "the server still counts the first one");
}

void TestAttemptLedger::aRefusalEndsWithASuccessThatWasCountedBefore()
{
    refuse(revision(1));
    AttemptLedger ledger = open();
    ledger.noteSuccess(materialOf(revision(1)), false, now());
    QVERIFY2(objection(revision(1)), "nobody knows that it was the same secret");
    ledger.noteAcceptedBefore(materialOf(revision(2)));
    QVERIFY2(objection(revision(1)), "it was another one");
    ledger.noteAcceptedBefore(materialOf(revision(1)));
    QVERIFY(!objection(revision(1)));
    QCOMPARE(used(revision(1)), 1);
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
    for (int i = 0; i < 5; ++i) {
        const Material material = uncounted(revision(i));
        open().noteFailure(material, refused, true, now());
        QVERIFY(!open().block(material, now(), false));
        QVERIFY(!open().budget(material, now()));
        QCOMPARE(open().objection(material, now()).value().kind, ErrorKind::Rejected);
    }
}

void TestAttemptLedger::anotherProgramSeesIt()
{
    AttemptLedger first = open();
    AttemptLedger second = open();
    const Material material = materialOf(revision(1));
    QVERIFY(!second.objection(material, now()));
    first.noteFailure(material, refused, true, now());
    QVERIFY(second.objection(material, now()));
    second.noteSuccess(material, true, now());
    QVERIFY(!first.objection(material, now()));
}

void TestAttemptLedger::twoProgramsAddUp()
{
    AttemptLedger first = open();
    AttemptLedger second = open();
    first.noteFailure(materialOf(revision(1)), refused, true, now());
    second.noteFailure(materialOf(revision(2)), refused, true, now());
    QVERIFY(first.objection(materialOf(revision(1)), now()));
    QCOMPARE(first.block(materialOf(revision(3)), now(), false).value().kind, ErrorKind::Blocked);
}

void TestAttemptLedger::anUnusableFileIsSetAside()
{
    QFile file(filePath(u"attempts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{broken");
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"attempts\\.json was not usable"_s));
    QVERIFY(!objection(revision(1)));
    refuse(revision(1));
    QVERIFY(objection(revision(1)));
    QCOMPARE(QDir(folder()).entryList({u"attempts.json.unreadable-*"_s}).size(), 1);
}

void TestAttemptLedger::nothingSecretIsWritten()
{
    Profile profile = engineProfile(u"https://very-private.example"_s);
    profile.name = u"private-profile"_s;
    profile.fields[u"account"_s] = QStringList{u"private-account"_s};
    refuse(profile);
    refuse(profile);
    QFile file(filePath(u"attempts.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("401202"));
    QVERIFY2(!content.contains("private"), content.constData());
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestAttemptLedger::whatCannotBeWrittenIsSaid()
{
    AttemptLedger ledger(filePath(u"no/attempts.json"_s), filePath(u"attempts.lock"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be written"_s));
    ledger.noteFailure(materialOf(revision(1)), refused, true, now());
}

void TestAttemptLedger::whatOneAddressRefusedSaysNothingOfAnother()
{
    Profile pair = engineProfile();
    pair.fields[u"address"_s] << u"https://standby.example:30100"_s;
    refuse(pair);
    QVERIFY(objection(pair));
    Material standby = materialOf(pair);
    standby.address = QUrl(u"https://standby.example:30100"_s);
    QVERIFY(!open().objection(standby, now()));
    QCOMPARE(open().budget(standby, now()).value().used(), 0);
}

void TestAttemptLedger::aProfileThatGoesLeavesNothing()
{
    refuse(revision(1));
    refuse(revision(2));
    open().forgetRefusals(revision(1).id);
    QFile file(filePath(u"attempts.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("wrong"));
}

void TestAttemptLedger::aSuccessWithoutABudgetLeavesNothing()
{
    AttemptLedger ledger = open();
    ledger.noteSuccess(materialOf(revision(1)), true, now());
    QFile file(filePath(u"attempts.json"_s));
    const QByteArray written = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    QVERIFY2(!written.contains("accounts"), written.constData());
}

QTEST_APPLESS_MAIN(TestAttemptLedger)
#include "tst_attemptledger.moc"
