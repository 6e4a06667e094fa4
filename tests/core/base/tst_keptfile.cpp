// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/base/keptfilefixture.h"

#include <QFileInfo>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

class TestKeptFile : public KeptFileFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void noFileIsAnEmptyDocument();
    void whatIsWrittenIsRead();
    void onlyTheOwnerMayReadIt();
    void whatAKilledWriterLeftDoesNoHarm();
    void aLinkIsWrittenThrough();
};

void TestKeptFile::noFileIsAnEmptyDocument()
{
    KeptFile file(path());
    const Result<QJsonObject> content = file.read();
    QVERIFY(content);
    QVERIFY(content->isEmpty());
    QVERIFY(file.warning().isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestKeptFile::whatIsWrittenIsRead()
{
    const QJsonObject first{{u"n"_s, 1}};
    const QJsonObject second{{u"text"_s, u"密码 \"quoted\"\n"_s}};
    KeptFile file(path());
    QVERIFY(file.write(first));
    QCOMPARE(*file.read(), first);
    QVERIFY(file.write(second));
    QCOMPARE(*file.read(), second);
    QCOMPARE(*KeptFile(path()).read(), second);
    QVERIFY(file.warning().isEmpty());
}

void TestKeptFile::onlyTheOwnerMayReadIt()
{
    QVERIFY(put(path(), "{}"));
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    QVERIFY(KeptFile(path()).write({{u"n"_s, 1}}));
    const auto everybody =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &path : {path(), copyPath()}) {
        QVERIFY(QFileInfo(path).permissions() & QFileDevice::WriteOwner);
        QVERIFY2(!(QFileInfo(path).permissions() & everybody), qUtf8Printable(path));
    }
}

void TestKeptFile::whatAKilledWriterLeftDoesNoHarm()
{
    QVERIFY(KeptFile(path()).write({{u"n"_s, 1}}));
    // QSaveFile writes beside the file under such a name.
    QVERIFY(put(path() + ".AbCdEf"_L1, "{\"n\": 2, \"half"));
    KeptFile file(path());
    QCOMPARE(*file.read(), (QJsonObject{{u"n"_s, 1}}));
    QVERIFY(file.write({{u"n"_s, 3}}));
    QCOMPARE(*file.read(), (QJsonObject{{u"n"_s, 3}}));
    QVERIFY(file.warning().isEmpty());
}

void TestKeptFile::aLinkIsWrittenThrough()
{
    QVERIFY(put(below(u"dotfiles.json"_s), "{}"));
    QVERIFY(QFile::link(below(u"dotfiles.json"_s), path()));
    QVERIFY(KeptFile(path()).write({{u"n"_s, 1}}));
    QVERIFY(QFileInfo(path()).isSymbolicLink());
    QVERIFY(bytesOf(below(u"dotfiles.json"_s)).contains("\"n\": 1"));
}

QTEST_APPLESS_MAIN(TestKeptFile)
#include "tst_keptfile.moc"
