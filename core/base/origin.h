// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace bearerbox {

/// Where a secret may be sent: scheme, host and port (RFC 6454), the port always explicit.
class Origin final
{
public:
    Origin() = default;
    [[nodiscard]] static Origin of(const QUrl &url);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const Origin &) const = default;

private:
    QString m_text;
};

/// Whether a host can only be this machine: "localhost", 127.0.0.0/8, ::1. Names below "localhost" are not among them:
/// RFC 6761 wants them to be this machine, but a resolver may still ask the network for them.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace bearerbox
