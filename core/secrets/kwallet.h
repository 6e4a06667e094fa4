// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>

#include <chrono>
#include <optional>

namespace bearerbox {

// The wallet of KDE (https://api.kde.org/frameworks/kwallet/html/classKWallet_1_1Wallet.html) over its interface on the
// session bus. While it is closed, it asks the person anew for each job that comes to it; asked to open before, it asks
// once.

/// The bus name of the wallet that QtKeychain keeps secrets in, out of all names on the bus; empty where it takes
/// another keychain. QtKeychain 0.13 knows the wallet of Plasma 5 (kwalletd5), and takes the Secret Service elsewhere.
[[nodiscard]] QString walletAmong(const QStringList &names);

/// Whether it has to be opened first. Starts it, and asks nobody. Whoever does not answer within the limit may be open.
[[nodiscard]] QCoro::Task<bool> isWalletClosed(QString wallet, std::chrono::milliseconds limit);

/// Has it ask the person for its password, or for that of a first wallet: whether it is open then. Nothing where it
/// does not take the wish. Whoever does not answer within the limit has refused; its question cannot be taken back.
[[nodiscard]] QCoro::Task<std::optional<bool>> openWallet(QString wallet, std::chrono::milliseconds limit);

} // namespace bearerbox
