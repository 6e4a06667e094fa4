// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/documentchecks.h"

#include "core/base/duration.h"
#include "core/services/template.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ServiceDefinition", text);
}

Result<void> checkTemplate(const QString &text, const QString &pointer)
{
    const Result<Template> parsed = Template::parse(text);
    return parsed ? Result<void>() : Result<void>(at(pointer, parsed.error().detail));
}

Result<void> checkRequestTexts(const QJsonValue &request, const QString &pointer)
{
    for (const auto part : {"path"_L1, "headers"_L1, "form"_L1, "json"_L1}) {
        const QString place = pointer + u'/' + part;
        if (const Result<void> seen = eachString(request[part], place, checkTemplate); !seen) {
            return seen;
        }
    }
    return {};
}

/// The schema knows how a duration is written, not that it can be read and lasts.
Result<void> checkDuration(const QString &text, const QString &pointer)
{
    const QString member = pointer.section(u'/', -1);
    const QStringList durations{u"duration"_s, u"lasts"_s, u"refill"_s, u"minimum"_s, u"maximum"_s};
    if (!durations.contains(member) || parseGoDuration(text).value_or(0ms) >= 1s) {
        return {};
    }
    return at(
        pointer,
        translated(QT_TRANSLATE_NOOP("ServiceDefinition", "“%1” is not a duration of a second or more.")).arg(text));
}

/// A limit of another type would be without effect, and nobody would know.
Result<void> checkLimits(const QJsonValue &field, const QString &pointer)
{
    const QString type = field[u"type"].toString();
    const bool isText = type == "text"_L1 || type == "secret"_L1;
    const auto fits = [&](QLatin1StringView limit) {
        const QJsonValue value = field[limit];
        if (value.isUndefined()) {
            return true;
        }
        return limit.endsWith("Length"_L1) ? isText : value.isString() ? type == "duration"_L1 : type == "integer"_L1;
    };
    for (const auto limit : {"minLength"_L1, "maxLength"_L1, "minimum"_L1, "maximum"_L1}) {
        if (!fits(limit)) {
            return at(pointer + u'/' + limit,
                      translated(QT_TRANSLATE_NOOP("ServiceDefinition", "does not fit a field of type %1.")).arg(type));
        }
    }
    return {};
}

} // namespace

Failure at(const QString &pointer, const QString &problem)
{
    return fail(ErrorKind::Unusable,
                translated(QT_TRANSLATE_NOOP("ServiceDefinition", "At %1: %2")).arg(pointer, problem));
}

Result<void> eachString(const QJsonValue &value, const QString &pointer, const StringVisitor &visit)
{
    if (value.isString()) {
        return visit(value.toString(), pointer);
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (const Result<void> seen = eachString(array[i], u"%1/%2"_s.arg(pointer).arg(i), visit); !seen) {
                return seen;
            }
        }
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        QString name = member.key();
        name.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
        if (const Result<void> seen = eachString(member.value(), pointer + u'/' + name, visit); !seen) {
            return seen;
        }
    }
    return {};
}

Result<void> checkTemplates(const QJsonValue &root)
{
    const QJsonArray steps = root[u"steps"].toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString pointer = u"/steps/%1/request"_s.arg(i);
        if (const Result<void> seen = checkRequestTexts(steps[i][u"request"], pointer); !seen) {
            return seen;
        }
    }
    if (const Result<void> probe = checkRequestTexts(root[u"probe"], u"/probe"_s); !probe) {
        return probe;
    }
    const QJsonValue change = root[u"passwordChange"];
    if (const Result<void> request = checkRequestTexts(change[u"request"], u"/passwordChange/request"_s); !request) {
        return request;
    }
    return eachString(root[u"headers"], u"/headers"_s, checkTemplate);
}

Result<void> checkNumbers(const QJsonValue &root)
{
    const QJsonArray fields = root[u"fields"].toArray();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (const Result<void> limits = checkLimits(fields[i], u"/fields/%1"_s.arg(i)); !limits) {
            return limits;
        }
    }
    const QJsonArray steps = root[u"steps"].toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        for (const auto part : {"lifetime"_L1, "failures"_L1}) {
            const QString pointer = u"/steps/%1/%2"_s.arg(i).arg(part);
            if (const Result<void> seen = eachString(steps[i][part], pointer, checkDuration); !seen) {
                return seen;
            }
        }
    }
    for (const auto part : {"fields"_L1, "failures"_L1, "lockout"_L1, "passwordChange"_L1}) {
        if (const Result<void> seen = eachString(root[part], u'/' + part, checkDuration); !seen) {
            return seen;
        }
    }
    return {};
}

} // namespace bearerbox
