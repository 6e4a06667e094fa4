// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

const QUuid ours = QUuid::createUuidV5(QUuid(), u"ours"_s);

ActivityEntry happened(Happening happening, const QString &name, const QUuid &profile = ours)
{
    ActivityEntry entry{.happening = happening, .profile = profile, .name = name};
    if (happening == Happening::Failed) {
        setError(entry, {.kind = ErrorKind::Rejected, .detail = u"The password is wrong."_s, .httpStatus = 401});
    }
    return entry;
}

} // namespace

class TestActivityModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestComesFirst();
    void aTestIsToldApart();
    void whatIsNewComesOnTop();
    void aQueryShowsWhatFits_data();
    void aQueryShowsWhatFits();
    void whatIsNewIsFilteredToo();
    void clearedItIsEmpty();
    void tenThousandAreSearched();

private:
    [[nodiscard]] QStringList names(const ActivityModel &model) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ActivityLog> m_log;
    QDateTime m_now = QDateTime({2026, 11, 22}, {15, 30}, Qt::UTC);
};

void TestActivityModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<ActivityLog>(m_folder->filePath(u"activity.jsonl"_s), [this] {
        m_now = m_now.addSecs(1);
        return m_now;
    });
}

QStringList TestActivityModel::names(const ActivityModel &model) const
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        names << model.index(row, ActivityModel::ProfileColumn).data().toString();
    }
    return names;
}

void TestActivityModel::theNewestComesFirst()
{
    m_log->note(happened(Happening::Fetched, u"one"_s));
    m_log->note(happened(Happening::Copied, u"two"_s));
    ActivityModel model(*m_log);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);

    QCOMPARE(names(model), QStringList({u"two"_s, u"one"_s}));
    QCOMPARE(model.index(0, ActivityModel::HappeningColumn).data().toString(), u"Copied"_s);
    QCOMPARE(model.shown().front().name, u"one"_s);
}

void TestActivityModel::aTestIsToldApart()
{
    ActivityEntry tested = happened(Happening::Fetched, u"one"_s);
    tested.why = Why::Trial;
    m_log->note(std::move(tested));
    const ActivityModel model(*m_log);

    const QString details = model.index(0, ActivityModel::DetailsColumn).data().toString();
    QVERIFY2(details.contains(u"test, not saved"_s), qPrintable(details));
}

void TestActivityModel::whatIsNewComesOnTop()
{
    m_log->note(happened(Happening::Fetched, u"one"_s));
    ActivityModel model(*m_log);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex current = model.index(0, 0);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    m_log->note(happened(Happening::Failed, u"two"_s));

    QCOMPARE(names(model), QStringList({u"two"_s, u"one"_s}));
    QCOMPARE(current.row(), 1);
    QVERIFY(reset.isEmpty());
}

void TestActivityModel::aQueryShowsWhatFits_data()
{
    QTest::addColumn<ActivityQuery>("query");
    QTest::addColumn<QStringList>("shown");

    QTest::newRow("everything") << ActivityQuery{} << QStringList{u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("failures only") << ActivityQuery{.kind = ActivityKind::Failures} << QStringList{u"b"_s};
    QTest::newRow("refreshes, and those that failed")
        << ActivityQuery{.kind = ActivityKind::Refreshes} << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("uses") << ActivityQuery{.kind = ActivityKind::Uses} << QStringList{u"d"_s, u"c"_s};
    QTest::newRow("changes") << ActivityQuery{.kind = ActivityKind::Changes} << QStringList{u"e"_s};
    QTest::newRow("one profile") << ActivityQuery{.profile = ours} << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("a word of a message") << ActivityQuery{.words = {u"PASSWORD"_s}} << QStringList{u"b"_s};
    QTest::newRow("two words") << ActivityQuery{.words = {u"wrong"_s, u"refused"_s}} << QStringList{u"b"_s};
    QTest::newRow("a word that nothing holds") << ActivityQuery{.words = {u"zebra"_s}} << QStringList();
}

void TestActivityModel::aQueryShowsWhatFits()
{
    QFETCH(ActivityQuery, query);
    QFETCH(QStringList, shown);
    m_log->note(happened(Happening::Fetched, u"a"_s));
    m_log->note(happened(Happening::Failed, u"b"_s));
    m_log->note(happened(Happening::Copied, u"c"_s));
    ActivityEntry check = happened(Happening::Asked, u"d"_s);
    check.command = u"check"_s;
    m_log->note(std::move(check));
    m_log->note(happened(Happening::ProfileAdded, u"e"_s, QUuid::createUuid()));
    ActivityModel model(*m_log);

    model.setQuery(query);

    QCOMPARE(names(model), shown);
}

void TestActivityModel::whatIsNewIsFilteredToo()
{
    ActivityModel model(*m_log);
    model.setQuery({.kind = ActivityKind::Failures});

    m_log->note(happened(Happening::Fetched, u"a"_s));
    m_log->note(happened(Happening::Failed, u"b"_s));

    QCOMPARE(names(model), QStringList{u"b"_s});
}

void TestActivityModel::clearedItIsEmpty()
{
    m_log->note(happened(Happening::Fetched, u"a"_s));
    ActivityModel model(*m_log);
    QVERIFY(m_log->clear());
    QCOMPARE(model.rowCount(), 0);
}

void TestActivityModel::tenThousandAreSearched()
{
    QByteArray lines;
    for (int i = 0; i < 10'000; ++i) {
        ActivityEntry entry = happened(i % 100 == 0 ? Happening::Failed : Happening::Fetched, u"p%1"_s.arg(i));
        entry.at = m_now;
        lines += toLine(entry) + '\n';
    }
    QFile file(m_folder->filePath(u"activity.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines);
    file.close();
    ActivityModel model(*m_log);
    QCOMPARE(model.rowCount(), 10'000);

    model.setQuery({.words = {u"refused"_s}});
    QCOMPARE(model.rowCount(), 100);
    model.setQuery({.words = {u"p9999"_s}});
    QCOMPARE(names(model), QStringList{u"p9999"_s});
}

QTEST_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
