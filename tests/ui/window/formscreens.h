// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <functional>

class QWidget;

namespace bearerbox::test {

using TakePicture = std::function<void(QWidget &, const QString &)>;

/// The form for a new profile: where a request is pasted, filled in from it, and tried.
void photographFilling(SessionBook &book, const TakePicture &take);

/// A copy of a profile with a stored password.
void photographCopy(SessionBook &book, const Profile &source, const TakePicture &take);

} // namespace bearerbox::test
