// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/roworder.h"

#include <QListView>
#include <QUuid>

#include <optional>

namespace bearerbox {

class SessionFilter;

/// The list of profiles. The heading above a row belongs to no row: pointing at it means its section. Rows can be
/// dragged from one section into another.
class ProfileList final : public QListView
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit ProfileList(SessionFilter *model, QWidget *parent = nullptr);

    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    /// The chosen profiles in the order of their rows.
    [[nodiscard]] QList<QUuid> chosen() const;
    void chooseSection(const Section &section);

Q_SIGNALS:
    void chosenChanged();
    /// The person let go of profiles over a section.
    void dropped(const QList<QUuid> &profiles, const Section &section);
    void starClicked(const QUuid &profile);
    /// A menu is wanted for a heading, at a place on the screen.
    void headingMenuWanted(const Section &section, const QPoint &place);

protected:
    /// One row is always chosen: a click beside the rows, or with Ctrl on the last one, does not take that away.
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const override;
    /// Where one row alone is left of many, it becomes the current one: nobody means a row that is not chosen.
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QModelIndex starAt(const QPoint &point) const;
    [[nodiscard]] std::optional<Section> sectionAt(const QPoint &point) const;
    [[nodiscard]] QRect rectOf(const Section &section) const;
    /// Where what is dragged would go; nothing where it cannot.
    [[nodiscard]] std::optional<Section> targetOf(const QDropEvent &event) const;
    void setTarget(const std::optional<Section> &target);
    void chooseCurrent();
    void keepChoice();
    void restoreChoice();

    SessionFilter *m_filter;
    std::optional<Section> m_target;
    /// The star that was pressed.
    QPersistentModelIndex m_star;
    /// By the rows of the source, while those of the filter are reset.
    QList<QPersistentModelIndex> m_kept;
    QPersistentModelIndex m_keptCurrent;
};

} // namespace bearerbox
