// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>

namespace bearerbox {

/// Takes a renewed token from response headers that the person has at hand: "Name: value" lines, with or without a
/// status line, or the marks of a client before them. Fails with Usage where the service renews nothing that way, where
/// the headers hold no such token, or where the token says that it is somebody else's; with Unusable for one that no
/// header can carry; and as the token cache does.
[[nodiscard]] QCoro::Task<Result<Token>> adoptRenewal(Profile profile, ServicePointer service, Secret headers,
                                                      Facilities facilities);

} // namespace bearerbox
