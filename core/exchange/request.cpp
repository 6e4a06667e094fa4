// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/request.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Request", text);
}

/// Why a template could not be filled, in the words of the one who has to fill it.
Failure emptyHole(const Template &text, const Material &material)
{
    const Template::Lookup lookup = lookupIn(material);
    for (const Template::Reference &hole : text.references()) {
        const std::optional<Secret> content = lookup(hole);
        const Field *field = material.service->field(hole.id);
        if ((content && !content->isEmpty()) || (!field && !hole.isStepToken)) {
            continue;
        }
        if (hole.isStepToken) {
            return fail(ErrorKind::SecretMissing,
                        translated(QT_TRANSLATE_NOOP("Request", "There is no token of the step “%1”.")).arg(hole.id));
        }
        return field->isSecret() ? fail(ErrorKind::SecretMissing,
                                        translated(QT_TRANSLATE_NOOP("Request", "%1 is not stored for “%2”."))
                                            .arg(field->label.local(), material.profile.name))
                                 : fail(ErrorKind::Usage, translated(QT_TRANSLATE_NOOP("Request", "%1 (%2) is empty."))
                                                              .arg(field->label.local(), field->id));
    }
    return fail(ErrorKind::Internal, u"template"_s);
}

/// JSON and forms are UTF-8: other bytes of a secret would arrive as others, and spend an attempt.
Failure notText(const Template &text, const Material &material)
{
    const Template::Lookup lookup = lookupIn(material);
    for (const Template::Reference &hole : text.references()) {
        const std::optional<Secret> content = lookup(hole);
        const Field *field = material.service->field(hole.id);
        if (content && !content->isText() && field) {
            return fail(ErrorKind::Usage,
                        translated(QT_TRANSLATE_NOOP("Request", "%1 (%2) holds bytes that are not UTF-8 text."))
                            .arg(field->label.local(), field->id));
        }
    }
    return fail(ErrorKind::Internal, u"template"_s);
}

Result<std::vector<HttpHeader>> fillHeaders(const std::vector<HeaderTemplate> &templates, const Material &material)
{
    std::vector<HttpHeader> headers;
    for (const HeaderTemplate &each : templates) {
        const std::optional<Secret> value = each.value.expand(lookupIn(material));
        if (!value) {
            return emptyHole(each.value, material);
        }
        headers.push_back({each.name.toLatin1(), *value});
    }
    return headers;
}

void addExtraHeaders(std::vector<HttpHeader> &headers, const Profile &profile)
{
    for (const ExtraHeader &extra : profile.extraHeaders) {
        headers.push_back({extra.name.toLatin1(), Secret(extra.value.toLatin1())});
    }
}

/// Whether a body may be sent without this part: only what the person may leave empty can be left out.
bool mayBeLeftOut(const Template &text, const Material &material)
{
    for (const Template::Reference &hole : text.references()) {
        const Field *field = material.service->field(hole.id);
        if (hole.isStepToken || !field || field->isSecret() || field->required) {
            return false;
        }
    }
    return true;
}

/// A string of the body filled; undefined where it is to be left out.
Result<QJsonValue> fillString(const QString &text, const Material &material)
{
    const Template parsed = Template::parse(text).value_or(Template());
    const std::optional<Secret> content = parsed.expand(lookupIn(material));
    if (content) {
        return content->isText() ? Result<QJsonValue>(content->revealText()) : notText(parsed, material);
    }
    return mayBeLeftOut(parsed, material) ? Result<QJsonValue>(QJsonValue(QJsonValue::Undefined))
                                          : Result<QJsonValue>(emptyHole(parsed, material));
}

Result<QJsonValue> fillJson(const QJsonValue &value, const Material &material);

Result<QJsonValue> fillArray(const QJsonArray &array, const Material &material)
{
    QJsonArray filled;
    for (const QJsonValue &each : array) {
        const Result<QJsonValue> element = fillJson(each, material);
        if (!element) {
            return element;
        }
        if (!element->isUndefined()) {
            filled.append(*element);
        }
    }
    return QJsonValue(filled);
}

Result<QJsonValue> fillObject(const QJsonObject &object, const Material &material)
{
    QJsonObject filled;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const Result<QJsonValue> value = fillJson(member.value(), material);
        if (!value) {
            return value;
        }
        if (!value->isUndefined()) {
            filled[member.key()] = *value;
        }
    }
    return QJsonValue(filled);
}

Result<QJsonValue> fillJson(const QJsonValue &value, const Material &material)
{
    switch (value.type()) {
    case QJsonValue::String:
        return fillString(value.toString(), material);
    case QJsonValue::Array:
        return fillArray(value.toArray(), material);
    case QJsonValue::Object:
        return fillObject(value.toObject(), material);
    default:
        return value;
    }
}

QByteArray formEncoded(QByteArrayView content)
{
    // https://url.spec.whatwg.org/#application/x-www-form-urlencoded, with %20 for a space, which every parser reads.
    return content.toByteArray().toPercentEncoding("*-._"_ba, "~"_ba);
}

Result<Secret> fillForm(const std::vector<HeaderTemplate> &form, const Material &material)
{
    QByteArray body;
    for (const HeaderTemplate &field : form) {
        const std::optional<Secret> value = field.value.expand(lookupIn(material));
        if (!value && mayBeLeftOut(field.value, material)) {
            continue;
        }
        if (!value) {
            return emptyHole(field.value, material);
        }
        if (!value->isText()) {
            return notText(field.value, material);
        }
        body += (body.isEmpty() ? "" : "&") + formEncoded(field.name.toUtf8()) + '=' + formEncoded(value->reveal());
    }
    return Secret(std::move(body));
}

Result<Secret> fillBody(const RequestTemplate &request, const Material &material)
{
    if (!request.form.empty()) {
        return fillForm(request.form, material);
    }
    if (!request.json.isObject()) {
        return Secret();
    }
    const Result<QJsonValue> body = fillJson(request.json, material);
    if (!body) {
        return Failure(body.error());
    }
    return Secret(QJsonDocument(body->toObject()).toJson(QJsonDocument::Compact));
}

Result<HttpRequest> fillRequest(const RequestTemplate &request, const Material &material)
{
    const Result<QUrl> url = requestUrl(request, material);
    if (!url) {
        return Failure(url.error());
    }
    Result<std::vector<HttpHeader>> headers = fillHeaders(request.headers, material);
    if (!headers) {
        return Failure(headers.error());
    }
    const Result<Secret> body = fillBody(request, material);
    if (!body) {
        return Failure(body.error());
    }
    return HttpRequest{.method = request.method.toLatin1(), .url = *url, .headers = std::move(*headers), .body = *body};
}

} // namespace

Result<QUrl> requestUrl(const RequestTemplate &request, const Material &material)
{
    if (!material.address.isValid() || material.address.isEmpty()) {
        return fail(ErrorKind::Usage, translated(QT_TRANSLATE_NOOP("Request", "The address is empty or not usable.")));
    }
    const auto escape = [](QByteArrayView content) { return content.toByteArray().toPercentEncoding(); };
    const std::optional<Secret> path = request.path.expand(lookupIn(material), escape);
    if (!path) {
        return emptyHole(request.path, material);
    }
    return QUrl(material.address.toString(QUrl::FullyEncoded) + path->revealText(), QUrl::StrictMode);
}

Result<HttpRequest> stepRequest(const Step &step, const Material &material)
{
    Result<HttpRequest> request = fillRequest(step.request, material);
    if (request) {
        addExtraHeaders(request->headers, material.profile);
    }
    return request;
}

Result<HttpRequest> passwordChangeRequest(const Material &material)
{
    Result<HttpRequest> request = fillRequest(material.service->passwordChange->request, material);
    if (request) {
        addExtraHeaders(request->headers, material.profile);
    }
    return request;
}

Result<HttpRequest> probeRequest(const Material &material)
{
    Result<HttpRequest> request = fillRequest(material.service->probe, material);
    if (!request) {
        return request;
    }
    Result<std::vector<HttpHeader>> shown = headerSet(material);
    if (!shown) {
        return Failure(shown.error());
    }
    std::ranges::move(request->headers, std::back_inserter(*shown));
    request->headers = std::move(*shown);
    return request;
}

Result<std::vector<HttpHeader>> headerSet(const Material &material)
{
    Result<std::vector<HttpHeader>> headers = fillHeaders(material.service->headers, material);
    if (headers) {
        addExtraHeaders(*headers, material.profile);
    }
    return headers;
}

} // namespace bearerbox
