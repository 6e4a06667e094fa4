// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/servicecatalogue.h"
#include "tests/core/services/fixtures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;

} // namespace

class TestServiceCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theBuiltInOnesAreThere();
    void aUsersDefinitionIsAddedAndMarked();
    void aFolderThatIsNotThereIsNoProblem();
    void aBrokenFileIsReportedAndLeavesTheRest_data();
    void aBrokenFileIsReportedAndLeavesTheRest();
    void aDefinitionOfOneMebibyteIsRead();
    void aBuiltInIdCannotBeTaken();
    void anIdIsTakenByTheFirstFileOfThatName();
    void onlyFilesNamedJsonAreLookedAt();

private:
    void put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestServiceCatalogue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestServiceCatalogue::put(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestServiceCatalogue::theBuiltInOnesAreThere()
{
    const ServiceCatalogue catalogue = ServiceCatalogue::builtIn();
    QCOMPARE(catalogue.all().size(), 2);
    QVERIFY(catalogue.problems().empty());
    for (const QString &id : {u"servicecomb-engine"_s, u"aicc-messaging"_s}) {
        const Result<ServicePointer> found = catalogue.find(id);
        QVERIFY(found);
        QCOMPARE((*found)->id, id);
        QVERIFY(!(*found)->isUserDefined);
    }
    QCOMPARE(catalogue.find(u"iam-token"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(catalogue.find(u"iam-token"_s).error().detail.contains(u"“iam-token”"_s));
}

void TestServiceCatalogue::aUsersDefinitionIsAddedAndMarked()
{
    put(u"iam.json"_s, test::fixture(u"iam-token"_s));
    ServiceCatalogue catalogue = ServiceCatalogue::builtIn();
    catalogue.addFrom(folder());
    QVERIFY(catalogue.problems().empty());
    QCOMPARE(catalogue.all().size(), 3);
    const Result<ServicePointer> found = catalogue.find(u"iam-token"_s);
    QVERIFY(found);
    QVERIFY((*found)->isUserDefined);
    QVERIFY(!(*catalogue.find(u"aicc-messaging"_s))->isUserDefined);
}

void TestServiceCatalogue::aFolderThatIsNotThereIsNoProblem()
{
    ServiceCatalogue catalogue = ServiceCatalogue::builtIn();
    catalogue.addFrom(folder() + "/absent"_L1);
    QCOMPARE(catalogue.all().size(), 2);
    QVERIFY(catalogue.problems().empty());
}

void TestServiceCatalogue::aBrokenFileIsReportedAndLeavesTheRest_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::addRow("not JSON") << "{"_ba << u"Not JSON"_s;
    QTest::addRow("an empty file") << ""_ba << u"Not JSON"_s;
    QTest::addRow("not UTF-8") << test::soundDefinition().replace("Small", "Sm\xe4ll") << u"Not JSON"_s;
    QTest::addRow("JSON of another kind") << "{}"_ba << u"At /: "_s;
    QTest::addRow("one character wrong") << test::soundDefinition().replace("{second.token}", "{secnd.token}")
                                         << u"At /headers/0/value: "_s;
    QTest::addRow("a byte above the limit")
        << test::soundDefinition().leftJustified(mebibyte + 1, ' ') << u"larger than 1 MiB"_s;
}

void TestServiceCatalogue::aBrokenFileIsReportedAndLeavesTheRest()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    put(u"a-broken.json"_s, content);
    put(u"b-good.json"_s, test::fixture(u"iam-token"_s));
    ServiceCatalogue catalogue = ServiceCatalogue::builtIn();
    catalogue.addFrom(folder());
    QCOMPARE(catalogue.all().size(), 3);
    QVERIFY(catalogue.find(u"iam-token"_s));
    QCOMPARE(catalogue.problems().size(), 1);
    const Error &problem = catalogue.problems().front();
    QCOMPARE(problem.kind, ErrorKind::Unusable);
    QVERIFY2(problem.detail.contains(u"a-broken.json"_s) && problem.detail.contains(words),
             qUtf8Printable(problem.detail));
}

void TestServiceCatalogue::aDefinitionOfOneMebibyteIsRead()
{
    put(u"large.json"_s, test::soundDefinition().leftJustified(mebibyte, ' '));
    ServiceCatalogue catalogue;
    catalogue.addFrom(folder());
    QVERIFY(catalogue.find(u"small"_s));
}

void TestServiceCatalogue::aBuiltInIdCannotBeTaken()
{
    put(u"mine.json"_s, test::soundDefinition().replace("\"small\"", "\"servicecomb-engine\""));
    ServiceCatalogue catalogue = ServiceCatalogue::builtIn();
    catalogue.addFrom(folder());
    QCOMPARE(catalogue.all().size(), 2);
    QCOMPARE((*catalogue.find(u"servicecomb-engine"_s))->name.english, u"ServiceComb engine"_s);
    QCOMPARE(catalogue.problems().size(), 1);
    const QString said = catalogue.problems().front().detail;
    QVERIFY2(said.contains(u"mine.json"_s) && said.contains(u"the id “servicecomb-engine” is taken"_s),
             qUtf8Printable(said));
}

void TestServiceCatalogue::anIdIsTakenByTheFirstFileOfThatName()
{
    put(u"b.json"_s, test::soundDefinition().replace("\"Small\"", "\"Second\""));
    put(u"a.json"_s, test::soundDefinition().replace("\"Small\"", "\"First\""));
    ServiceCatalogue catalogue;
    catalogue.addFrom(folder());
    QCOMPARE(catalogue.all().size(), 1);
    QCOMPARE(catalogue.all().front()->name.english, u"First"_s);
    QVERIFY(catalogue.problems().front().detail.contains(u"b.json"_s));
}

void TestServiceCatalogue::onlyFilesNamedJsonAreLookedAt()
{
    put(u"notes.txt"_s, "no definition");
    put(u"small.json~"_s, "{");
    QVERIFY(QDir(folder()).mkdir(u"folder.json"_s));
    ServiceCatalogue catalogue;
    catalogue.addFrom(folder());
    QVERIFY(catalogue.all().empty());
    QVERIFY(catalogue.problems().empty());
}

QTEST_APPLESS_MAIN(TestServiceCatalogue)
#include "tst_servicecatalogue.moc"
