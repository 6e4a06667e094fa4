// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

class QWidget;

namespace bearerbox {

struct Question;

/// Removes a profile after a question, and after a second one where its secret cannot be removed with it.
class RemovalDesk final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive it.
    RemovalDesk(SessionBook &book, QWidget *window);

    void ask(const Profile &profile);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void remove(const Profile &profile, Leftovers leftovers);
    /// A person must be able to get rid of a profile whose store is gone for good.
    void askAgain(const Profile &profile, const Error &error);
    void open(const Question &question, const std::function<void()> &confirmed);

    SessionBook &m_book;
    QWidget *m_window;
};

} // namespace bearerbox
