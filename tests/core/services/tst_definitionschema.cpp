// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionschema.h"
#include "tests/core/services/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

QByteArray shipped(const QString &name)
{
    QFile file(u":/services/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDefinitionSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSchemaIsJson();
    void everyObjectOfTheSchemaRefusesUnknownMembers();
    void everyShippedDefinitionFits();
    void aSoundDefinitionFits();
    void anEmptyObjectDoesNot();
    void aVeryLongStringIsRefusedAndNotMatched();
};

void TestDefinitionSchema::theSchemaIsJson()
{
    QJsonParseError problem;
    const QJsonDocument schema = QJsonDocument::fromJson(shipped(u"service.schema.json"_s), &problem);
    QCOMPARE(problem.errorString(), QJsonParseError{}.errorString());
    QCOMPARE(schema[u"$schema"].toString(), u"http://json-schema.org/draft-07/schema#"_s);
}

void TestDefinitionSchema::everyObjectOfTheSchemaRefusesUnknownMembers()
{
    const QJsonObject schema = QJsonDocument::fromJson(shipped(u"service.schema.json"_s)).object();
    const QJsonObject definitions = schema[u"definitions"].toObject();
    QVERIFY(!definitions.isEmpty());
    QCOMPARE(schema[u"additionalProperties"], QJsonValue(false));
    for (const QString &name : definitions.keys()) {
        const QJsonObject each = definitions[name].toObject();
        if (each[u"type"] == "object"_L1) {
            QVERIFY2(each[u"additionalProperties"] == QJsonValue(false), qUtf8Printable(name));
        }
    }
}

void TestDefinitionSchema::everyShippedDefinitionFits()
{
    QStringList names = QDir(u":/services"_s).entryList({u"*.json"_s});
    names.removeAll(u"service.schema.json"_s);
    QCOMPARE(names, QStringList({u"aicc-messaging.json"_s, u"servicecomb-engine.json"_s}));
    for (const QString &name : names) {
        const Result<void> checked = checkAgainstSchema(QJsonDocument::fromJson(shipped(name)).object());
        QVERIFY2(checked, qUtf8Printable(name + u": "_s + (checked ? QString() : checked.error().detail)));
    }
}

void TestDefinitionSchema::aSoundDefinitionFits()
{
    const QJsonDocument document = QJsonDocument::fromJson(test::soundDefinition());
    const Result<void> checked = checkAgainstSchema(document.object());
    QVERIFY2(checked, qUtf8Printable(checked ? QString() : checked.error().detail));
}

void TestDefinitionSchema::anEmptyObjectDoesNot()
{
    const Result<void> checked = checkAgainstSchema(QJsonObject());
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Unusable);
    QVERIFY2(checked.error().detail.startsWith(u"At /: "_s), qUtf8Printable(checked.error().detail));
}

void TestDefinitionSchema::aVeryLongStringIsRefusedAndNotMatched()
{
    // std::regex calls itself once per character: half a megabyte would be the end of the stack.
    const QJsonValue document = QJsonDocument::fromJson(test::soundDefinition()).object();
    const Result<void> checked = checkAgainstSchema(test::edited(document, u"/fields/0/id"_s, QString(500'000, u'a')));
    QVERIFY(!checked);
    QVERIFY2(checked.error().detail.startsWith(u"At /fields/0/id: "_s), qUtf8Printable(checked.error().detail));
}

QTEST_APPLESS_MAIN(TestDefinitionSchema)
#include "tst_definitionschema.moc"
