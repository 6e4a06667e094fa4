// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonValue>

#include <functional>

namespace bearerbox {

/// A failure of kind Unusable at a place of a definition, named by its JSON Pointer.
[[nodiscard]] Failure at(const QString &pointer, const QString &problem);

using StringVisitor = std::function<Result<void>(const QString &text, const QString &pointer)>;
/// Calls a visitor with each string of a value and its pointer; stops at the first failure.
[[nodiscard]] Result<void> eachString(const QJsonValue &value, const QString &pointer, const StringVisitor &visit);

/// Whether every string of a definition that is used as a template can be read as one.
/// Fails with Unusable, naming the JSON Pointer.
[[nodiscard]] Result<void> checkTemplates(const QJsonValue &root);

/// Whether every limit fits its field's type and every duration lasts. Fails with Unusable, naming the JSON Pointer.
[[nodiscard]] Result<void> checkNumbers(const QJsonValue &root);

} // namespace bearerbox
