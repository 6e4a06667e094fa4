// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pasting/pastedrequest.h"

namespace bearerbox {

/// Takes the proxy of curl's option as a profile keeps it: with its scheme and port, its password apart. User and
/// password end at the last "@", as curl has it.
void takeProxy(PastedRequest &request, const QString &option, const QString &value);

/// For "-U user:password", which may come before "-x".
void giveProxyUser(PastedRequest &request, const QString &user);

} // namespace bearerbox
