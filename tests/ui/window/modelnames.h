// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>

namespace bearerbox::test {

/// A model that breaks a rule fails the test.
inline constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// What stands in the first column, from top to bottom.
inline QStringList names(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        found << model.index(row, 0).data().toString();
    }
    return found;
}

} // namespace bearerbox::test
