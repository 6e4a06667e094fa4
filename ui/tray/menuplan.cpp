// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/menuplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr std::size_t menuLength = 30;
constexpr std::size_t furtherMenus = 9;

bool comesBefore(const Outlook &one, const Outlook &other)
{
    if (one.isFavourite != other.isFavourite) {
        return one.isFavourite;
    }
    const int order = one.name.localeAwareCompare(other.name);
    return order != 0 ? order < 0 : one.profile < other.profile;
}

} // namespace

MenuPlan menuPlanOf(std::vector<Outlook> outlooks)
{
    std::ranges::sort(outlooks, comesBefore);
    MenuPlan plan;
    for (std::size_t i = 0; i < outlooks.size(); ++i) {
        const std::size_t menu = i / menuLength;
        const MenuEntry entry{.profile = outlooks[i].profile, .name = outlooks[i].name};
        if (menu == 0) {
            plan.top.push_back(entry);
        } else if (menu <= furtherMenus) {
            plan.further.resize(menu);
            plan.further.back().push_back(entry);
        } else {
            ++plan.left;
        }
    }
    return plan;
}

QString exportedTitle(const QString &name)
{
    QString title = name;
    title.replace(u'_', u"__"_s);
    const qsizetype ampersand = title.indexOf(u'&');
    return ampersand < 0 ? title : title.insert(ampersand, u'&');
}

} // namespace bearerbox
