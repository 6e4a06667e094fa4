// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/severalpanel.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"
#include "ui/theme/wrappinglabel.h"
#include "ui/window/pieces.h"
#include "ui/window/selectionactions.h"
#include "ui/window/wording.h"
#include "ui/window/wrappingrow.h"
#include "ui/wording/names.h"

#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bearerbox {

namespace {

constexpr int symbolSize = 40;

/// What needs a person most comes first.
constexpr std::array bySeverity{SessionState::Rejected, SessionState::Blocked, SessionState::Failed,
                                SessionState::Expired,  SessionState::Empty,   SessionState::Expiring,
                                SessionState::Fetching, SessionState::Valid};

} // namespace

SessionState worstOf(const std::vector<SessionState> &states)
{
    const auto found = std::ranges::find_first_of(bySeverity, states);
    return found == bySeverity.end() ? SessionState::Empty : *found;
}

QString stateCounts(const std::vector<NamedState> &states)
{
    QStringList parts;
    for (const SessionState state : bySeverity) {
        QMap<QString, int> counts;
        for (const NamedState &each : states) {
            counts[each.title] += each.state == state ? 1 : 0;
        }
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            if (*count > 0) {
                parts << SeveralPanel::tr("%1: %2", "a state and how many are in it").arg(count.key()).arg(*count);
            }
        }
    }
    return parts.join(QStringLiteral(" · "));
}

SeveralPanel::SeveralPanel(SessionBook &book, SelectionActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_symbol(new QLabel(this))
    , m_title(titleLabel(1.45, this))
    , m_counts(new WrappingLabel(this))
    , m_names(mutedLabel(this))
{
    for (QLabel *label : {m_symbol, m_title, m_counts, m_names}) {
        label->setAlignment(Qt::AlignHCenter);
    }
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    auto *buttons = new WrappingRow(8, Qt::AlignHCenter);
    buttons->addWidget(actionButton(actions.refreshChosen, ButtonLook::Primary, this));
    buttons->addWidget(menuButton(*actions.moveToGroup, this));
    buttons->addWidget(actionButton(actions.removeChosen, ButtonLook::Framed, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_symbol);
    column->addSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_counts);
    column->addWidget(m_names);
    column->addSpacing(18);
    column->addLayout(buttons);
    column->addStretch(3);
}

void SeveralPanel::setProfiles(const QList<QUuid> &profiles)
{
    m_profiles = profiles;
    refresh();
}

void SeveralPanel::refresh()
{
    std::vector<SessionState> states;
    std::vector<NamedState> named;
    QStringList names;
    for (const QUuid &id : std::as_const(m_profiles)) {
        if (const Session *session = m_book.find(id)) {
            states.push_back(session->state());
            named.push_back({.state = states.back(), .title = titleOf(*session)});
            names << session->profile().name;
        }
    }
    const SessionState worst = worstOf(states);
    m_symbol->setPixmap(tintedIcon(stateIconName(worst), stateColour(worst, toneOf(palette())))
                            .pixmap(QSize(symbolSize, symbolSize), devicePixelRatioF()));
    m_title->setText(tr("%1 profiles chosen").arg(QLocale().toString(names.size())));
    m_counts->setText(stateCounts(named));
    m_names->setText(someNames(names));
}

} // namespace bearerbox
