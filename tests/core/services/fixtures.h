// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace bearerbox::test {

/// The text of a definition in fixtures/, by the name of its file without ".json".
[[nodiscard]] QByteArray fixture(const QString &name);

/// A small sound definition of one step, to be broken in one place at a time.
[[nodiscard]] QByteArray soundDefinition();

/// The same with the value at a JSON Pointer replaced or added, given as JSON; no JSON takes the member away.
[[nodiscard]] QByteArray soundDefinitionWith(const QString &pointer, const QByteArray &json);

/// A document with the value at a JSON Pointer replaced or added; an undefined value takes the member away.
[[nodiscard]] QJsonValue edited(const QJsonValue &document, const QString &pointer, const QJsonValue &value);

} // namespace bearerbox::test
