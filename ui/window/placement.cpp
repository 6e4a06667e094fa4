// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/placement.h"

#include "ui/window/undodesk.h"
#include "ui/wording/names.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QCoro::Task<Undone> ready(Undone outcome)
{
    co_return Undone(outcome);
}

/// Profiles that were moved.
class Move final : public UndoStep
{
public:
    Move(SessionBook &book, std::vector<Moved> moves, std::function<QString(const std::vector<Moved> &)> title)
        : m_book(&book)
        , m_moves(std::move(moves))
        , m_title(std::move(title))
    {
    }

    [[nodiscard]] QString done() const override { return m_title(m_moves); }
    [[nodiscard]] QString iconName() const override { return u"group"_s; }
    [[nodiscard]] QCoro::Task<Undone> takeBack() override
    {
        Undone outcome;
        const Result<QStringList> staying = m_book ? m_book->moveBack(m_moves) : Result<QStringList>();
        if (!staying) {
            outcome.rest = std::make_shared<Move>(*m_book, m_moves, m_title);
            outcome.failures << Placement::tr("Not moved back: %1").arg(userMessage(staying.error()));
        } else if (staying->size() == 1) {
            outcome.failures << Placement::tr("“%1” has been moved again since, and stays.").arg(staying->first());
        } else if (!staying->isEmpty()) {
            outcome.failures << Placement::tr("%1 have been moved again since, and stay.").arg(someNames(*staying));
        }
        return ready(std::move(outcome));
    }

private:
    QPointer<SessionBook> m_book;
    std::vector<Moved> m_moves;
    std::function<QString(const std::vector<Moved> &)> m_title;
};

/// One by its name, many by their number.
QString movedTo(const std::vector<Moved> &moves, const QString &place)
{
    return moves.size() == 1 ? Placement::tr("Moved “%1” to “%2”.").arg(moves.front().after.name, place)
                             : Placement::tr("Moved %1 profiles to “%2”.").arg(moves.size()).arg(place);
}

QString movedOut(const std::vector<Moved> &moves)
{
    return moves.size() == 1 ? Placement::tr("Moved “%1” out of its group.").arg(moves.front().after.name)
                             : Placement::tr("Moved %1 profiles out of their groups.").arg(moves.size());
}

} // namespace

Placing placingIn(const Section &section)
{
    return section.isFavourite ? Placing{.isFavourite = true} : Placing{.group = section.group, .isFavourite = false};
}

Placement::Placement(SessionBook &book, UndoDesk &undo, QObject *parent) : QObject(parent), m_book(book), m_undo(undo)
{
}

void Placement::putInto(const QList<QUuid> &profiles, const Section &section)
{
    move(profiles, placingIn(section),
         [section](const std::vector<Moved> &moves) { return movedTo(moves, titleOf(section)); });
}

void Placement::moveTo(const QList<QUuid> &profiles, const QString &group)
{
    move(profiles, {.group = group}, [group](const std::vector<Moved> &moves) {
        return group.isEmpty() ? movedOut(moves) : movedTo(moves, group);
    });
}

void Placement::setFavourite(const QList<QUuid> &profiles, bool isFavourite)
{
    static_cast<void>(change(profiles, {.isFavourite = isFavourite}));
}

void Placement::renameGroup(const QString &group, const QString &name)
{
    QList<QUuid> members;
    for (const auto &session : m_book.sessions()) {
        if (session->profile().group == group) {
            members << session->profile().id;
        }
    }
    move(members, {.group = name},
         [group, name](const std::vector<Moved> &) { return tr("Renamed the group “%1” to “%2”.").arg(group, name); });
}

std::vector<Moved> Placement::change(const QList<QUuid> &profiles, const Placing &placing)
{
    const Result<std::vector<Moved>> moved = m_book.move(profiles, placing);
    if (!moved) {
        Q_EMIT failed(userMessage(moved.error()));
        return {};
    }
    return *moved;
}

void Placement::move(const QList<QUuid> &profiles, const Placing &placing, const Title &title)
{
    std::vector<Moved> moved = change(profiles, placing);
    if (!moved.empty()) {
        m_undo.offer(std::make_shared<Move>(m_book, std::move(moved), title));
    }
}

} // namespace bearerbox
