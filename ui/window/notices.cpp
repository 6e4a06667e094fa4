// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notices.h"

#include "core/base/localizedtext.h"
#include "ui/window/wording.h"
#include "ui/wording/attempts.h"
#include "ui/wording/names.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

/// Up to here people need not care; countdowns follow the service anyway.
constexpr std::chrono::seconds tolerableSkew = 30s;

QString translated(const char *text)
{
    return QCoreApplication::translate("Notices", text);
}

/// What a state of trouble looks like: an error that a living token outlasts is a warning.
SessionState toneOfTrouble(SessionState state)
{
    const bool isAlive = state == SessionState::Valid || state == SessionState::Expiring;
    return isAlive || state == SessionState::Fetching ? SessionState::Failed : state;
}

/// Without its digits, which nobody can compare inside a sentence: the dialog that the notice opens shows them.
QString certificateText(const CertificateFacts &shown)
{
    if (shown.contradictsPin()) {
        return translated(QT_TRANSLATE_NOOP("Notices", "The certificate of %1 is not the pinned one.")).arg(shown.host);
    }
    return translated(QT_TRANSLATE_NOOP("Notices", "%1 could not prove who it is: %2."))
        .arg(shown.host, shown.doubts.join(u", "_s));
}

/// What stands below a title that names the kind: without a detail userMessage() would say the title again.
QString messageOf(Error error)
{
    const std::optional<CertificateFacts> &shown = error.certificate;
    if (shown && !shown->isPinned() && error.detail.contains(QLatin1StringView(shown->sha256))) {
        error.detail = certificateText(*shown);
    }
    return error.detail.isEmpty() ? error.hint.isEmpty() ? remedy(error.kind) : error.hint.local() : userMessage(error);
}

Help helpFor(const Error &error)
{
    if (error.certificate && error.certificate->contradictsPin()) {
        return Help::ReplacePin;
    }
    if (error.certificate && !error.certificate->isPinned() && !error.certificate->doubts.isEmpty()) {
        return Help::Pin;
    }
    if (error.needsPerson) {
        return Help::Edit;
    }
    switch (error.kind) {
    case ErrorKind::Rejected:
        return Help::EnterSecret;
    case ErrorKind::SecretMissing:
    case ErrorKind::Usage:
    case ErrorKind::NotFound:
    case ErrorKind::Policy:
        return Help::Edit;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Server:
    case ErrorKind::Unusable:
        return Help::Refresh;
    default:
        return Help::None; // time helps, or what stands on top of the window
    }
}

/// What has led to holding back.
QString heldBackFor(const Session &session, const Error &error)
{
    const std::optional<AttemptBudget> budget = error.detail.isEmpty() ? session.budget() : std::nullopt;
    return budget && budget->isAtEdge() ? edgeText(session, *budget) : error.detail;
}

/// A lock, or a session that is held back before one; both end by themselves. What refusals led to the second is a
/// secret that is wrong, be it this one's or that of another profile of the account.
Notice blockNotice(const Session &session, const QDateTime &now)
{
    Error error = errorToSay(session);
    const std::optional<QDateTime> until = std::exchange(error.until, std::nullopt);
    if (until && *until <= now) {
        return {.tone = SessionState::Expired,
                .title = translated(QT_TRANSLATE_NOOP("Notices", "Attempts are possible again")),
                .sentence = translated(QT_TRANSLATE_NOOP("Notices", "Press Refresh once the secret is right.")),
                .help = Help::Refresh};
    }
    if (until && error.isPrecaution) {
        const QString held = translated(
            QT_TRANSLATE_NOOP("Notices", "Nothing is tried by itself before %1; Refresh asks you before it does."));
        return {.tone = SessionState::Blocked,
                .title = translated(QT_TRANSLATE_NOOP("Notices", "Held back to protect the account")),
                .sentence =
                    joinedSentences({heldBackFor(session, error), held.arg(instantText(*until, now, QLocale()))}),
                .help = error.needsPerson ? Help::EnterSecret : Help::Refresh};
    }
    const QString message = messageOf(error);
    if (!until) {
        return {.tone = SessionState::Blocked, .title = kindTitle(error.kind), .sentence = message};
    }
    const QString end = translated(QT_TRANSLATE_NOOP("Notices", "The next attempt is possible in %1, at %2."))
                            .arg(countdownUntil(*until, now), instantText(*until, now, QLocale()));
    return {.tone = SessionState::Blocked, .title = kindTitle(error.kind), .sentence = joinedSentences({message, end})};
}

Notice troubleNotice(const Session &session, const QDateTime &now)
{
    const Error error = errorToSay(session);
    if (error.kind == ErrorKind::Blocked) {
        return blockNotice(session, now);
    }
    QStringList sentences{breakable(messageOf(error))};
    if (error.isUnanswered) {
        sentences << translated(QT_TRANSLATE_NOOP(
            "Notices", "The request had been sent when the answer failed to come: the service may have counted it."));
    }
    const bool isServing = stillServes(session.service(), session.tokens(), Demand(), now);
    if (isServing) {
        sentences << translated(QT_TRANSLATE_NOOP("Notices", "The token at hand stays in use."));
    }
    const QString next = nextRefreshText(session, now);
    const bool isTriedAgain = !next.isEmpty();
    if (isTriedAgain) {
        sentences << translated(QT_TRANSLATE_NOOP("Notices", "Next try at %1.")).arg(next);
    }
    const Help help = helpFor(error);
    return {.tone = toneOfTrouble(session.state()),
            .title = kindTitle(error.kind),
            .sentence = joinedSentences(sentences),
            .help = isTriedAgain && !isServing && help == Help::Refresh ? Help::None : help};
}

/// "Channel ID and User ID"
QString ownerFields(const ServiceDefinition &service)
{
    QStringList labels;
    for (const QString &id : service.oneLiveToken->scope.keys()) {
        labels << service.field(id)->label.local();
    }
    return listed(labels);
}

Notice replacedNotice(const Session &session)
{
    const QString sentence = translated(QT_TRANSLATE_NOOP(
        "Notices", "Another profile or program has got a newer token for the same %1, so the service no longer takes "
                   "this one. It is not renewed by itself: Refresh would kill the newer one."));
    return {.tone = SessionState::Expired,
            .title = translated(QT_TRANSLATE_NOOP("Notices", "Replaced by a newer token")),
            .sentence = sentence.arg(ownerFields(session.service()))}; // and does not offer what it warns of
}

Notice skewNotice(const Session &session, std::chrono::seconds skew)
{
    const QString sentence =
        skew > 0s
            ? translated(
                  QT_TRANSLATE_NOOP("Notices", "Your computer's clock is %1 behind %2; countdowns follow the service."))
            : translated(QT_TRANSLATE_NOOP("Notices",
                                           "Your computer's clock is %1 ahead of %2; countdowns follow the service."));
    return {.tone = SessionState::Empty,
            .sentence = sentence.arg(spanText(std::chrono::abs(skew)), session.address().host())};
}

} // namespace

std::vector<Notice> noticesOf(const Session &session, const QDateTime &now)
{
    std::vector<Notice> notices;
    if (session.lastError()) {
        notices.push_back(troubleNotice(session, now));
    }
    if (isReplaced(session)) {
        notices.push_back(replacedNotice(session));
    }
    const auto skew = std::chrono::duration_cast<std::chrono::seconds>(session.clockSkew());
    if (std::chrono::abs(skew) > tolerableSkew) {
        notices.push_back(skewNotice(session, skew));
    }
    return notices;
}

} // namespace bearerbox
