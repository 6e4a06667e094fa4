// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/settings/settings.h"

namespace bearerbox {

/// The file settings.ini. Several programs may read and write it: only what was changed is written, all other keys stay
/// as they are, those that nobody here knows included. Comments, and lines that are no settings, do not.
class SettingsFile final
{
public:
    explicit SettingsFile(QString path) : m_path(std::move(path)) {}

    /// What it says now; standard values where there is no file.
    [[nodiscard]] ReadSettings read() const;
    /// Writes where the settings differ from those of before. Fails with Internal.
    [[nodiscard]] Result<void> write(const Settings &before, const Settings &now) const;

private:
    QString m_path;
};

} // namespace bearerbox
