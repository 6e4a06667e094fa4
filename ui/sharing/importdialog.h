// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/sharing.h"
#include "ui/dialogs/carefuldialog.h"
#include "ui/sharing/importitem.h"

class QPushButton;

namespace bearerbox {

class NoteLabel;
class SessionBook;
class SheetArea;

/// Shows what a file of profiles would add and change before anything is written; the person ticks what is wanted. It
/// closes (accept()) once all of that is saved.
class ImportDialog final : public CarefulDialog
{
    Q_OBJECT

public:
    /// The book is borrowed and outlives the dialog.
    ImportDialog(SessionBook &book, const SharedProfiles &shared, const QString &fileName, QWidget *parent);

    /// The first profile that came in; null where none did.
    [[nodiscard]] QUuid firstImported() const { return m_first; }

protected:
    void showEvent(QShowEvent *event) override;
    [[nodiscard]] bool wouldLose() const override { return false; }

private:
    void build(const SharedProfiles &shared, const QString &fileName);
    void addItems(QWidget *sheet, const std::vector<ImportRow> &rows);
    void follow();
    void save();

    SessionBook &m_book;
    std::vector<ImportItem *> m_items;
    SheetArea *m_scroll;
    NoteLabel *m_problem;
    QPushButton *m_import = nullptr;
    QUuid m_first;
};

} // namespace bearerbox
