// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/removaldesk.h"

#include "ui/dialogs/confirmation.h"

#include <QPointer>

namespace bearerbox {

RemovalDesk::RemovalDesk(SessionBook &book, QWidget *window) : QObject(window), m_book(book), m_window(window) {}

void RemovalDesk::ask(const Profile &profile)
{
    open({.title = tr("Remove “%1”?").arg(profile.name),
          .text = tr("Its password or app secret and its tokens are deleted from this computer as well."),
          .yes = tr("Remove"),
          .no = tr("Keep")},
         [this, profile] { remove(profile, Leftovers::Refused); });
}

void RemovalDesk::remove(const Profile &profile, Leftovers leftovers)
{
    m_book.remove(profile.id, leftovers).then([self = QPointer(this), profile, leftovers](const Result<void> &removed) {
        if (!self || removed) {
            return;
        }
        if (removed.error().concernsStore() && leftovers == Leftovers::Refused) {
            self->askAgain(profile, removed.error());
        } else {
            Q_EMIT self->failed(userMessage(removed.error()));
        }
    });
}

void RemovalDesk::askAgain(const Profile &profile, const Error &error)
{
    open({.title = tr("Remove “%1” without its secret?").arg(profile.name),
          .text = userMessage(error) + u'\n' +
                  tr("Remove the profile alone only if its keyring is gone for good: the secret stays in it."),
          .yes = tr("Remove the profile alone"),
          .no = tr("Keep")},
         [this, profile] { remove(profile, Leftovers::Accepted); });
}

void RemovalDesk::open(const Question &question, const std::function<void()> &confirmed)
{
    auto *asked = new Confirmation(question, m_window);
    connect(asked, &QDialog::accepted, this, confirmed);
    asked->open();
}

} // namespace bearerbox
