// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/historycard.h"

#include "ui/profileform/fold.h"
#include "ui/window/factlist.h"
#include "ui/window/pieces.h"
#include "ui/window/timelinestrip.h"
#include "ui/wording/happenings.h"
#include "ui/wording/moments.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

QDateTime minuteOf(const QDateTime &instant)
{
    return QDateTime::fromSecsSinceEpoch(instant.toSecsSinceEpoch() / 60 * 60, Qt::UTC);
}

/// The last request of a step, or of none in particular.
const ActivityEntry *lastRequest(const std::vector<ActivityEntry> &entries, const QUuid &profile, const QString &step)
{
    const auto found = std::find_if(entries.rbegin(), entries.rend(), [&](const ActivityEntry &entry) {
        return entry.isOf(profile) && entry.request && entry.step == step;
    });
    return found == entries.rend() ? nullptr : &*found;
}

} // namespace

HistoryCard::HistoryCard(QAction *activity, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(tr("Last 24 hours"), this))
    , m_strip(new TimelineStrip(m_card))
    , m_nothing(mutedLabel(m_card))
    , m_sheet(new QWidget(m_card))
    , m_requests(new QVBoxLayout(m_sheet))
    , m_fold(new Fold({.title = tr("Request details"),
                       .name = tr("Request details"),
                       .description = tr("What was sent last, without secrets")},
                      m_sheet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->addButton(activity);
    m_nothing->setText(tr("Nothing has happened yet."));
    m_card->body()->addWidget(m_strip);
    m_card->body()->addWidget(m_nothing);
    m_requests->setContentsMargins(0, 0, 0, 0);
    m_card->body()->addWidget(m_fold);
    hide(); // until there is something to follow
}

void HistoryCard::follow(ActivityLog *log)
{
    if (m_log == log) {
        return;
    }
    m_log = log;
    const auto note = [this] { m_hasNews = true; };
    if (log) {
        connect(log, &ActivityLog::added, this, note);
        connect(log, &ActivityLog::reset, this, note);
    }
    setVisible(log);
}

void HistoryCard::show(const Session &session, const QDateTime &now)
{
    follow(session.activity());
    const qint64 minute = now.toSecsSinceEpoch() / 60;
    const bool isOther = std::exchange(m_profile, session.profile().id) != session.profile().id;
    const bool isLater = std::exchange(m_minute, minute) != minute;
    if (!m_log || !(std::exchange(m_hasNews, false) || isOther || isLater)) {
        return;
    }
    QStringList steps;
    QStringList titles;
    for (const Step &step : session.service().steps) {
        steps << step.id;
        titles << step.name.local();
    }
    const Timeline timeline =
        timelineOf(m_log->entries(), m_profile, steps, minuteOf(now.addSecs(59)), 24h, session.clockSkew());
    m_strip->setTimeline(timeline, titles);
    m_strip->setVisible(!timeline.isEmpty());
    m_nothing->setVisible(timeline.isEmpty());
    showRequests(session, now);
}

/// The last request of a step may be older than the day above.
void HistoryCard::showRequests(const Session &session, const QDateTime &now)
{
    const std::vector<Step> &steps = session.service().steps;
    std::size_t shown = 0;
    for (const Step &step : steps) {
        const ActivityEntry *entry = lastRequest(m_log->entries(), m_profile, step.id);
        if (!entry) {
            continue;
        }
        std::vector<Fact> facts;
        if (steps.size() > 1) {
            facts.push_back({.caption = tr("Step"), .value = step.name.local()});
        }
        facts.push_back({.caption = tr("Time"), .value = exactInstantText(entry->at, now, QLocale())});
        facts.push_back({.caption = tr("Result"), .value = happeningTitle(*entry)});
        for (const Told &told : requestDetails(*entry->request, QLocale())) {
            facts.push_back({.caption = told.caption, .value = told.value});
        }
        requestList(shown++)->setFacts(facts);
    }
    m_fold->setVisible(shown > 0);
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        m_lists[i]->parentWidget()->setVisible(i < shown);
    }
}

/// Each but the first stands below a line.
FactList *HistoryCard::requestList(std::size_t position)
{
    if (position == m_lists.size()) {
        auto *part = new QWidget(m_requests->parentWidget());
        auto *rows = new QVBoxLayout(part);
        rows->setContentsMargins(0, 0, 0, 0);
        if (position > 0) {
            rows->addWidget(new Divider(part));
        }
        m_lists.push_back(new FactList(part));
        rows->addWidget(m_lists.back());
        m_requests->addWidget(part);
    }
    return m_lists[position];
}

} // namespace bearerbox
