// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitstatus.h"
#include "core/base/error.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// docs/errors.md against the enumeration: each kind is explained, and nothing else is.
class TestErrorDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSectionsAreTheKindsInTheirOrder();
    void aSectionStartsWithTitleAndExitStatus_data() { eachKind(); }
    void aSectionStartsWithTitleAndExitStatus();
    void aSectionSaysCauseAndWhatIsDoneAboutIt_data() { eachKind(); }
    void aSectionSaysCauseAndWhatIsDoneAboutIt();

private:
    static void eachKind();

    QStringList m_words;
    QHash<QString, QStringList> m_paragraphs;
};

void TestErrorDocs::initTestCase()
{
    QFile file(u"" BEARERBOX_SOURCE_DIR "/docs/errors.md"_s);
    QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.errorString()));
    QStringList sections = QString::fromUtf8(file.readAll()).split(u"\n## "_s);
    sections.removeFirst(); // what stands before the first kind
    for (const QString &section : std::as_const(sections)) {
        QStringList paragraphs = section.trimmed().split(QRegularExpression(u"\\n\\n+"_s));
        const QString word = paragraphs.takeFirst();
        m_words << word;
        m_paragraphs[word] = paragraphs;
    }
}

void TestErrorDocs::eachKind()
{
    QTest::addColumn<ErrorKind>("kind");
    const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        QTest::addRow("%s", kinds.key(i)) << ErrorKind(kinds.value(i));
    }
}

void TestErrorDocs::theSectionsAreTheKindsInTheirOrder()
{
    QStringList words;
    const QMetaEnum kinds = QMetaEnum::fromType<ErrorKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        words << kindWord(ErrorKind(kinds.value(i)));
    }
    QVERIFY(!words.isEmpty());
    QCOMPARE(m_words, words);
}

void TestErrorDocs::aSectionStartsWithTitleAndExitStatus()
{
    QFETCH(ErrorKind, kind);
    const QString expected = u"%1 · exit status %2"_s.arg(kindTitle(kind)).arg(cli::exitStatus(kind));
    QCOMPARE(m_paragraphs[kindWord(kind)].value(0), expected);
}

void TestErrorDocs::aSectionSaysCauseAndWhatIsDoneAboutIt()
{
    QFETCH(ErrorKind, kind);
    static const QRegularExpression shape(u"^\\*\\*([^*]+)\\*\\* \\S"_s);
    const QStringList paragraphs = m_paragraphs[kindWord(kind)].mid(1);
    QStringList topics;
    for (const QString &paragraph : paragraphs) {
        const QRegularExpressionMatch match = shape.match(paragraph);
        if (match.hasMatch()) {
            topics << match.captured(1);
        }
    }
    QCOMPARE(topics, (QStringList{u"Cause"_s, u"What Bearerbox does"_s, u"What you can do"_s}));
}

QTEST_APPLESS_MAIN(TestErrorDocs)
#include "tst_errordocs.moc"
