// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/lastfailure.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

const QUuid ours = QUuid::createUuidV5(QUuid(), u"ours"_s);
const QUuid other = QUuid::createUuidV5(QUuid(), u"other"_s);

ActivityEntry failed(ErrorKind kind, std::optional<Why> why = Why::ByHand)
{
    ActivityEntry entry{.profile = ours, .why = why};
    setError(entry, {.kind = kind, .detail = u"Nobody is there."_s, .httpStatus = 503, .code = u"7"_s});
    return entry;
}

ActivityEntry happened(Happening happening, const QUuid &profile = ours)
{
    return {.happening = happening, .profile = profile};
}

} // namespace

Q_DECLARE_METATYPE(std::vector<ActivityEntry>)

class TestLastFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStaysUntilSomethingChanges_data()
    {
        using Entries = std::vector<ActivityEntry>;
        QTest::addColumn<Entries>("entries");
        QTest::addColumn<bool>("fails");
        const ActivityEntry offline = failed(ErrorKind::Offline);
        QTest::addRow("nothing happened") << Entries() << false;
        QTest::addRow("the last request failed") << Entries{happened(Happening::Fetched), offline} << true;
        QTest::addRow("a token came since") << Entries{offline, happened(Happening::Fetched)} << false;
        QTest::addRow("a token was taken over since") << Entries{offline, happened(Happening::TakenOver)} << false;
        QTest::addRow("the profile was edited since") << Entries{offline, happened(Happening::ProfileChanged)} << false;
        QTest::addRow("its secret changed since") << Entries{offline, happened(Happening::SecretChanged)} << false;
        QTest::addRow("a certificate was pinned since") << Entries{offline, happened(Happening::Pinned)} << false;
        QTest::addRow("a header was copied since") << Entries{offline, happened(Happening::Copied)} << true;
        QTest::addRow("the command line was served since") << Entries{offline, happened(Happening::Asked)} << true;
        QTest::addRow("another profile got a token since")
            << Entries{offline, happened(Happening::Fetched, other)} << true;
        QTest::addRow("what was only tried failed") << Entries{failed(ErrorKind::Offline, Why::Trial)} << false;
        QTest::addRow("a refusal is the ledger's") << Entries{failed(ErrorKind::Rejected)} << false;
        QTest::addRow("so is a lock") << Entries{failed(ErrorKind::Blocked)} << false;
    }
    void itStaysUntilSomethingChanges()
    {
        QFETCH(std::vector<ActivityEntry>, entries);
        QTEST(lastFailure(entries, ours).has_value(), "fails");
    }

    void itSaysWhatWasSaid()
    {
        const Error error = lastFailure({failed(ErrorKind::Server)}, ours).value();
        QVERIFY(error.kind == ErrorKind::Server);
        QCOMPARE(error.httpStatus, 503);
        QCOMPARE(error.code, u"7"_s);
        const QString said = userMessage(error);
        QCOMPARE(said.count(u"Nobody is there."_s), 1);
        QCOMPARE(said.count(remedy(ErrorKind::Server)), 1);
    }
};

QTEST_GUILESS_MAIN(TestLastFailure)
#include "tst_lastfailure.moc"
