// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QDateTime>
#include <QStringList>

namespace bearerbox {

/// The certificate that a host showed, as a person compares it. Nothing of it is secret: a host shows it to everybody.
///
/// Cheap to copy: every member is shared.
struct CertificateFacts
{
    QString host;
    /// Of its DER, in lower-case hex, as `openssl x509 -fingerprint -sha256` has it without the colons.
    QByteArray sha256;
    /// Distinguished names, the most telling part first; where a name is empty, this is too.
    QString subject;
    QString issuer;
    /// UTC.
    QDateTime validFrom;
    QDateTime validUntil;
    /// What the usual checks hold against it, a clause each, in the language of the program; empty where it passes.
    QStringList doubts;
    /// The pins that the profile had then; empty where it had none.
    QByteArrayList pins;

    [[nodiscard]] bool isPinned() const { return pins.contains(sha256); }
    /// Whether it contradicts a pin: it is none of those that were expected.
    [[nodiscard]] bool contradictsPin() const { return !pins.isEmpty() && !isPinned(); }

    bool operator==(const CertificateFacts &) const = default;
};

/// A fingerprint as people compare it: capitals, a colon between the bytes.
[[nodiscard]] inline QString readableFingerprint(const QByteArray &sha256)
{
    return QString::fromLatin1(QByteArray::fromHex(sha256).toHex(':').toUpper());
}

} // namespace bearerbox
