// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityfilter.h"

#include "core/activity/activitylog.h"
#include "ui/theme/tintedicon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSet>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// In digits; a longer name is cut off.
constexpr int widestProfile = 30;

std::vector<QUuid> profilesKnown(const SessionBook &book, ActivityLog &log)
{
    std::vector<QUuid> known;
    QSet<QUuid> met{QUuid()};
    const auto add = [&known, &met](const QUuid &id) {
        if (!met.contains(id)) {
            met.insert(id);
            known.push_back(id);
        }
    };
    for (const auto &session : book.sessions()) {
        add(session->profile().id);
    }
    for (const ActivityEntry &entry : log.entries()) {
        add(entry.profile);
    }
    return known;
}

} // namespace

ActivityFilter::ActivityFilter(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_profile(new QComboBox(this))
    , m_kind(new QComboBox(this))
{
    m_search->setPlaceholderText(tr("Search the activity"));
    m_search->setAccessibleName(tr("Search the activity"));
    const QKeySequence keys(QKeySequence::Find);
    m_search->setToolTip(u"%1 (%2)"_s.arg(m_search->placeholderText(), keys.toString(QKeySequence::NativeText)));
    connect(new QShortcut(keys, this), &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(u"search"_s, palette().color(QPalette::PlaceholderText)),
                        QLineEdit::LeadingPosition);
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->addItem(tr("All profiles"), QUuid());
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_profile->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * widestProfile);
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("Everything"), int(ActivityKind::Everything));
    m_kind->addItem(tr("Failures only"), int(ActivityKind::Failures));
    m_kind->addItem(tr("Refreshes"), int(ActivityKind::Refreshes));
    m_kind->addItem(tr("Copies and commands"), int(ActivityKind::Uses));
    m_kind->addItem(tr("Changes"), int(ActivityKind::Changes));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    columns->addWidget(m_search, 1);
    columns->addWidget(m_profile);
    columns->addWidget(m_kind);
    connect(m_search, &QLineEdit::textChanged, this, &ActivityFilter::changed);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ActivityFilter::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityFilter::changed);
}

void ActivityFilter::fill(const SessionBook &book, ActivityLog &log, const QUuid &chosen)
{
    QHash<QUuid, QString> names;
    for (const ActivityEntry &entry : log.entries()) {
        names[entry.profile] = entry.name; // the last one it had
    }
    const QSignalBlocker quiet(m_profile);
    m_profile->clear();
    m_profile->addItem(tr("All profiles"), QUuid());
    for (const QUuid &id : profilesKnown(book, log)) {
        const Session *session = book.find(id);
        m_profile->addItem(session ? session->profile().name : names.value(id), id);
    }
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(chosen)));
}

void ActivityFilter::clear()
{
    m_search->clear();
    m_kind->setCurrentIndex(0);
    m_profile->setCurrentIndex(0);
}

void ActivityFilter::goOnTyping(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);
}

ActivityQuery ActivityFilter::query() const
{
    return {.words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts),
            .profile = m_profile->currentData().toUuid(),
            .kind = ActivityKind(m_kind->currentData().toInt())};
}

} // namespace bearerbox
