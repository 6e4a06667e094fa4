// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionparser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// docs/services.md against the schema: its example works, and no member or word of the language is left out.
class TestServicesDoc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theExampleIsASoundDefinition();
    void everyWordOfTheLanguageIsExplained_data();
    void everyWordOfTheLanguageIsExplained();

private:
    QString m_text;
};

namespace {

QByteArray read(const QString &path)
{
    QFile file(u"" BEARERBOX_SOURCE_DIR "/"_s + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The names of members, and the words that an enumeration allows, anywhere in a schema.
QSet<QString> wordsIn(const QJsonValue &schema)
{
    QSet<QString> words;
    const QJsonObject object = schema.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == "properties"_L1) {
            const QStringList names = member->toObject().keys();
            words.unite(QSet<QString>(names.begin(), names.end()));
        }
        if (member.key() == "enum"_L1 && member->isArray()) {
            for (const QJsonValue &each : member->toArray()) {
                words << each.toVariant().toString();
            }
        }
        words.unite(wordsIn(member.value()));
    }
    for (const QJsonValue &each : schema.toArray()) {
        words.unite(wordsIn(each));
    }
    return words;
}

} // namespace

void TestServicesDoc::initTestCase()
{
    m_text = QString::fromUtf8(read(u"docs/services.md"_s));
    QVERIFY(!m_text.isEmpty());
}

void TestServicesDoc::theExampleIsASoundDefinition()
{
    static const QRegularExpression block(u"```json\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch example = block.match(m_text);
    QVERIFY(example.hasMatch());
    const Result<ServiceDefinition> parsed = parseDefinition(example.captured(1).toUtf8());
    QVERIFY2(parsed, parsed ? "" : qUtf8Printable(parsed.error().detail));
    QCOMPARE(parsed->id, u"example-oauth"_s);
}

void TestServicesDoc::everyWordOfTheLanguageIsExplained_data()
{
    QTest::addColumn<QString>("word");
    const QJsonObject schema = QJsonDocument::fromJson(read(u"resources/services/service.schema.json"_s)).object();
    QStringList words = wordsIn(schema).values();
    words.sort();
    QVERIFY(words.size() > 40);
    for (const QString &word : std::as_const(words)) {
        QTest::addRow("%s", qUtf8Printable(word)) << word;
    }
}

void TestServicesDoc::everyWordOfTheLanguageIsExplained()
{
    QFETCH(QString, word);
    // Outside of the example: in code marks, or as the member of a text.
    const QString prose = m_text.section(u"## Top level"_s, 1);
    const bool isExplained = prose.contains(u'`' + word + u'`') || prose.contains(u"\"%1\":"_s.arg(word));
    QVERIFY2(isExplained, qUtf8Printable(word));
}

QTEST_APPLESS_MAIN(TestServicesDoc)
#include "tst_servicesdoc.moc"
