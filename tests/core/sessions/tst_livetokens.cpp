// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/livetokens.h"
#include "tests/support/materials.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

using Change = void (*)(Material &);

Material holding(const QByteArray &token)
{
    Material material = aiccMaterial();
    material.tokens[u"messaging"_s] = tokenOf(token, now, 1h);
    material.tokens[u"access"_s] = tokenOf("access"_ba, now, 1h);
    return material;
}

/// A token as the service makes them: Base64 of a JSON object.
QByteArray tokenSaying(const QByteArray &json)
{
    return json.toBase64();
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestLiveTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theOlderOneIsReplaced();
    void whatWasNeverNotedIsTakenToLive();
    void owners_data();
    void owners();
    void aServiceThatKeepsThemAllHasNoneReplaced();
    void noTokenIsWritten();
    void whoseTokenItIs_data();
    void whoseTokenItIs();

private:
    [[nodiscard]] LiveTokens open() const
    {
        return {m_folder->filePath(u"live-tokens.json"_s), m_folder->filePath(u"live-tokens.lock"_s)};
    }
    [[nodiscard]] bool isReplaced(Material material) const
    {
        open().mark(material);
        return material.tokens.at(u"messaging"_s).isReplaced;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLiveTokens::theOlderOneIsReplaced()
{
    open().note(holding("one"_ba));
    QVERIFY(!isReplaced(holding("one"_ba)));
    open().note(holding("two"_ba));
    QVERIFY(isReplaced(holding("one"_ba)));
    QVERIFY(!isReplaced(holding("two"_ba)));
    Material both = holding("one"_ba);
    open().mark(both);
    QVERIFY2(!both.tokens.at(u"access"_s).isReplaced, "the other half lives on");
}

void TestLiveTokens::whatWasNeverNotedIsTakenToLive()
{
    QVERIFY(!isReplaced(holding("one"_ba)));
}

void TestLiveTokens::owners_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("sameOwner");
    const auto row = [](const char *name, Change change, bool same) { QTest::addRow("%s", name) << change << same; };
    row("another profile", [](Material &m) { m.profile.id = QUuid::createUuid(); }, true);
    row(
        "another app key of the same tenant",
        [](Material &m) { m.profile.fields[u"appKey"_s] = QStringList{u"other"_s}; }, true);
    row("another user", [](Material &m) { m.profile.fields[u"userId"_s] = QStringList{u"dev-joe"_s}; }, false);
    row("another channel", [](Material &m) { m.profile.fields[u"channelId"_s] = QStringList{u"other"_s}; }, false);
    row("another server", [](Material &m) { m.address = QUrl(u"https://other.example"_s); }, false);
}

void TestLiveTokens::owners()
{
    QFETCH(Change, change);
    Material newer = holding("newer"_ba);
    change(newer);
    open().note(holding("older"_ba));
    open().note(newer);
    QTEST(isReplaced(holding("older"_ba)), "sameOwner");
}

void TestLiveTokens::aServiceThatKeepsThemAllHasNoneReplaced()
{
    Material engine = engineMaterial();
    engine.tokens[u"token"_s] = tokenOf("one"_ba, now, 12h);
    open().note(engine);
    engine.tokens[u"token"_s] = tokenOf("two"_ba, now, 12h);
    open().mark(engine);
    QVERIFY(!engine.tokens.at(u"token"_s).isReplaced);
    QVERIFY(!QFile::exists(m_folder->filePath(u"live-tokens.json"_s)));
}

void TestLiveTokens::noTokenIsWritten()
{
    open().note(holding("very-secret-token"_ba));
    QFile file(m_folder->filePath(u"live-tokens.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    for (const char *word : {"very-secret-token", "dev-jane", "besclouds"}) {
        QVERIFY2(!content.contains(word), content.constData());
    }
}

void TestLiveTokens::whoseTokenItIs_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isOurs");
    QTest::addRow("it says nothing") << "opaque"_ba << true;
    QTest::addRow("ours") << tokenSaying(R"({"createTime":1,"channelId":"channel","userId":"dev-jane"})") << true;
    QTest::addRow("another user's") << tokenSaying(R"({"channelId":"channel","userId":"dev-joe"})") << false;
    QTest::addRow("another channel's") << tokenSaying(R"({"channelId":"other","userId":"dev-jane"})") << false;
    QTest::addRow("it names the user only") << tokenSaying(R"({"userId":"dev-jane"})") << true;
    QTest::addRow("URL encoded on top") << tokenSaying(R"({"userId":"dev-joe"})").toPercentEncoding() << false;
    QTest::addRow("in the alphabet for URLs")
        << QByteArray(R"({"userId":"dev-joe??>>"})").toBase64(QByteArray::Base64UrlEncoding) << false;
}

void TestLiveTokens::whoseTokenItIs()
{
    QFETCH(QByteArray, token);
    const std::optional<Error> objection = objectionToOwner(aiccMaterial(), secret(token));
    QTEST(!objection.has_value(), "isOurs");
    if (objection) {
        QCOMPARE(objection->kind, ErrorKind::Usage);
        QVERIFY2(!objection->detail.contains("dev-joe"_L1), "what stands in somebody's token is nobody's business");
    }
}

QTEST_APPLESS_MAIN(TestLiveTokens)
#include "tst_livetokens.moc"
