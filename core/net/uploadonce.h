// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QIODevice>

#include <functional>

namespace bearerbox {

/// A request body that can be read once.
///
/// The network stack sends a request again by itself when a connection breaks, unless it cannot rewind the body: so it
/// must not be able to. An empty one does the same for requests without a body.
class UploadOnce final : public QIODevice
{
    Q_OBJECT

public:
    /// Calls `leaving` when the first byte is asked for.
    explicit UploadOnce(Secret body, std::function<void()> leaving = {});

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    /// Whether any of it has been taken: it may be on its way then.
    [[nodiscard]] bool hasBeenRead() const { return m_sent > 0; }
    /// Refuses without the warning of a sequential device: being asked is nothing unusual here.
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Secret m_body;
    std::function<void()> m_leaving;
    qsizetype m_sent = 0;
};

} // namespace bearerbox
