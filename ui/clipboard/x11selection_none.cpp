// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/x11selection.h"

namespace bearerbox {

X11Selection::~X11Selection() = default;

bool X11Selection::isUsed()
{
    return false;
}

void X11Selection::catchUp() {}

void X11Selection::setGuarded(bool) {}

bool X11Selection::nativeEventFilter(const QByteArray &, void *, qintptr *)
{
    return false;
}

} // namespace bearerbox
