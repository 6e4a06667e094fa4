// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariant>

#include <chrono>
#include <optional>

namespace bearerbox {

// Calls on the session bus to those who keep secrets, first of all to the Secret Service
// (https://specifications.freedesktop.org/secret-service-spec/latest/).

inline const QString secretService = QStringLiteral("org.freedesktop.secrets");

[[nodiscard]] QDBusConnection secretServiceBus();
/// A call of the service itself.
[[nodiscard]] QDBusMessage callSecretService(const QString &method);
/// What is answered, within the limit and 2 s; nothing where that is an error, or late.
[[nodiscard]] QCoro::Task<std::optional<QVariantList>> askOnBus(QDBusMessage message, std::chrono::milliseconds limit);
/// Who is on the session bus, or would be started by it.
[[nodiscard]] QCoro::Task<QStringList> namesOnBus(std::chrono::milliseconds limit);
/// The path of the collection that new secrets go to: "/" where there is none, empty where nobody says.
[[nodiscard]] QCoro::Task<QString> defaultCollection(std::chrono::milliseconds limit);

} // namespace bearerbox
