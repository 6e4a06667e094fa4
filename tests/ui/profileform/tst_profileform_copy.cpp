// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A profile begins as a copy of another.
class TestCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void copy_hasAFreeNameAndTheSameValues();
    void nothing_isStoredBeforeItIsSaved();
    void password_comesAlong();
    void password_staysAtHomeIfNotWanted();
    void password_staysAtHomeElsewhere();
    void anotherPassword_isThatOfTheCopy();
    void profileWithoutASecret_hasNothingToLend();
};

namespace {

void save(ProfileDialog &dialog, const FormUser &user)
{
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
}

QCheckBox *lending(const QWidget &dialog)
{
    for (QCheckBox *each : dialog.findChildren<QCheckBox *>()) {
        if (each->accessibleName().startsWith("With the stored secrets"_L1)) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

void TestCopy::copy_hasAFreeNameAndTheSameValues()
{
    ProfileStage stage;
    const Profile source = stage.savedEngine();
    ProfileDialog dialog(stage.book, CopyOf{source});
    const FormUser user(dialog);
    QCOMPARE(dialog.windowTitle(), u"Duplicate profile “prod”"_s);
    QCOMPARE(user.line(u"Name"_s)->text(), u"prod 2"_s);
    QCOMPARE(user.line(u"Address"_s)->text(), u"https://127.0.0.1:1"_s);
    QCOMPARE(user.line(u"Account"_s)->text(), u"root"_s);
    QVERIFY(user.line(u"Password"_s)->text().isEmpty());
}

void TestCopy::nothing_isStoredBeforeItIsSaved()
{
    ProfileStage stage;
    const Profile source = stage.savedEngine();
    const int writes = stage.secrets.writes;
    const int reads = stage.secrets.reads;
    ProfileDialog dialog(stage.book, CopyOf{source});
    const FormUser user(dialog);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY2(!dialog.isVisible(), "an untouched copy is no work to lose");
    QCOMPARE(stage.profiles.profiles().size(), 1U);
    QCOMPARE(stage.secrets.writes, writes);
    QCOMPARE(stage.secrets.reads, reads);
}

void TestCopy::password_comesAlong()
{
    ProfileStage stage;
    const Profile source = stage.savedEngine();
    ProfileDialog dialog(stage.book, CopyOf{source});
    const FormUser user(dialog);
    save(dialog, user);
    QCOMPARE(stored(stage.secretsOf(dialog.profileId()), u"password"_s, u"https://127.0.0.1:1"_s), u"hunter2"_s);
    QCOMPARE(stage.profile(dialog.profileId())->secretRevision, 1);
    QCOMPARE(stored(stage.secretsOf(source.id), u"password"_s, u"https://127.0.0.1:1"_s), u"hunter2"_s);
}

void TestCopy::password_staysAtHomeIfNotWanted()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, CopyOf{stage.savedEngine()});
    const FormUser user(dialog);
    user.click(lending(dialog)->accessibleName());
    user.save();
    QVERIFY(dialog.isVisible());
    QVERIFY(user.notes().contains(u"A value is needed."_s));
    user.type(u"Password"_s, u"other"_s);
    save(dialog, user);
    QCOMPARE(stored(stage.secretsOf(dialog.profileId()), u"password"_s, u"https://127.0.0.1:1"_s), u"other"_s);
}

void TestCopy::password_staysAtHomeElsewhere()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, CopyOf{stage.savedEngine()});
    const FormUser user(dialog);
    user.type(u"Address"_s, u"https://127.0.0.1:2"_s);
    user.save();
    QVERIFY(dialog.isVisible());
    QVERIFY(!user.notes().filter(u"meant for another address"_s).isEmpty());
}

void TestCopy::anotherPassword_isThatOfTheCopy()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, CopyOf{stage.savedEngine()});
    const FormUser user(dialog);
    user.type(u"Password"_s, u"other"_s);
    save(dialog, user);
    QCOMPARE(stored(stage.secretsOf(dialog.profileId()), u"password"_s, u"https://127.0.0.1:1"_s), u"other"_s);
}

void TestCopy::profileWithoutASecret_hasNothingToLend()
{
    ProfileStage stage;
    Profile source = stage.savedEngine();
    source.secretRevision = 0;
    ProfileDialog dialog(stage.book, CopyOf{source});
    QVERIFY(!lending(dialog));
}

QTEST_MAIN(TestCopy)
#include "tst_profileform_copy.moc"
