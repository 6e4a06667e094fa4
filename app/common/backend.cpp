// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/backend.h"

#include "core/activity/activitylog.h"
#include "core/net/network.h"
#include "core/net/serverclocks.h"
#include "core/secrets/keychainstore.h"
#include "core/secrets/memorystore.h"
#include "core/secrets/mixedstore.h"
#include "core/secrets/sealedtokencache.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/livetokens.h"
#include "core/settings/settingsfile.h"

#include <QCoreApplication>

#include <functional>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// Where secrets and tokens are kept; the cache may borrow the store, so it comes second.
struct Stores
{
    bool outliveUs = false;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<TokenCache> tokens;
    /// Has both keep a profile for the run only.
    std::function<void(const QUuid &)> keepInMemory = [](const QUuid &) {}; // they keep nothing else
};

QString chosenStore(const BackendOptions &options)
{
    const QString fromEnvironment = qEnvironmentVariable("BEARERBOX_STORE");
    return !options.store.isEmpty() ? options.store : !fromEnvironment.isEmpty() ? fromEnvironment : u"keychain"_s;
}

Result<Stores> makeStores(const QString &kind, const ConfigFolder &folder)
{
    Stores stores;
    if (kind == "memory"_L1) {
        stores.secrets = std::make_unique<MemoryStore>();
        stores.tokens = std::make_unique<MemoryTokenCache>();
        return stores;
    }
    if (kind == "keychain"_L1) {
        stores.outliveUs = true;
        auto secrets = std::make_unique<MixedStore>(std::make_unique<KeychainStore>());
        auto tokens = std::make_unique<MixedTokenCache>(std::make_unique<SealedTokenCache>(folder.tokens(), *secrets));
        stores.keepInMemory = [&store = *secrets, &cache = *tokens](const QUuid &profile) {
            store.keepInMemory(profile);
            cache.keepInMemory(profile);
        };
        stores.secrets = std::move(secrets);
        stores.tokens = std::move(tokens);
        return stores;
    }
    return fail(ErrorKind::Usage,
                QCoreApplication::translate("Backend", "There is no secret store “%1”; there are keychain and memory.")
                    .arg(kind));
}

/// A place between 0 and 1 that a profile keeps.
double placeOf(const QUuid &profile)
{
    return double(qHash(profile) % 1000) / 1000;
}

Result<ProfileBook> profilesIn(const ConfigFolder &folder, std::optional<ProfileBook> read)
{
    return read ? Result<ProfileBook>(std::move(*read)) : ProfileBook::open(folder);
}

ServiceCatalogue servicesFor(const ConfigFolder &folder)
{
    ServiceCatalogue services = ServiceCatalogue::builtIn();
    services.addFrom(folder.services());
    return services;
}

FormatBook formatsFor(const ConfigFolder &folder)
{
    FormatBook formats;
    formats.addFrom(folder.formats());
    return formats;
}

} // namespace

Result<ConfigFolder> openFolder(const BackendOptions &options)
{
    return options.folder ? Result<ConfigFolder>(*options.folder) : ConfigFolder::open(options.configFolder);
}

/// The network is declared last: it goes first and ends what is under way while everything else still stands.
struct Backend::Parts
{
    ConfigFolder folder;
    ReadSettings settings;
    ServiceCatalogue services;
    FormatBook formats;
    ProfileBook profiles;
    Stores stores;
    AttemptLedger attempts;
    LiveTokens live;
    Limits limits;
    Clock clock;
    std::unique_ptr<ServerClocks> clocks;
    std::unique_ptr<ActivityLog> activity;
    Network network;
};

Backend::Backend(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Backend::~Backend() = default;

Result<std::unique_ptr<Backend>> Backend::open(BackendOptions options)
{
    Result<ConfigFolder> folder = openFolder(options);
    if (!folder) {
        return Failure(folder.error());
    }
    Result<Stores> stores = makeStores(chosenStore(options), *folder);
    if (!stores) {
        return Failure(stores.error());
    }
    Result<ProfileBook> profiles = profilesIn(*folder, std::move(options.profiles));
    if (!profiles) {
        return Failure(profiles.error());
    }
    ServiceCatalogue services = servicesFor(*folder);
    FormatBook formats = formatsFor(*folder);
    const QString ledger = folder->attempts();
    const QString live = folder->liveTokens();
    ReadSettings settings = options.settings ? *options.settings : SettingsFile(folder->settings()).read();
    const MachineTime machine = systemTime();
    const Clock clock = anchoredClock(machine);
    auto clocks = std::make_unique<ServerClocks>(folder->clocks(), machine, clock);
    ServerClocks &lent = *clocks;
    auto activity =
        std::make_unique<ActivityLog>(folder->activity(), clock, ActivityLimits{.folderLasts = folder->isWritable()});
    std::unique_ptr<Parts> parts(
        new Parts{.folder = std::move(*folder),
                  .settings = std::move(settings),
                  .services = std::move(services),
                  .formats = std::move(formats),
                  .profiles = std::move(*profiles),
                  .stores = std::move(*stores),
                  .attempts = AttemptLedger(ledger, ledger + ".lock"_L1),
                  .live = LiveTokens(live, live + ".lock"_L1),
                  .limits = {.connect = std::min(Limits().connect, options.callLimit), .total = options.callLimit},
                  .clock = clock,
                  .clocks = std::move(clocks),
                  .activity = std::move(activity),
                  .network = Network(lent)});
    parts->network.setProxyDefault(parts->settings.settings.proxy);
    return std::unique_ptr<Backend>(new Backend(std::move(parts)));
}

Facilities Backend::facilities()
{
    return Facilities{.services = &m_parts->services,
                      .profiles = &m_parts->profiles,
                      .secrets = m_parts->stores.secrets.get(),
                      .tokens = m_parts->stores.tokens.get(),
                      .attempts = &m_parts->attempts,
                      .live = &m_parts->live,
                      .network = &m_parts->network,
                      .clocks = m_parts->clocks.get(),
                      .activity = m_parts->activity.get(),
                      .formats = m_parts->formats,
                      .folder = m_parts->folder,
                      .clock = m_parts->clock,
                      .limits = m_parts->limits,
                      .place = placeOf};
}

const ConfigFolder &Backend::folder() const
{
    return m_parts->folder;
}

const ServiceCatalogue &Backend::services() const
{
    return m_parts->services;
}

ProfileBook &Backend::profiles()
{
    return m_parts->profiles;
}

Network &Backend::network()
{
    return m_parts->network;
}

const Settings &Backend::settings() const
{
    return m_parts->settings.settings;
}

bool Backend::keepsSecrets() const
{
    return m_parts->stores.outliveUs;
}

void Backend::keepInMemory(const QUuid &profile)
{
    m_parts->stores.keepInMemory(profile);
}

QStringList Backend::warnings() const
{
    QStringList found = m_parts->profiles.warnings() + m_parts->settings.warnings;
    if (!m_parts->folder.isWritable()) {
        found << QCoreApplication::translate(
                     "Backend", "The folder %1 cannot be written: what is learnt now is forgotten with this program.")
                     .arg(m_parts->folder.path());
    }
    for (const std::vector<Error> &problems : {m_parts->services.problems(), m_parts->formats.problems()}) {
        for (const Error &problem : problems) {
            found << problem.detail;
        }
    }
    for (const Profile &profile : m_parts->profiles.profiles()) {
        if (!m_parts->services.find(profile.service)) {
            found
                << QCoreApplication::translate(
                       "Backend",
                       "The profile “%1” is for the service “%2”, which is not known here. It is kept, but not shown.")
                       .arg(profile.name, profile.service);
        }
    }
    return found;
}

} // namespace bearerbox
