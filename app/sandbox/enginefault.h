// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/message.h"

namespace bearerbox::sandbox {

/// The engine's error codes. The HTTP status is the code divided by 1000.
enum class EngineFault {
    InvalidParameters = 400001,
    Unauthorized = 401201,
    WrongNameOrPassword = 401202,
    NoAuthorization = 401204,
    TokenExpired = 401205,
    WrongPassword = 401207,
    AccountBlocked = 403201,
    Internal = 500003,
};

/// {"errorCode":"401202","errorMessage":"…","detail":"…"}; detail is left out when empty.
[[nodiscard]] Answer faultAnswer(EngineFault fault, const QString &detail = {});

} // namespace bearerbox::sandbox
