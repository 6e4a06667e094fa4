// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

QJsonValue editedIn(const QJsonValue &parent, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QStringList rest = path.sliced(1);
    if (parent.isArray()) {
        QJsonArray array = parent.toArray();
        const qsizetype index = path.first().toLongLong();
        if (index == array.size()) {
            array.append(editedIn({}, rest, value));
        } else if (rest.isEmpty() && value.isUndefined()) {
            array.removeAt(index);
        } else {
            array[index] = editedIn(array[index], rest, value);
        }
        return array;
    }
    QJsonObject object = parent.toObject();
    object[path.first()] = editedIn(object[path.first()], rest, value); // undefined removes
    return object;
}

} // namespace

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES) + u'/' + name + ".json"_L1);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("fixture %s: %s", qUtf8Printable(name), qUtf8Printable(file.errorString()));
    }
    return file.readAll();
}

QByteArray soundDefinition()
{
    return R"({
        "formatVersion": 1, "id": "small", "name": {"en": "Small", "zh_CN": "小"},
        "fields": [
            {"id": "address", "type": "url", "required": true,
             "label": {"en": "A", "zh_CN": "甲"}, "help": {"en": "A.", "zh_CN": "甲。"}},
            {"id": "account", "type": "text", "minLength": 1, "maxLength": 64,
             "label": {"en": "B", "zh_CN": "乙"}, "help": {"en": "B.", "zh_CN": "乙。"}},
            {"id": "password", "type": "secret",
             "label": {"en": "C", "zh_CN": "丙"}, "help": {"en": "C.", "zh_CN": "丙。"}},
            {"id": "span", "type": "duration", "minimum": "15m", "maximum": "24h",
             "label": {"en": "D", "zh_CN": "丁"}, "help": {"en": "D.", "zh_CN": "丁。"}}
        ],
        "base": "address",
        "steps": [
            {"id": "first", "name": {"en": "First", "zh_CN": "一"},
             "request": {"method": "POST", "path": "/first",
                         "headers": [{"name": "X-Account", "value": "{account}"}],
                         "json": {"who": {"name": "{account}", "pass": ["{password}"]}}},
             "success": {"status": [200], "pointer": "/result", "equals": "0"},
             "token": {"pointer": "/token"},
             "lifetime": [{"rule": "jwt"}, {"rule": "constant", "duration": "12h"}]},
            {"id": "second", "name": {"en": "Second", "zh_CN": "二"},
             "request": {"method": "POST", "path": "/second", "form": [{"name": "first", "value": "{first.token}"}]},
             "success": {"status": [200]}, "token": {"header": "X-Token"},
             "lifetime": [{"rule": "constant", "duration": "1h"}],
             "failures": [{"status": 403, "kind": "rejected", "renews": "first"}]}
        ],
        "failures": {"code": ["/code"], "table": [{"status": 403, "kind": "blocked", "lasts": "15m"}]},
        "lockout": {"account": "account", "attempts": 3, "refill": "15m", "lasts": "15m"},
        "headers": [{"name": "Authorization", "value": "Bearer {second.token}"}],
        "probe": {"method": "GET", "path": "/probe"},
        "renewal": {"step": "second", "header": "X-Token"},
        "oneLiveToken": {"step": "second", "scope": {"account": "/user"}, "decode": "base64Json", "warning": {"en": "One.", "zh_CN": "一个。"}},
        "passwordChange": {
            "secret": "password",
            "request": {"method": "POST", "path": "/change/{account}",
                        "headers": [{"name": "X-Token", "value": "{second.token}"}],
                        "json": {"old": "{password}", "wanted": ["{password.new}"]}},
            "success": {"status": [200]},
            "failures": [{"status": 400, "kind": "server"}],
            "rule": {"minBytes": 8, "maxBytes": 32, "classes": ["upper", "digit"], "unlike": "account"}
        }
    })"_ba;
}

QByteArray soundDefinitionWith(const QString &pointer, const QByteArray &json)
{
    const QJsonValue sound = QJsonDocument::fromJson(soundDefinition()).object();
    const QJsonValue value =
        json.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonDocument::fromJson('[' + json + ']').array().first();
    return QJsonDocument(edited(sound, pointer, value).toObject()).toJson();
}

QJsonValue edited(const QJsonValue &document, const QString &pointer, const QJsonValue &value)
{
    return editedIn(document, pointer.split(u'/').sliced(1), value);
}

} // namespace bearerbox::test
