// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profilesahead.h"

namespace bearerbox {

ProfilesAhead::ProfilesAhead(const ConfigFolder &folder)
    : m_book(std::async(std::launch::async, [folder] { return ProfileBook::openSound(folder); }))
{
}

} // namespace bearerbox
