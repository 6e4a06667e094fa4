// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/importplan.h"

#include "core/profiles/validation.h"
#include "core/services/servicecatalogue.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportPlan", text);
}

QString yesOrNo(bool value)
{
    return value ? translated(QT_TRANSLATE_NOOP("ImportPlan", "yes"))
                 : translated(QT_TRANSLATE_NOOP("ImportPlan", "no"));
}

QString headerLines(const std::vector<ExtraHeader> &headers)
{
    QStringList lines;
    for (const ExtraHeader &each : headers) {
        lines << u"%1: %2"_s.arg(each.name, each.value);
    }
    return lines.join(u", "_s);
}

QString refreshWord(RefreshMode mode)
{
    return mode == RefreshMode::Auto ? translated(QT_TRANSLATE_NOOP("ImportPlan", "by itself"))
                                     : translated(QT_TRANSLATE_NOOP("ImportPlan", "by hand"));
}

/// The differences of two profiles, in the order of the form.
class Differences
{
public:
    Differences(const Profile &before, const Profile &after) : m_before(before), m_after(after) {}

    std::vector<MemberChange> all(const ServiceDefinition &service)
    {
        add(QT_TRANSLATE_NOOP("ImportPlan", "Name"), &Profile::name);
        add(QT_TRANSLATE_NOOP("ImportPlan", "Service"), &Profile::service);
        addFields(service);
        add(QT_TRANSLATE_NOOP("ImportPlan", "Group"), &Profile::group);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Favourite"), yesOrNo(m_before.favourite), yesOrNo(m_after.favourite));
        note(QT_TRANSLATE_NOOP("ImportPlan", "Environment"), environmentWord(m_before.environment),
             environmentWord(m_after.environment));
        note(QT_TRANSLATE_NOOP("ImportPlan", "Refresh"), refreshWord(m_before.refresh), refreshWord(m_after.refresh));
        add(QT_TRANSLATE_NOOP("ImportPlan", "One click copies"), &Profile::defaultFormat);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Extra headers"), headerLines(m_before.extraHeaders),
             headerLines(m_after.extraHeaders));
        addConnection();
        return std::move(m_changes);
    }

private:
    void put(const QString &label, const QString &before, const QString &after, bool isTrust = false)
    {
        if (before != after) {
            m_changes.push_back({.label = label, .before = before, .after = after, .isTrust = isTrust});
        }
    }
    void note(const char *label, const QString &before, const QString &after, bool isTrust = false)
    {
        put(translated(label), before, after, isTrust);
    }
    void add(const char *label, QString Profile::*member) { note(label, m_before.*member, m_after.*member); }
    void trust(const char *label, QString ConnectionRules::*member)
    {
        note(label, m_before.connection.*member, m_after.connection.*member, true);
    }

    void addFields(const ServiceDefinition &service)
    {
        for (const Field &field : service.fields) {
            put(field.label.local(), m_before.fields.value(field.id).join(u", "_s),
                m_after.fields.value(field.id).join(u", "_s));
        }
    }

    void addConnection()
    {
        const ConnectionRules &before = m_before.connection;
        const ConnectionRules &after = m_after.connection;
        trust(QT_TRANSLATE_NOOP("ImportPlan", "CA file"), &ConnectionRules::caFile);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Pinned certificates"), before.pinnedSha256.join(u", "_s),
             after.pinnedSha256.join(u", "_s), true);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Client certificate"), &ConnectionRules::clientCertificate);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Client key"), &ConnectionRules::clientKey);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Proxy"), &ConnectionRules::proxy);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Without the proxy"), &ConnectionRules::noProxy);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Plain http allowed"), yesOrNo(before.allowPlainHttp),
             yesOrNo(after.allowPlainHttp), true);
    }

    const Profile &m_before;
    const Profile &m_after;
    std::vector<MemberChange> m_changes;
};

/// By id; by name only where no other profile of the file has that id.
const Profile *counterpart(const Profile &profile, const std::vector<Profile> &here, const std::vector<Profile> &shared)
{
    auto found = std::ranges::find(here, profile.id, &Profile::id);
    if (found == here.end()) {
        found = std::ranges::find_if(here, [&](const Profile &each) {
            return each.name == profile.name && std::ranges::find(shared, each.id, &Profile::id) == shared.end();
        });
    }
    return found == here.end() ? nullptr : &*found;
}

QString freeName(const QString &wanted, const QStringList &taken)
{
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number) {
        name = u"%1 (%2)"_s.arg(wanted).arg(number);
    }
    return name;
}

QStringList namesOf(const std::vector<Profile> &profiles)
{
    QStringList names;
    std::ranges::transform(profiles, std::back_inserter(names), &Profile::name);
    return names;
}

/// Holds a profile against the one that is here. Where the file calls it what another one is called here, the name
/// stays.
void compare(ImportRow &row, const Profile &here, bool isNameTaken, const ServiceCatalogue &services)
{
    row.here = here;
    if (isNameTaken) {
        row.profile.name = here.name;
    }
    const Profile present = forSharing({here}, services).profiles.front();
    row.changes = Differences(present, row.profile).all(**services.find(row.profile.service));
    row.kind = row.changes.empty() ? ImportKind::Same : ImportKind::Different;
}

/// The profile as it would be kept, or why it cannot be.
ImportRow judged(const Profile &profile, const ServiceCatalogue &services)
{
    ImportRow row{.profile = profile};
    const Result<ServicePointer> service = services.find(profile.service);
    if (service) {
        row.profile = normalized(profile, **service);
    }
    const Result<void> usable = service ? checkProfile(row.profile, **service) : Failure(service.error());
    if (!usable) {
        row.kind = ImportKind::Unusable;
        row.problem = usable.error().detail;
    }
    return row;
}

} // namespace

bool ImportRow::changesTrust() const
{
    return std::ranges::any_of(changes, &MemberChange::isTrust);
}

std::vector<ImportRow> planImport(const std::vector<Profile> &shared, const std::vector<Profile> &here,
                                  const ServiceCatalogue &services)
{
    const QStringList taken = namesOf(here);
    QStringList wanted = taken + namesOf(shared);
    std::vector<ImportRow> rows;
    for (const Profile &each : shared) {
        ImportRow row = judged(each, services);
        row.freeName = freeName(row.profile.name, wanted);
        wanted << row.freeName;
        const Profile *match = counterpart(row.profile, here, shared);
        const bool isNameTaken = taken.contains(row.profile.name);
        if (row.kind == ImportKind::Unusable) {
            rows.push_back(row);
            continue;
        }
        if (match) {
            compare(row, *match, isNameTaken && match->name != row.profile.name, services);
        } else if (isNameTaken) {
            row.profile.name = row.freeName;
        }
        rows.push_back(row);
    }
    return rows;
}

Profile replacement(const ImportRow &row)
{
    Profile profile = row.profile;
    profile.id = row.here->id;
    profile.unknown = row.here->unknown;
    profile.secretRevision = row.here->secretRevision;
    profile.wayRevision = row.here->wayRevision;
    std::ranges::copy_if(row.here->extraHeaders, std::back_inserter(profile.extraHeaders), hasPrivateName);
    return profile;
}

Profile newcomer(const ImportRow &row)
{
    Profile profile = row.profile;
    if (row.here) {
        profile.id = QUuid::createUuid();
        profile.name = row.freeName;
    }
    return profile;
}

} // namespace bearerbox
