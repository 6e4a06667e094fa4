// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/secretclipboard.h"

#include "ui/clipboard/emptyclipboard.h"
#include "ui/clipboard/secretcontent.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

constexpr std::chrono::milliseconds lookAfter = 50ms;

} // namespace

SecretClipboard::SecretClipboard(QClipboard *clipboard, Lifetime lifetime, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_lifetime(lifetime)
{
    m_timer.setSingleShot(true);
    // A coarse one may be early, and a second would be shown twice.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
    m_look.setSingleShot(true);
    m_look.setInterval(lookAfter);
    connect(&m_look, &QTimer::timeout, this, &SecretClipboard::lookForLeftover);
    connect(clipboard, &QClipboard::dataChanged, this, &SecretClipboard::follow);
    // On X11 Qt hands the clipboard over to a clipboard manager when the application object goes: be earlier.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::leave);
}

SecretClipboard::~SecretClipboard()
{
    const QSignalBlocker quiet(this);
    leave();
}

bool SecretClipboard::copy(const Secret &text)
{
    if (text.isEmpty()) {
        clear();
        return false;
    }
    if (lacksFocus()) {
        clear();
        return false;
    }
    const QPointer<QMimeData> older = m_content;
    m_trace = {};
    m_leftover = Leftover::None;
    m_wasEmptied = false;
    X11Selection::catchUp();
    m_selection.setGuarded(true);
    auto *content = new SecretContent(text);
    m_content = content;
    // Its deletion can come from the midst of Qt's clipboard, where nobody should react at once.
    connect(content, &QObject::destroyed, this, &SecretClipboard::follow, Qt::QueuedConnection);
    m_clipboard->setMimeData(content);
    if (!isOurs()) {
        if (older && m_clipboard->mimeData() == older) {
            emptyClipboard(*m_clipboard);
        }
        letGo();
        return false;
    }
    m_isHeld = true;
    QString traced = text.revealText();
    m_trace = ClipboardTrace(traced);
    wipe(traced);
    if (m_lifetime) {
        m_end.setRemainingTime(*m_lifetime, Qt::PreciseTimer);
        schedule();
    } else {
        m_end = QDeadlineTimer(QDeadlineTimer::Forever);
        m_timer.stop();
    }
    Q_EMIT changed();
    return true;
}

void SecretClipboard::clear()
{
    if (!isOurs()) {
        return;
    }
    m_isHeld = false; // told of once, below
    m_content.clear();
    m_selection.setGuarded(false); // managers may know that nothing is there
    emptyClipboard(*m_clipboard);
    m_wasEmptied = true;
    letGo();
    m_look.start();
    Q_EMIT cleared();
}

void SecretClipboard::clearLeftover()
{
    if (m_leftover == Leftover::None || !m_clipboard || lacksFocus()) {
        return;
    }
    if (m_trace.on(*m_clipboard) == Found::Same) {
        emptyClipboard(*m_clipboard);
        m_wasEmptied = true;
    }
    setLeftover(Leftover::None);
    m_look.start();
}

void SecretClipboard::forgetLeftover()
{
    m_trace = isHolding() ? m_trace : ClipboardTrace();
    setLeftover(Leftover::None);
}

bool SecretClipboard::isOfWayland()
{
    return QGuiApplication::platformName().startsWith("wayland"_L1);
}

bool SecretClipboard::lacksFocus()
{
    return isOfWayland() && !QGuiApplication::focusWindow();
}

std::chrono::seconds SecretClipboard::timeLeft() const
{
    return isHolding() && isTimed() ? std::chrono::ceil<std::chrono::seconds>(m_end.remainingTimeAsDuration()) : 0s;
}

/// Decided by the object itself, never by reading back: Qt gives it out only while this program owns the clipboard. On
/// X11 it asks the server for the owner, so this also tells when taking the clipboard over has failed, which Qt only
/// warns of. (QClipboard::ownsClipboard() adds nothing, and is always false on the offscreen platform.)
bool SecretClipboard::isOurs() const
{
    return m_clipboard && m_content && m_clipboard->mimeData() == m_content;
}

/// Nothing of ours stays, not even an empty text, whoever of us has put it there.
void SecretClipboard::leave()
{
    clear();
    if (m_clipboard) {
        leaveClipboard(*m_clipboard);
    }
}

void SecretClipboard::follow()
{
    if (m_isHeld && !isOurs()) {
        letGo();
    }
    if (!m_trace.isEmpty() && !isHolding()) {
        m_look.start();
    }
}

/// What another program offers is left alone, but the person is told that it is ours.
void SecretClipboard::lookForLeftover()
{
    if (m_trace.isEmpty() || isHolding() || !m_clipboard || lacksFocus()) {
        return;
    }
    const Found found = m_trace.on(*m_clipboard);
    if (found == Found::Other) {
        m_trace = {};
    }
    const Leftover same = m_wasEmptied ? Leftover::BroughtBack : Leftover::TakenOver;
    setLeftover(found == Found::Same ? same : Leftover::None);
}

void SecretClipboard::setLeftover(Leftover leftover)
{
    if (std::exchange(m_leftover, leftover) != leftover) {
        Q_EMIT changed();
    }
}

void SecretClipboard::tick()
{
    if (m_end.hasExpired()) {
        clear();
        return;
    }
    schedule();
    Q_EMIT changed();
}

/// Wakes at the next full second before the end.
void SecretClipboard::schedule()
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_end.remainingTimeAsDuration());
    const auto part = left % 1s;
    m_timer.start(part > 0ms ? part : std::min<std::chrono::milliseconds>(left, 1s));
}

void SecretClipboard::letGo()
{
    m_isHeld = false;
    m_timer.stop();
    m_content.clear();
    m_selection.setGuarded(false);
    Q_EMIT changed();
}

} // namespace bearerbox
