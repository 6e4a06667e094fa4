// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/network.h"
#include "core/profiles/profilebook.h"
#include "core/secrets/memorystore.h"
#include "core/secrets/profilesecrets.h"
#include "core/secrets/tokencache.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/sessionbook.h"
#include "tests/support/warnings.h"
#include "ui/profileform/profiledialog.h"

#include <QTemporaryDir>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bearerbox::test {

/// Lets a held call of a store go on.
class Gate : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void opened();
};

/// A memory store that fails or waits when told to, and counts what it is asked.
class ObedientStore final : public SecretStore
{
public:
    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret value) override;
    QCoro::Task<Result<void>> remove(QString key) override { return m_items.remove(std::move(key)); }

    std::optional<Error> failure;
    /// While set, writing waits for it to open.
    Gate *gate = nullptr;
    int reads = 0;
    int writes = 0;

private:
    MemoryStore m_items;
};

/// A session book over fakes, in a folder of its own, with the built-in services. Its addresses are ports of this
/// machine where nobody listens.
class ProfileStage final
{
public:
    ProfileStage();
    /// Waits for the sessions to be done: what they borrow must outlive what they have under way.
    ~ProfileStage();
    Q_DISABLE_COPY_MOVE(ProfileStage)

    /// A profile at the engine that was saved with the password "hunter2".
    Profile savedEngine(const QString &name = QStringLiteral("prod"));
    /// What the store holds for a profile.
    [[nodiscard]] ProfileSecrets secretsOf(const QUuid &id);
    [[nodiscard]] const Profile *profile(const QUuid &id) const { return profiles.find(id); }

private:
    QTemporaryDir m_folder;

public:
    ConfigFolder folder;
    ServiceCatalogue services = ServiceCatalogue::builtIn();
    ProfileBook profiles;
    ObedientStore secrets;
    MemoryTokenCache tokens;
    AttemptLedger attempts;
    LiveTokens live;
    ServerClocks clocks;
    Network network;
    SessionBook book;
};

/// A secret that was entered for an address; empty if none was.
[[nodiscard]] QString stored(const ProfileSecrets &secrets, const QString &id, const QString &address);

/// Fills in a form as a person does: by name, key and click.
class FormUser final
{
public:
    explicit FormUser(ProfileDialog &dialog);

    /// The input that assistive technology knows by this name; fails the program if there is none.
    [[nodiscard]] QLineEdit *line(const QString &name) const;
    [[nodiscard]] QPushButton *button(const QString &name) const;
    void type(const QString &name, const QString &text) const;
    void leave() const;
    void click(const QString &name) const;
    /// Takes the entry of a list that begins with a text.
    void choose(const QString &name, const QString &entry) const;
    void chooseService(const QString &name) const { choose(QStringLiteral("Service"), name); }
    void save() const { click(QStringLiteral("Save")); }
    /// Every note and banner that can be seen, as its words.
    [[nodiscard]] QStringList notes() const;

private:
    /// What has just come into view finds its place; a window that went earlier takes no focus away any more.
    void settle() const;

    ProfileDialog &m_dialog;
};

} // namespace bearerbox::test
