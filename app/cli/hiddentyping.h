// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox::cli {

/// While it lives, what is typed at a terminal on standard input is not shown, and a prompt on standard error has said
/// what is wanted. A signal that ends the program shows typing again first. Does nothing where standard input is no
/// terminal. There is one at a time.
class HiddenTyping final
{
public:
    explicit HiddenTyping(const QString &prompt);
    ~HiddenTyping();
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    bool m_isHidden = false;
};

} // namespace bearerbox::cli
