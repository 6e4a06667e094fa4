// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/importdialog.h"

#include "core/sessions/sessionbook.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/sheetarea.h"
#include "ui/profileform/notelabel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int letters = 104;

std::vector<Profile> profilesOf(const SessionBook &book)
{
    std::vector<Profile> profiles;
    for (const auto &session : book.sessions()) {
        profiles.push_back(session->profile());
    }
    return profiles;
}

std::vector<ImportRow> rowsOf(const SessionBook &book, const std::vector<Profile> &shared)
{
    const std::vector<Profile> here = profilesOf(book);
    const auto knowsFormat = [&book](const QString &format) { return book.formats().check(format).has_value(); };
    return planImport(shared, {.here = here, .services = book.services(), .knowsFormat = knowsFormat});
}

QString serviceName(const SessionBook &book, const QString &id)
{
    const Result<ServicePointer> service = book.services().find(id);
    return service ? (*service)->name.local() : id;
}

} // namespace

ImportDialog::ImportDialog(SessionBook &book, const SharedProfiles &shared, const QString &fileName, QWidget *parent)
    : CarefulDialog(parent)
    , m_book(book)
    , m_scroll(new SheetArea(new QWidget))
    , m_problem(new NoteLabel(Note::Problem, {}, this))
{
    setWindowTitle(tr("Import profiles"));
    build(shared, fileName);
    follow();
}

void ImportDialog::build(const SharedProfiles &shared, const QString &fileName)
{
    auto *heading = new QLabel(
        shared.profiles.empty()
            ? tr("There is no profile in %1.").arg(fileName)
            : tr("What is ticked comes from %1. Passwords and app secrets are never in such a file; each profile asks "
                 "for its own afterwards.")
                  .arg(fileName));
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    addItems(m_scroll->widget(), rowsOf(m_book, shared.profiles));
    auto *buttons = new QDialogButtonBox;
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole); // first: Tab enters the box at it
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(14);
    rows->addWidget(heading);
    rows->addWidget(new NoteLabel(Note::Warning, shared.leftOut.join(u'\n'), this));
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_problem);
    rows->addWidget(makeFoot(buttons));
    m_import->setDefault(true); // known to the dialog only once the button is in it
}

void ImportDialog::addItems(QWidget *sheet, const std::vector<ImportRow> &rows)
{
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(14);
    for (const ImportRow &row : rows) {
        auto *item = new ImportItem(row, serviceName(m_book, row.profile.service), sheet);
        connect(item, &ImportItem::edited, this, &ImportDialog::follow);
        m_items.push_back(item);
        column->addWidget(item);
    }
    column->addStretch(1);
}

/// The button says how many come.
void ImportDialog::follow()
{
    const auto count =
        std::ranges::count_if(m_items, [](const ImportItem *each) { return each->wanted().has_value(); });
    m_import->setEnabled(count > 0);
    m_import->setText(count > 1 ? tr("Import %1 profiles").arg(count) : tr("Import"));
    m_import->setAccessibleName(tr("Import"));
}

void ImportDialog::save()
{
    std::vector<WantedImport> wanted;
    for (const ImportItem *each : m_items) {
        if (std::optional<WantedImport> one = each->wanted()) {
            wanted.push_back(std::move(*one));
        }
    }
    if (wanted.empty()) {
        return;
    }
    m_first = wanted.front().profile.id;
    const Result<void> saved = m_book.saveImported(wanted);
    if (saved) {
        accept();
    } else {
        m_problem->say(userMessage(saved.error()));
    }
}

/// As tall as the list wants and the screen gives.
void ImportDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized)) {
        const int width = widthInLetters(*this, letters);
        const QWidget *sheet = m_scroll->widget();
        const int wanted = sheet->layout()->totalHeightForWidth(width - 40);
        const int list = wanted > 0 ? wanted : sheet->sizeHint().height();
        const int others = sizeHint().height() - m_scroll->sizeHint().height();
        resize(withinScreen(*this, {width, list + others + fontMetrics().height()}));
    }
    QDialog::showEvent(event);
}

} // namespace bearerbox
