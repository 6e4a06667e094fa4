// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lives.h"

#include "core/base/localizedtext.h"

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

Error refusalRow(const Stage &stage, const Profile &profile, int status)
{
    const Result<ServicePointer> service = stage.book().services().find(profile.service);
    const std::vector<FailureRow> &own = (*service)->steps.front().failures;
    const auto row = std::ranges::find(own.empty() ? (*service)->failures : own, status, &FailureRow::status);
    return {.kind = row->kind,
            .detail = status == 401 ? u"%1 refused the request (401)."_s.arg((*service)->name.local()) : QString(),
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
    Profile offline = engineOf(stage, u"vpn-only-engine-with-a-rather-long-name-in-the-list"_s, u"vpn"_s);
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
