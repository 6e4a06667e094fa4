// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/renewal.h"

#include "core/exchange/answer.h"
#include "core/sessions/activitynotes.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/tokenkeeping.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Renewal", text);
}

/// Marks that clients print before a header line of an answer: "< " (curl -v), "* ", "| ".
QByteArray withoutMark(QByteArray line)
{
    line = line.trimmed();
    while (!line.isEmpty() && QByteArrayView("<|*").contains(line.front())) {
        line = line.sliced(1).trimmed();
    }
    return line;
}

/// A value that goes on in the next line, as clients print long ones (RFC 9112, section 5.2).
bool isContinued(const QByteArray &line)
{
    return line.startsWith(' ') || line.startsWith('\t');
}

/// Response headers as people copy them, as the answer they came with.
HttpAnswer answerFrom(const Secret &headers, const QDateTime &now)
{
    HttpAnswer answer{.status = 200, .receivedAt = now};
    const QByteArrayList lines = headers.reveal().toByteArray().split('\n');
    for (const QByteArray &each : lines) {
        const QByteArray line = withoutMark(each);
        const qsizetype colon = line.indexOf(':');
        if (line.startsWith('>')) {
            continue; // what was asked, with the old token
        }
        if (line.startsWith("HTTP/")) {
            answer.headers.clear(); // of several answers the last one counts
        } else if (colon > 0) {
            answer.headers.push_back({line.first(colon).trimmed(), Secret(line.sliced(colon + 1).trimmed())});
        } else if (isContinued(each) && !answer.headers.empty()) {
            Secret &value = answer.headers.back().value;
            value = Secret((value.reveal().toByteArray() + ' ' + line).trimmed());
        }
    }
    // A block that was kept for a while is as old as it says.
    answer.receivedAt = std::min(answer.serverDate().value_or(now), now);
    return answer;
}

Failure usage(const QString &detail)
{
    return fail(ErrorKind::Usage, detail);
}

/// The renewed token in the headers, if it is one of this profile's.
Result<Token> renewalIn(const HttpAnswer &answer, const Material &material, const QDateTime &now)
{
    const std::optional<RenewalHeader> &renewal = material.service->renewal;
    if (!renewal) {
        return usage(translated(QT_TRANSLATE_NOOP("Renewal", "%1 does not renew its tokens in response headers."))
                         .arg(material.service->name.local()));
    }
    if (answer.header(renewal->header.toLatin1()).isEmpty()) {
        Failure missing =
            usage(translated(QT_TRANSLATE_NOOP("Renewal", "There is no header “%1” in it.")).arg(renewal->header));
        missing.value().hint = {.english = u"Not every answer brings a new token; the one at hand stays."_s,
                                .chinese = u"并非每个响应都带有新 Token；现有的 Token 保持不变。"_s};
        return missing;
    }
    const std::optional<Token> token = renewedToken(material, answer);
    if (!token) {
        return fail(
            ErrorKind::Unusable,
            translated(QT_TRANSLATE_NOOP("Renewal", "The value of “%1” has characters that no header can carry."))
                .arg(renewal->header));
    }
    if (const std::optional<Error> objected = objectionToOwner(material, token->value)) {
        return Failure(*objected);
    }
    const auto inUse = material.tokens.find(renewal->step);
    if (inUse != material.tokens.end() && inUse->second.value == token->value) {
        return inUse->second; // nothing says that showing it again makes it live longer
    }
    if (token->expiresAt && *token->expiresAt <= now) {
        return usage(translated(QT_TRANSLATE_NOOP("Renewal", "The token in these headers has expired since.")));
    }
    if (inUse != material.tokens.end() && token->issuedAt < inUse->second.issuedAt.addSecs(-1)) {
        return usage(translated(QT_TRANSLATE_NOOP("Renewal", "These headers are older than the token in use.")));
    }
    return *token;
}

} // namespace

QCoro::Task<Result<Token>> adoptRenewal(Profile profile, ServicePointer service, Secret headers, Facilities facilities)
{
    const Result<KeptTokens> kept = co_await keptTokens(profile, service, facilities);
    if (!kept) {
        co_return Failure(kept.error());
    }
    const QUrl address = kept->servingAmong(addressesOf(*service, profile));
    Material material{.service = service, .profile = profile, .address = address, .tokens = kept->at(address)};
    const QDateTime now = facilities.now(address);
    const Result<Token> token = renewalIn(answerFrom(headers, now), material, now);
    if (!token) {
        co_return token;
    }
    const QString step = service->renewal->step;
    const std::function<void(KeptTokens &)> change = [address, step, renewed = *token](KeptTokens &tokens) {
        Tokens there = tokens.at(address);
        there[step] = renewed;
        tokens.serve(address, there);
    };
    const Result<void> changed = co_await changeTokens(profile, service, change, facilities);
    if (!changed) {
        co_return Failure(changed.error());
    }
    material.tokens[step] = *token;
    facilities.live->note(material);
    noteToken(Happening::TakenOver, step, *token, profile, facilities);
    co_return token;
}

} // namespace bearerbox
