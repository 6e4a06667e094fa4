// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QObject>

namespace bearerbox {

/// A question on the screen, made by the keyring; it ends with an answer or with the keyring.
/// (https://specifications.freedesktop.org/secret-service-spec/latest/prompts.html)
class KeychainPrompt final : public QObject
{
    Q_OBJECT

public:
    explicit KeychainPrompt(const QString &path);

    /// A call of one of its methods.
    [[nodiscard]] QDBusMessage call(const QString &method) const;
    [[nodiscard]] bool isCompleted() const { return m_isCompleted; }
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }

public Q_SLOTS:
    void complete(bool isDismissed, const QDBusVariant &aboutWhat);

Q_SIGNALS:
    void completed();

private:
    QString m_path;
    QDBusServiceWatcher m_keeper;
    bool m_isCompleted = false;
    bool m_isAnswered = false;
};

} // namespace bearerbox
