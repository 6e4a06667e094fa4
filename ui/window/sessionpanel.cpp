// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessionpanel.h"

#include "core/activity/activitylog.h"
#include "core/exchange/material.h"
#include "ui/profileform/taborder.h"
#include "ui/theme/housestyle.h"
#include "ui/window/factlist.h"
#include "ui/window/headercard.h"
#include "ui/window/historycard.h"
#include "ui/window/lifeview.h"
#include "ui/window/marks.h"
#include "ui/window/namelabel.h"
#include "ui/window/noticebox.h"
#include "ui/window/noticecolumn.h"
#include "ui/window/pieces.h"
#include "ui/window/tokencard.h"
#include "ui/window/windowactions.h"
#include "ui/window/wording.h"
#include "ui/window/wrappingrow.h"
#include "ui/wording/attempts.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int widest = 48; // times the height of a line
constexpr int stripeHeight = 3;

/// Where a profile has more than one address, the one that serves is marked; the others wait in reserve.
Fact addressFact(const Session &session)
{
    const QList<QUrl> addresses = session.addresses();
    if (addresses.size() < 2) {
        return {.caption = SessionPanel::tr("Address"), .value = session.address().toDisplayString()};
    }
    QStringList lines;
    for (const QUrl &each : addresses) {
        const QString line =
            each == session.address() ? SessionPanel::tr("%1 (serves)") : SessionPanel::tr("%1 (in reserve)");
        lines << line.arg(each.toDisplayString());
    }
    return {.caption = SessionPanel::tr("Addresses"), .value = lines.join(u'\n')};
}

QString trustText(const Session &session)
{
    const ConnectionRules &rules = session.profile().connection;
    if (isUnencrypted(session)) {
        return unencryptedText();
    }
    return rules.pinnedSha256.isEmpty() ? rules.caFile : SessionPanel::tr("pinned certificate");
}

} // namespace

SessionPanel::SessionPanel(WindowActions &actions, Clock clock, QWidget *parent)
    : QScrollArea(parent)
    , m_actions(actions)
    , m_clock(std::move(clock))
    , m_content(new QWidget(this))
    , m_stripe(new QWidget(this))
    , m_name(new NameLabel(1.45, this))
    , m_service(mutedLabel(this))
    , m_mark(new EnvironmentMark(this))
    , m_life(new LifeView(this))
    , m_copy(actionButton(actions.copyHeader, ButtonLook::Framed, this))
    , m_refresh(actionButton(actions.refresh, ButtonLook::Framed, this))
    , m_attempts(mutedLabel(this))
    , m_notices(new NoticeColumn(actions, this))
    , m_headers(new HeaderCard(actions.reveal, m_clock, this))
    , m_tokens(new TokenCard(actions.takeRenewed, this))
    , m_history(new HistoryCard(actions.activityOf, this))
    , m_facts(new FactList(this))
    , m_warning(new NoticeBox(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    auto *sheet = new QWidget(this);
    sheet->setBackgroundRole(QPalette::Base);
    // Side by side with what is left over, or the height would be that of texts as wide as the window.
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, 0, 0);
    m_stripe->setBackgroundRole(QPalette::Window);
    m_stripe->setAutoFillBackground(true);
    setViewportMargins(0, stripeHeight, 0, 0);
    m_content->setMaximumWidth(widest * fontMetrics().height());
    row->addWidget(m_content, 1);
    row->addStretch();
    auto *column = new QVBoxLayout(m_content);
    build(*column, actions);
    setWidget(sheet);
    m_stripe->raise(); // above the scroll bar as well
    m_warning->hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

/// What it holds loses the focus after it is a panel no more.
SessionPanel::~SessionPanel()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void SessionPanel::build(QVBoxLayout &column, WindowActions &actions)
{
    auto *titles = new QVBoxLayout;
    auto *nameRow = new WrappingRow(10);
    nameRow->addWidget(m_name);
    nameRow->addWidget(m_mark);
    titles->setSpacing(2);
    titles->addLayout(nameRow);
    titles->addWidget(m_service);
    auto *top = new QHBoxLayout;
    top->setSpacing(4);
    top->addLayout(titles, 1);
    top->addWidget(actionButton(actions.edit, ButtonLook::Icon, this), 0, Qt::AlignTop);
    QToolButton *remove = actionButton(actions.remove, ButtonLook::Icon, this);
    ignoreSecondClick(*remove);
    top->addWidget(remove, 0, Qt::AlignTop);

    auto *connection = new Card(tr("Connection"), this);
    connection->body()->addWidget(m_facts);

    column.setContentsMargins(24, 20, 24, 24);
    column.setSpacing(16);
    column.addLayout(top);
    column.addWidget(m_life);
    column.addLayout(buttonRow(actions));
    column.addWidget(m_attempts);
    column.addWidget(m_notices);
    column.addWidget(m_headers);
    column.addWidget(m_tokens);
    column.addWidget(m_history);
    column.addWidget(connection);
    column.addWidget(m_warning);
    column.addStretch(1);
}

QLayout *SessionPanel::buttonRow(WindowActions &actions)
{
    QToolButton *copyAs = menuButton(*actions.copyAs, this);
    auto *row = new WrappingRow(8);
    for (QToolButton *button : {m_copy, copyAs, m_refresh}) {
        row->addWidget(button);
    }
    return row;
}

void SessionPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_stripe->setGeometry(0, 0, width(), stripeHeight);
}

void SessionPanel::setSession(Session *session, const std::optional<AttemptBudget> &budget)
{
    const bool isOther = m_session != session;
    m_session = session;
    m_budget = budget;
    m_headers->setSession(session);
    refresh();
    if (isOther) {
        verticalScrollBar()->setValue(0); // its name is up there
        placeAsSeen(*m_content);          // buttons of a card are made when its service is known
    }
}

void SessionPanel::followFocus(QWidget *focused)
{
    if (focused && (focused->focusPolicy() & Qt::TabFocus) != 0 && isAncestorOf(focused)) {
        ensureWidgetVisible(focused);
    }
}

void SessionPanel::refresh()
{
    if (!m_session) {
        return;
    }
    const QDateTime now = m_session->now();
    const auto budget = m_budget ? std::optional(m_budget->at(now)) : std::nullopt;
    refreshHeading();
    m_life->setLife(lifeOf(*m_session, now));
    m_headers->refresh();
    const std::vector<Notice> notices = noticesOf(*m_session, now);
    refreshButtons(notices);
    m_tokens->show(*m_session, now);
    m_history->show(*m_session, now);
    refreshNotices(notices, now, budget);
    refreshFacts(now);
}

/// What matters most is to copy; where there is nothing yet or no longer, to get it. After a failure that is so where
/// it is what helps, and costs nothing.
void SessionPanel::refreshButtons(const std::vector<Notice> &notices)
{
    const SessionState state = m_session->state();
    const auto mayCost = [](const Error &error) { return error.isUnanswered || error.kind == ErrorKind::Blocked; };
    const bool isHelp =
        state == SessionState::Failed && !mayCost(*m_session->lastError()) && notices.front().help == Help::Refresh;
    // One that a newer token has replaced is left alone: getting another would kill the newer one.
    const bool isWanting =
        state == SessionState::Empty || (state == SessionState::Expired && !isReplaced(*m_session)) || isHelp;
    makePrimary(*m_copy, m_headers->hasHeaders());
    makePrimary(*m_refresh, !m_headers->hasHeaders() && isWanting);
}

void SessionPanel::refreshHeading()
{
    const Profile &profile = m_session->profile();
    m_name->setText(profile.name);
    m_mark->setEnvironment(profile.environment);
    // Production carries its colour along the upper edge as well.
    const Tone tone = toneOf(palette());
    const bool isProduction = profile.environment == Environment::Production;
    QPalette colours;
    colours.setColor(QPalette::Window,
                     isProduction ? environmentMark(profile.environment, tone).ground : coloursOf(tone).base);
    m_stripe->setPalette(colours);
    const QString line = serviceLine(*m_session);
    m_service->setText(profile.group.isEmpty() ? line : line + u" · "_s + profile.group);
}

void SessionPanel::refreshNotices(const std::vector<Notice> &notices, const QDateTime &now,
                                  const std::optional<AttemptBudget> &budget)
{
    m_notices->setNotices(notices);
    const QString attempts = attemptsText(budget, now);
    m_attempts->setText(attempts);
    m_attempts->setVisible(!attempts.isEmpty());
    const std::optional<OneLiveToken> &oneLive = m_session->service().oneLiveToken;
    m_warning->setVisible(oneLive.has_value());
    if (oneLive) {
        m_warning->say(SessionState::Empty, {}, oneLive->warning.local());
    }
}

void SessionPanel::refreshFacts(const QDateTime &now)
{
    const Profile &profile = m_session->profile();
    const auto last = lastRefreshOf(*m_session);
    const QString next = nextRefreshText(*m_session, now);
    std::vector<Fact> facts{addressFact(*m_session)};
    if (const Field *account = accountField(*m_session)) {
        facts.push_back({.caption = account->label.local(), .value = profile.value(account->id)});
    }
    facts.push_back({.caption = tr("Last refresh"),
                     .value = last ? instantText(*last, now, QLocale()) : tr("not since Bearerbox started")});
    if (!next.isEmpty()) {
        facts.push_back({.caption = tr("Next refresh"), .value = next});
    }
    if (const auto used = m_session->activity() ? m_session->activity()->lastUse(profile.id) : std::nullopt) {
        facts.push_back({.caption = tr("Last used"), .value = instantText(*used, now, QLocale())});
    }
    facts.push_back(
        {.caption = tr("Renewal"),
         .value = profile.refresh == RefreshMode::Auto ? tr("automatic, before the expiry") : tr("by hand")});
    if (const QString trust = trustText(*m_session); !trust.isEmpty()) {
        facts.push_back({.caption = tr("Trust"), .value = trust});
    }
    m_facts->setFacts(facts);
}

} // namespace bearerbox
