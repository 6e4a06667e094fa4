// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QTest>

using namespace bearerbox;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsNothingOfItself();
    void comesOutByteForByte();
    void knowsWhetherItIsText_data();
    void knowsWhetherItIsText();
    void overwritesEveryByte();
    void staysWholeUntilTheLastCopyGoes();
    void comparesByContent();
};

void TestSecret::printsNothingOfItself()
{
    QString printed;
    QDebug(&printed) << Secret::fromText(u"hunter2"_qs);
    QCOMPARE(printed.trimmed(), u"Secret(*)"_qs);
}

void TestSecret::comesOutByteForByte()
{
    const QByteArray odd("p\0ss\xff\r\n \"'\\", 11);
    QByteArray given = odd;
    given.detach();
    const Secret secret(std::move(given));
    QCOMPARE(secret.reveal().toByteArray(), odd);
    QCOMPARE(Secret::fromText(u"\u5bc6\u7801"_qs).revealText(), u"\u5bc6\u7801"_qs);
}

void TestSecret::knowsWhetherItIsText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isText");
    QTest::addRow("nothing") << QByteArray() << true;
    QTest::addRow("ASCII") << QByteArray("a b") << true;
    QTest::addRow("Chinese") << QByteArray("\u5bc6") << true;
    QTest::addRow("a NUL") << QByteArray("a\0b", 3) << true;
    QTest::addRow("Latin-1") << QByteArray("p\xe4ss") << false;
    QTest::addRow("a character cut in half") << QByteArray("\xe5\xaf") << false;
}

void TestSecret::knowsWhetherItIsText()
{
    QFETCH(QByteArray, bytes);
    bytes.detach();
    QTEST(Secret(std::move(bytes)).isText(), "isText");
}

void TestSecret::overwritesEveryByte()
{
    QByteArray bytes("hunter2");
    bytes.detach();
    overwrite({bytes.data(), std::size_t(bytes.size())});
    QCOMPARE(bytes, QByteArray(7, '\0'));

    wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

void TestSecret::staysWholeUntilTheLastCopyGoes()
{
    std::optional<Secret> first(Secret::fromText(u"hunter2"_qs));
    const Secret second = *first;
    first.reset();
    QCOMPARE(second.revealText(), u"hunter2"_qs);
}

void TestSecret::comparesByContent()
{
    QCOMPARE(Secret::fromText(u"a"_qs), Secret::fromText(u"a"_qs));
    QVERIFY(!(Secret::fromText(u"a"_qs) == Secret::fromText(u"b"_qs)));
    QVERIFY(Secret().isEmpty());
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
