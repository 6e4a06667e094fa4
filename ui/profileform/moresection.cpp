// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/moresection.h"

#include "core/headers/formatbook.h"
#include "core/profiles/validation.h"
#include "ui/profileform/choiceinput.h"
#include "ui/profileform/lineinput.h"
#include "ui/profileform/listinput.h"
#include "ui/profileform/mnemonics.h"

#include <QCheckBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

std::vector<ChoiceInput::Choice> formatChoices(const FormatBook &formats)
{
    std::vector<ChoiceInput::Choice> choices;
    for (const Format &format : formats.all()) {
        // The first is the standard, which a profile does not spell out.
        choices.push_back({.value = choices.empty() ? QString() : format.id, .title = format.title, .description = {}});
    }
    return choices;
}

ExtraHeader headerOf(const QStringList &cells)
{
    return {.name = cells[0].trimmed(), .value = cells[1].trimmed()};
}

} // namespace

MoreSection::MoreSection(const Profile &profile, Stored stored, const QStringList &groups, const FormatBook &formats,
                         Mnemonics &mnemonics)
{
    addOrder(groups, mnemonics);
    addUse(formats, mnemonics);
    addTitle(tr("Connection"));
    m_connection = new ConnectionSection(profile, stored, mnemonics);
    connect(m_connection, &ConnectionSection::edited, this, &MoreSection::edited);
    addPart(m_connection);
    addTitle(tr("Headers"));
    addHeaders(mnemonics);
    fill(profile);
}

void MoreSection::addOrder(const QStringList &groups, Mnemonics &mnemonics)
{
    m_group =
        add({.label = tr("Group"), .help = tr("Profiles of a group stand together when the list is sorted by name.")},
            new LineInput({.placeholder = {}, .suggestions = groups, .remark = {}}), mnemonics);
    m_favourite = addCheckBox(tr("Favourite"), {}, mnemonics);
    m_environment = new ChoiceInput({{.value = {}, .title = tr("None"), .description = {}},
                                     {.value = u"production"_s, .title = tr("Production"), .description = {}},
                                     {.value = u"staging"_s, .title = tr("Staging"), .description = {}},
                                     {.value = u"test"_s, .title = tr("Test"), .description = {}}});
    add({.label = tr("Environment"), .help = tr("A mark in the list, so that production looks like production.")},
        m_environment, mnemonics);
}

void MoreSection::addUse(const FormatBook &formats, Mnemonics &mnemonics)
{
    m_refresh =
        new ChoiceInput({{.value = u"auto"_s, .title = tr("Automatic, before the token expires"), .description = {}},
                         {.value = u"manual"_s, .title = tr("By hand"), .description = {}}});
    add({.label = tr("Refresh"), .help = {}}, m_refresh, mnemonics);
    m_format = new ChoiceInput(formatChoices(formats));
    add({.label = tr("Default format"), .help = tr("What “Copy header” copies.")}, m_format, mnemonics);
}

void MoreSection::addHeaders(Mnemonics &mnemonics)
{
    m_headers = new ListInput({{.title = tr("Header name"), .placeholder = u"X-Tenant"_s},
                               {.title = tr("Header value"), .placeholder = u"dev"_s}},
                              tr("Add a header"), false);
    m_headers->setRowCheck([](const QStringList &cells) { return extraHeaderProblem(headerOf(cells)).has_value(); });
    const auto check = [this]() -> std::optional<QString> {
        for (const ExtraHeader &header : headers()) {
            if (const auto problem = extraHeaderProblem(header)) {
                return problem;
            }
        }
        return std::nullopt;
    };
    add({.label = tr("Extra headers"),
         .help =
             tr("Sent with each request of this profile and given out with its headers. They are stored as readable "
                "text: put no secret here.")},
        m_headers, mnemonics, check);
}

void MoreSection::fill(const Profile &profile)
{
    m_group->setValues({profile.group});
    m_favourite->setChecked(profile.favourite);
    m_environment->setValues({environmentWord(profile.environment)});
    m_refresh->setValues({profile.refresh == RefreshMode::Auto ? u"auto"_s : u"manual"_s});
    const bool isStandard = profile.defaultFormat == formats().front().id;
    m_format->setValues({isStandard ? QString() : profile.defaultFormat});
    std::vector<QStringList> rows;
    std::ranges::transform(profile.extraHeaders, std::back_inserter(rows),
                           [](const ExtraHeader &header) { return QStringList{header.name, header.value}; });
    m_headers->setRows(rows);
}

std::vector<ExtraHeader> MoreSection::headers() const
{
    std::vector<ExtraHeader> all;
    std::ranges::transform(m_headers->rows(), std::back_inserter(all), headerOf);
    return all;
}

/// Headers come to those that are there; one of the same name takes its place.
void MoreSection::take(const Filling &filling, Taken &taken)
{
    m_connection->take(filling, taken);
    if (filling.headers.empty()) {
        return;
    }
    LabelledInput *labelled = *std::ranges::find(inputs(), m_headers, &LabelledInput::input);
    std::vector<QStringList> rows = m_headers->rows();
    for (const ExtraHeader &header : filling.headers) {
        const auto same = std::ranges::find_if(
            rows, [&header](const QStringList &row) { return row[0].compare(header.name, Qt::CaseInsensitive) == 0; });
        if (same != rows.end() && (*same)[1] != header.value) {
            taken.replaced << QStringList{header.name, (*same)[1]}.join(u": "_s);
        }
        const QStringList row{header.name, header.value};
        if (same == rows.end()) {
            rows.push_back(row);
        } else {
            *same = row;
        }
    }
    m_headers->setRows(rows);
    labelled->setFilled(true);
    taken.filled << labelled->label();
}

void MoreSection::writeTo(Profile &profile) const
{
    profile.group = m_group->value().trimmed();
    profile.favourite = m_favourite->isChecked();
    profile.environment = environmentFromWord(m_environment->value()).value_or(Environment::None);
    profile.refresh = m_refresh->value() == "auto"_L1 ? RefreshMode::Auto : RefreshMode::Manual;
    profile.defaultFormat = m_format->value();
    profile.connection = m_connection->rules();
    profile.extraHeaders = headers();
}

std::vector<LabelledInput *> MoreSection::allInputs() const
{
    std::vector<LabelledInput *> all = inputs();
    // The headers come last on the screen.
    all.insert(all.end() - 1, m_connection->inputs().begin(), m_connection->inputs().end());
    return all;
}

} // namespace bearerbox
