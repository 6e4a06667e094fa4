// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealedbox.h"

#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestSealedBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensWithItsKey_data();
    void opensWithItsKey();
    void everyChangedBitIsNoticed();
    void boxesThatDoNotOpen_data();
    void boxesThatDoNotOpen();
    void showsNothingOfItsContent();
    void twoBoxesOfTheSameContentDiffer();
    void keysDiffer();
    void keysOfAnotherSizeAreRefused_data();
    void keysOfAnotherSizeAreRefused();
    void opensWhatEarlierVersionsSealed();
};

namespace {

constexpr qsizetype nameSize = 19; // "bearerbox-sealed-1\n"
constexpr qsizetype nonceSize = 24;
constexpr qsizetype tagSize = 16;

Secret bytes(QByteArray raw)
{
    return Secret(std::move(raw));
}

/// A key that is the same in every run.
Secret key(char fill = 'k')
{
    return bytes(QByteArray(32, fill));
}

QByteArray box(const QByteArray &content = "the content of the box")
{
    return seal(bytes(content), key()).value();
}

void verifyUnusable(const QByteArray &sealed, const Secret &with)
{
    const Result<Secret> opened = unseal(sealed, with);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unusable);
    QVERIFY(!opened.error().detail.isEmpty());
}

} // namespace

void TestSealedBox::opensWithItsKey_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("text") << "hunter2"_ba;
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("odd bytes") << QByteArray("\0\xff\n\x80", 4);
    QTest::addRow("the name of the format") << "bearerbox-sealed-1\n"_ba;
    QTest::addRow("1 MB") << QByteArray(1'000'000, 'x');
}

void TestSealedBox::opensWithItsKey()
{
    QFETCH(QByteArray, content);
    const QByteArray sealed = box(content);
    QCOMPARE(sealed.size(), nameSize + nonceSize + content.size() + tagSize);
    const Result<Secret> opened = unseal(sealed, key());
    QVERIFY(opened);
    QCOMPARE(opened->reveal().toByteArray(), content);
}

void TestSealedBox::everyChangedBitIsNoticed()
{
    // One bit in each byte of name, nonce, ciphertext and tag.
    const QByteArray sealed = box();
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed[i] ^ (1 << (i % 8)));
        const Result<Secret> opened = unseal(changed, key());
        QVERIFY2(!opened, QByteArray::number(i).constData());
        QCOMPARE(opened.error().kind, ErrorKind::Unusable);
    }
}

void TestSealedBox::boxesThatDoNotOpen_data()
{
    QTest::addColumn<QByteArray>("sealed");
    const QByteArray whole = box();
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("a byte") << "b"_ba;
    QTest::addRow("the name alone") << whole.first(nameSize);
    QTest::addRow("half a nonce") << whole.first(nameSize + 12);
    QTest::addRow("no tag") << whole.first(nameSize + nonceSize);
    QTest::addRow("half a tag") << whole.first(nameSize + nonceSize + 8);
    QTest::addRow("just too short for an empty content") << whole.first(nameSize + nonceSize + tagSize - 1);
    QTest::addRow("as long as an empty content") << whole.first(nameSize + nonceSize + tagSize);
    QTest::addRow("the last byte missing") << whole.chopped(1);
    QTest::addRow("a byte too many") << whole + 'x';
    QTest::addRow("its first byte missing") << whole.sliced(1);
    QTest::addRow("twice") << whole + whole;
    QTest::addRow("the next version") << whole.sliced(0).replace("sealed-1", "sealed-2");
    QTest::addRow("JSON")
        << R"({"version":1,"tokens":{"a":"this is a file of another program, long enough for a box"}})"_ba;
    QTest::addRow("zeros") << QByteArray(200, '\0');
}

void TestSealedBox::boxesThatDoNotOpen()
{
    QFETCH(QByteArray, sealed);
    verifyUnusable(sealed, key());
}

void TestSealedBox::showsNothingOfItsContent()
{
    const QByteArray sealed = box("hunter2-hunter2-hunter2");
    QVERIFY(!sealed.contains("hunter2"));
    QVERIFY(!sealed.contains("-hun"));
    QVERIFY(!sealed.contains(key().reveal().first(4).toByteArray()));
}

void TestSealedBox::twoBoxesOfTheSameContentDiffer()
{
    const QByteArray first = box();
    const QByteArray second = box();
    QCOMPARE(first.first(nameSize), second.first(nameSize));
    QVERIFY(first.sliced(nameSize, nonceSize) != second.sliced(nameSize, nonceSize));
    QVERIFY(first.sliced(nameSize + nonceSize) != second.sliced(nameSize + nonceSize));
}

void TestSealedBox::keysDiffer()
{
    const Secret first = makeSealingKey();
    QVERIFY(isSealingKey(first));
    QVERIFY(!(first == makeSealingKey()));
    const QByteArray sealed = seal(bytes("x"), first).value();
    QVERIFY(unseal(sealed, first));
    verifyUnusable(sealed, makeSealingKey());
}

void TestSealedBox::keysOfAnotherSizeAreRefused_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addRow("none") << ""_ba;
    QTest::addRow("a byte short") << QByteArray(31, 'k');
    QTest::addRow("a byte long") << QByteArray(33, 'k');
}

void TestSealedBox::keysOfAnotherSizeAreRefused()
{
    QFETCH(QByteArray, raw);
    QVERIFY(!isSealingKey(bytes(raw)));
    const Result<QByteArray> sealed = seal(bytes("x"), bytes(raw));
    QVERIFY(!sealed);
    QCOMPARE(sealed.error().kind, ErrorKind::Internal);
    verifyUnusable(box(), bytes(raw));
}

void TestSealedBox::opensWhatEarlierVersionsSealed()
{
    // Made with libsodium from another language: nonce 00…17, content "hunter2". The format stays while its name does.
    const QByteArray sealed =
        "bearerbox-sealed-1\n"_ba +
        QByteArray::fromHex(
            "000102030405060708090a0b0c0d0e0f1011121314151617bf86aef46bce8b7816c7bc5fba7af6e248e55761cc9cee");
    const Result<Secret> opened = unseal(sealed, key());
    QVERIFY(opened);
    QCOMPARE(opened->revealText(), u"hunter2"_s);
}

QTEST_APPLESS_MAIN(TestSealedBox)
#include "tst_sealedbox.moc"
