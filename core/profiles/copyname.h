// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

namespace bearerbox {

/// The name of a copy: the next number behind the name that nobody has ("prod-engine 2", after it "prod-engine 3").
[[nodiscard]] QString copyName(const QString &name, const QSet<QString> &taken);
[[nodiscard]] inline QString copyName(const QString &name, const QStringList &taken)
{
    return copyName(name, QSet<QString>(taken.begin(), taken.end()));
}

} // namespace bearerbox
