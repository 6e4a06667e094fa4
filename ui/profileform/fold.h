// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace bearerbox {

/// What most people need not see, folded away below its title.
class Fold final : public QWidget
{
    Q_OBJECT

public:
    /// What the button shows, which may have a shortcut, and what it is for assistive technology.
    struct Texts
    {
        QString title;
        QString name;
        QString description;
    };
    Fold(const Texts &texts, QWidget *body);

    void unfold(bool on);
    [[nodiscard]] QWidget &button() const;

private:
    QToolButton *m_button;
    QWidget *m_body;
};

} // namespace bearerbox
