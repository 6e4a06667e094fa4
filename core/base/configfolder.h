// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace bearerbox {

/// Where profiles, settings and the sealed token cache of one person live. The platform's place is closed to others
/// (0700), and so is a folder that is made here; one that was there and is given keeps its permissions, for it may be
/// in use for other things. Its files are for their owner alone in any case.
///
/// Where it cannot be written, or not even made (a build machine without a home), what is there can be read all the
/// same; notes and locks are then this program's own, in a place that goes with it.
class ConfigFolder final
{
public:
    /// Uses the path given, else BEARERBOX_CONFIG_DIR, else the platform's place; makes the folder where it is missing.
    /// Fails with Internal where something else has its name, or nobody may look into it.
    [[nodiscard]] static Result<ConfigFolder> open(const QString &given);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isWritable() const { return !m_scratch; }
    [[nodiscard]] QString profiles() const;
    [[nodiscard]] QString settings() const;
    [[nodiscard]] QString services() const;
    /// The formats of the user's own.
    [[nodiscard]] QString formats() const;
    [[nodiscard]] QString tokens() const;
    [[nodiscard]] QString attempts() const;
    [[nodiscard]] QString liveTokens() const;
    /// What happened and why; the last uses are kept beside it.
    [[nodiscard]] QString activity() const;
    /// What time it is at the servers.
    [[nodiscard]] QString clocks() const;
    /// The lock of one credential, so that two programs never log in at once.
    [[nodiscard]] QString credentialLock(const QString &credential) const;
    /// Removes this program's own notes, where there are such: for a program that ends in the middle of things.
    void discardScratch() const;

private:
    explicit ConfigFolder(QString path);
    [[nodiscard]] QString noted(const QString &name) const;
    void useScratch();

    QString m_path;
    /// For notes and locks, where they cannot be in the folder itself.
    std::shared_ptr<QTemporaryDir> m_scratch;
};

} // namespace bearerbox
