// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoro/QCoroTask>
#include <QObject>

#include <functional>

namespace bearerbox {

enum class LockState {
    Open,
    Closed,
    Asking, ///< Closed; the keychain has been asked.
};

/// Whether Bearerbox is locked. What opens it is the keychain: it is asked for a secret, and asks the person where it
/// is locked itself. Where there is no keychain, to ask is enough.
class Lock final : public QObject
{
    Q_OBJECT

public:
    /// What may take a while and fails with the store's kinds.
    using Ask = std::function<QCoro::Task<Result<void>>()>;
    explicit Lock(Ask ask, QObject *parent = nullptr);

    [[nodiscard]] LockState state() const { return m_state; }
    [[nodiscard]] bool isClosed() const { return m_state != LockState::Open; }
    void close();
    void open();

Q_SIGNALS:
    void changed(LockState state);
    /// It stays closed, for this reason.
    void refused(const Error &error);

private:
    void enter(LockState state);
    void finish(const Result<void> &answer);

    Ask m_ask;
    LockState m_state = LockState::Open;
};

} // namespace bearerbox
