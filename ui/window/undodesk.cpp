// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/undodesk.h"

#include <QPointer>

#include <utility>

namespace bearerbox {

void UndoDesk::offer(std::shared_ptr<UndoStep> step)
{
    m_steps.push_back(std::move(step));
    m_trouble.clear();
    Q_EMIT changed();
}

void UndoDesk::undo()
{
    if (!canUndo()) {
        return;
    }
    m_isReturning = true;
    const std::shared_ptr<UndoStep> last = m_steps.back();
    m_steps.pop_back();
    last->takeBack().then([self = QPointer(this)](const Undone &outcome) {
        if (self) {
            self->take(outcome);
        }
    });
}

/// What was not taken back is not lost yet: what stood in its way may be gone the next time.
void UndoDesk::take(const Undone &outcome)
{
    m_isReturning = false;
    m_trouble.clear();
    if (outcome.rest) {
        m_steps.push_back(outcome.rest);
        m_trouble = outcome.failures.join(u' ');
    } else if (!outcome.failures.isEmpty()) {
        Q_EMIT failed(outcome.failures.join(u'\n'));
    }
    Q_EMIT changed();
    if (outcome.back) {
        Q_EMIT broughtBack(*outcome.back);
    }
    Q_EMIT idle();
}

void UndoDesk::takeOver(UndoDesk &former)
{
    m_steps = std::exchange(former.m_steps, {});
    m_trouble = former.m_trouble;
    Q_EMIT changed();
}

void UndoDesk::forget()
{
    m_steps.clear();
    m_trouble.clear();
    Q_EMIT changed();
}

QString UndoDesk::message() const
{
    return m_steps.empty() || !m_trouble.isEmpty() ? m_trouble : m_steps.back()->done();
}

QString UndoDesk::iconName() const
{
    return m_steps.empty() ? QStringLiteral("undo") : m_steps.back()->iconName();
}

} // namespace bearerbox
