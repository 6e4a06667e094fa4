// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/certificatedesk.h"

#include "ui/trust/certificatedialog.h"

#include <QPointer>

namespace bearerbox {

CertificateDesk::CertificateDesk(SessionBook &book, QWidget *window) : QObject(window), m_book(book), m_window(window)
{
}

void CertificateDesk::open(const Session &session)
{
    const Profile &profile = session.profile();
    auto *dialog = new CertificateDialog(m_book, profile, {}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificateDialog::pinned, this,
            [this, id = profile.id](const QStringList &pins) { pin(id, pins); });
    dialog->open();
}

void CertificateDesk::pin(const QUuid &id, const QStringList &pins)
{
    const Session *session = m_book.find(id);
    if (!session) {
        return;
    }
    Draft draft{.profile = session->profile(), .before = session->profile()};
    draft.profile.connection.pinnedSha256 = pins;
    m_book.save(std::move(draft)).then([self = QPointer(this)](const Result<void> &saved) {
        if (self && !saved) {
            Q_EMIT self->failed(userMessage(saved.error()));
        }
    });
}

} // namespace bearerbox
