// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/importplan.h"

#include "core/base/printable.h"
#include "core/profiles/copyname.h"
#include "core/profiles/privateheader.h"
#include "core/profiles/validation.h"
#include "core/services/servicecatalogue.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportPlan", text);
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
        row.problem = printable(usable.error().detail);
    }
    return row;
}

/// Profiles by id and by name; the first of a name counts. Borrows them.
struct Index
{
    explicit Index(const std::vector<Profile> &profiles)
    {
        for (const Profile &each : profiles) {
            byId.insert(each.id, &each);
            if (!byName.contains(each.name)) {
                byName.insert(each.name, &each);
            }
        }
    }

    QHash<QUuid, const Profile *> byId;
    QHash<QString, const Profile *> byName;
};

/// Holds the rows of a file against what is here, one after the other.
class Planner
{
public:
    Planner(const std::vector<ImportRow> &rows, const ImportGround &ground) : m_ground(ground), m_here(ground.here)
    {
        for (const Profile &each : ground.here) {
            m_taken.insert(each.name);
        }
        for (const ImportRow &each : rows) {
            m_taken.insert(each.profile.name);
            m_names.insert(each.profile.name);
            m_ids.insert(each.profile.id);
        }
    }

    void place(ImportRow &row)
    {
        const Profile *match = counterpart(row.profile);
        dropUnknownFormat(row, match);
        match = match ? match : copyOf(row.profile);
        if (match) {
            compare(row, *match);
        } else {
            greet(row);
        }
    }

private:
    /// By id; by name only where no other profile of the file has the id of the one here.
    [[nodiscard]] const Profile *counterpart(const Profile &profile) const
    {
        if (const Profile *same = m_here.byId.value(profile.id)) {
            return same;
        }
        const Profile *named = m_here.byName.value(profile.name);
        return named && !m_ids.contains(named->id) ? named : nullptr;
    }

    /// The one here that came from this profile under the name of a copy, and is still like it.
    [[nodiscard]] const Profile *copyOf(const Profile &profile) const
    {
        for (QString name = copyName(profile.name, QSet<QString>()); m_taken.contains(name);
             name = copyName(name, QSet<QString>())) {
            const Profile *copy = m_here.byName.value(name);
            Profile renamed = profile;
            renamed.name = name;
            const bool isOfTheFile = m_names.contains(name) || (copy && m_ids.contains(copy->id));
            if (copy && !isOfTheFile && changes(*copy, renamed).empty()) {
                return copy;
            }
        }
        return nullptr;
    }

    [[nodiscard]] std::vector<MemberChange> changes(const Profile &here, const Profile &after) const
    {
        const Profile before = forSharing({here}, m_ground.services).profiles.front();
        return differences(before, after, **m_ground.services.find(after.service));
    }

    /// One that is not known here either way changes nothing.
    void dropUnknownFormat(ImportRow &row, const Profile *match) const
    {
        QString &format = row.profile.defaultFormat;
        if (format.isEmpty() || (match && match->defaultFormat == format) || m_ground.knowsFormat(format)) {
            return;
        }
        row.note = printable(translated(QT_TRANSLATE_NOOP("ImportPlan", "The format “%1” is not known here; one click "
                                                                        "copies what it copies otherwise."))
                                 .arg(format));
        format.clear();
    }

    /// Where the file calls it what another one is called here, or it is a copy, the name stays.
    void compare(ImportRow &row, const Profile &match)
    {
        row.here = match;
        if (match.name != row.profile.name &&
            (m_here.byName.contains(row.profile.name) || !m_here.byId.contains(row.profile.id))) {
            row.profile.name = match.name;
        }
        row.changes = changes(match, row.profile);
        const Profile *copy = row.changes.empty() || m_ground.replaces ? nullptr : copyOf(row.profile);
        if (copy) {
            row.here = *copy;
            row.profile.name = copy->name;
            row.changes.clear();
        }
        row.kind = row.changes.empty() ? ImportKind::Same : ImportKind::Different;
        if (row.kind == ImportKind::Different) {
            row.freeName = takeFreeName(row.profile.name);
        }
    }

    /// Makes it new here.
    void greet(ImportRow &row)
    {
        row.profile.id = QUuid::createUuid();
        if (m_here.byName.contains(row.profile.name)) {
            row.profile.name = takeFreeName(row.profile.name);
        }
        const Profile blank{.name = row.profile.name, .service = row.profile.service};
        row.changes = differences(blank, row.profile, **m_ground.services.find(row.profile.service));
    }

    QString takeFreeName(const QString &wanted)
    {
        const QString name = copyName(wanted, m_taken);
        m_taken.insert(name);
        return name;
    }

    const ImportGround &m_ground;
    Index m_here;
    /// Of the file.
    QSet<QString> m_names;
    QSet<QUuid> m_ids;
    /// The names of both, and those that were given to rows.
    QSet<QString> m_taken;
};

} // namespace

bool ImportRow::changesTrust() const
{
    return std::ranges::any_of(changes, &MemberChange::isTrust);
}

std::vector<ImportRow> planImport(const std::vector<Profile> &shared, const ImportGround &ground)
{
    std::vector<ImportRow> rows;
    rows.reserve(shared.size());
    for (const Profile &each : shared) {
        rows.push_back(judged(each, ground.services));
    }
    Planner planner(rows, ground);
    for (ImportRow &row : rows) {
        if (row.kind != ImportKind::Unusable) {
            planner.place(row);
        }
    }
    return rows;
}

WantedImport replacement(const ImportRow &row)
{
    Profile profile = row.profile;
    profile.id = row.here->id;
    profile.unknown = row.here->unknown;
    profile.secretRevision = row.here->secretRevision;
    profile.wayRevision = row.here->wayRevision;
    const auto stays = [&row](const ExtraHeader &mine) {
        return soundsSecret(mine) && std::ranges::none_of(row.profile.extraHeaders, [&mine](const ExtraHeader &each) {
                   return each.name.compare(mine.name, Qt::CaseInsensitive) == 0;
               });
    };
    std::ranges::copy_if(row.here->extraHeaders, std::back_inserter(profile.extraHeaders), stays);
    return {.profile = std::move(profile), .before = row.here};
}

WantedImport newcomer(const ImportRow &row)
{
    Profile profile = row.profile;
    if (row.here) {
        profile.id = QUuid::createUuid();
        profile.name = row.freeName;
    }
    return {.profile = std::move(profile)};
}

} // namespace bearerbox
