// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/housestyle.h"

#include <QStringList>
#include <QWidget>

namespace bearerbox {

/// Something to type into or choose from, whatever its shape.
class Input : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What stands in it, empty texts left out. A secret is never given out here.
    [[nodiscard]] virtual QStringList values() const = 0;
    virtual void setValues(const QStringList &values) = 0;
    [[nodiscard]] QString value() const { return values().value(0); }

    /// Says to assistive technology what it is, and what there is to know about it.
    virtual void describe(const QString &name, const QString &description) = 0;
    /// Marks it as wrong, or no longer.
    virtual void setFaulty(bool isFaulty) { markFaulty(*target(), isFaulty); }
    /// Takes in a text about what is typed where something else of it stands further down; false: below all of it.
    [[nodiscard]] virtual bool takeNote(QWidget *) { return false; }
    /// Where the focus goes when the person asks for this input.
    [[nodiscard]] virtual QWidget *target() { return m_target ? m_target : this; }
    /// Where it goes when something here is to be put right.
    [[nodiscard]] virtual QWidget *culprit() { return target(); }

Q_SIGNALS:
    void edited();
    /// The person went elsewhere, or pressed Return.
    void left();

protected:
    /// Not a focus proxy: Tab stops at what has one as well, and would come by twice where its line was put in order.
    void setTarget(QWidget *target) { m_target = target; }

private:
    QWidget *m_target = nullptr;
};

} // namespace bearerbox
