// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/paints.h"
#include "tests/ui/window/shown.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/timelinestrip.h"
#include "ui/window/windowactions.h"
#include "ui/wording/moments.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDayIsDrawnAndSaid();
    void aChainHasALaneForEachStep();
    void withoutAnythingItSaysSo();
    void itIsDrawnAnewOnlyWhenSomethingChanged();
    void theLastRequestIsFoldedAway();
    void aTestIsNotTheLastRequest();
    void aRequestOfAnotherDayHasItsDate();
    void whatWasUsedLastComesFirst();
    void theOrderIsKept();
    void anOrderNobodyKnowsIsByName();

private:
    void show() { m_shown = std::make_unique<Shown>(*m_stage); }
    [[nodiscard]] TimelineStrip *strip() const { return m_shown->window.findChild<TimelineStrip *>(); }
    [[nodiscard]] ActivityEntry entry(Happening happening, std::chrono::minutes ago,
                                      const QString &name = u"one"_s) const;
    [[nodiscard]] QStringList rows() const;

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Shown> m_shown;
};

void TestHistory::init()
{
    failOnWarnings();
    m_stage = std::make_unique<Stage>();
    m_stage->addAlive(m_stage->engine(u"one"_s), 1h, 1min);
    m_stage->addAlive(m_stage->engine(u"two"_s), 2h, 1min);
    m_stage->addChain(m_stage->messaging(u"chain"_s), 5min, 50min);
    m_stage->start();
}

void TestHistory::cleanup()
{
    m_shown.reset();
    m_stage.reset();
}

ActivityEntry TestHistory::entry(Happening happening, std::chrono::minutes ago, const QString &name) const
{
    const Session *session = m_stage->find(name);
    ActivityEntry made{.at = m_stage->now().addSecs(-std::chrono::seconds(ago).count()),
                       .happening = happening,
                       .profile = session->profile().id,
                       .name = name,
                       .step = session->service().steps.back().id};
    made.request = RequestFacts{.method = u"POST"_s,
                                .url = u"https://engine.example/v4/token"_s,
                                .headers = {u"Content-Type"_s},
                                .members = {u"name"_s, u"password"_s},
                                .status = 200,
                                .took = 85ms,
                                .bytes = 900};
    return made;
}

QStringList TestHistory::rows() const
{
    QStringList names;
    const QAbstractItemModel *model = m_shown->list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        names << model->index(row, 0).data().toString();
    }
    return names;
}

void TestHistory::aDayIsDrawnAndSaid()
{
    ActivityEntry token = entry(Happening::Fetched, 3h);
    token.expiresAt = m_stage->now().addSecs(-3600);
    m_stage->addActivity({token, entry(Happening::Failed, 30min)});
    show();
    m_shown->window.column().select(m_stage->find(u"one"_s)->profile().id);

    QVERIFY(strip()->isVisibleTo(&m_shown->window));
    const QString words = strip()->accessibleDescription();
    QVERIFY2(words.contains(u"fetched once, at "_s), qPrintable(words));
    QVERIFY2(words.contains(u"failed once, at "_s), qPrintable(words));
    QVERIFY2(words.contains(u"a token was alive for 2 hours"_s), qPrintable(words));
    QCOMPARE(strip()->toolTip(), words);
    QCOMPARE(strip()->accessibleName(), u"The last 24 hours"_s);
}

void TestHistory::aChainHasALaneForEachStep()
{
    m_stage->addActivity({entry(Happening::Fetched, 3h, u"chain"_s)});
    show();
    m_shown->window.column().select(m_stage->find(u"chain"_s)->profile().id);

    const QStringList lanes = strip()->accessibleDescription().split(u'\n');
    QCOMPARE(lanes.size(), 2);
    QVERIFY(lanes.first().endsWith(u": nothing happened"_s));
    QVERIFY(lanes.last().contains(u"fetched once"_s));
}

void TestHistory::withoutAnythingItSaysSo()
{
    show();

    QVERIFY(strip()->isHidden());
    QVERIFY(m_shown->says(u"Nothing has happened yet."_s));
}

void TestHistory::itIsDrawnAnewOnlyWhenSomethingChanged()
{
    m_stage->addActivity({entry(Happening::Fetched, 3h)});
    show();
    Paints paints(*strip());
    m_shown->window.resize(1000, 1300);
    m_shown->window.column().select(m_stage->find(u"one"_s)->profile().id);
    paints.settle();

    for (int second = 0; second < 30; ++second) {
        m_stage->pass(1s);
        m_shown->window.column().current()->wake();
        QTest::qWait(0);
    }
    QVERIFY2(paints.count <= 1, qPrintable(QString::number(paints.count))); // half past, to the minute: none or one
    m_stage->activity().note(entry(Happening::Failed, 0min));
    m_shown->window.column().current()->wake();
    QTRY_VERIFY(strip()->accessibleDescription().contains(u"failed once"_s));
}

void TestHistory::theLastRequestIsFoldedAway()
{
    m_stage->addActivity({entry(Happening::Fetched, 3h)});
    show();
    m_shown->window.column().select(m_stage->find(u"one"_s)->profile().id);

    QVERIFY(!m_shown->says(u"POST https://engine.example/v4/token"_s));
    m_shown->button(u"Request details"_s)->click();

    QVERIFY(m_shown->says(u"POST https://engine.example/v4/token"_s));
    QVERIFY(m_shown->says(u"name=•••, password=•••"_s));
    QVERIFY(m_shown->says(u"HTTP 200 · 900 bytes · 85 ms"_s));
}

void TestHistory::aRequestOfAnotherDayHasItsDate()
{
    const ActivityEntry old = entry(Happening::Fetched, 72h);
    m_stage->addActivity({old});
    show();
    m_shown->window.column().select(m_stage->find(u"one"_s)->profile().id);
    m_shown->button(u"Request details"_s)->click();

    const QLocale locale;
    const QString date = locale.toString(old.at.toLocalTime().date(), QLocale::ShortFormat);
    QVERIFY(m_shown->says(date + u' ' + exactTimeText(old.at, locale)));

    m_stage->activity().note(entry(Happening::Failed, 0min));
    m_shown->window.column().current()->wake();
    QTRY_VERIFY(!m_shown->says(date + u' '));
}

void TestHistory::aTestIsNotTheLastRequest()
{
    ActivityEntry tested = entry(Happening::Fetched, 1h);
    tested.why = Why::Trial;
    tested.request->url = u"https://draft.example/v4/token"_s;
    m_stage->addActivity({entry(Happening::Fetched, 3h), tested});
    show();
    m_shown->window.column().select(m_stage->find(u"one"_s)->profile().id);
    m_shown->button(u"Request details"_s)->click();

    QVERIFY(m_shown->says(u"POST https://engine.example/v4/token"_s));
    QVERIFY(!m_shown->says(u"POST https://draft.example/v4/token"_s));
}

void TestHistory::whatWasUsedLastComesFirst()
{
    m_stage->addActivity({entry(Happening::Asked, 60min, u"two"_s)});
    show();
    m_shown->window.column().setOrder(RowOrder::LastUsed);
    QCOMPARE(rows().first(), u"two"_s);
    QVERIFY(!m_shown->says(u"Last used"_s) || m_shown->current() == u"two"_s);

    m_shown->window.column().select(m_stage->find(u"one"_s)->profile().id);
    m_shown->window.findChild<WindowActions *>()->copyHeader->trigger();

    QCOMPARE(rows(), QStringList({u"one"_s, u"two"_s, u"chain"_s}));
    QCOMPARE(m_shown->current(), u"one"_s);
    m_shown->window.column().current()->wake();
    QVERIFY(m_shown->says(u"Last used"_s));
}

void TestHistory::theOrderIsKept()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    for (const auto &[order, word] :
         {std::pair(RowOrder::LastUsed, u"lastUsed"_s), std::pair(RowOrder::TimeLeft, u"timeLeft"_s),
          std::pair(RowOrder::Name, u"name"_s)}) {
        show();
        m_shown->window.column().setOrder(order);
        m_shown->window.saveLayout(settings);
        QCOMPARE(settings.value("window/order").toString(), word);
        m_shown.reset();

        show();
        m_shown->window.restoreLayout(settings);
        QVERIFY(m_shown->window.column().order() == order);
        m_shown.reset();
    }
}

void TestHistory::anOrderNobodyKnowsIsByName()
{
    QVERIFY(orderFromWord(u"byColour"_s) == RowOrder::Name);
    QVERIFY(orderFromWord({}) == RowOrder::Name);
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
