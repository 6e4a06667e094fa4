// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/removal.h"

#include "ui/dialogs/confirmation.h"

#include <QCoreApplication>
#include <QPointer>

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Removal", text);
}

} // namespace

void askToRemove(SessionBook &book, const Session &session, QWidget &window, std::function<void(const QString &)> tell)
{
    const Profile &profile = session.profile();
    auto *question = new Confirmation(
        {.title = translated(QT_TRANSLATE_NOOP("Removal", "Remove “%1”?")).arg(profile.name),
         .text = translated(QT_TRANSLATE_NOOP(
             "Removal", "Its password or app secret and its tokens are deleted from this computer as well.")),
         .yes = translated(QT_TRANSLATE_NOOP("Removal", "Remove")),
         .no = translated(QT_TRANSLATE_NOOP("Removal", "Keep"))},
        &window);
    QObject::connect(question, &QDialog::accepted, &window,
                     [&book, id = profile.id, guard = QPointer(&window), tell = std::move(tell)] {
                         book.remove(id).then([guard, tell](const Result<void> &removed) {
                             if (guard && !removed) {
                                 tell(userMessage(removed.error()));
                             }
                         });
                     });
    question->open();
}

} // namespace bearerbox
