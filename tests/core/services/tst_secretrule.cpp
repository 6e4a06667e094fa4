// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/secretrule.h"
#include "tests/support/builtinservices.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

SecretRule engineRule()
{
    return engineService()->passwordChange->rule;
}

QStringList unmet(const SecretRule &rule, const QString &secret, const QString &name)
{
    QStringList texts;
    for (const Requirement &each : requirementsOf(rule, Secret::fromText(secret), name)) {
        if (!each.isMet) {
            texts << each.text;
        }
    }
    return texts;
}

} // namespace

class TestSecretRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnginesRule_data();
    void theEnginesRule();
    void aRuleDemandsOnlyWhatItNames();
    void theFirstProblemIsNamed();
};

void TestSecretRule::theEnginesRule_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QStringList>("missing");
    QTest::addRow("one of each is enough") << u"Pass-w0rd"_s << QStringList();
    QTest::addRow("eight bytes are enough") << u"Pass-w0r"_s << QStringList();
    QTest::addRow("seven bytes are not") << u"Pas-w0r"_s << QStringList{u"8 to 32 bytes"_s};
    QTest::addRow("thirty-two bytes are not too many") << u"Pass-w0rdPass-w0rdPass-w0rdPass-"_s << QStringList();
    QTest::addRow("thirty-three are") << u"Pass-w0rdPass-w0rdPass-w0rdPass-w"_s << QStringList{u"8 to 32 bytes"_s};
    QTest::addRow("bytes are counted, not letters") << u"Pass-w0rdÄÄÄÄÄÄÄÄÄÄÄÄ"_s << QStringList{u"8 to 32 bytes"_s};
    QTest::addRow("no capital") << u"pass-w0rd"_s << QStringList{u"An upper-case letter"_s};
    QTest::addRow("no small letter") << u"PASS-W0RD"_s << QStringList{u"A lower-case letter"_s};
    QTest::addRow("no digit") << u"Pass-word"_s << QStringList{u"A digit"_s};
    QTest::addRow("no symbol") << u"Passw0rds"_s << QStringList{u"A symbol"_s};
    QTest::addRow("a blank is no symbol") << u"Pass w0rd"_s << QStringList{u"A symbol"_s};
    QTest::addRow("letters of other alphabets count") << u"Ärger-1ß"_s << QStringList();
    QTest::addRow("the account itself") << u"R00t-account"_s
                                        << QStringList{u"Not “R00t-account”, forward or backward"_s};
    QTest::addRow("the account backward")
        << u"tnuocca-t00R"_s << QStringList{u"Not “R00t-account”, forward or backward"_s};
    QTest::addRow("nothing typed meets nothing") << u""_s
                                                 << QStringList{u"8 to 32 bytes"_s,
                                                                u"An upper-case letter"_s,
                                                                u"A lower-case letter"_s,
                                                                u"A digit"_s,
                                                                u"A symbol"_s,
                                                                u"Not “R00t-account”, forward or backward"_s};
}

void TestSecretRule::theEnginesRule()
{
    QFETCH(QString, secret);
    QTEST(unmet(engineRule(), secret, u"R00t-account"_s), "missing");
}

void TestSecretRule::aRuleDemandsOnlyWhatItNames()
{
    QVERIFY(requirementsOf({}, Secret::fromText(u"x"_s), u"x"_s).empty());
    QCOMPARE(unmet({.minimumBytes = 3}, u"ab"_s, {}), QStringList(u"At least 3 bytes"_s));
    QCOMPARE(unmet({.maximumBytes = 3}, u"abcd"_s, {}), QStringList(u"At most 3 bytes"_s));
    QCOMPARE(unmet({.maximumBytes = 3}, u""_s, {}), QStringList(u"At most 3 bytes"_s));
    QCOMPARE(unmet({.unlike = u"account"_s}, u"x"_s, u""_s), QStringList());
}

void TestSecretRule::theFirstProblemIsNamed()
{
    QCOMPARE(secretProblem(engineRule(), Secret::fromText(u"pass-word"_s), u"root"_s), u"An upper-case letter"_s);
    QVERIFY(!secretProblem(engineRule(), Secret::fromText(u"Pass-w0rd"_s), u"root"_s));
}

QTEST_GUILESS_MAIN(TestSecretRule)
#include "tst_secretrule.moc"
