// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/base/keptfilefixture.h"

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A disk that fails in the middle, as Linux alone can imitate it.
class TestKeptFileFailing : public KeptFileFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void aFileThatCannotBeReadStays();
};

void TestKeptFileFailing::aFileThatCannotBeReadStays()
{
    // Opens, and gives an error at the first byte, to root too: what a failing disk does.
    const QString failing = u"/proc/self/mem"_s;
    QVERIFY(KeptFile(path()).write({{u"n"_s, 1}}));
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::link(failing, path()));
    const Result<QJsonObject> content = KeptFile(path()).mend();
    QVERIFY(!content);
    QVERIFY(!KeptFile(path()).write({{u"n"_s, 2}}));
    QVERIFY2(content.error().detail.contains(u"cannot be read"_s), qUtf8Printable(content.error().detail));
    QCOMPARE(QFile::symLinkTarget(path()), failing);
    QVERIFY(setAside().isEmpty());
}

QTEST_APPLESS_MAIN(TestKeptFileFailing)
#include "tst_keptfile_failing.moc"
