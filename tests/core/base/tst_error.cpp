// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QLocale>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void everyKindHasItsWord_data();
    void everyKindHasItsWord();
    void everyKindHasATitleAndARemedyOfItsOwn();
    void message_data();
    void message();
    void theHintIsInTheLanguageOfTheProgram();
    void theEndOfABlockIsLocalTime();
};

void TestError::everyKindHasItsWord_data()
{
    QTest::addColumn<ErrorKind>("kind");
    // The contract's words, in its order; scripts read them.
    const QStringList words{u"internal"_s,    u"usage"_s,         u"notFound"_s,    u"rejected"_s,
                            u"blocked"_s,     u"offline"_s,       u"tls"_s,         u"server"_s,
                            u"unusable"_s,    u"secretMissing"_s, u"storeLocked"_s, u"storeAbsent"_s,
                            u"storeDenied"_s, u"timeout"_s,       u"policy"_s,      u"noApp"_s};
    QCOMPARE(QMetaEnum::fromType<ErrorKind>().keyCount(), words.size());
    for (int i = 0; i < words.size(); ++i) {
        QTest::addRow("%s", qUtf8Printable(words[i])) << ErrorKind(i);
    }
}

void TestError::everyKindHasItsWord()
{
    QFETCH(ErrorKind, kind);
    QCOMPARE(kindWord(kind), QString::fromUtf8(QTest::currentDataTag()));
}

void TestError::everyKindHasATitleAndARemedyOfItsOwn()
{
    QSet<QString> titles;
    QSet<QString> remedies;
    const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        titles << kindTitle(ErrorKind(kinds.value(i)));
        remedies << remedy(ErrorKind(kinds.value(i)));
    }
    QCOMPARE(titles.size(), kinds.keyCount());
    QCOMPARE(remedies.size(), kinds.keyCount());
    for (const QString &each : remedies) {
        QVERIFY2(each.endsWith(u'.'), qUtf8Printable(each));
    }
    for (const QString &each : titles) {
        QVERIFY2(!each.isEmpty() && !each.endsWith(u'.'), qUtf8Printable(each));
    }
}

void TestError::message_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("message");
    QTest::addRow("what happened, then the remedy of the kind")
        << Error{.kind = ErrorKind::NotFound, .detail = u"There is no profile “x”."_s}
        << u"There is no profile “x”. Check the name."_s;
    QTest::addRow("the definition's hint instead of the remedy")
        << Error{.kind = ErrorKind::Rejected,
                 .detail = u"It said no."_s,
                 .hint = {u"Ask the operator."_s, u"联系运维。"_s}}
        << u"It said no. Ask the operator."_s;
    QTest::addRow("what a service said, ended like a sentence")
        << Error{.kind = ErrorKind::NotFound, .detail = u"no such thing"_s} << u"no such thing. Check the name."_s;
    QTest::addRow("a question is a sentence too")
        << Error{.kind = ErrorKind::NotFound, .detail = u"Who?"_s} << u"Who? Check the name."_s;
    QTest::addRow("a Chinese text ends like a Chinese sentence, without a gap behind it")
        << Error{.kind = ErrorKind::NotFound, .detail = u"没有此配置"_s} << u"没有此配置。Check the name."_s;
    QTest::addRow("nothing known but the kind")
        << Error{.kind = ErrorKind::Timeout} << u"No answer in time. Check the network, or allow more time."_s;
    QTest::addRow("neither status nor code is repeated") << Error{.kind = ErrorKind::Server,
                                                                  .detail = u"Status 500 (x)."_s,
                                                                  .hint = {u"Later."_s, {}},
                                                                  .httpStatus = 500,
                                                                  .code = u"x"_s}
                                                         << u"Status 500 (x). Later."_s;
}

void TestError::message()
{
    QFETCH(Error, error);
    QTEST(userMessage(error), "message");
}

void TestError::theHintIsInTheLanguageOfTheProgram()
{
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    const Error error{.kind = ErrorKind::Rejected, .detail = u"拒绝。"_s, .hint = {u"Ask."_s, u"请联系运维。"_s}};
    QCOMPARE(userMessage(error), u"拒绝。请联系运维。"_s);
}

void TestError::theEndOfABlockIsLocalTime()
{
    const QDateTime until(QDate(2026, 11, 22), QTime(3, 38, 13), Qt::UTC);
    const Error error{.kind = ErrorKind::Blocked, .detail = u"Locked."_s, .hint = {u"Wait."_s, {}}, .until = until};
    const QString shown = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
    QVERIFY(!shown.isEmpty());
    QCOMPARE(userMessage(error), u"Locked. No attempt before %1. Wait."_s.arg(shown));
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
