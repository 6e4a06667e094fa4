// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/networkwatch.h"

#include <QNetworkInformation>

namespace bearerbox {

namespace {

bool mayReach(QNetworkInformation::Reachability reachability)
{
    return reachability != QNetworkInformation::Reachability::Disconnected;
}

} // namespace

NetworkWatch::NetworkWatch()
{
    if (!QNetworkInformation::loadDefaultBackend()) {
        return;
    }
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (mayReach(reachability)) {
                    Q_EMIT usable();
                } else {
                    Q_EMIT lost();
                }
            });
}

bool NetworkWatch::isUsable() const
{
    const QNetworkInformation *known = QNetworkInformation::instance();
    return !known || mayReach(known->reachability());
}

} // namespace bearerbox
