// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace bearerbox {

class WrappingRow;

/// A row along an edge of the window: an icon, a text, and beside it what can be done; below it where there is no room.
class Strip : public QWidget
{
    Q_OBJECT

public:
    Strip(const QString &accessibleName, QWidget *parent);

protected:
    /// How it looks now.
    struct Look
    {
        QColor ground;
        QString iconName;
        QColor iconColour;
        /// Where the line is that parts it from the window.
        Qt::Edge edge = Qt::TopEdge;
    };
    [[nodiscard]] virtual Look look() const = 0;
    [[nodiscard]] QLabel *text() const { return m_text; }
    /// What stands beside the text.
    [[nodiscard]] WrappingRow *row() const { return m_row; }
    /// Has the text said aloud by a screen reader.
    void announce();
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// For an icon that goes with the font.
    void makeRoom();

    QLabel *m_text;
    WrappingRow *m_row;
};

} // namespace bearerbox
