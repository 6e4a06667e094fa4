// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/lock.h"

#include <QPointer>

namespace bearerbox {

Lock::Lock(Ask ask, QObject *parent) : QObject(parent), m_ask(std::move(ask)) {}

void Lock::close()
{
    if (m_state == LockState::Open) {
        enter(LockState::Closed);
    }
}

void Lock::open()
{
    if (m_state != LockState::Closed) {
        return;
    }
    enter(LockState::Asking);
    m_ask().then([self = QPointer(this)](const Result<void> &answer) {
        if (self) {
            self->finish(answer);
        }
    });
}

/// A keychain that is not there any more can keep nobody out, and must not keep the person out for good.
void Lock::finish(const Result<void> &answer)
{
    if (answer || answer.error().kind == ErrorKind::StoreAbsent) {
        enter(LockState::Open);
        return;
    }
    enter(LockState::Closed);
    Q_EMIT refused(answer.error());
}

void Lock::enter(LockState state)
{
    if (std::exchange(m_state, state) != state) {
        Q_EMIT changed(state);
    }
}

} // namespace bearerbox
