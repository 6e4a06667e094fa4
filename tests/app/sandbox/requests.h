// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/services.h"

namespace bearerbox::sandbox {

/// Credentials that a test can write down.
[[nodiscard]] Credentials testCredentials();

/// One key for all of a test program's rows: making one takes longer than the rest together.
[[nodiscard]] SigningKey testKey();

[[nodiscard]] Request get(const QByteArray &target, const QList<Header> &headers = {});
[[nodiscard]] Request post(const QByteArray &target, const QByteArray &body, const QList<Header> &headers = {});
[[nodiscard]] Request logIn(const QByteArray &name, const QByteArray &password, const QList<Header> &headers = {});

/// The answer's body; an empty object when it is no JSON.
[[nodiscard]] QJsonObject bodyOf(const Answer &answer);
/// A text in the answer's body.
[[nodiscard]] QByteArray textOf(const Answer &answer, const QString &key);
/// A header of the answer; empty when absent.
[[nodiscard]] QByteArray headerOf(const Answer &answer, const QByteArray &name);

} // namespace bearerbox::sandbox
