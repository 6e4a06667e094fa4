// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/screenwatch.h"

#include "core/machine/screenlockreports.h"

namespace bearerbox {

ScreenWatch::ScreenWatch() : m_reports(screenLockReports([this] { Q_EMIT locked(); })) {}

ScreenWatch::~ScreenWatch() = default;

} // namespace bearerbox
