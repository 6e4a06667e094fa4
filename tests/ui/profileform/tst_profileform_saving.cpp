// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/origin.h"
#include "profilestage.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

Origin origin(const QString &address)
{
    return Origin::of(QUrl(address));
}

QString stored(const ProfileSecrets &secrets, const QString &id, const QString &address)
{
    const auto found = secrets.forOrigin(id, origin(address));
    return found && *found ? (*found)->revealText() : QString();
}

void fillEngine(const FormUser &user)
{
    user.chooseService(u"ServiceComb engine"_s);
    user.type(u"Name"_s, u"prod"_s);
    user.type(u"Address"_s, u"127.0.0.1:1"_s);
    user.type(u"Account"_s, u"root"_s);
    user.type(u"Password"_s, u"hunter2"_s);
}

} // namespace

/// What reaches the book and the store.
class TestProfileFormSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newEngine_isStoredWithItsSecretBoundToTheAddress();
    void newMessaging_needsOneOfTwoSecrets();
    void severalAddresses_areAllKept();
    void more_isSaved();
    void editing_keepsTheSecretAndDoesNotAskTheStore();
    void editing_withoutAChangeKeepsEverything();
    void editing_keepsWhatAnotherProgramChangedMeanwhile();
    void editing_removesAnOptionalSecret();
    void anotherAddress_demandsTheSecretAgain();
    void anotherPathAtTheSameOrigin_demandsNothing();
    void anotherAddress_leavesTheKeyPassphraseAlone();
    void anotherProxy_dropsItsPassword();
    void failure_showsTheBannerAndKeepsWhatWasTyped();
    void saving_disablesTheInputsMeanwhile();
    void dialogDestroyedWhileSaving_isNoTrouble();
};

void TestProfileFormSaving::init()
{
    failOnWarnings();
}

void TestProfileFormSaving::newEngine_isStoredWithItsSecretBoundToTheAddress()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    fillEngine(user);
    user.type(u"Token lifetime"_s, u"12h"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);

    const Profile *profile = stage.profile(dialog.profileId());
    QVERIFY(profile);
    QCOMPARE(profile->name, u"prod"_s);
    QCOMPARE(profile->service, u"servicecomb-engine"_s);
    QCOMPARE(profile->value(u"address"_s), u"https://127.0.0.1:1"_s);
    QCOMPARE(profile->value(u"account"_s), u"root"_s);
    QCOMPARE(profile->value(u"lifetime"_s), u"12h"_s);
    QVERIFY(!profile->fields.contains(u"password"_s));
    const ProfileSecrets secrets = stage.secretsOf(profile->id);
    QCOMPARE(stored(secrets, u"password"_s, u"https://127.0.0.1:1"_s), u"hunter2"_s);
    QVERIFY(!secrets.forOrigin(u"password"_s, origin(u"https://127.0.0.1:2"_s)));
}

void TestProfileFormSaving::newMessaging_needsOneOfTwoSecrets()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    user.chooseService(u"AICC messaging"_s);
    QCOMPARE(user.notes().filter(u"At least one of these is needed: App secret, Access token."_s).size(), 1);
    user.type(u"Name"_s, u"chat"_s);
    user.type(u"Domain"_s, u"https://127.0.0.1:1"_s);
    user.type(u"App key"_s, u"key"_s);
    user.type(u"User ID"_s, u"dev-jane"_s);
    user.type(u"User name"_s, u"Jane"_s);
    user.type(u"Channel ID"_s, u"161"_s);
    user.save();
    QVERIFY(user.line(u"App secret"_s)->hasFocus());
    QCOMPARE(user.notes().filter(u"Enter one of these: App secret, Access token."_s).size(), 1);
    QCOMPARE(stage.secrets.writes, 0);

    user.type(u"Access token"_s, u"pasted"_s);
    QVERIFY(user.notes().filter(u"Enter one of these"_s).isEmpty());
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    const ProfileSecrets secrets = stage.secretsOf(dialog.profileId());
    QCOMPARE(secrets.ids(), QStringList{u"accessToken"_s});
    QVERIFY(!stage.profile(dialog.profileId())->fields.contains(u"locale"_s)); // its default is not spelt out
}

void TestProfileFormSaving::severalAddresses_areAllKept()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    fillEngine(user);
    for (const QString &address : {u"https://127.0.0.1:2"_s, u"https://127.0.0.1:3"_s}) {
        user.click(u"Add another"_s);
        QTest::keyClicks(dialog.focusWidget(), address);
    }
    user.click(u"Remove Address 2"_s);
    QCOMPARE(user.line(u"Address 2"_s)->text(), u"https://127.0.0.1:3"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    const QStringList expected{u"https://127.0.0.1:1"_s, u"https://127.0.0.1:3"_s};
    QCOMPARE(stage.profile(dialog.profileId())->fields.value(u"address"_s), expected);
    const ProfileSecrets secrets = stage.secretsOf(dialog.profileId());
    QCOMPARE(stored(secrets, u"password"_s, u"https://127.0.0.1:3"_s), u"hunter2"_s);
}

void TestProfileFormSaving::more_isSaved()
{
    ProfileStage stage;
    ProfileDialog dialog(stage.book, std::nullopt);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    fillEngine(user);
    user.click(u"More"_s);
    user.type(u"Group"_s, u"work"_s);
    user.click(u"Favourite"_s);
    user.choose(u"Environment"_s, u"Production"_s);
    user.choose(u"Refresh"_s, u"Only"_s);
    user.choose(u"Default format"_s, u"curl"_s);
    user.type(u"CA file"_s, u"/etc/ssl/ca.pem"_s);
    user.type(u"Certificate pin"_s, u"AB:"_s.repeated(31) + u"ab"_s);
    user.type(u"Proxy"_s, u"http://jane@127.0.0.1:3128"_s);
    user.type(u"Proxy password"_s, u"proxysecret"_s);
    user.click(u"Allow plain http"_s);
    user.click(u"Add a header"_s);
    user.type(u"Header name"_s, u"X-Tenant"_s);
    user.type(u"Header value"_s, u"dev"_s);
    user.save();
    QTRY_COMPARE(accepted.size(), 1);

    const Profile profile = *stage.profile(dialog.profileId());
    QCOMPARE(profile.group, u"work"_s);
    QVERIFY(profile.favourite);
    QCOMPARE(profile.environment, Environment::Production);
    QCOMPARE(profile.refresh, RefreshMode::Manual);
    QCOMPARE(profile.defaultFormat, u"curl"_s);
    QCOMPARE(profile.connection.caFile, u"/etc/ssl/ca.pem"_s);
    QCOMPARE(profile.connection.pinnedSha256, QStringList(u"ab"_s.repeated(32)));
    QCOMPARE(profile.connection.proxy, u"http://jane@127.0.0.1:3128"_s);
    QVERIFY(profile.connection.allowPlainHttp);
    QCOMPARE(profile.extraHeaders, (std::vector<ExtraHeader>{{u"X-Tenant"_s, u"dev"_s}}));
    const ProfileSecrets secrets = stage.secretsOf(profile.id);
    QCOMPARE(stored(secrets, u"proxyPassword"_s, u"http://127.0.0.1:3128"_s), u"proxysecret"_s);
}

void TestProfileFormSaving::editing_keepsTheSecretAndDoesNotAskTheStore()
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

void TestProfileFormSaving::editing_withoutAChangeKeepsEverything()
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

void TestProfileFormSaving::editing_keepsWhatAnotherProgramChangedMeanwhile()
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

void TestProfileFormSaving::editing_removesAnOptionalSecret()
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

void TestProfileFormSaving::anotherAddress_demandsTheSecretAgain()
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
    QVERIFY(!secrets.forOrigin(u"password"_s, origin(u"https://127.0.0.1:1"_s)));
}

void TestProfileFormSaving::anotherPathAtTheSameOrigin_demandsNothing()
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
void TestProfileFormSaving::anotherAddress_leavesTheKeyPassphraseAlone()
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

void TestProfileFormSaving::anotherProxy_dropsItsPassword()
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

void TestProfileFormSaving::failure_showsTheBannerAndKeepsWhatWasTyped()
{
    ProfileStage stage;
    stage.secrets.failure = Error{.kind = ErrorKind::StoreLocked, .detail = u"The keyring is locked."_s};
    ProfileDialog dialog(stage.book, std::nullopt);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    fillEngine(user);
    user.save();
    QTRY_COMPARE(user.notes().filter(userMessage(*stage.secrets.failure)).size(), 1);
    QVERIFY(user.notes().contains(kindTitle(ErrorKind::StoreLocked)));
    QCOMPARE(user.line(u"Name"_s)->text(), u"prod"_s);
    QCOMPARE(user.line(u"Password"_s)->text(), u"hunter2"_s);
    QVERIFY(user.line(u"Password"_s)->isEnabled());
    QVERIFY(!stage.profile(dialog.profileId()));

    stage.secrets.failure.reset();
    user.save();
    QTRY_COMPARE(accepted.size(), 1);
    QVERIFY(stage.profile(dialog.profileId()));
}

void TestProfileFormSaving::saving_disablesTheInputsMeanwhile()
{
    ProfileStage stage;
    Gate gate;
    stage.secrets.gate = &gate;
    ProfileDialog dialog(stage.book, std::nullopt);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    const FormUser user(dialog);
    fillEngine(user);
    user.save();
    QTRY_COMPARE(stage.secrets.writes, 1);
    QVERIFY(user.notes().contains(u"Saving…"_s));
    QVERIFY(!user.line(u"Name"_s)->isEnabled());
    QVERIFY(!user.button(u"Save"_s)->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    Q_EMIT gate.opened();
    QTRY_COMPARE(accepted.size(), 1);
}

void TestProfileFormSaving::dialogDestroyedWhileSaving_isNoTrouble()
{
    ProfileStage stage;
    Gate gate;
    stage.secrets.gate = &gate;
    auto dialog = std::make_unique<ProfileDialog>(stage.book, std::nullopt);
    const QUuid id = dialog->profileId();
    {
        const FormUser user(*dialog);
        fillEngine(user);
        user.save();
    }
    QTRY_COMPARE(stage.secrets.writes, 1);
    dialog.reset();
    Q_EMIT gate.opened();
    QTRY_VERIFY(stage.profile(id));
}

QTEST_MAIN(TestProfileFormSaving)
#include "tst_profileform_saving.moc"
