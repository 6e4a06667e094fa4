// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profilebook.h"
#include "core/sessions/facilities.h"
#include "core/settings/settings.h"

#include <memory>
#include <optional>

namespace bearerbox {

/// What the person said on the command line; what is empty comes from the environment, else from the platform.
struct BackendOptions
{
    QString configFolder;
    /// "keychain" or "memory"; empty: BEARERBOX_STORE, else the keychain.
    QString store;
    /// The time that one request may take in all.
    std::chrono::milliseconds callLimit = Limits().total;
    /// The folder, what its settings.ini says, and its profiles, where these are open already.
    std::optional<ConfigFolder> folder = std::nullopt;
    std::optional<ReadSettings> settings = std::nullopt;
    std::optional<ProfileBook> profiles = std::nullopt;
};

/// The folder that is meant. Fails as ConfigFolder::open() does.
[[nodiscard]] Result<ConfigFolder> openFolder(const BackendOptions &options);

/// Everything below the sessions, for one configuration folder: built once by a program, in order, and handed down.
class Backend final
{
public:
    /// Fails with Usage for an unknown store, and with Internal where the folder or the profile book cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<Backend>> open(BackendOptions options);
    ~Backend();
    Q_DISABLE_COPY_MOVE(Backend)

    [[nodiscard]] Facilities facilities();
    [[nodiscard]] const ConfigFolder &folder() const;
    [[nodiscard]] const ServiceCatalogue &services() const;
    [[nodiscard]] ProfileBook &profiles();
    [[nodiscard]] Network &network();
    /// What settings.ini said when it was read for this; its proxy holds already.
    [[nodiscard]] const Settings &settings() const;
    /// Whether a secret outlives this program.
    [[nodiscard]] bool keepsSecrets() const;
    /// From now on the secrets and tokens of this profile are in memory, whatever the store.
    void keepInMemory(const QUuid &profile);
    /// What the person should know though the program works: a profile book taken from its copy, definitions
    /// and formats left out, profiles of unknown services, settings that make no sense.
    [[nodiscard]] QStringList warnings() const;

private:
    struct Parts;
    explicit Backend(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace bearerbox
