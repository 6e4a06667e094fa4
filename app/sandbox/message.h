// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace bearerbox::sandbox {

using Header = QPair<QByteArray, QByteArray>;

/// What a client sent, free of any socket.
struct Request
{
    QByteArray method;
    /// The request URI in origin form: path and query, percent-encoded as sent.
    QByteArray target;
    QList<Header> headers;
    QByteArray body;
    QHostAddress peer;

    /// A header by its name in any case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QByteArray path() const;
    /// A query item, decoded; empty when absent.
    [[nodiscard]] QString queryItem(const QString &name) const;
};

/// What the client gets back.
struct Answer
{
    int status = 200;
    QByteArray mimeType;
    QByteArray body;
    QList<Header> headers;
};

[[nodiscard]] Answer jsonAnswer(const QJsonObject &body, int status = 200);
[[nodiscard]] Answer textAnswer(int status, const QByteArray &text);

/// A body as a JSON object, or what is wrong with it.
[[nodiscard]] tl::expected<QJsonObject, QString> parseObject(const QByteArray &body);

/// A member that must be a string where it is given: absent and null read as empty, any other type as nothing.
[[nodiscard]] std::optional<QString> textMember(const QJsonObject &object, const QString &key);

} // namespace bearerbox::sandbox
