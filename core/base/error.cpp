// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Error", text);
}

/// A text that ends like a sentence of its script; what a service said often does not.
QString sentence(const QString &text)
{
    if (text.isEmpty() || u".!?…。！？"_s.contains(text.back())) {
        return text;
    }
    const bool isChinese = std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
    return text + (isChinese ? u'。' : u'.');
}

} // namespace

Error Error::inOwnWords() const
{
    Error told = *this;
    told.detail = ownDetail.value_or(detail);
    return told;
}

QString kindWord(ErrorKind kind)
{
    const char *name = QMetaEnum::fromType<ErrorKind>().valueToKey(static_cast<int>(kind));
    QString word = QString::fromLatin1(name);
    word[0] = word[0].toLower();
    return word;
}

QString kindTitle(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal:
        return translated(QT_TRANSLATE_NOOP("Error", "Internal error"));
    case ErrorKind::Usage:
        return translated(QT_TRANSLATE_NOOP("Error", "Invalid input"));
    case ErrorKind::NotFound:
        return translated(QT_TRANSLATE_NOOP("Error", "Not found"));
    case ErrorKind::Rejected:
        return translated(QT_TRANSLATE_NOOP("Error", "Credential refused"));
    case ErrorKind::Blocked:
        return translated(QT_TRANSLATE_NOOP("Error", "Account locked"));
    case ErrorKind::Offline:
        return translated(QT_TRANSLATE_NOOP("Error", "Service not reachable"));
    case ErrorKind::Tls:
        return translated(QT_TRANSLATE_NOOP("Error", "Connection not trusted"));
    case ErrorKind::Server:
        return translated(QT_TRANSLATE_NOOP("Error", "Service reported an error"));
    case ErrorKind::Unusable:
        return translated(QT_TRANSLATE_NOOP("Error", "Unusable answer"));
    case ErrorKind::SecretMissing:
        return translated(QT_TRANSLATE_NOOP("Error", "Secret missing"));
    case ErrorKind::StoreLocked:
        return translated(QT_TRANSLATE_NOOP("Error", "Keyring locked"));
    case ErrorKind::StoreAbsent:
        return translated(QT_TRANSLATE_NOOP("Error", "No keyring"));
    case ErrorKind::StoreDenied:
        return translated(QT_TRANSLATE_NOOP("Error", "Keyring access denied"));
    case ErrorKind::Timeout:
        return translated(QT_TRANSLATE_NOOP("Error", "No answer in time"));
    case ErrorKind::Policy:
        return translated(QT_TRANSLATE_NOOP("Error", "Stopped to protect a secret"));
    case ErrorKind::NoApp:
        return translated(QT_TRANSLATE_NOOP("Error", "Bearerbox is not running"));
    }
    Q_UNREACHABLE();
}

QString remedy(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal:
        return translated(QT_TRANSLATE_NOOP("Error", "Please report this with the steps that led here."));
    case ErrorKind::Usage:
        return translated(QT_TRANSLATE_NOOP("Error", "Correct the value and try again."));
    case ErrorKind::NotFound:
        return translated(QT_TRANSLATE_NOOP("Error", "Check the name."));
    case ErrorKind::Rejected:
        return translated(
            QT_TRANSLATE_NOOP("Error", "Check the account and its secret. Nothing is tried again until you do."));
    case ErrorKind::Blocked:
        return translated(QT_TRANSLATE_NOOP("Error", "Wait until the time given; another attempt would not help."));
    case ErrorKind::Offline:
        return translated(QT_TRANSLATE_NOOP("Error", "Check the address, the network and the proxy."));
    case ErrorKind::Tls:
        return translated(
            QT_TRANSLATE_NOOP("Error", "Compare the certificate; if it is right, name its CA file or pin it."));
    case ErrorKind::Server:
        return translated(QT_TRANSLATE_NOOP("Error", "Look at what the service said; try again later."));
    case ErrorKind::Unusable:
        return translated(QT_TRANSLATE_NOOP("Error", "Check that the address belongs to this service."));
    case ErrorKind::SecretMissing:
        return translated(QT_TRANSLATE_NOOP("Error", "Edit the profile and enter it."));
    case ErrorKind::StoreLocked:
        return translated(QT_TRANSLATE_NOOP("Error", "Unlock the keyring and try again."));
    case ErrorKind::StoreAbsent:
        return translated(QT_TRANSLATE_NOOP("Error", "Start a keyring, or use the memory store."));
    case ErrorKind::StoreDenied:
        return translated(QT_TRANSLATE_NOOP("Error", "Allow Bearerbox to use the keyring."));
    case ErrorKind::Timeout:
        return translated(QT_TRANSLATE_NOOP("Error", "Check the network, or allow more time."));
    case ErrorKind::Policy:
        return translated(
            QT_TRANSLATE_NOOP("Error", "If this is intended, change the profile and enter its secret again."));
    case ErrorKind::NoApp:
        return translated(QT_TRANSLATE_NOOP("Error", "Start Bearerbox first."));
    }
    Q_UNREACHABLE();
}

Failure failAtFile(QString detail)
{
    return fail(ErrorKind::Internal, std::move(detail),
                {.english = u"Check its owner, its permissions and the free space."_s,
                 .chinese = u"请检查其所有者、权限和剩余空间。"_s});
}

QString userMessage(const Error &error)
{
    QStringList sentences{sentence(error.detail.isEmpty() ? kindTitle(error.kind) : error.detail)};
    if (error.until) {
        const QString when = QLocale().toString(error.until->toLocalTime(), QLocale::ShortFormat);
        sentences << translated(QT_TRANSLATE_NOOP("Error", "No attempt before %1.")).arg(when);
    }
    sentences << (error.hint.isEmpty() ? remedy(error.kind) : error.hint.local());
    return joinedSentences(sentences);
}

} // namespace bearerbox
