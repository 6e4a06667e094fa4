// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldvalue.h"
#include "tests/support/builtinservices.h"
#include "tests/support/faces.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

class TestFieldValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void field_data();
    void field();
    void whatPeopleTypeForASpan_data();
    void whatPeopleTypeForASpan();
    void exampleAndDefaultOfEveryFieldAreFine();
};

void TestFieldValue::field_data()
{
    QTest::addColumn<const Field *>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem"); // null: fine
    const auto row = [](const char *name, const Field *field, const QString &value, const QString &problem = {}) {
        QTest::addRow("%s", name) << field << value << problem;
    };
    const Field *userId = messagingService()->field(u"userId"_s);
    row("an empty value is not judged here", userId, {});
    row("one character", userId, u"a"_s);
    row("32 characters", userId, QString(32, u'a'));
    row("33 characters", userId, QString(33, u'a'), u"At most 32 characters (now 33)"_s);
    row("32 characters outside the basic plane", userId, faces(32));
    row("33 characters outside the basic plane", userId, faces(33), u"(now 33)"_s);
    row("a line break in a text", userId, u"a\nb"_s, u"control characters"_s);
    row("a line break at the end of a text", userId, u"a\n"_s, u"control characters"_s);
    row("a null in a text", userId, u"a"_s + QChar(0), u"control characters"_s);
    row("a control character of the second block", userId, u"a\u0085"_s, u"control characters"_s);
    row("blanks and punctuation in a text", userId, u" a;'\"\\ "_s);
    row("an account the engine would not create", engineService()->field(u"account"_s), u"_"_s);
    const Field atLeast{.id = u"t"_s, .minimum = 3};
    static const Field threeAtLeast = atLeast;
    row("too few characters", &threeAtLeast, u"ab"_s, u"At least 3 characters"_s);
    row("units are not characters", &threeAtLeast, faces(2), u"At least 3 characters"_s);
    const Field *password = engineService()->field(u"password"_s);
    row("a secret may hold anything", password, u"p\tw\n\u00e4 "_s);
    row("a short password is still one", password, u"x"_s);
    const Field *seconds = messagingService()->field(u"accessTokenLifetime"_s);
    row("the least number", seconds, u"1"_s);
    row("the greatest number", seconds, u"3600"_s);
    row("below the least number", seconds, u"0"_s, u"seconds from 1 to 3600"_s);
    row("above the greatest number", seconds, u"3601"_s, u"seconds from 1 to 3600"_s);
    for (const auto &[what, text] : {std::pair("a plus sign", u"+600"_s),
                                     {"a minus sign", u"-600"_s},
                                     {"a leading zero", u"0600"_s},
                                     {"a fraction", u"600.0"_s},
                                     {"an exponent", u"6e2"_s},
                                     {"a hexadecimal number", u"0x258"_s},
                                     {"a unit", u"600s"_s},
                                     {"a blank", u"600 "_s},
                                     {"a line break", u"600\n"_s},
                                     {"digits of another script", u"\u0666\u0660\u0660"_s},
                                     {"a group separator", u"3,600"_s},
                                     {"more digits than a number has", u"9999999999999999999"_s}}) {
        row(qUtf8Printable(u"a number with "_s + QString::fromLatin1(what)), seconds, text, u"Enter a whole number"_s);
    }
    const Field *lifetime = engineService()->field(u"lifetime"_s);
    for (const QString &fine :
         {u"15m"_s, u"900s"_s, u"24h"_s, u"1440m"_s, u"86400s"_s, u"1h30m"_s, u"1.5h"_s, u"0h15m"_s}) {
        row(qUtf8Printable(u"a lifetime of "_s + fine), lifetime, fine);
    }
    for (const QString &wrong : {u"899s"_s, u"14m59.999s"_s, u"24h1ms"_s, u"24h0m1s"_s, u"0"_s, u"2400h"_s}) {
        row(qUtf8Printable(u"a lifetime out of bounds of "_s + wrong), lifetime, wrong, u"from 15m to 24h"_s);
    }
    for (const QString &wrong :
         {u"900"_s, u"1d"_s, u"-15m"_s, u"15 m"_s, u"15m "_s, u"15m\n"_s, u"1h30"_s, u"15M"_s, u"abc"_s}) {
        row(qUtf8Printable(u"no lifetime: "_s + wrong.toHtmlEscaped().trimmed() + QString::number(wrong.size())),
            lifetime, wrong, u"such as 30m"_s);
    }
    const Field *address = engineService()->field(u"address"_s);
    row("an address", address, u"10.0.0.1:30100"_s);
    row("an address with a user", address, u"https://root@10.0.0.1"_s, u"must not hold a user name"_s);
    row("an address with a query", address, u"https://10.0.0.1/?a"_s, u"without a query"_s);
}

void TestFieldValue::field()
{
    QFETCH(const Field *, field);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    const std::optional<QString> found = fieldProblem(*field, value);
    QVERIFY2(found.has_value() == !problem.isNull(), qUtf8Printable(found.value_or(u"nothing"_s)));
    QVERIFY2(!found || found->contains(problem), qUtf8Printable(found.value_or(QString())));
}

void TestFieldValue::whatPeopleTypeForASpan_data()
{
    QTest::addColumn<const Field *>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("shown");
    const Field *lifetime = engineService()->field(u"lifetime"_s);
    const Field *seconds = messagingService()->field(u"accessTokenLifetime"_s);
    QTest::addRow("a Go duration stays as it is") << lifetime << u"90m"_s << u"90m"_s << u"1h 30m"_s;
    QTest::addRow("spaces go") << lifetime << u"1h 30m"_s << u"1h30m"_s << u"1h 30m"_s;
    QTest::addRow("seconds become a duration") << lifetime << u"3600"_s << u"1h"_s << u"1h"_s;
    QTest::addRow("a day becomes hours") << lifetime << u"1 day"_s << u"24h"_s << u"24h"_s;
    QTest::addRow("what is no span stays") << lifetime << u" soon "_s << u"soon"_s << u" soon "_s;
    QTest::addRow("a number of seconds stays") << seconds << u"3600"_s << u"3600"_s << u"1h"_s;
    QTest::addRow("a duration becomes seconds") << seconds << u"1h"_s << u"3600"_s << u"1h"_s;
    QTest::addRow("parts of seconds are not made up") << seconds << u"1.5s"_s << u"1.5s"_s << u"1.5s"_s;
    QTest::addRow("a sign is not read away") << seconds << u"+600"_s << u"+600"_s << u"10m"_s;
}

void TestFieldValue::whatPeopleTypeForASpan()
{
    QFETCH(const Field *, field);
    QFETCH(QString, typed);
    QTEST(keptSpan(*field, typed), "kept");
    QTEST(shownSpan(*field, typed), "shown");
}

void TestFieldValue::exampleAndDefaultOfEveryFieldAreFine()
{
    for (const ServicePointer &each : {engineService(), messagingService()}) {
        for (const Field &field : each->fields) {
            for (const QString &value : QStringList{field.example, field.standard} + field.suggestions) {
                const std::optional<QString> problem = fieldProblem(field, value);
                QVERIFY2(!problem, qUtf8Printable(field.id + u": "_s + problem.value_or(QString())));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestFieldValue)
#include "tst_fieldvalue.moc"
