// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/tokenkeeping.h"

#include "core/profiles/profilebook.h"
#include "core/secrets/tokencache.h"
#include "core/sessions/credentiallocks.h"
#include "core/sessions/identity.h"
#include "core/sessions/livetokens.h"

#include <QLoggingCategory>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.tokens")

void markReplaced(KeptTokens &tokens, const Profile &profile, const ServicePointer &service, LiveTokens &live)
{
    for (auto &[address, steps] : tokens.byAddress) {
        Material material{.service = service, .profile = profile, .address = QUrl(address), .tokens = std::move(steps)};
        live.mark(material);
        steps = std::move(material.tokens);
    }
}

/// Of a token that has died only its times are of use: they tell an expired session from one that was never fetched.
void dropDeadValues(KeptTokens &tokens, const Facilities &facilities)
{
    for (auto &[address, steps] : tokens.byAddress) {
        const QDateTime now = facilities.now(QUrl(address));
        for (auto &[step, token] : steps) {
            if (token.expiresAt && *token.expiresAt <= now) {
                token.value = Secret();
            }
        }
    }
}

} // namespace

KeptTokens tokensIn(const Secret &blob, const Profile &profile, const ServicePointer &service,
                    const Facilities &facilities)
{
    KeptTokens tokens = fromBlob(blob, identityOf(profile, *service));
    markReplaced(tokens, profile, service, *facilities.live);
    dropDeadValues(tokens, facilities);
    return tokens;
}

QCoro::Task<Result<KeptTokens>> keptTokens(Profile profile, ServicePointer service, Facilities facilities)
{
    const Result<std::optional<Secret>> blob = co_await facilities.tokens->read(profile.id);
    if (!blob) {
        co_return Failure(blob.error());
    }
    co_return *blob ? tokensIn(**blob, profile, service, facilities) : KeptTokens();
}

QCoro::Task<> keepTokens(Profile profile, ServicePointer service, KeptTokens tokens, Facilities facilities)
{
    // What another program has removed meanwhile must leave nothing behind.
    const Result<ProfileBook> book = ProfileBook::open(facilities.folder);
    if (book && !book->find(profile.id)) {
        co_return;
    }
    for (auto &[address, steps] : tokens.byAddress) {
        std::erase_if(steps, [](const auto &entry) { return entry.second.isPasted; });
    }
    Secret blob = toBlob(tokens, identityOf(profile, *service));
    const Result<void> written = co_await facilities.tokens->write(profile.id, std::move(blob));
    if (!written) {
        qCWarning(log, "%s", qUtf8Printable(written.error().detail));
    }
}

QCoro::Task<Result<void>> changeTokens(Profile profile, ServicePointer service,
                                       std::function<void(KeptTokens &)> change, Facilities facilities)
{
    const auto lock = co_await lockProfile(profile.id, facilities);
    if (!lock) {
        co_return Failure(lock.error());
    }
    const Result<KeptTokens> kept = co_await keptTokens(profile, service, facilities);
    if (!kept) {
        co_return Failure(kept.error());
    }
    KeptTokens changed = *kept;
    change(changed);
    co_await keepTokens(profile, service, std::move(changed), facilities);
    co_return Result<void>();
}

} // namespace bearerbox
