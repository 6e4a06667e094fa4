// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QNetworkReply>

namespace bearerbox {

/// Whether the network stack reports nothing but the status: then the answer is complete, and is a value.
[[nodiscard]] bool isAnswer(QNetworkReply::NetworkError error, int status);

/// Turns an error of the network stack into ours. Its own text is not quoted: it holds the whole address.
[[nodiscard]] Error toError(QNetworkReply::NetworkError error, const QString &stackText, const QString &host);

} // namespace bearerbox
