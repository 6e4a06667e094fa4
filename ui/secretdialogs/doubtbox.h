// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace bearerbox {

/// Says that nobody knows which of two secrets the service takes, and what can be done about it.
class DoubtBox final : public QWidget
{
    Q_OBJECT

public:
    /// For a secret by its label within a sentence. Hidden until there is a doubt.
    explicit DoubtBox(const QString &label, QWidget *parent = nullptr);

    /// Whether the new one may be tried now.
    void setTryable(bool isTryable);

Q_SIGNALS:
    void tryWanted();
    void giveUpWanted();

private:
    QPushButton *m_try;
};

} // namespace bearerbox
