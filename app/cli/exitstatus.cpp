// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitstatus.h"

namespace bearerbox::cli {

int exitStatus(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal:
        return 1;
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::NotFound:
        return 3;
    case ErrorKind::Rejected:
        return 4;
    case ErrorKind::Blocked:
        return 5;
    case ErrorKind::Offline:
    case ErrorKind::Tls:
        return 6;
    case ErrorKind::Server:
    case ErrorKind::Unusable:
        return 7;
    case ErrorKind::SecretMissing:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreAbsent:
    case ErrorKind::StoreDenied:
        return 8;
    case ErrorKind::Timeout:
        return 9;
    case ErrorKind::Policy:
        return 10;
    case ErrorKind::NoApp:
        return 11;
    }
    Q_UNREACHABLE();
}

} // namespace bearerbox::cli
