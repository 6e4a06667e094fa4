// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bearerbox {

/// Tells whether somebody shows the icons of programs, also when a panel comes late or goes (StatusNotifierItem over
/// D-Bus). Qt asks this once and keeps the answer, hence nothing of its tray may be touched before isThere().
class TrayHost final : public QObject
{
    Q_OBJECT

public:
    explicit TrayHost(QObject *parent = nullptr);

    [[nodiscard]] bool isThere() const { return m_isThere; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void ask();

private:
    void learn(bool isThere);

    bool m_isThere = false;
};

} // namespace bearerbox
