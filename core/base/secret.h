// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <memory>
#include <span>

namespace bearerbox {

/// A password, an app secret or a token. Copies share one buffer, which is overwritten when the last one goes;
/// it prints as "Secret(*)", and its bytes come out only through reveal().
///
/// Its limit: copies that QJsonDocument, the network stack or a caller of reveal() makes are beyond it.
class Secret final
{
public:
    Secret() = default;
    /// Takes the bytes over; the caller must hold no other copy of the array.
    explicit Secret(QByteArray &&bytes);
    [[nodiscard]] static Secret fromText(const QString &text);

    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] qsizetype size() const;
    /// The bytes themselves, valid as long as this object.
    [[nodiscard]] QByteArrayView reveal() const;
    /// Whether the bytes are UTF-8. Where they are not, revealText() replaces some of them.
    [[nodiscard]] bool isText() const { return reveal().isValidUtf8(); }
    /// The bytes read as UTF-8.
    [[nodiscard]] QString revealText() const;

    friend bool operator==(const Secret &left, const Secret &right) { return left.reveal() == right.reveal(); }

private:
    std::shared_ptr<const QByteArray> m_bytes;
};

/// Makes every byte 0, in a way that the compiler may not leave out.
void overwrite(std::span<char> bytes);
/// Overwrites the bytes of an array that nobody else shares, and empties it.
void wipe(QByteArray &bytes);
/// The same for a text.
void wipe(QString &text);

inline QDebug operator<<(QDebug debug, const Secret &)
{
    return debug << "Secret(*)";
}

} // namespace bearerbox
