// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/headername.h"

#include <algorithm>
#include <array>

namespace bearerbox {

bool isSendersHeader(QByteArrayView name)
{
    // A second opinion on most of these is how requests are smuggled. With an Accept-Encoding that is not its own, the
    // network stack hands the body over as it came: packed.
    static constexpr std::array names{"accept-encoding",
                                      "connection",
                                      "content-length",
                                      "expect",
                                      "host",
                                      "keep-alive",
                                      "proxy-authorization",
                                      "proxy-connection",
                                      "te",
                                      "trailer",
                                      "transfer-encoding",
                                      "upgrade"};
    return std::ranges::any_of(names,
                               [name](const char *each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace bearerbox
