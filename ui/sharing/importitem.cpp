// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/importitem.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/profileform/choiceinput.h"
#include "ui/profileform/notelabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int longestValue = 160;
constexpr int captionLetters = 16;

enum class Choice { Replace, Beside };

QLabel *plain(const QString &text, QPalette::ColorRole role = QPalette::WindowText)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // a file of somebody else's: no markup from there
    label->setWordWrap(true);
    label->setForegroundRole(role);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QString shown(const QString &value)
{
    const QString cut = value.size() > longestValue ? value.first(longestValue) + u'…' : value;
    return cut.isEmpty() ? ImportItem::tr("nothing") : cut;
}

} // namespace

ImportItem::ImportItem(ImportRow row, const QString &serviceName, QWidget *parent)
    : QWidget(parent)
    , m_row(std::move(row))
    , m_lines(new QVBoxLayout(this))
    , m_take(new QCheckBox(m_row.profile.name, this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(4);
    addHeading(serviceName);
    addChanges();
    if (m_row.kind == ImportKind::Different) {
        addChoice();
    }
}

QString ImportItem::verdict() const
{
    switch (m_row.kind) {
    case ImportKind::New:
        return tr("new");
    case ImportKind::Same:
        return tr("here already");
    case ImportKind::Different:
        return tr("here with other values");
    case ImportKind::Unusable:
        return tr("of no use here");
    }
    Q_UNREACHABLE();
}

void ImportItem::addHeading(const QString &serviceName)
{
    const bool canBeTaken = m_row.kind == ImportKind::New || m_row.kind == ImportKind::Different;
    m_take->setChecked(m_row.kind == ImportKind::New);
    m_take->setEnabled(canBeTaken);
    m_take->setText(QString(m_row.profile.name).replace(u'&', "&&"_L1));
    m_take->setAccessibleName(u"%1, %2, %3"_s.arg(m_row.profile.name, serviceName, verdict()));
    QFont bold = m_take->font();
    bold.setBold(true);
    m_take->setFont(bold);
    connect(m_take, &QCheckBox::toggled, this, [this](bool on) {
        if (m_choice) {
            m_choice->setEnabled(on);
        }
        Q_EMIT edited();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_take);
    auto *service = new QLabel(u"%1 · %2"_s.arg(serviceName, verdict()));
    service->setTextFormat(Qt::PlainText);
    service->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(service, 1);
    m_lines->addLayout(row);
}

/// Old and new in one line, or what a new one brings along, each named as the form names it.
void ImportItem::addChanges()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(textOfCheckBox(*this), 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, captionLetters * fontMetrics().height() / 2); // values in line from item to item
    int line = 0;
    for (const MemberChange &change : m_row.changes) {
        grid->addWidget(plain(change.label, QPalette::PlaceholderText), line, 0);
        const QString after = shown(change.after);
        grid->addWidget(plain(m_row.here ? u"%1  →  %2"_s.arg(shown(change.before), after) : after), line++, 1);
    }
    if (!m_row.problem.isEmpty()) {
        grid->addWidget(new NoteLabel(Note::Problem, m_row.problem, this), line++, 0, 1, 2);
    }
    if (!m_row.note.isEmpty()) {
        grid->addWidget(new NoteLabel(Note::Warning, m_row.note, this), line++, 0, 1, 2);
    }
    if (m_row.changesTrust()) {
        const QString sentence = m_row.here
                                     ? tr("This changes whom the profile trusts, or which way its stored secrets go.")
                                     : tr("This decides whom the profile trusts, or which way its secrets will go.");
        grid->addWidget(new NoteLabel(Note::Warning, sentence, this), line++, 0, 1, 2);
    }
    if (line > 0) {
        m_lines->addLayout(grid);
    } else {
        delete grid;
    }
}

void ImportItem::addChoice()
{
    m_choice = new CalmComboBox(this);
    m_choice->addItem(tr("Replace the one that is here"), int(Choice::Replace));
    m_choice->addItem(tr("Add it as “%1”").arg(m_row.freeName), int(Choice::Beside));
    m_choice->setAccessibleName(tr("What becomes of %1").arg(m_row.profile.name));
    m_choice->setEnabled(false);
    connect(m_choice, &QComboBox::activated, this, &ImportItem::edited);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(textOfCheckBox(*this), 2, 0, 0);
    row->addWidget(m_choice);
    row->addStretch();
    m_lines->addLayout(row);
}

std::optional<WantedImport> ImportItem::wanted() const
{
    if (!m_take->isEnabled() || !m_take->isChecked()) {
        return std::nullopt;
    }
    if (m_choice && m_choice->currentData().toInt() == int(Choice::Replace)) {
        return replacement(m_row);
    }
    return newcomer(m_row);
}

} // namespace bearerbox
