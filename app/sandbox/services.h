// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactcenter.h"
#include "app/sandbox/engine.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/routing.h"

namespace bearerbox::sandbox {

/// Both services behind one address: a request goes in, an answer comes out, no socket anywhere.
class Services final
{
public:
    Services(const Credentials &credentials, Lifetimes lifetimes, SigningKey key, Clock clock);

    /// Every answer has a Date header. Reading the request log leaves no entry in it.
    [[nodiscard]] Answer answer(const Request &request);

private:
    [[nodiscard]] Answer dispatch(const Route &route, const Request &request);

    Clock m_clock;
    Engine m_engine;
    ContactCenter m_contactCenter;
    RequestLog m_log;
};

} // namespace bearerbox::sandbox
