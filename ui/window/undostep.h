// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>
#include <QStringList>
#include <QUuid>

#include <memory>
#include <optional>

namespace bearerbox {

struct Undone;

/// Something that was done and can be taken back.
class UndoStep
{
public:
    virtual ~UndoStep() = default;

    /// What was done, in the language of the moment.
    [[nodiscard]] virtual QString done() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    [[nodiscard]] virtual QCoro::Task<Undone> takeBack() = 0;

protected:
    UndoStep() = default;
    Q_DISABLE_COPY_MOVE(UndoStep)
};

/// What became of something that was to be taken back.
struct Undone
{
    /// A profile that is there again and is to be seen.
    std::optional<QUuid> back = {};
    /// What could not be taken back, for another try.
    std::shared_ptr<UndoStep> rest = {};
    QStringList failures = {};
};

} // namespace bearerbox
