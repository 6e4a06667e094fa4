// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sharedfile.h"

#include <QDateTime>
#include <QHash>
#include <QUuid>

#include <optional>

namespace bearerbox {

/// When the tokens of each profile were last put to use, in a small file that all programs share. The activity forgets
/// the old, or what is too much; this does not, as long as there is the profile.
class LastUses final
{
public:
    explicit LastUses(const QString &path);

    /// A use within a minute of the one that is kept is known to this program alone: the file need not be written for
    /// it. So is one that cannot be written.
    void note(const QUuid &profile, const QDateTime &at);
    void forget(const QUuid &profile);
    /// Forgets all of them. Fails as SharedFile does.
    [[nodiscard]] Result<void> clear();

    [[nodiscard]] std::optional<QDateTime> of(const QUuid &profile);
    /// Looks at the file again; whether it says something else than before.
    bool follow();

private:
    [[nodiscard]] QHash<QUuid, QDateTime> inFile();

    SharedFile m_file;
    bool m_isRead = false;
    QHash<QUuid, QDateTime> m_kept;
    /// Newer than what is kept.
    QHash<QUuid, QDateTime> m_noted;
};

} // namespace bearerbox
