// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace bearerbox {

class Session;

/// What “Copy as” opens: every format, and each header of the session alone.
class FormatMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit FormatMenu(QWidget *parent);

    /// Shows what there is for a session. It is made anew only where that has changed, for it may be open.
    void follow(const Session *session);

Q_SIGNALS:
    void chosen(const QString &format);

private:
    void fill(const Session &session, const QStringList &headers);
    void add(QMenu &menu, const QString &title, const QString &format);

    QStringList m_shown;
    QMenu *m_single;
};

} // namespace bearerbox
