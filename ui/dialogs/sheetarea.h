// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace bearerbox {

/// The part of a dialog that scrolls where the screen is too small for it. Where something is cut off, a thin line says
/// so; its bar takes room, and stands off what is in it, only while it is there, so that edges are in line without it.
class SheetArea final : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes what is in it.
    explicit SheetArea(QWidget *sheet, QWidget *parent = nullptr);

    /// Keys scroll it where something is cut off: for a sheet in which nothing else would have the focus.
    void letKeysScroll();
    /// What its bar takes from the width of the sheet.
    [[nodiscard]] int barRoom() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    [[nodiscard]] QWidget *makeLine();

    QWidget *m_above;
    QWidget *m_below;
    bool m_hasKeys = false;
};

} // namespace bearerbox
