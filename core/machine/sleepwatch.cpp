// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/sleepwatch.h"

#include "core/machine/sleepreports.h"

namespace bearerbox {

SleepWatch::SleepWatch() : m_reports(sleepReports([this] { Q_EMIT woke(); })) {}

SleepWatch::~SleepWatch() = default;

} // namespace bearerbox
