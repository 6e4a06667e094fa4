// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/sealedtokencache.h"
#include "tests/core/secrets/countingstore.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace bearerbox::test {

inline const QUuid first(QStringLiteral("{11111111-1111-4111-8111-111111111111}"));
inline const QUuid second(QStringLiteral("{22222222-2222-4222-8222-222222222222}"));
inline const QString keyItem = QStringLiteral("sealing-key");

inline Secret bytes(QByteArray raw)
{
    return Secret(std::move(raw));
}

/// A profile's blob, "nothing" where there is none, or the word of the failure.
inline QByteArray blobIn(SealedTokenCache &cache, QUuid profile)
{
    const Result<std::optional<Secret>> blob = await(cache.read(profile));
    if (!blob) {
        return kindWord(blob.error().kind).toLatin1();
    }
    return *blob ? (*blob)->reveal().toByteArray() : QByteArray("nothing");
}

/// The folder with the token file and the store with its key.
class TokenFolder final
{
public:
    CountingStore store;

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("tokens")); }

    [[nodiscard]] QByteArray onDisk() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    /// What the files hold that were set aside.
    [[nodiscard]] QByteArrayList setAside() const
    {
        QByteArrayList contents;
        const QDir folder(m_folder.path());
        for (const QString &name : folder.entryList({QStringLiteral("tokens.unreadable-*")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            contents << (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable"));
        }
        return contents;
    }

    void put(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    /// As a program would that starts, writes the first profile's blob and ends.
    [[nodiscard]] bool write(const QByteArray &blob)
    {
        SealedTokenCache cache(path(), store);
        return await(cache.write(first, bytes(blob))).has_value();
    }

    /// The same for reading.
    [[nodiscard]] QByteArray read()
    {
        SealedTokenCache cache(path(), store);
        return blobIn(cache, first);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace bearerbox::test
