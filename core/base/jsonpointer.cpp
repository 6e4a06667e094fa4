// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

std::optional<QJsonValue> child(const QJsonValue &parent, const QString &token)
{
    if (parent.isObject()) {
        const QJsonObject object = parent.toObject();
        const auto found = object.constFind(token);
        return found == object.constEnd() ? std::nullopt : std::optional<QJsonValue>(*found);
    }
    static const QRegularExpression arrayIndex(u"\\A(0|[1-9][0-9]*)\\z"_s);
    if (parent.isArray() && arrayIndex.match(token).hasMatch() && token.toInt() < parent.toArray().size()) {
        return parent.toArray().at(token.toInt());
    }
    return std::nullopt;
}

} // namespace

bool isJsonPointer(const QString &text)
{
    static const QRegularExpression pointer(u"\\A(/([^~/]|~[01])*)*\\z"_s);
    return pointer.match(text).hasMatch();
}

std::optional<QJsonValue> findJson(const QJsonValue &root, const QString &pointer)
{
    std::optional<QJsonValue> value = root;
    if (pointer.isEmpty()) {
        return value;
    }
    for (QString token : pointer.sliced(1).split(u'/')) {
        token.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        value = child(*value, token);
        if (!value) {
            return std::nullopt;
        }
    }
    return value;
}

std::optional<QString> jsonScalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    default:
        return std::nullopt;
    }
}

} // namespace bearerbox
