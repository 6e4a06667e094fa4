// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/formatmenu.h"

#include "core/sessions/headersets.h"
#include "core/sessions/session.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// A title may hold the sign that marks a shortcut.
QString withoutShortcut(QString title)
{
    return title.replace(u'&', "&&"_L1);
}

} // namespace

FormatMenu::FormatMenu(QWidget *parent) : QMenu(parent), m_single(new QMenu(tr("Single header"), this)) {}

void FormatMenu::follow(const Session *session)
{
    if (!session) {
        return; // it cannot be opened then
    }
    const QStringList headers = headerNames(session->service(), session->profile());
    QStringList shown = headers;
    for (const Format &format : session->formats().all()) {
        shown << format.id;
    }
    if (m_shown != shown) {
        m_shown = shown;
        fill(*session, headers);
    }
}

void FormatMenu::fill(const Session &session, const QStringList &headers)
{
    clear();
    m_single->clear();
    for (const Format &format : session.formats().all()) {
        add(*this, format.title, format.id);
    }
    addSeparator();
    addMenu(m_single);
    for (const QString &header : headers) {
        add(*m_single, header, "header:"_L1 + header);
        add(*m_single, tr("%1, value alone").arg(header), "value:"_L1 + header);
    }
}

void FormatMenu::add(QMenu &menu, const QString &title, const QString &format)
{
    connect(menu.addAction(withoutShortcut(title)), &QAction::triggered, this,
            [this, format] { Q_EMIT chosen(format); });
}

} // namespace bearerbox
