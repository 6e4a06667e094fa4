// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/window/shown.h"

class QPushButton;
class QTreeView;

namespace bearerbox {

class ActivityWindow;

namespace test {

/// A window over two profiles with nothing in its activity yet, and a person in front of it.
class ActivityStage : public QObject
{
    Q_OBJECT

protected:
    void open();
    [[nodiscard]] ActivityWindow *activity() const;
    [[nodiscard]] QTreeView *table() const;
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] bool says(const QString &text) const;
    void note(const QString &name, Happening happening = Happening::Copied);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Shown> m_shown;

private Q_SLOTS:
    void init();
    void cleanup();
};

} // namespace test
} // namespace bearerbox
