// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "ui/window/roworder.h"

namespace bearerbox {

/// A profile in another section: one that is put among the favourites keeps its group, and one that is taken out of
/// them into a group is no favourite any more, or it would not be seen there.
[[nodiscard]] Profile placedIn(Profile profile, const Section &section);

/// Changes where profiles stand in the list, each on what is on disk at that moment. What fails is said, once each.
class Placement final : public QObject
{
    Q_OBJECT

public:
    /// The book is borrowed and outlives it.
    explicit Placement(SessionBook &book, QObject *parent = nullptr);

    void putInto(const QList<QUuid> &profiles, const Section &section);
    /// An empty group is none. Favourites stay favourites.
    void moveTo(const QList<QUuid> &profiles, const QString &group);
    void setFavourite(const QList<QUuid> &profiles, bool isFavourite);
    void renameGroup(const QString &group, const QString &name);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void change(const QList<QUuid> &profiles, const std::function<Profile(Profile)> &edit);

    SessionBook &m_book;
};

} // namespace bearerbox
