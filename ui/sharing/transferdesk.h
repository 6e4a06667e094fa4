// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMimeData;
class QWidget;

namespace bearerbox {

class SessionBook;

/// Brings profiles in from a file, chosen or dropped onto the window, and writes them into one for others.
class TransferDesk final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive it. The window takes files that are dropped on it.
    TransferDesk(SessionBook &book, QWidget *window);

    [[nodiscard]] QAction *importAction() const { return m_import; }
    [[nodiscard]] QAction *exportAction() const { return m_export; }

    /// Shows what a file would change, or why it is none.
    void importFrom(const QString &path);
    /// Writes all profiles, for the owner alone to read.
    void exportTo(const QString &path);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Something that the person should know.
    void told(const QString &sentence);
    /// The first profile that came in.
    void imported(const QUuid &profile);

private:
    void chooseImport();
    void chooseExport();

    SessionBook &m_book;
    QWidget *m_window;
    QAction *m_import;
    QAction *m_export;
};

} // namespace bearerbox
