// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>

namespace bearerbox::test {

inline const QString noCollection = QStringLiteral("/");
inline const QString loginCollection = QStringLiteral("/org/freedesktop/secrets/collection/login");

/// A Secret Service on the session bus, with one collection that is locked, or none. What it does with a call, each
/// test says in handleMessage().
class FakeSecretService : public QDBusVirtualObject
{
public:
    ~FakeSecretService() override { leave(); }

    [[nodiscard]] bool isRegistered() const { return m_isRegistered; }

    void leave()
    {
        m_bus.unregisterObject(m_root);
        m_bus.unregisterService(m_name);
    }

    [[nodiscard]] QString introspect(const QString &) const final { return {}; }

protected:
    explicit FakeSecretService(const QString &collection)
        : m_collection(collection)
        , m_isRegistered(m_bus.registerVirtualObject(m_root, this, QDBusConnection::SubPath) &&
                         m_bus.registerService(m_name))
    {
    }

    [[nodiscard]] static QVariant path(const QString &name) { return QVariant::fromValue(QDBusObjectPath(name)); }

    void send(const QDBusMessage &message) const { m_bus.send(message); }

    void setOpen()
    {
        m_collection = loginCollection;
        m_isOpen = true;
    }

    /// Answers whoever asks which collection there is and whether it is locked; other calls are left to the test.
    [[nodiscard]] bool tellsOfCollection(const QDBusMessage &call) const
    {
        if (call.member() == QLatin1StringView("ReadAlias")) {
            send(call.createReply(path(m_collection)));
        } else if (call.member() == QLatin1StringView("Get")) {
            send(call.createReply(QVariant::fromValue(QDBusVariant(!m_isOpen))));
        } else {
            return false;
        }
        return true;
    }

private:
    QDBusConnection m_bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake secret service"));
    QString m_name = QStringLiteral("org.freedesktop.secrets");
    QString m_root = QStringLiteral("/");
    QString m_collection;
    bool m_isOpen = false;
    bool m_isRegistered = false;
};

} // namespace bearerbox::test
