// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonpointer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bearerbox;

class TestJsonPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void find_data();
    void find();
    void scalarsReadTheSameAsStringOrNumber();
};

void TestJsonPointer::find_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("found"); // null: nothing there
    QTest::addRow("a member") << u"/token"_qs << u"t"_qs;
    QTest::addRow("a nested member") << u"/result/guid"_qs << u"g"_qs;
    QTest::addRow("an array element") << u"/list/1"_qs << u"b"_qs;
    QTest::addRow("behind the array") << u"/list/2"_qs << QString();
    QTest::addRow("an index with a leading zero") << u"/list/01"_qs << QString();
    QTest::addRow("an index with a line break") << u"/list/1\n"_qs << QString();
    QTest::addRow("an escaped slash") << u"/a~1b"_qs << u"slash"_qs;
    QTest::addRow("an escaped tilde") << u"/c~0d"_qs << u"tilde"_qs;
    QTest::addRow("nothing of that name") << u"/absent"_qs << QString();
    QTest::addRow("through a scalar") << u"/token/x"_qs << QString();
    QTest::addRow("the empty name") << u"/"_qs << u"empty"_qs;
}

void TestJsonPointer::find()
{
    const QJsonValue root =
        QJsonDocument::fromJson(
            R"({"token":"t","result":{"guid":"g"},"list":["a","b"],"a/b":"slash","c~d":"tilde","":"empty"})")
            .object();
    QFETCH(QString, pointer);
    QFETCH(QString, found);
    QVERIFY(isJsonPointer(pointer));
    const auto value = findJson(root, pointer);
    QCOMPARE(value.has_value(), !found.isNull());
    if (value) {
        QCOMPARE(value->toString(), found);
    }
}

void TestJsonPointer::scalarsReadTheSameAsStringOrNumber()
{
    QCOMPARE(jsonScalar(QJsonValue(0)), std::optional(u"0"_qs));
    QCOMPARE(jsonScalar(QJsonValue(u"0"_qs)), std::optional(u"0"_qs));
    QCOMPARE(jsonScalar(QJsonValue(1545650171)), std::optional(u"1545650171"_qs));
    QVERIFY(!jsonScalar(QJsonValue(QJsonObject{})));
    QVERIFY(!isJsonPointer(u"token"_qs));
    QVERIFY(!isJsonPointer(u"/a~2"_qs));
}

QTEST_APPLESS_MAIN(TestJsonPointer)
#include "tst_jsonpointer.moc"
