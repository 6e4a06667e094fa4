// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lives.h"

#include "core/base/localizedtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

namespace {

/// An account of its own, so that its attempts are its own.
Profile engineOf(const Stage &stage, const QString &name, const QString &account)
{
    Profile profile = stage.engine(name);
    profile.fields[u"account"_s] = {account};
    return profile;
}

/// What the program itself says of it, in the language of the pictures.
QString statusText(int status)
{
    return QCoreApplication::translate("Answer", "The service answered with status %1").arg(status) + u'.';
}

Error refusalRow(const Stage &stage, const Profile &profile, int status)
{
    const Result<ServicePointer> service = stage.book().services().find(profile.service);
    const std::vector<FailureRow> &own = (*service)->steps.front().failures;
    const auto row = std::ranges::find(own.empty() ? (*service)->failures : own, status, &FailureRow::status);
    return {.kind = row->kind,
            .detail = status == 401 ? statusText(status) : QString(),
            .hint = row->hint,
            .httpStatus = status,
            .code = row->code};
}

} // namespace

void fillLives(Stage &stage)
{
    Profile prod = stage.engine(u"prod-engine"_s);
    prod.environment = Environment::Production;
    prod.favourite = true;
    prod.group = u"Payments"_s;
    stage.addAlive(prod, 11h + 42min + 7s, 17min + 53s);
    Profile chat = stage.messaging(u"contact-centre"_s);
    chat.environment = Environment::Staging;
    chat.group = u"Customer care"_s;
    stage.addChain(chat, 8min + 12s, 47min + 30s);
    Profile soon = stage.engine(u"test-engine"_s);
    soon.environment = Environment::Test;
    soon.group = u"Payments"_s;
    soon.fields[u"address"_s] = {u"http://engine.test:30100"_s};
    soon.connection.allowPlainHttp = true;
    stage.addAlive(soon, 2min + 9s, 11h + 57min);
    stage.addAlive(stage.engine(u"expired"_s), -26min, 12h);
    stage.add(stage.engine(u"never fetched"_s));
    stage.addFetching(stage.engine(u"slow-engine"_s));
}

namespace {

RequestFacts engineRequest(int status)
{
    return {.method = u"POST"_s,
            .url = u"https://engine.example:30100/v4/token"_s,
            .headers = {u"Content-Type"_s, u"Accept"_s},
            .members = {u"name"_s, u"password"_s},
            .proxy = u"proxy.example:3128"_s,
            .status = status,
            .took = 184ms,
            .bytes = status == 200 ? 1183 : 74,
            .skew = 0s};
}

/// A token of a step that came some time ago and lived so long.
ActivityEntry fetched(const Profile &profile, const QString &step, const QDateTime &at, std::chrono::seconds lives,
                      Why why)
{
    return {.at = at,
            .happening = Happening::Fetched,
            .profile = profile.id,
            .name = profile.name,
            .why = why,
            .step = step,
            .issuedAt = at,
            .expiresAt = at.addSecs(lives.count()),
            .request = engineRequest(200)};
}

ActivityEntry failed(const Profile &profile, const QString &step, const QDateTime &at, const Error &error, Why why)
{
    ActivityEntry entry{.at = at, .profile = profile.id, .name = profile.name, .why = why, .step = step};
    setError(entry, error);
    entry.request = engineRequest(error.httpStatus);
    return entry;
}

} // namespace

void fillHistory(Stage &stage)
{
    const Profile prod = stage.find(u"prod-engine"_s)->profile();
    const Profile chat = stage.find(u"contact-centre"_s)->profile();
    const QDateTime now = stage.now();
    const auto ago = [&now](std::chrono::minutes span) { return now.addSecs(-std::chrono::seconds(span).count()); };
    const Error offline{.kind = ErrorKind::Offline,
                        .detail = QCoreApplication::translate("Network", "%1 was not found.").arg("engine.example"_L1)};
    std::vector<ActivityEntry> entries{
        fetched(prod, u"token"_s, ago(26h), 12h, Why::NearEnd),
        failed(prod, u"token"_s, ago(14h + 10min), offline, Why::NearEnd),
        failed(prod, u"token"_s, ago(13h), offline, Why::Again),
        fetched(prod, u"token"_s, ago(11h), 12h, Why::NetworkBack),
    };
    for (std::chrono::minutes at = 9h; at > 17min; at -= 50min) {
        entries.push_back(fetched(chat, u"messaging"_s, ago(at), 1h, Why::NearEnd));
    }
    for (std::chrono::minutes at = 5h; at > 4min; at -= 9min) {
        entries.push_back(fetched(chat, u"access"_s, ago(at), 10min, Why::NearEnd));
    }
    entries.push_back(fetched(prod, u"token"_s, ago(18min), 12h, Why::ByHand));
    entries.push_back({.at = ago(9min),
                       .happening = Happening::Asked,
                       .profile = prod.id,
                       .name = prod.name,
                       .format = u"curl"_s,
                       .command = u"header"_s});
    entries.push_back({.at = ago(3min),
                       .happening = Happening::SecretChanged,
                       .profile = chat.id,
                       .name = chat.name,
                       .field = u"appSecret"_s});
    entries.push_back({.at = ago(2min),
                       .happening = Happening::Copied,
                       .profile = prod.id,
                       .name = prod.name,
                       .format = u"header"_s});
    std::ranges::sort(entries, {}, &ActivityEntry::at);
    stage.addActivity(entries);
}

void fillTroubles(Stage &stage)
{
    const Profile refused = engineOf(stage, u"old-password"_s, u"root"_s);
    stage.addTroubled(refused, refusalRow(stage, refused, 401));
    const Profile forbidden = stage.messaging(u"forbidden"_s);
    stage.addTroubled(forbidden, refusalRow(stage, forbidden, 403));
    const Profile locked = engineOf(stage, u"shared-account"_s, u"ci-runner"_s);
    Error lock = refusalRow(stage, locked, 403);
    lock.until = stage.now().addSecs(13 * 60 + 20);
    stage.addTroubled(locked, lock);
    const Profile edge = engineOf(stage, u"one-attempt-left"_s, u"deploy"_s);
    stage.addAlive(edge, 3h + 20min, 8h);
    stage.refuseAgain(edge, refusalRow(stage, edge, 401));
    stage.refuseAgain(edge, refusalRow(stage, edge, 401));
    Profile offline = engineOf(stage, u"vpn-only-engine-with-a-rather-long-name-in-the-list"_s,
                               u"an_account_without_a_single_blank_"_s.repeated(5));
    offline.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
    offline.refresh = RefreshMode::Auto;
    stage.addWithPassword(offline);
    stage.addWithPassword(stage.atHangUp(engineOf(stage, u"unanswered"_s, u"train"_s)));
    stage.addWithPassword(stage.atPlainText(engineOf(stage, u"untrusted"_s, u"field"_s)));
    const Profile chat = stage.messaging(u"replaced"_s);
    stage.addChain(chat, 8min, 47min);
    stage.replaceToken(chat);
    Profile skewed = engineOf(stage, u"skewed-clock"_s, u"clock"_s);
    skewed.fields[u"address"_s] = {u"https://late.example:30100"_s};
    stage.addAlive(skewed, 6h, 6h);
    stage.skewClock(skewed, 2min);
    Profile spare = engineOf(stage, u"two-addresses"_s, u"twin"_s);
    spare.fields[u"address"_s] = {u"https://north.engine.example:30100"_s, u"https://south.engine.example:30100"_s};
    stage.addAlive(spare, 9h, 3h);
}

} // namespace bearerbox::test
