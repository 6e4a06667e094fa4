// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/sessionfixture.h"

#include "tests/support/materials.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

void SessionFixture::setUp()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<Bench>();
    m_service = std::make_unique<LoopbackService>();
    open(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
}

void SessionFixture::open(const Profile &profile, SecretChanges secrets)
{
    m_profile = m_bench->save(profile, std::move(secrets));
    m_session =
        std::make_unique<Session>(m_profile, builtInServices().find(m_profile.service).value(), m_bench->facilities());
}

void SessionFixture::settle()
{
    if (!QTest::qWaitFor([this] { return m_session->state() != SessionState::Fetching; })) {
        qFatal("the session is still fetching");
    }
}

void SessionFixture::start()
{
    m_session->start();
    settle();
}

void SessionFixture::pass(std::chrono::milliseconds span)
{
    m_bench->time.advance(span);
    m_session->wake();
    settle();
}

} // namespace bearerbox::test
