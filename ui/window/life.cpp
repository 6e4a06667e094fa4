// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/life.h"

#include "ui/window/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("LifeView", text);
}

/// The expiry of the half that dies first.
std::optional<QDateTime> endOf(const Session &session)
{
    std::optional<QDateTime> first;
    for (const auto &[step, token] : session.tokens()) {
        if (token.expiresAt && (!first || *token.expiresAt < *first)) {
            first = token.expiresAt;
        }
    }
    return first;
}

QString nextText(const Session &session, SessionState state, const QDateTime &now)
{
    if (state == SessionState::Fetching) {
        return translated(QT_TRANSLATE_NOOP("LifeView", "Asking the service…"));
    }
    if (const QString next = nextRefreshText(session, now); !next.isEmpty()) {
        return translated(QT_TRANSLATE_NOOP("LifeView", "Next refresh %1")).arg(next);
    }
    return session.profile().refresh == RefreshMode::Manual
               ? translated(QT_TRANSLATE_NOOP("LifeView", "Refreshed by hand"))
               : QString();
}

/// Headline and caption while tokens live.
void tellCountdown(Life &life, const Session &session, std::chrono::milliseconds left, const QDateTime &now)
{
    life.headline = countdownText(left);
    life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "left, until %1"))
                       .arg(instantText(endOf(session).value_or(now), now, QLocale()));
    if (const auto whole = session.lifetime(); whole && whole->count() > 0) {
        life.fraction = std::clamp(double(left.count()) / double(whole->count()), 0.0, 1.0);
    }
}

/// Headline and caption until a block ends.
void tellBlock(Life &life, const Error &error, const QDateTime &now)
{
    const char *caption = error.isPrecaution
                              ? QT_TRANSLATE_NOOP("LifeView", "until an attempt cannot lock the account, at %1")
                              : QT_TRANSLATE_NOOP("LifeView", "until the service unlocks the account, at %1");
    life.headline = countdownUntil(*error.until, now);
    life.caption = translated(caption).arg(instantText(*error.until, now, QLocale()));
}

/// Headline and caption while there is nothing to count down.
void tellState(Life &life, const Session &session, const QDateTime &now)
{
    switch (life.state) {
    case SessionState::Empty:
        life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "Press Refresh to get one."));
        break;
    case SessionState::Expired:
        if (isReplaced(session)) {
            life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "A newer token has taken the place of this one."));
        } else if (const auto end = endOf(session)) {
            life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "since %1")).arg(instantText(*end, now, QLocale()));
        }
        break;
    case SessionState::Valid:
    case SessionState::Expiring:
        life.caption = translated(QT_TRANSLATE_NOOP("LifeView", "Expiry unknown."));
        break;
    default:
        break;
    }
}

} // namespace

Life lifeOf(const Session &session, const QDateTime &now)
{
    Life life{.state = session.state(), .title = titleOf(session)};
    life.next = nextText(session, life.state, now);
    const std::optional<Error> &error = session.lastError();
    if (life.state == SessionState::Blocked && error && error->until) {
        tellBlock(life, *error, now);
        return life;
    }
    const auto left = session.timeLeft();
    if (left && left->count() > 0 && life.state != SessionState::Rejected) {
        tellCountdown(life, session, *left, now);
    } else {
        tellState(life, session, now);
    }
    return life;
}

} // namespace bearerbox
