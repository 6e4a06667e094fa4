// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/secretdialogs/secretstage.h"
#include "ui/secretdialogs/changesecretdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

class TestChangeSecret : public SecretStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUpBook(); }
    void cleanup() { tearDownBook(); }
    void itIsChangedAndSaidInPlace();
    void theRulesAreTickedOffWhileTyping();
    void whatBreaksTheRulesIsNotSent();
    void bothMustBeTheSame();
    void thePresentOneIsNowhereToBeSeen();
    void aRefusalSaysThatNothingChanged();
    void othersTakeItOver();
    void aDoubtIsSaidAndSettledHere();
    void aDoubtFromEarlierIsFound();
    void aDoubtIsGivenUp();

private:
    void open() { show(std::make_unique<ChangeSecretDialog>(*m_book, session())); }
    void fill(const QString &wanted, const QString &again) const
    {
        type(u"New password"_s, wanted);
        type(u"New password again"_s, again);
    }
    void change(const QString &wanted = u"N3w-secret"_s) const
    {
        fill(wanted, wanted);
        click(u"Change"_s);
    }
    /// A gateway answers in the place of the engine, which carries the change out.
    void breakOff()
    {
        session().refresh();
        settleSessions();
        m_service->whenAsked = [this] {
            (void)m_engine->answer(m_service->requests().last());
            m_service->whenAsked = {};
        };
        m_service->answerNext(504, "gone"_ba);
    }
};

void TestChangeSecret::itIsChangedAndSaidInPlace()
{
    open();
    QVERIFY(says(u"Programs that go on using the old one are refused then, and can lock the account."_s));
    change();
    QVERIFY2(says(u"Changed at the service, and stored."_s), qUtf8Printable(words()));
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    QCOMPARE(logInElsewhere("N3w-secret"_ba), 200);
    QCOMPARE(m_service->calls(), (QByteArrayList{logInCall, changeCall}));
}

void TestChangeSecret::theRulesAreTickedOffWhileTyping()
{
    open();
    const auto isMet = [](const QString &rule) {
        const QWidgetList widgets = QApplication::allWidgets();
        return std::ranges::any_of(
            widgets, [&rule](const QWidget *each) { return each->accessibleName() == rule + ": met"_L1; });
    };
    QVERIFY(!isMet(u"A lower-case letter"_s));
    type(u"New password"_s, u"n3w"_s);
    QVERIFY(isMet(u"A lower-case letter"_s) && isMet(u"A digit"_s));
    QVERIFY(!isMet(u"A symbol"_s) && !isMet(u"8 to 32 bytes"_s));
    type(u"New password"_s, u"N3w-secret"_s);
    QVERIFY(isMet(u"A symbol"_s) && isMet(u"8 to 32 bytes"_s) && isMet(u"An upper-case letter"_s));
    QVERIFY(isMet(u"Not “root”, forward or backward"_s));
}

void TestChangeSecret::whatBreaksTheRulesIsNotSent()
{
    open();
    change(u"n3wsecret"_s);
    QVERIFY(says(u"The service would not take it."_s));
    QCOMPARE(calls(), 0);
}

void TestChangeSecret::bothMustBeTheSame()
{
    open();
    fill(u"N3w-secret"_s, u"N3w-secrets"_s);
    click(u"Change"_s);
    QVERIFY(says(u"The two are not the same."_s));
    QCOMPARE(calls(), 0);
    type(u"New password again"_s, u"N3w-secret"_s);
    QVERIFY(!says(u"The two are not the same."_s));
}

void TestChangeSecret::thePresentOneIsNowhereToBeSeen()
{
    open();
    const QList<QLineEdit *> lines = m_dialog->findChildren<QLineEdit *>();
    QVERIFY(!lines.isEmpty());
    for (const QLineEdit *each : lines) {
        QVERIFY(each->text().isEmpty());
    }
    QVERIFY(!says(u"Pass-w0rd"_s));
}

void TestChangeSecret::aRefusalSaysThatNothingChanged()
{
    session().refresh();
    settleSessions();
    changeElsewhere("0ther-Secret"_ba);
    open();
    change();
    QVERIFY2(says(u"The present password is wrong."_s), qUtf8Printable(words()));
    QVERIFY(says(u"It was not changed. The old one stays stored."_s));
    QVERIFY(says(u"1 of 3 attempts used"_s));
}

void TestChangeSecret::othersTakeItOver()
{
    const Profile other = addProfile(u"other"_s, "Pass-w0rd"_ba);
    QVERIFY(m_book->reload());
    settleSessions();
    open();
    change();
    QVERIFY(says(u"Changed at the service, and stored."_s));
    QCOMPARE(stored(other, u"password"_s), "N3w-secret"_ba);
}

void TestChangeSecret::aDoubtIsSaidAndSettledHere()
{
    const Profile other = addProfile(u"other"_s, "Pass-w0rd"_ba);
    QVERIFY(m_book->reload());
    breakOff();
    open();
    change();
    QVERIFY2(says(u"the service may know the old or the new one. Both are kept."_s), qUtf8Printable(words()));
    click(u"Try the new one"_s);
    QVERIFY2(says(u"The new one is valid and stored."_s), qUtf8Printable(words()));
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    QCOMPARE(stored(other, u"password"_s), "N3w-secret"_ba);
}

void TestChangeSecret::aDoubtFromEarlierIsFound()
{
    breakOff();
    open();
    change();
    open();
    QTRY_VERIFY2(says(u"Both are kept."_s), qUtf8Printable(words()));
    click(u"Try the new one"_s);
    QVERIFY(says(u"The new one is valid and stored."_s));
}

void TestChangeSecret::aDoubtIsGivenUp()
{
    session().refresh();
    settleSessions();
    m_service->answerNext(504, "gone"_ba);
    open();
    change();
    click(u"Give the new one up"_s);
    QVERIFY(!says(u"Both are kept."_s));
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QVERIFY(stored(u"password.new"_s).isEmpty());
}

QTEST_MAIN(TestChangeSecret)
#include "tst_changesecret.moc"
