// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/copydesk.h"

#include "core/base/localizedtext.h"
#include "core/sessions/activitynotes.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/window/wording.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString formatFor(const Session &session, const QString &wanted)
{
    const QString &own = session.profile().defaultFormat;
    return !wanted.isEmpty() ? wanted : !own.isEmpty() ? own : u"header"_s;
}

/// A missing token is told with what keeps it from being there.
QString reasonFor(const Session &session, const Error &error)
{
    if (error.kind != ErrorKind::SecretMissing) {
        return userMessage(error);
    }
    return session.lastError()
               ? joinedSentences({CopyDesk::tr("It has no valid token."), userMessage(errorToSay(session))})
               : CopyDesk::tr("It has no valid token; press Refresh.");
}

/// Where the clipboard cannot be cleared: what is true, and what helps.
QString leftoverText(Leftover leftover)
{
    switch (leftover) {
    case Leftover::None:
        return {};
    case Leftover::TakenOver:
        return CopyDesk::tr(
            "The secret may stay on the clipboard: another program has taken it over, and Bearerbox does "
            "not clear that by itself. Clear it now, or copy something else to replace it.");
    case Leftover::BroughtBack:
        return CopyDesk::tr(
            "The secret is on the clipboard again: it was cleared, and another program or the desktop has "
            "brought it back. Clear it now, or copy something else to replace it.");
    }
    Q_UNREACHABLE();
}

} // namespace

CopyDesk::CopyDesk(SessionBook &book, SecretClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_clipboard(clipboard)
{
    connect(&book, &SessionBook::changed, this, &CopyDesk::compare);
    connect(&clipboard, &SecretClipboard::changed, this, &CopyDesk::follow);
}

void CopyDesk::copy(const Session &session, const QString &format)
{
    if (m_isLocked) {
        return;
    }
    const bool hadOlder = m_clipboard.isHolding();
    m_failure.clear();
    letGo();
    const QString chosen = formatFor(session, format);
    const Result<Secret> text = session.formatted(chosen);
    if (!text) {
        fail(session, reasonFor(session, text.error()), hadOlder);
        return;
    }
    if (!m_clipboard.copy(*text)) {
        fail(session,
             SecretClipboard::lacksFocus()
                 ? tr("Wayland lets only a window with the focus copy: open Bearerbox, and copy there.")
                 : tr("The system did not allow it."),
             hadOlder);
        return;
    }
    m_profile = session.profile().id;
    m_name = session.profile().name;
    m_format = chosen;
    m_connection = session.profile().connection;
    m_copied = *text;
    noteUse(session.profile(), chosen, {}, m_book.activity());
    Q_EMIT changed();
    Q_EMIT told();
}

void CopyDesk::copyAgain()
{
    if (const Session *session = m_book.find(m_profile)) {
        copy(*session, QString(m_format));
    }
}

void CopyDesk::clear()
{
    m_clipboard.clear();
    m_clipboard.clearLeftover();
    m_failure.clear();
    Q_EMIT changed();
}

void CopyDesk::dismiss()
{
    m_failure.clear();
    m_clipboard.forgetLeftover();
    Q_EMIT changed();
}

QString CopyDesk::message() const
{
    if (isTrouble() || isLeftOver()) {
        return joinedSentences({m_failure, leftoverText(m_clipboard.leftover())});
    }
    if (!isHolding() || m_name.isEmpty()) {
        return {};
    }
    const QString stay = m_clipboard.isTimed() ? tr("clears in %1 s").arg(m_clipboard.timeLeft().count())
                                               : tr("stays until you clear it");
    if (m_isOutdated) {
        return tr("“%1” has a newer token than the one you copied · %2").arg(m_name, stay);
    }
    const QString gap = shortcoming(m_format, m_connection);
    const QString what = m_format == "header"_L1
                             ? tr("Copied header of %1").arg(m_name)
                             : tr("Copied %1 of %2").arg(m_book.formats().titleOf(m_format), m_name);
    const QString copied = what + u" · "_s + stay;
    return gap.isEmpty() ? copied : copied + u'\n' + gap;
}

bool CopyDesk::isHolding() const
{
    return m_clipboard.isHolding();
}

bool CopyDesk::isLeftOver() const
{
    return m_clipboard.leftover() != Leftover::None;
}

/// The person is about to paste: an older secret of ours must not be what comes out.
void CopyDesk::fail(const Session &session, const QString &reason, bool hadOlder)
{
    m_clipboard.clear();
    m_failure = tr("Nothing copied from “%1”. %2").arg(session.profile().name, reason);
    if (hadOlder) {
        m_failure = joinedSentences({m_failure, tr("What was copied before has been withdrawn.")});
    }
    Q_EMIT changed();
    Q_EMIT told();
}

void CopyDesk::takeOver(const CopyDesk &former)
{
    m_profile = former.m_profile;
    m_name = former.m_name;
    m_format = former.m_format;
    m_connection = former.m_connection;
    m_copied = former.m_copied;
    m_isOutdated = former.m_isOutdated;
    m_toldLeftover = former.m_toldLeftover;
    Q_EMIT changed();
}

void CopyDesk::compare()
{
    const Session *session = m_copied.isEmpty() ? nullptr : m_book.find(m_profile);
    const Result<Secret> text = session ? session->formatted(m_format) : Result<Secret>(Secret());
    const bool isOutdated = session && text && !(*text == m_copied);
    if (std::exchange(m_isOutdated, isOutdated) != isOutdated) {
        Q_EMIT changed();
        if (isOutdated) {
            Q_EMIT told();
        }
    }
}

void CopyDesk::follow()
{
    if (!m_clipboard.isHolding()) {
        letGo();
    }
    Q_EMIT changed();
    if (!std::exchange(m_toldLeftover, isLeftOver()) && isLeftOver()) {
        Q_EMIT told();
    }
}

void CopyDesk::letGo()
{
    m_copied = Secret();
    m_isOutdated = false;
    m_name.clear();
}

} // namespace bearerbox
