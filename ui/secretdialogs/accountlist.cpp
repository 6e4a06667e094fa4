// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/accountlist.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// A name is not a shortcut.
QString literal(QString name)
{
    return name.replace(u'&', "&&"_L1);
}

} // namespace

AccountList::AccountList(const QString &caption, const std::vector<Profile> &profiles, QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    auto *heading = new QLabel(caption);
    heading->setWordWrap(true);
    rows->addWidget(heading);
    for (const Profile &profile : profiles) {
        auto *box = new QCheckBox(literal(profile.name));
        box->setAccessibleName(profile.name);
        box->setAccessibleDescription(caption);
        box->setChecked(true);
        rows->addWidget(box);
        m_boxes.emplace_back(profile.id, box);
    }
    setVisible(!profiles.empty());
}

QList<QUuid> AccountList::chosen() const
{
    QList<QUuid> ids;
    for (const auto &[id, box] : m_boxes) {
        if (box->isChecked()) {
            ids << id;
        }
    }
    return ids;
}

} // namespace bearerbox
