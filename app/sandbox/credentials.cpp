// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/credentials.h"

#include "app/sandbox/passwordrule.h"

#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

QString randomText(QStringView letters, qsizetype length)
{
    QString text;
    while (text.size() < length) {
        text.append(letters.at(QRandomGenerator::system()->bounded(letters.size())));
    }
    return text;
}

// Symbols that a shell, a URL or JSON could trip over, so that a client which quotes carelessly is found out.
QString randomPassword(const QString &account)
{
    constexpr QStringView letters = u"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#$%&*+-=?@^_~";
    QString password;
    do {
        password = randomText(letters, 16);
    } while (!isAcceptablePassword(password, account));
    return password;
}

} // namespace

QByteArray randomHex(qsizetype bytes)
{
    QByteArray random;
    while (random.size() < bytes) {
        random.append(static_cast<char>(QRandomGenerator::system()->bounded(256)));
    }
    return random.toHex();
}

Credentials Credentials::generate()
{
    const QString account = u"root"_s;
    return {
        .account = account,
        .password = randomPassword(account),
        .appKey = QUuid::createUuid().toString(QUuid::WithoutBraces),
        .appSecret = randomText(u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=", 43),
        .channelId = QString::fromLatin1(randomHex(16)),
    };
}

} // namespace bearerbox::sandbox
