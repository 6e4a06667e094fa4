// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestage.h"
#include "ui/theme/controls.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// How wrong values are told, and when.
class TestProfileDialogProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void badValues_areSaidInWords_data();
    void badValues_areSaidInWords();
    void problem_waitsUntilThePersonLeaves();
    void problem_goesWithTheNextGoodKey();
    void save_withProblemsFocusesTheFirst();
    void wrongInputs_haveTheLineOfDanger();
    void problemOfAList_standsDirectlyBelowItsRows();
    void aList_marksTheRowThatIsWrong_data();
    void aList_marksTheRowThatIsWrong();
    void save_unfoldsMoreForAProblemThere();
    void aTakenName_isRefusedAtOnce();
    void plainHttp_isWarnedOf_data();
    void plainHttp_isWarnedOf();
};

void TestProfileDialogProblems::init()
{
    failOnWarnings();
}

void TestProfileDialogProblems::badValues_areSaidInWords_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");

    const QString engine = u"ServiceComb engine"_s;
    const QString aicc = u"AICC messaging"_s;
    QTest::addRow("a name for the shell's options") << engine << u"Name"_s << u"-x"_s << u"must not begin"_s;
    QTest::addRow("an address of another scheme") << engine << u"Address"_s << u"ftp://host"_s << u"http or https"_s;
    QTest::addRow("an address with a password")
        << engine << u"Address"_s << u"https://a:b@host"_s << u"must not hold"_s;
    QTest::addRow("a lifetime in words") << engine << u"Token lifetime"_s << u"soon"_s << u"such as 30m"_s;
    QTest::addRow("a lifetime too long") << engine << u"Token lifetime"_s << u"25h"_s << u"from 15m to 24h"_s;
    QTest::addRow("seconds in words") << aicc << u"Access token lifetime"_s << u"x"_s << u"whole number"_s;
    QTest::addRow("too many seconds") << aicc << u"Access token lifetime"_s << u"3601"_s << u"from 1s to 1h"_s;
    QTest::addRow("a user ID too long") << aicc << u"User ID"_s << QString(33, u'x') << u"At most 32"_s;
}

void TestProfileDialogProblems::badValues_areSaidInWords()
{
    QFETCH(const QString, service);
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, words);
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(service);
    user.type(field, value);
    user.leave();
    QCOMPARE(user.notes().filter(words).size(), 1);
    QVERIFY(user.line(field)->accessibleDescription().contains(words));
}

void TestProfileDialogProblems::problem_waitsUntilThePersonLeaves()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Token lifetime"_s, u"1"_s);
    QVERIFY(user.notes().filter(u"Enter a duration"_s).isEmpty());
    user.line(u"Account"_s)->setFocus();
    QVERIFY(user.notes().filter(u"A value is needed"_s).isEmpty());
    QCOMPARE(user.notes().filter(u"Enter a duration"_s).size(), 1);
}

void TestProfileDialogProblems::problem_goesWithTheNextGoodKey()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Token lifetime"_s, u"1"_s);
    user.leave();
    QCOMPARE(user.notes().filter(u"Enter a duration"_s).size(), 1);
    QTest::keyClicks(user.line(u"Token lifetime"_s), u"h"_s);
    QVERIFY(user.notes().filter(u"Enter a duration"_s).isEmpty());
}

void TestProfileDialogProblems::save_withProblemsFocusesTheFirst()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Name"_s, u"prod"_s);
    QVERIFY(user.button(u"Save"_s)->isEnabled());
    user.save();
    QVERIFY(dialog.isVisible());
    QVERIFY(user.line(u"Address"_s)->hasFocus());
    QCOMPARE(user.notes().filter(u"A value is needed."_s).size(), 3);
    QCOMPARE(stage.secrets.writes, 0);
}

void TestProfileDialogProblems::wrongInputs_haveTheLineOfDanger()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    const auto isFaulty = [&user](const QString &field) {
        const QWidget *line = user.line(field);
        const QWidget *combo = qobject_cast<QComboBox *>(line->parentWidget());
        return (combo ? combo : line)->property(faultyName).toBool();
    };
    user.type(u"Name"_s, u"prod"_s);
    user.type(u"Token lifetime"_s, u"soon"_s);
    QVERIFY(!isFaulty(u"Address"_s) && !isFaulty(u"Token lifetime"_s));
    user.save();
    QVERIFY(!isFaulty(u"Name"_s));
    for (const QString &field : {u"Address"_s, u"Account"_s, u"Password"_s, u"Token lifetime"_s}) {
        QVERIFY2(isFaulty(field), qPrintable(field));
    }
    user.type(u"Address"_s, u"https://engine.example:30100"_s);
    QVERIFY(!isFaulty(u"Address"_s));
}

void TestProfileDialogProblems::problemOfAList_standsDirectlyBelowItsRows()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Address"_s, u"ftp://host"_s);
    user.leave();
    QCoreApplication::processEvents();
    const auto labels = dialog.findChildren<QLabel *>();
    const auto problem =
        std::ranges::find_if(labels, [](const QLabel *each) { return each->text().contains(u"http or https"_s); });
    QVERIFY(problem != labels.end());
    const auto top = [&dialog](const QWidget *each) { return each->mapTo(&dialog, QPoint()).y(); };
    QVERIFY(top(*problem) > top(user.line(u"Address"_s)));
    QVERIFY(top(*problem) < top(user.button(u"Add another"_s)));
}

void TestProfileDialogProblems::aList_marksTheRowThatIsWrong_data()
{
    QTest::addColumn<QString>("adding");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("typed");
    QTest::addRow("addresses") << u"Add another"_s << u"Address"_s
                               << QStringList{u"https://one:30100"_s, u"ftp://two"_s, u"https://three:30100"_s};
    QTest::addRow("pins") << u"Add a pin"_s << u"Certificate pin"_s
                          << QStringList{u"aa"_s.repeated(32), u"12"_s, u"bb"_s.repeated(32)};
    QTest::addRow("headers") << u"Add a header"_s << u"Header name"_s
                             << QStringList{u"X-One"_s, u"not a name"_s, u"X-Three"_s};
}

void TestProfileDialogProblems::aList_marksTheRowThatIsWrong()
{
    QFETCH(const QString, adding);
    QFETCH(const QString, field);
    QFETCH(const QStringList, typed);
    ProfileStage stage;
    ProfileDialog dialog(stage.book, stage.savedEngine());
    const FormUser user(dialog);
    user.click(u"More"_s);
    const auto line = [&](int row) { return user.line(row == 0 ? field : u"%1 %2"_s.arg(field).arg(row + 1)); };
    for (int row = 0; row < typed.size(); ++row) {
        if (row > 0 || adding == "Add a header"_L1) {
            user.click(adding);
        }
        line(row)->setText(typed[row]);
    }
    user.save();
    for (int row = 0; row < typed.size(); ++row) {
        QCOMPARE(line(row)->property(faultyName).toBool(), row == 1);
    }
    QVERIFY(line(1)->hasFocus());
}

void TestProfileDialogProblems::save_unfoldsMoreForAProblemThere()
{
    ProfileStage stage;
    Profile profile = stage.savedEngine();
    profile.connection.proxy = u"nonsense"_s;
    ProfileDialog dialog(stage.book, profile);
    const FormUser user(dialog);
    user.save();
    QVERIFY(user.line(u"Proxy"_s)->hasFocus());
    QCOMPARE(user.notes().filter(u"A proxy is"_s).size(), 1);
}

void TestProfileDialogProblems::aTakenName_isRefusedAtOnce()
{
    ProfileStage stage;
    const Profile other = stage.savedEngine(u"prod"_s);
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.type(u"Name"_s, u"prod"_s);
    user.leave();
    QCOMPARE(user.notes().filter(u"called “prod” already"_s).size(), 1);

    ProfileDialog itself(stage.book, other);
    const FormUser editor(itself);
    editor.save();
    QVERIFY(editor.notes().filter(u"already"_s).isEmpty());
}

void TestProfileDialogProblems::plainHttp_isWarnedOf_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("words");
    QTest::addRow("https") << u"https://host:30100"_s << false << QString();
    QTest::addRow("http to this machine") << u"http://127.0.0.1:30100"_s << false << QString();
    QTest::addRow("http elsewhere") << u"http://host:30100"_s << false << u"unless you allow it"_s;
    QTest::addRow("http elsewhere, allowed") << u"http://host:30100"_s << true << u"can read the secrets"_s;
}

void TestProfileDialogProblems::plainHttp_isWarnedOf()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isAllowed);
    QFETCH(const QString, words);
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    const FormUser user(dialog);
    user.chooseService(u"ServiceComb engine"_s);
    user.click(u"More"_s);
    if (isAllowed) {
        user.click(u"Allow plain http"_s);
    }
    user.type(u"Address"_s, address);
    const QStringList warnings = user.notes().filter(u"Plain http:"_s);
    QCOMPARE(warnings.size(), words.isEmpty() ? 0 : 1);
    QVERIFY(warnings.value(0).contains(words));
}

QTEST_MAIN(TestProfileDialogProblems)
#include "tst_profiledialog_problems.moc"
