// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/removaldesk.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace bearerbox {

RemovalDesk::RemovalDesk(SessionBook &book, QWidget *window) : QObject(window), m_book(book), m_window(window) {}

void RemovalDesk::ask(const Profile &profile)
{
    open(tr("Remove “%1”?").arg(profile.name),
         tr("Its password or app secret and its tokens are deleted from this computer as well."), tr("Remove"),
         [this, profile] { remove(profile, Leftovers::Refused); });
}

void RemovalDesk::remove(const Profile &profile, Leftovers leftovers)
{
    m_book.remove(profile.id, leftovers).then([self = QPointer(this), profile, leftovers](const Result<void> &removed) {
        if (!self || removed) {
            return;
        }
        const ErrorKind kind = removed.error().kind;
        const bool isStore =
            kind == ErrorKind::StoreLocked || kind == ErrorKind::StoreAbsent || kind == ErrorKind::StoreDenied;
        if (isStore && leftovers == Leftovers::Refused) {
            self->askAgain(profile, removed.error());
        } else {
            Q_EMIT self->failed(userMessage(removed.error()));
        }
    });
}

void RemovalDesk::askAgain(const Profile &profile, const Error &error)
{
    open(tr("Remove “%1” without its secret?").arg(profile.name),
         userMessage(error) + u'\n' +
             tr("Remove the profile alone only if its keyring is gone for good: the secret stays in it."),
         tr("Remove the profile alone"), [this, profile] { remove(profile, Leftovers::Accepted); });
}

void RemovalDesk::open(const QString &question, const QString &consequence, const QString &answer,
                       const std::function<void()> &confirmed)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Remove profile"), question, QMessageBox::Cancel, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequence);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    QPushButton *confirm = box->addButton(answer, QMessageBox::DestructiveRole);
    connect(confirm, &QPushButton::clicked, this, confirmed);
    box->open();
}

} // namespace bearerbox
