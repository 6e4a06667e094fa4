// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/message.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

QByteArray Request::header(QByteArrayView name) const
{
    for (const Header &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0) {
            return header.second;
        }
    }
    return {};
}

QByteArray Request::path() const
{
    const auto mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

QString Request::queryItem(const QString &name) const
{
    const auto mark = target.indexOf('?');
    if (mark < 0) {
        return {};
    }
    const QUrlQuery query(QString::fromUtf8(target.mid(mark + 1)));
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

Answer jsonAnswer(const QJsonObject &body, int status)
{
    return {.status = status,
            .mimeType = "application/json; charset=UTF-8"_ba,
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .headers = {}};
}

Answer textAnswer(int status, const QByteArray &text)
{
    return {.status = status, .mimeType = "text/plain; charset=utf-8"_ba, .body = text + '\n', .headers = {}};
}

tl::expected<QJsonObject, QString> parseObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return tl::unexpected(error.errorString());
    }
    if (!document.isObject()) {
        return tl::unexpected(u"the body is not a JSON object"_s);
    }
    return document.object();
}

std::optional<QString> textMember(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull()) {
        return QString();
    }
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace bearerbox::sandbox
