// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilemerge.h"

#include <QTest>

#include <functional>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Profile &)>;

Profile opened()
{
    return {.id = QUuid(u"11111111-2222-3333-4444-555555555555"_s),
            .name = u"n"_s,
            .service = u"s"_s,
            .fields = {{u"address"_s, {u"a"_s, u"b"_s}}, {u"account"_s, {u"root"_s}}},
            .group = u"Team"_s,
            .secretRevision = 1,
            .wayRevision = 1};
}

} // namespace

class TestProfileMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMemberIsTakenByItself_data();
    void eachMemberIsTakenByItself();
    void nothingChangedTakesNothing();
    void aFieldIsAddedChangedOrRemovedAlone();
    void theRevisionsAreNoPartOfAnEdit();
};

void TestProfileMerge::eachMemberIsTakenByItself_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::addRow("%s", name) << change; };
    row("name", [](Profile &p) { p.name = u"renamed"_s; });
    row("service", [](Profile &p) { p.service = u"other"_s; });
    row("a field", [](Profile &p) { p.fields[u"account"_s] = QStringList{u"admin"_s}; });
    row("one of several values", [](Profile &p) { p.fields[u"address"_s].removeLast(); });
    row("group", [](Profile &p) { p.group.clear(); });
    row("favourite", [](Profile &p) { p.favourite = true; });
    row("environment", [](Profile &p) { p.environment = Environment::Test; });
    row("CA file", [](Profile &p) { p.connection.caFile = u"/ca.pem"_s; });
    row("pin", [](Profile &p) { p.connection.pinnedSha256 = {QString(64, u'a')}; });
    row("client certificate", [](Profile &p) { p.connection.clientCertificate = u"/c.pem"_s; });
    row("client key", [](Profile &p) { p.connection.clientKey = u"/k.pem"_s; });
    row("proxy", [](Profile &p) { p.connection.proxy = u"none"_s; });
    row("hosts without the proxy", [](Profile &p) { p.connection.noProxy = u".example"_s; });
    row("plain http", [](Profile &p) { p.connection.allowPlainHttp = true; });
    row("extra headers", [](Profile &p) { p.extraHeaders.push_back({u"X-A"_s, u"a"_s}); });
    row("refresh", [](Profile &p) { p.refresh = RefreshMode::Manual; });
    row("format", [](Profile &p) { p.defaultFormat = u"curl"_s; });
    row("what a newer version knows", [](Profile &p) { p.unknown = {{u"colour"_s, u"red"_s}}; });
}

void TestProfileMerge::eachMemberIsTakenByItself()
{
    QFETCH(Change, change);
    Profile edited = opened();
    change(edited);
    QVERIFY2(edited != opened(), "the row changes something");
    QCOMPARE(withEdit(opened(), opened(), edited), edited);
    QCOMPARE(withEdit(edited, opened(), opened()), edited);
}

void TestProfileMerge::nothingChangedTakesNothing()
{
    Profile onDisk = opened();
    onDisk.fields = {{u"domain"_s, {u"d"_s}}};
    onDisk.connection.proxy = u"none"_s;
    onDisk.name = u"renamed"_s;
    QCOMPARE(withEdit(onDisk, opened(), opened()), onDisk);
}

void TestProfileMerge::aFieldIsAddedChangedOrRemovedAlone()
{
    Profile onDisk = opened();
    onDisk.fields[u"lifetime"_s] = QStringList{u"1h"_s};
    Profile edited = opened();
    edited.fields.remove(u"account"_s);
    edited.fields[u"locale"_s] = QStringList{u"en"_s};
    const QMap<QString, QStringList> expected{
        {u"address"_s, {u"a"_s, u"b"_s}}, {u"lifetime"_s, {u"1h"_s}}, {u"locale"_s, {u"en"_s}}};
    QCOMPARE(withEdit(onDisk, opened(), edited).fields, expected);
}

void TestProfileMerge::theRevisionsAreNoPartOfAnEdit()
{
    Profile onDisk = opened();
    onDisk.secretRevision = 4;
    onDisk.wayRevision = 3;
    Profile edited = opened();
    edited.secretRevision = 2;
    edited.wayRevision = 2;
    QCOMPARE(withEdit(onDisk, opened(), edited), onDisk);
}

QTEST_APPLESS_MAIN(TestProfileMerge)
#include "tst_profilemerge.moc"
