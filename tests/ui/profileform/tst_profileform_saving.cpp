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

namespace {

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
    QVERIFY(!secrets.forOrigin(u"password"_s, Origin::of(QUrl(u"https://127.0.0.1:2"_s))));
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
    user.choose(u"Refresh"_s, u"By hand"_s);
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
    QVERIFY(!user.button(u"Test"_s)->isEnabled());
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
