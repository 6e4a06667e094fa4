// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/stage.h"
#include "ui/window/notices.h"

namespace bearerbox::test {

/// What is said about a session now.
inline std::vector<Notice> said(const Session &session)
{
    return noticesOf(session, session.now());
}

/// The session of the one profile of a stage that has been started.
inline Session &only(Stage &stage)
{
    return *stage.book().sessions().front();
}

} // namespace bearerbox::test
