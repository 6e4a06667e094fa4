// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/secretrule.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace bearerbox {

/// What a service demands of a new secret, line by line, ticked off while it is typed.
class RuleList final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleList(QWidget *parent = nullptr);

    void setRequirements(const std::vector<Requirement> &requirements);
    /// The demands in one sentence, for assistive technology.
    [[nodiscard]] QString spoken() const { return m_spoken; }

private:
    /// A sign, and what is demanded.
    struct Line
    {
        QLabel *sign;
        QLabel *text;
    };
    void addLine();

    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    QString m_spoken;
};

} // namespace bearerbox
