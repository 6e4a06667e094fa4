// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace bearerbox {

/// The value that a JSON Pointer (RFC 6901) names, or nothing. The empty pointer names the whole value.
[[nodiscard]] std::optional<QJsonValue> findJson(const QJsonValue &root, const QString &pointer);

/// Whether a text is a JSON Pointer at all.
[[nodiscard]] bool isJsonPointer(const QString &text);

/// A value as the text that a service meant, so that "0" and 0 are the same code. Objects and arrays give nothing.
[[nodiscard]] std::optional<QString> jsonScalar(const QJsonValue &value);

} // namespace bearerbox
