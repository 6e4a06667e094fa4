// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/keptfile.h"

#include <functional>

namespace bearerbox {

/// A small file of notes that all programs share: each change is made on what is on disk at that moment. What cannot be
/// read counts as empty, and what cannot be written is lost; both are logged, since nothing must fail for want of a
/// note.
class SharedFile final
{
public:
    SharedFile(QString path, QString lockPath);

    [[nodiscard]] QJsonObject content();
    /// Waits for at most two seconds for another program; writes only what is different.
    void change(const std::function<void(QJsonObject &)> &apply);

private:
    KeptFile m_file;
    QString m_lockPath;
};

} // namespace bearerbox
