// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/origin.h"
#include "profilestage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What an edit changes in the book and the store, and what it leaves alone.
class TestProfileFormEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void editing_keepsTheSecretAndDoesNotAskTheStore();
    void editing_withoutAChangeKeepsEverything();
    void editing_keepsWhatAnotherProgramChangedMeanwhile();
    void editing_removesAnOptionalSecret();
    void anotherAddress_demandsTheSecretAgain();
    void anotherPathAtTheSameOrigin_demandsNothing();
    void anotherAddress_leavesTheKeyPassphraseAlone();
    void anotherProxy_dropsItsPassword();
};

void TestProfileFormEditing::init()
{
    failOnWarnings();
}

void TestProfileFormEditing::editing_keepsTheSecretAndDoesNotAskTheStore()
{
    ProfileStage stage;
    const Profile before = stage.savedEngine();
    stage.secrets.reads = 0;
    stage.secrets.writes = 0;
    ProfileDialog dialog(stage.book, before);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    QCOMPARE(user.line(u"Password"_s)->placeholderText(), u"Stored — leave empty to keep it"_s);
    QCOMPARE(user.line(u"Account"_s)->text(), u"root"_s);
    user.type(u"Name"_s, u"renamed"_s);
    QCOMPARE(stage.secrets.reads, 0);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(stage.secrets.writes, 0);
    QCOMPARE(stage.profile(before.id)->name, u"renamed"_s);
    QCOMPARE(stage.profile(before.id)->secretRevision, before.secretRevision);
    QCOMPARE(stored(stage.secretsOf(before.id), u"password"_s, u"https://127.0.0.1:1"_s), u"hunter2"_s);
}

void TestProfileFormEditing::editing_withoutAChangeKeepsEverything()
{
    ProfileStage stage;
    Profile before = stage.savedEngine();
    before.unknown = {{u"fromTheFuture"_s, 1}};
    before.defaultFormat = u"fromTheFuture"_s;
    before.extraHeaders = {{u"X-Tenant"_s, u"dev"_s}};
    QVERIFY(stage.profiles.replace(before));
    ProfileDialog dialog(stage.book, before);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    FormUser(dialog).save();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(*stage.profile(before.id), before);
}

void TestProfileFormEditing::editing_keepsWhatAnotherProgramChangedMeanwhile()
{
    ProfileStage stage;
    const Profile before = stage.savedEngine();
    ProfileDialog dialog(stage.book, before);
    Profile there = before;
    there.fields[u"account"_s] = QStringList{u"other"_s};
    QVERIFY(ProfileBook::open(stage.folder)->replace(there));
    QVERIFY(stage.book.reload());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    user.type(u"Name"_s, u"renamed"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    there.name = u"renamed"_s;
    QCOMPARE(*stage.profile(before.id), there);
}

void TestProfileFormEditing::editing_removesAnOptionalSecret()
{
    ProfileStage stage;
    Profile before = stage.savedEngine();
    ProfileDialog dialog(stage.book, before);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    user.click(u"More"_s);
    user.click(u"Remove the stored Proxy password"_s);
    QVERIFY(!user.line(u"Proxy password"_s)->isEnabled());
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(stage.secretsOf(before.id).ids(), QStringList{u"password"_s});
}

void TestProfileFormEditing::anotherAddress_demandsTheSecretAgain()
{
    ProfileStage stage;
    const Profile before = stage.savedEngine();
    ProfileDialog dialog(stage.book, before);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    user.type(u"Address"_s, u"https://127.0.0.1:2"_s);
    QCOMPARE(user.line(u"Password"_s)->placeholderText(), u"Enter it again for the new address"_s);
    user.save();
    QVERIFY(user.line(u"Password"_s)->hasFocus());
    QCOMPARE(user.notes().filter(u"meant for another address"_s).size(), 1);

    user.type(u"Address"_s, u"https://127.0.0.1:1"_s);
    QVERIFY(user.notes().filter(u"meant for another address"_s).isEmpty());
    user.type(u"Address"_s, u"https://127.0.0.1:2"_s);
    user.type(u"Password"_s, u"newsecret"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    const ProfileSecrets secrets = stage.secretsOf(before.id);
    QCOMPARE(stored(secrets, u"password"_s, u"https://127.0.0.1:2"_s), u"newsecret"_s);
    QVERIFY(!secrets.forOrigin(u"password"_s, Origin::of(QUrl(u"https://127.0.0.1:1"_s))));
}

void TestProfileFormEditing::anotherPathAtTheSameOrigin_demandsNothing()
{
    ProfileStage stage;
    const Profile before = stage.savedEngine();
    ProfileDialog dialog(stage.book, before);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    user.type(u"Address"_s, u"https://127.0.0.1:1/engine"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(stored(stage.secretsOf(before.id), u"password"_s, u"https://127.0.0.1:1"_s), u"hunter2"_s);
}

/// It opens a file of this machine and is sent to nobody.
void TestProfileFormEditing::anotherAddress_leavesTheKeyPassphraseAlone()
{
    ProfileStage stage;
    const Profile before = stage.savedEngine();
    ProfileDialog dialog(stage.book, before);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    user.click(u"More"_s);
    user.type(u"Client certificate"_s, u"/etc/ssl/me.pem"_s);
    user.type(u"Client key"_s, u"/etc/ssl/me.key"_s);
    user.type(u"Client key passphrase"_s, u"opensesame"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);

    ProfileDialog again(stage.book, *stage.profile(before.id));
    QSignalSpy acceptedAgain(&again, &QDialog::accepted);
    const FormUser editor(again);
    editor.click(u"More"_s);
    editor.type(u"Address"_s, u"https://127.0.0.1:2"_s);
    editor.type(u"Password"_s, u"newsecret"_s);
    QCOMPARE(editor.line(u"Client key passphrase"_s)->placeholderText(), u"Leave empty to keep what is stored"_s);
    editor.save();
    QTRY_COMPARE(acceptedAgain.size(), 1);
    QVERIFY(stage.secretsOf(before.id).contains(clientKeyPassphraseId.toString()));
}

void TestProfileFormEditing::anotherProxy_dropsItsPassword()
{
    ProfileStage stage;
    Profile before = stage.savedEngine();
    before.connection.proxy = u"http://127.0.0.1:3128"_s;
    QVERIFY(stage.profiles.replace(before));
    ProfileDialog dialog(stage.book, before);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    user.click(u"More"_s);
    user.type(u"Proxy password"_s, u"proxysecret"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    QVERIFY(stage.secretsOf(before.id).contains(u"proxyPassword"_s));

    ProfileDialog again(stage.book, *stage.profile(before.id));
    QSignalSpy acceptedAgain(&again, &QDialog::accepted);
    const FormUser editor(again);
    editor.click(u"More"_s);
    editor.type(u"Proxy"_s, u"none"_s);
    editor.save();
    QTRY_COMPARE(acceptedAgain.size(), 1);
    QCOMPARE(stage.secretsOf(before.id).ids(), QStringList{u"password"_s});
}

QTEST_MAIN(TestProfileFormEditing)
#include "tst_profileform_editing.moc"
