// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

#include <QList>
#include <QWidget>

#include <vector>

class QCheckBox;

namespace bearerbox {

/// The other profiles of an account, each with a check box: whether it takes the new secret over. Takes no room where
/// there are none.
class AccountList final : public QWidget
{
    Q_OBJECT

public:
    AccountList(const QString &caption, const std::vector<Profile> &profiles, QWidget *parent = nullptr);

    [[nodiscard]] QList<QUuid> chosen() const;

private:
    std::vector<std::pair<QUuid, QCheckBox *>> m_boxes;
};

} // namespace bearerbox
