// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/requestmatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

// What says most about a request comes first.
constexpr int pathWeight = 100;
constexpr int bodyWeight = 8;
constexpr int methodWeight = 5;
constexpr int headerWeight = 2;
/// Without a path that is known, so many members of the body have to be.
constexpr int enoughMembers = 2;

constexpr QChar holeBegin(0x1); // never in a request
constexpr QChar holeEnd(0x2);

/// The address without its query, and with single slashes in its path.
QString plainAddress(const QString &url)
{
    static const QRegularExpression slashes(u"(?<!:)/{2,}"_s);
    QString plain = url.section(u'?', 0, 0).section(u'#', 0, 0).replace(slashes, u"/"_s);
    return plain.endsWith(u'/') ? plain.chopped(1) : plain;
}

/// The path of a template that has no holes; those of all definitions so far.
QString pathOf(const RequestTemplate &request)
{
    const std::optional<Secret> path = request.path.expand([](const auto &) { return std::nullopt; });
    return path ? path->revealText().section(u'?', 0, 0) : QString();
}

void add(Fit &fit, int weight, const std::optional<std::vector<Found>> &found)
{
    if (found) {
        fit.score += weight;
        fit.found.insert(fit.found.end(), found->begin(), found->end());
    }
}

std::optional<std::vector<Found>> readText(const QString &made, const QString &text)
{
    const Result<Template> parsed = Template::parse(made);
    return parsed ? readBackward(*parsed, text) : std::nullopt;
}

QString asText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

/// Returns how many members of the definition's body are there.
int fitJson(Fit &fit, const QJsonValue &made, const QJsonValue &pasted)
{
    if (made.isString() && (pasted.isString() || pasted.isDouble())) {
        const auto found = readText(made.toString(), asText(pasted));
        add(fit, bodyWeight, found);
        return found ? 1 : 0;
    }
    int members = 0;
    const QJsonObject theirs = made.toObject();
    const QJsonObject ours = pasted.toObject();
    for (auto member = ours.begin(); member != ours.end(); ++member) {
        if (theirs.contains(member.key())) {
            members += fitJson(fit, theirs[member.key()], member.value());
        } else {
            fit.strangers << member.key();
        }
    }
    return members;
}

/// Where an "&" of a value was not encoded, the rest of that value is read as a pair of its own.
bool isNamed(const QString &name, const QString &value)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_.-]{1,40}"_s));
    return !value.isEmpty() && plain.match(name).hasMatch();
}

int fitForm(Fit &fit, const std::vector<HeaderTemplate> &made, const QString &body)
{
    int members = 0;
    const auto pairs = QUrlQuery(QString(body).replace(u'+', u' ')).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : pairs) {
        const auto same = std::ranges::find_if(made, [&name](const HeaderTemplate &each) { return each.name == name; });
        if (same == made.end()) {
            fit.strangers << (isNamed(name, value) ? name : QString());
            continue;
        }
        const auto found = readBackward(same->value, value);
        add(fit, bodyWeight, found);
        members += found ? 1 : 0;
    }
    return members;
}

int fitBody(Fit &fit, const RequestTemplate &made, const PastedRequest &pasted)
{
    if (pasted.body.isEmpty()) {
        return 0;
    }
    const QJsonDocument json = QJsonDocument::fromJson(pasted.body.reveal().toByteArray());
    if (json.isObject() && made.json.isObject()) {
        return fitJson(fit, made.json, json.object());
    }
    return json.isObject() || made.form.empty() ? 0 : fitForm(fit, made.form, pasted.body.revealText());
}

void fitHeaders(Fit &fit, const std::vector<HeaderTemplate> &made, const PastedRequest &pasted)
{
    for (const HeaderTemplate &each : made) {
        for (const PastedHeader &header : pasted.headers) {
            if (header.name.compare(each.name, Qt::CaseInsensitive) == 0) {
                fit.headers << header.name.toLower();
                add(fit, headerWeight, readBackward(each.value, header.value.revealText()));
            }
        }
    }
}

/// Where the path of the definition stands in the address: at its end.
void fitPath(Fit &fit, const RequestTemplate &made, const QString &url)
{
    const QString address = plainAddress(url);
    const QString path = pathOf(made);
    fit.isPathKnown = path.size() > 1 && address.endsWith(path);
    fit.score += fit.isPathKnown ? pathWeight + int(path.size()) : 0;
    fit.address = fit.isPathKnown ? address.chopped(path.size()) : address;
}

Fit fitOf(const PastedRequest &pasted, const ServicePointer &service, const RequestTemplate &made)
{
    Fit fit{.service = service};
    fitPath(fit, made, pasted.url);
    const int members = fitBody(fit, made, pasted);
    if (!fit.isPathKnown && members < enoughMembers) {
        return {};
    }
    fit.score += pasted.method == made.method ? methodWeight : 0;
    fitHeaders(fit, made.headers, pasted);
    fitHeaders(fit, service->headers, pasted);
    return fit;
}

std::vector<const RequestTemplate *> requestsOf(const ServiceDefinition &service)
{
    std::vector<const RequestTemplate *> all;
    for (const Step &step : service.steps) {
        all.push_back(&step.request);
    }
    all.push_back(&service.probe);
    if (service.passwordChange) {
        all.push_back(&service.passwordChange->request);
    }
    return all;
}

} // namespace

std::optional<std::vector<Found>> readBackward(const Template &made, const QString &text)
{
    // Filled with marks, the template shows its literal texts, and where its holes are.
    const std::vector<Template::Reference> holes = made.references();
    const std::optional<Secret> marked =
        made.expand([](const auto &) { return std::optional(Secret(QByteArray("\x01\x02"))); });
    const QStringList literals = marked.value_or(Secret()).revealText().split(QString(holeBegin) + holeEnd);
    if (!text.startsWith(literals.first())) {
        return std::nullopt;
    }
    std::vector<Found> found;
    qsizetype at = literals.first().size();
    for (std::size_t i = 0; i < holes.size(); ++i) {
        const QString &next = literals[qsizetype(i) + 1];
        const bool isLast = i + 1 == holes.size();
        const qsizetype end = isLast ? text.size() - next.size() : text.indexOf(next, at);
        if (end < at || !QStringView(text).sliced(end).startsWith(next)) {
            return std::nullopt;
        }
        found.push_back({.hole = holes[i], .text = text.sliced(at, end - at)});
        at = end + next.size();
    }
    return at == text.size() ? std::optional(found) : std::nullopt;
}

Fit bestFit(const PastedRequest &pasted, const std::vector<ServicePointer> &services, const QString &preferred)
{
    Fit best;
    for (const ServicePointer &service : services) {
        for (const RequestTemplate *made : requestsOf(*service)) {
            Fit fit = fitOf(pasted, service, *made);
            const bool isPreferred = fit.score == best.score && fit.score > 0 && service->id == preferred;
            if (fit.score > best.score || isPreferred) {
                best = std::move(fit);
            }
        }
    }
    return best;
}

} // namespace bearerbox
