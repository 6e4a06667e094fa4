// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace bearerbox::sandbox {

/// Ends the program when standard input ends. Whoever holds the other end of that pipe takes it along, also when it is
/// killed.
class InputEnd final
{
public:
    InputEnd();

private:
    QSocketNotifier m_notifier;
};

} // namespace bearerbox::sandbox
