// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/watchedengine.h"

#include "tests/app/sandbox/requests.h"
#include "tests/support/materials.h"

using namespace Qt::StringLiterals;

namespace bearerbox::test {

namespace {

const QHostAddress peer(QHostAddress::LocalHost);

QString key()
{
    return sandbox::Lockout::keyOf(u"root"_s, peer.toString());
}

} // namespace

WatchedEngine::WatchedEngine(Machine &machine)
    : m_machine(machine)
    , m_services(sandbox::testCredentials(), {}, sandbox::testKey(), machine.time.clock())
    , m_lockout(machine.time.clock())
{
}

bool WatchedEngine::isLocked() const
{
    return m_lockout.isBanned(key());
}

bool WatchedEngine::ledgerSaysLocked() const
{
    AttemptLedger ledger(m_machine.folder.attempts(), m_machine.folder.attempts() + ".lock"_L1);
    // Nobody knows the engine's clock to the second.
    const QDateTime now = m_machine.time.now().addSecs(2);
    const auto budget = ledger.budget(materialOf(engineProfile(address)), now);
    return budget && budget->lockedUntil();
}

sandbox::Answer WatchedEngine::answer(const sandbox::Request &request)
{
    ++m_books.requests;
    m_books.whileLedgerLocked += ledgerSaysLocked() ? 1 : 0;
    m_books.whileLocked += isLocked() ? 1 : 0;
    sandbox::Answer answer = m_services.answer(request);
    count(request, answer);
    return answer;
}

void WatchedEngine::count(const sandbox::Request &request, const sandbox::Answer &answer)
{
    if (request.path() != "/v4/token" || answer.status != 401) {
        return;
    }
    const QString password = sandbox::parseObject(request.body).value()[u"password"].toString();
    ++m_books.refused[password];
    m_lockout.countFailure(key());
    m_books.locks += isLocked() ? 1 : 0;
}

void WatchedEngine::stranger()
{
    (void)m_services.answer(sandbox::logIn("root"_ba, "stranger"_ba));
}

QByteArray WatchedEngine::credentialOf(const sandbox::Request &request)
{
    const QJsonObject body = sandbox::parseObject(request.body).value_or(QJsonObject());
    return (body[u"name"].toString() + u'\n' + body[u"password"].toString()).toUtf8();
}

} // namespace bearerbox::test
