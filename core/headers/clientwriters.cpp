// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/quoting.h"
#include "core/headers/writers.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::write {

namespace {

Failure noWay(const QByteArray &part)
{
    return fail(ErrorKind::Unusable,
                QCoreApplication::translate(
                    "Formats", "“%1” holds braces that this client would take for a variable of its own, and it has no "
                               "way to write them otherwise. Take another format.")
                    .arg(QString::fromLatin1(part)));
}

/// A variable of an environment.
struct Variable
{
    QByteArray name;
    QByteArray value;
    bool isSecret = true;
};

/// One for each header, by its name, then the token and the address of the first call, unless a header is called so.
std::vector<Variable> variables(const HeaderSet &set)
{
    std::vector<Variable> all;
    for (const HttpHeader &header : set.headers) {
        all.push_back({header.name, header.value.reveal().toByteArray()});
    }
    const auto add = [&all](const Variable &extra) {
        if (std::ranges::find(all, extra.name, &Variable::name) == all.end()) {
            all.push_back(extra);
        }
    };
    add({"token"_ba, set.token.reveal().toByteArray()});
    add({"url"_ba, set.probe.url.toEncoded(), false});
    return all;
}

/// Variables of other names are the person's own affair; these are always known to the client.
bool isKnownToClient(QByteArrayView name, const std::vector<Variable> &all)
{
    return name.startsWith('$') || name.startsWith("process.env.") ||
           std::ranges::any_of(all, [name](const Variable &each) { return each.name == name; });
}

/// A placeholder in a value that the client would replace by something.
QByteArray placeholderIn(QByteArrayView value, const std::vector<Variable> &all)
{
    for (qsizetype start = value.indexOf("{{"); start >= 0; start = value.indexOf("{{", start + 1)) {
        const qsizetype end = value.indexOf("}}", start);
        if (end > start && isKnownToClient(value.sliced(start + 2, end - start - 2).trimmed(), all)) {
            return value.sliced(start, end + 2 - start).toByteArray();
        }
    }
    return {};
}

Result<void> checkPlaceholders(const std::vector<Variable> &all)
{
    for (const Variable &each : all) {
        if (!placeholderIn(each.value, all).isEmpty()) {
            return fail(ErrorKind::Unusable,
                        QCoreApplication::translate(
                            "Formats",
                            "“%1” holds braces that this client would take for a variable of its own, and it "
                            "has no way to write them otherwise. Take another format.")
                            .arg(QString::fromLatin1(each.name)));
        }
    }
    return {};
}

/// Bruno allows letters, digits, "_", "-" and "." in a name.
QByteArray bruName(QByteArray name)
{
    std::ranges::replace_if(
        name,
        [](char each) {
            return std::isalnum(static_cast<unsigned char>(each)) == 0 && !QByteArrayView("_-.").contains(each);
        },
        '_');
    return name;
}

QByteArray insomniaHeaders(const std::vector<HttpHeader> &headers)
{
    QByteArray list;
    for (const HttpHeader &header : headers) {
        list += (list.isEmpty() ? "\n        "_ba : ",\n        "_ba) + "{\"name\": " + jsonString(header.name) +
                ", \"value\": " + jsonString(nunjucksText(header.value.reveal())) + '}';
    }
    return '[' + list + "\n      ]";
}

QByteArray insomniaBody(const Secret &body)
{
    return body.isEmpty() ? "{}"_ba : "{\"text\": " + jsonString(nunjucksText(body.reveal())) + '}';
}

} // namespace

Result<Secret> httpFile(const HeaderSet &set)
{
    const std::optional<QByteArray> url = httpFileText(set.probe.url.toEncoded());
    if (!url) {
        return noWay("url"_ba);
    }
    // Followed, a redirect would carry the headers to wherever it leads.
    QByteArray request = "# @no-redirect\n" + set.probe.method + ' ' + *url;
    for (const HttpHeader &header : set.probe.headers) {
        const std::optional<QByteArray> value = httpFileText(header.value.reveal());
        if (!value) {
            return noWay(header.name);
        }
        request += '\n' + header.name + ": " + *value;
    }
    const std::optional<QByteArray> body = httpFileText(set.probe.body.reveal());
    if (!body) {
        return noWay("body"_ba);
    }
    request += body->isEmpty() ? ""_ba : "\n\n" + *body;
    if (request.contains("{{open}}")) {
        request.prepend(httpFileBraces);
    }
    return Secret(std::move(request));
}

Result<Secret> postman(const HeaderSet &set)
{
    const std::vector<Variable> all = variables(set);
    if (const Result<void> checked = checkPlaceholders(all); !checked) {
        return Failure(checked.error());
    }
    QByteArray values;
    for (const Variable &each : all) {
        values += (values.isEmpty() ? "\n    "_ba : ",\n    "_ba) + "{\"key\": " + jsonString(each.name) +
                  ", \"value\": " + jsonString(each.value) +
                  ", \"type\": " + (each.isSecret ? "\"secret\"" : "\"default\"") + ", \"enabled\": true}";
    }
    return Secret(QByteArray("{\n  \"name\": " + jsonString(set.name.toUtf8()) + ",\n  \"values\": [" + values +
                             "\n  ],\n  \"_postman_variable_scope\": \"environment\"\n}"));
}

Result<Secret> bruno(const HeaderSet &set)
{
    const std::vector<Variable> all = variables(set);
    if (const Result<void> checked = checkPlaceholders(all); !checked) {
        return Failure(checked.error());
    }
    QByteArray text = "vars {\n";
    for (const Variable &each : all) {
        text += "  " + bruName(each.name) + ": " + bruValue(each.value) + '\n';
    }
    return Secret(QByteArray(text + '}'));
}

Result<Secret> insomnia(const HeaderSet &set)
{
    // Insomnia puts ids of its own in the place of these.
    const QByteArray name = jsonString(set.name.toUtf8());
    return Secret(QByteArray(
        "{\n  \"_type\": \"export\",\n  \"__export_format\": 4,\n  \"__export_source\": \"bearerbox\",\n"
        "  \"resources\": [\n    {\n      \"_id\": \"__WORKSPACE_1__\",\n      \"_type\": \"workspace\",\n"
        "      \"parentId\": null,\n      \"name\": " +
        name + ",\n      \"scope\": \"collection\"\n    },\n    {\n      \"_id\": \"__REQ_1__\",\n" +
        "      \"_type\": \"request\",\n      \"parentId\": \"__WORKSPACE_1__\",\n      \"name\": " + name +
        ",\n      \"method\": " + jsonString(set.probe.method) +
        ",\n      \"url\": " + jsonString(nunjucksText(set.probe.url.toEncoded())) + ",\n      \"headers\": " +
        insomniaHeaders(set.probe.headers) + ",\n      \"body\": " + insomniaBody(set.probe.body) +
        ",\n      \"authentication\": {},\n      \"parameters\": [],\n      \"settingEncodeUrl\": false,\n"
        "      \"settingFollowRedirects\": \"off\"\n    }\n  ]\n}"));
}

} // namespace bearerbox::write
