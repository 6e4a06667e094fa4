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
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// Room for the box of a check box, below which the rest of its item stands.
constexpr int longestValue = 160;
constexpr int longestLine = 36; // of a value of before, in letters

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

/// On one line, unless it is long.
QLabel *unbroken(const QString &text)
{
    QLabel *label = plain(text);
    const int natural = label->fontMetrics().horizontalAdvance(text) + 1;
    label->setMinimumWidth(std::min(natural, widthInLetters(*label, longestLine)));
    return label;
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

/// Below the name, behind the box.
int ImportItem::indent() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_take) +
           style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, m_take);
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

/// Old and new side by side, or what a new one brings along, each named as the form names it.
void ImportItem::addChanges()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(indent(), 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnMinimumWidth(0, 6 * fontMetrics().height()); // one edge in all items
    grid->setColumnStretch(3, 1);                               // what is new stands right behind what was
    int line = 0;
    for (const MemberChange &change : m_row.changes) {
        grid->addWidget(plain(change.label, QPalette::PlaceholderText), line, 0);
        if (m_row.here) {
            grid->addWidget(unbroken(shown(change.before)), line, 1);
            grid->addWidget(plain(u"→"_s, QPalette::PlaceholderText), line, 2);
            grid->addWidget(plain(shown(change.after)), line, 3);
        } else {
            grid->addWidget(plain(shown(change.after)), line, 1, 1, 3);
        }
        ++line;
    }
    if (!m_row.problem.isEmpty()) {
        grid->addWidget(new NoteLabel(Note::Problem, m_row.problem, this), line++, 0, 1, 4);
    }
    if (!m_row.note.isEmpty()) {
        grid->addWidget(new NoteLabel(Note::Warning, m_row.note, this), line++, 0, 1, 4);
    }
    if (m_row.changesTrust()) {
        const QString sentence = m_row.here
                                     ? tr("This changes whom the profile trusts, or which way its stored secrets go.")
                                     : tr("This decides whom the profile trusts, or which way its secrets will go.");
        grid->addWidget(new NoteLabel(Note::Warning, sentence, this), line++, 0, 1, 4);
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
    row->setContentsMargins(indent(), 2, 0, 0);
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
