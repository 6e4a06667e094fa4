// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace bearerbox {

/// Set on an action whose buttons keep their first accessible name, whatever its text says later.
inline constexpr const char *fixedNameProperty = "hasFixedName";

/// A label of plain text, larger than the normal one and bold. (Not semi-bold: where a font has none, as those for
/// Chinese often, it would be as thin as any other.)
[[nodiscard]] QLabel *titleLabel(qreal scale, QWidget *parent);
/// A label of plain text for second lines and captions; wraps.
[[nodiscard]] QLabel *mutedLabel(QWidget *parent);

enum class ButtonLook {
    Primary, ///< The one that matters most here.
    Framed,  ///< Text and icon in a frame.
    Quiet,   ///< Text and icon without a frame.
    Icon,    ///< The icon alone; its name is spoken and in the tool tip.
};
/// A button that does an action, with the action's text as its accessible name.
[[nodiscard]] QToolButton *actionButton(QAction *action, ButtonLook look, QWidget *parent);
/// Lets the second click of a double click do nothing: it was not meant for what the first one brought there.
void ignoreSecondClick(QToolButton &button);
/// Gives an action its icon, and a tool tip that names its shortcut.
void dress(QAction &action, const QString &iconName);
/// A button that opens the menu of an action. The menu is the button's own: assistive technology opens none of a
/// default action.
[[nodiscard]] QToolButton *menuButton(QAction &action, QWidget *parent);

/// Shows a window in front of all others, also where it was minimised; before it only what waits for an answer.
void bringToFront(QWidget &window);

/// A quiet frame with a heading; contents go below, things to do to the right of the heading.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// To the right of the heading; below it where there is no room.
    [[nodiscard]] QHBoxLayout *corner() const { return m_corner; }
    /// A button in the corner.
    QToolButton *addButton(QAction *action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_corner;
    QVBoxLayout *m_body;
};

/// A thin line between parts of a card.
class Divider final : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace bearerbox
