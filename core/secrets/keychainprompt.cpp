// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainprompt.h"

#include "core/secrets/secretservicebus.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

const QString promptInterface = u"org.freedesktop.Secret.Prompt"_s;

} // namespace

KeychainPrompt::KeychainPrompt(const QString &path)
    : m_path(path)
    , m_keeper(secretService, secretServiceBus(), QDBusServiceWatcher::WatchForUnregistration)
{
    secretServiceBus().connect(secretService, path, promptInterface, u"Completed"_s, this,
                               SLOT(complete(bool, QDBusVariant)));
    connect(&m_keeper, &QDBusServiceWatcher::serviceUnregistered, this, [this] { complete(true, {}); });
}

QDBusMessage KeychainPrompt::call(const QString &method) const
{
    return QDBusMessage::createMethodCall(secretService, m_path, promptInterface, method);
}

void KeychainPrompt::complete(bool isDismissed, const QDBusVariant & /*aboutWhat*/)
{
    m_isAnswered = !isDismissed;
    m_isCompleted = true;
    Q_EMIT completed();
}

} // namespace bearerbox
