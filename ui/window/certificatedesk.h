// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

class QWidget;

namespace bearerbox {

/// Where the window shows the certificate of a profile's service and pins it when the person has decided so.
class CertificateDesk final : public QObject
{
    Q_OBJECT

public:
    /// The book is borrowed; dialogs belong to the window, which is the parent too.
    CertificateDesk(SessionBook &book, QWidget *window);

    void open(const Session &session);

Q_SIGNALS:
    /// The pin could not be saved.
    void failed(const QString &sentence);

private:
    void pin(const QUuid &id, const QStringList &pins);

    SessionBook &m_book;
    QWidget *m_window;
};

} // namespace bearerbox
