// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicecatalogue.h"

namespace bearerbox::test {

/// The built-in definitions, read once.
inline const ServiceCatalogue &builtInServices()
{
    static const ServiceCatalogue catalogue = ServiceCatalogue::builtIn();
    return catalogue;
}

inline ServicePointer builtInService(const QString &id)
{
    return builtInServices().find(id).value();
}

inline ServicePointer engineService()
{
    return builtInService(QStringLiteral("servicecomb-engine"));
}

inline ServicePointer messagingService()
{
    return builtInService(QStringLiteral("aicc-messaging"));
}

} // namespace bearerbox::test
