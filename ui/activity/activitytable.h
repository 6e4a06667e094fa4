// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace bearerbox {

/// A calm table: rows with air, no grid, a flat header, the current row in the colour that the list of profiles uses.
class ActivityTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit ActivityTable(QWidget *parent = nullptr);
};

} // namespace bearerbox
