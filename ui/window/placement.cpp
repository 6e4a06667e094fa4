// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/placement.h"

#include <QPointer>

namespace bearerbox {

Profile placedIn(Profile profile, const Section &section)
{
    profile.favourite = section.isFavourite;
    if (!section.isFavourite) {
        profile.group = section.group;
    }
    return profile;
}

Placement::Placement(SessionBook &book, QObject *parent) : QObject(parent), m_book(book) {}

void Placement::putInto(const QList<QUuid> &profiles, const Section &section)
{
    change(profiles, [section](Profile profile) { return placedIn(std::move(profile), section); });
}

void Placement::moveTo(const QList<QUuid> &profiles, const QString &group)
{
    change(profiles, [group](Profile profile) {
        profile.group = group;
        return profile;
    });
}

void Placement::setFavourite(const QList<QUuid> &profiles, bool isFavourite)
{
    change(profiles, [isFavourite](Profile profile) {
        profile.favourite = isFavourite;
        return profile;
    });
}

void Placement::renameGroup(const QString &group, const QString &name)
{
    QList<QUuid> members;
    for (const auto &session : m_book.sessions()) {
        if (session->profile().group == group) {
            members << session->profile().id;
        }
    }
    moveTo(members, name);
}

void Placement::change(const QList<QUuid> &profiles, const std::function<Profile(Profile)> &edit)
{
    for (const QUuid &id : profiles) {
        const Session *session = m_book.find(id);
        if (!session) {
            continue;
        }
        const Profile before = session->profile();
        Profile after = edit(before);
        if (after == before) {
            continue;
        }
        m_book.save(std::move(after), {}, before).then([self = QPointer(this)](const Result<void> &saved) {
            if (self && !saved) {
                Q_EMIT self->failed(userMessage(saved.error()));
            }
        });
    }
}

} // namespace bearerbox
