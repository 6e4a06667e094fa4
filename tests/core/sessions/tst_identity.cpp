// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/identity.h"
#include "tests/support/materials.h"

#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

using Change = void (*)(Profile &);

} // namespace

Q_DECLARE_METATYPE(Change)

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void fieldsDoNotRunTogether();
    void digestsShowNothing();
    void noLockoutNoAccount();
};

void TestIdentity::changes_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("sameIdentity");
    QTest::addColumn<bool>("sameCredential");
    QTest::addColumn<bool>("sameAccount");
    const auto row = [](const char *name, Change change, bool identity, bool credential, bool account) {
        QTest::addRow("%s", name) << change << identity << credential << account;
    };
    row("the name", [](Profile &p) { p.name = u"other"_s; }, true, true, true);
    row(
        "group, favourite, environment",
        [](Profile &p) {
            p.group = u"g"_s;
            p.favourite = true;
            p.environment = Environment::Test;
        },
        true, true, true);
    row("the proxy", [](Profile &p) { p.connection.proxy = u"none"_s; }, true, true, true);
    row("the secret", [](Profile &p) { ++p.secretRevision; }, true, false, true);
    row("another profile of the same account", [](Profile &p) { p.id = QUuid::createUuid(); }, true, false, true);
    row("the account", [](Profile &p) { p.fields[u"account"_s] = QStringList{u"admin"_s}; }, false, false, false);
    row(
        "the case of the account", [](Profile &p) { p.fields[u"account"_s] = QStringList{u"ROOT"_s}; }, false, false,
        false);
    row(
        "the host", [](Profile &p) { p.fields[u"address"_s] = QStringList{u"https://other.example:30100"_s}; }, true,
        false, false);
    row(
        "the port", [](Profile &p) { p.fields[u"address"_s] = QStringList{u"https://engine.example:30101"_s}; }, true,
        false, false);
    row(
        "the path: another address, the same server",
        [](Profile &p) { p.fields[u"address"_s] = QStringList{u"https://engine.example:30100/x"_s}; }, true, false,
        true);
    row(
        "the case of the host",
        [](Profile &p) { p.fields[u"address"_s] = QStringList{u"https://ENGINE.example:30100"_s}; }, true, true, true);
    row("a second address", [](Profile &p) { p.fields[u"address"_s] << u"https://other.example"_s; }, true, true, true);
    row(
        "the lifetime asked for", [](Profile &p) { p.fields[u"lifetime"_s] = QStringList{u"1h"_s}; }, false, false,
        true);
    row("the service", [](Profile &p) { p.service = u"other"_s; }, false, false, true);
}

void TestIdentity::changes()
{
    QFETCH(Change, change);
    const Profile before = engineProfile();
    Profile after = before;
    change(after);
    const ServiceDefinition &engine = *engineMaterial().service;
    QTEST(identityOf(after, engine) == identityOf(before, engine), "sameIdentity");
    Material there = engineMaterial();
    there.profile = after;
    there.address = addressesOf(engine, after).value(0);
    QTEST(credentialOf(there) == credentialOf(engineMaterial()), "sameCredential");
    QTEST(accountOf(there) == accountOf(engineMaterial()), "sameAccount");
}

void TestIdentity::fieldsDoNotRunTogether()
{
    const ServiceDefinition &engine = *engineMaterial().service;
    Profile one = engineProfile();
    Profile other = engineProfile();
    one.fields = {{u"a"_s, {u"b"_s, u"c"_s}}};
    other.fields = {{u"a"_s, {u"b"_s}}, {u"c"_s, {}}};
    QVERIFY(identityOf(one, engine) != identityOf(other, engine));
    one.fields = {{u"a"_s, {u"b\",\"c"_s}}};
    other.fields = {{u"a"_s, {u"b"_s, u"c"_s}}};
    QVERIFY(identityOf(one, engine) != identityOf(other, engine));
}

void TestIdentity::digestsShowNothing()
{
    static const QRegularExpression sha256(u"^[0-9a-f]{64}$"_s);
    const Material material = engineMaterial();
    for (const QString &digest :
         {identityOf(material.profile, *material.service), credentialOf(material), accountOf(material)}) {
        QVERIFY(sha256.match(digest).hasMatch());
    }
}

void TestIdentity::noLockoutNoAccount()
{
    Material material = engineMaterial();
    ServiceDefinition service = *material.service;
    service.lockout.reset();
    material.service = std::make_shared<const ServiceDefinition>(service);
    QCOMPARE(accountOf(material), QString());
}

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
