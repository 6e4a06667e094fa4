// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitywindow.h"

#include "core/activity/activityexport.h"
#include "core/activity/activitylog.h"
#include "core/base/keptfile.h"
#include "ui/activity/activityfilter.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/activitytable.h"
#include "ui/dialogs/confirmation.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/window/emptystate.h"
#include "ui/window/factlist.h"
#include "ui/window/pieces.h"
#include "ui/wording/happenings.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// With the names that formats have where one chooses them, commands as they are typed, and the names that the service
/// of the profile has for its steps and secrets, as long as the profile is there.
ActivityEntry inWords(ActivityEntry entry, const SessionBook &book)
{
    if (!entry.format.isEmpty()) {
        entry.format = book.formats().titleOf(entry.format);
    }
    if (!entry.command.isEmpty()) {
        entry.command.prepend("bearerbox-cli "_L1);
    }
    const Session *session = book.find(entry.profile);
    if (!session) {
        return entry;
    }
    const ServiceDefinition &service = session->service();
    if (const Field *field = service.field(entry.field)) {
        entry.field = field->label.local();
    }
    const auto step = std::ranges::find(service.steps, entry.step, &Step::id);
    if (step != service.steps.end()) {
        entry.step = step->name.local();
    }
    return entry;
}

} // namespace

ActivityWindow::ActivityWindow(const SessionBook &book, ActivityLog &log, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_log(log)
    , m_model(new ActivityModel(log, this))
    , m_filter(new ActivityFilter(this))
    , m_table(new ActivityTable(this))
    , m_nothing(new EmptyState(u"activity"_s, this))
    , m_noMatch(new EmptyState(u"search"_s, this))
    , m_pages(new QStackedWidget(this))
    , m_title(titleLabel(1, this))
    , m_details(new FactList(this))
    , m_status(mutedLabel(this))
{
    setWindowTitle(tr("Activity"));
    // The table asks once more while this goes, so it is the book that is meant, not the window.
    m_model->setReading([&book = m_book](ActivityEntry entry) { return inWords(std::move(entry), book); });
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->setSpacing(12);
    rows->addWidget(m_filter);
    rows->addWidget(makePages(), 1);
    rows->addWidget(makeButtons());
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityWindow::settle);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const bool isAtTop = m_table->verticalScrollBar()->value() == 0;
        m_anchor = isAtTop ? QModelIndex() : m_table->indexAt({0, 0});
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivityWindow::settle);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityWindow::showDetails);
    connect(m_filter, &ActivityFilter::changed, this, &ActivityWindow::search);
    connect(m_table, &ActivityTable::typed, m_filter, &ActivityFilter::goOnTyping);
    resize(withinScreen(*this, QSize(60, 41) * fontMetrics().height()));
    showProfile({});
}

QWidget *ActivityWindow::makePages()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Activity"));
    auto *copy = new QAction(tr("Copy entry"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ActivityWindow::copyEntry);
    m_table->addAction(copy);
    m_nothing->setTexts(tr("Nothing has happened yet"),
                        tr("Refreshes, failures, copies and what bearerbox-cli asks for will stand here. Secrets and "
                           "tokens never do."));
    auto *all = new QAction(tr("Show everything"), this);
    connect(all, &QAction::triggered, m_filter, &ActivityFilter::clear);
    m_noMatch->setTexts(tr("No match"), tr("Nothing that happened fits the search."));
    m_noMatch->setAction(all);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(makeDetails());
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setSizes({19 * fontMetrics().height(), 12 * fontMetrics().height()});
    split->setFrameShape(QFrame::StyledPanel);
    for (QWidget *page : std::initializer_list<QWidget *>{split, m_nothing, m_noMatch}) {
        m_pages->addWidget(page);
    }
    return m_pages;
}

QWidget *ActivityWindow::makeDetails()
{
    auto *sheet = new QWidget(this);
    auto *rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(8, 12, 8, 4);
    rows->setSpacing(8);
    rows->addWidget(m_title);
    rows->addWidget(m_details);
    rows->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::StyledPanel); // shows that the keys scroll it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Details"));
    return scroll;
}

QWidget *ActivityWindow::makeButtons()
{
    auto *row = new QWidget(this);
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    columns->addWidget(m_status, 1);
    const auto add = [&](const QString &text, auto act) {
        auto *button = new QPushButton(text, row);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        columns->addWidget(button);
        return button;
    };
    m_copy = add(tr("Copy entry"), &ActivityWindow::copyEntry);
    m_export = add(tr("Export…"), &ActivityWindow::askExport);
    m_clear = add(tr("Clear…"), &ActivityWindow::askClear);
    add(tr("Close"), &QDialog::close);
    return row;
}

void ActivityWindow::showProfile(const QUuid &profile)
{
    m_filter->fill(m_book, m_log, profile);
    search();
    settle();
    m_table->setFocus();
}

QUuid ActivityWindow::profile() const
{
    return m_filter->query().profile;
}

void ActivityWindow::search()
{
    m_model->setQuery(m_filter->query());
}

/// The page fits what there is, an entry is current whenever there is one, and what is new takes no place from it.
void ActivityWindow::settle()
{
    if (m_anchor.isValid()) {
        m_table->scrollTo(m_anchor, QAbstractItemView::PositionAtTop); // who reads further down is not disturbed
        m_anchor = QModelIndex();
    }
    const bool isEmpty = m_log.entries().empty();
    const bool hasMatch = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(isEmpty ? 1 : hasMatch ? 0 : 2);
    if (hasMatch && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    m_table->fitColumns();
    m_copy->setEnabled(hasMatch);
    m_export->setEnabled(hasMatch);
    m_clear->setEnabled(!isEmpty);
    QStringList parts;
    if (!m_failure.isEmpty()) {
        parts << m_failure;
    }
    if (hasMatch) {
        parts << (m_model->rowCount() == 1 ? tr("1 entry")
                                           : tr("%1 entries").arg(QLocale().toString(m_model->rowCount())));
    }
    if (m_log.unreadable() > 0) {
        parts << tr("%1 lines of the file could not be read").arg(QLocale().toString(m_log.unreadable()));
    }
    if (!m_log.isKept()) {
        parts << tr("not kept: the folder cannot be written");
    }
    m_status->setText(parts.join(u" · "_s));
    showDetails();
}

void ActivityWindow::showDetails()
{
    const QModelIndex current = m_table->currentIndex();
    std::vector<Fact> facts;
    if (current.isValid()) {
        const ActivityEntry entry = m_model->entry(current.row());
        m_title->setText(happeningTitle(entry));
        for (const Told &told : happeningDetails(entry, QLocale())) {
            facts.push_back({.caption = told.caption, .value = told.value});
        }
    } else {
        m_title->clear();
    }
    m_details->setFacts(facts);
}

/// What the details say, as lines. Nothing of it is a secret, so that any clipboard may keep it.
void ActivityWindow::copyEntry()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const ActivityEntry entry = m_model->entry(current.row());
    QStringList lines{happeningTitle(entry)};
    for (const Told &told : happeningDetails(entry, QLocale())) {
        lines << told.caption + u": "_s + told.value;
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

Result<void> ActivityWindow::exportTo(const QString &path) const
{
    const bool isLines = path.endsWith(".jsonl"_L1) || path.endsWith(".json"_L1);
    const std::vector<ActivityEntry> entries = m_model->shown();
    return replaceFile(path, isLines ? toJsonLines(entries) : toCsv(entries));
}

void ActivityWindow::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the activity"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("Table (*.csv)"), tr("JSON lines (*.jsonl)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"bearerbox-activity"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        dialog->setDefaultSuffix(filter == filters.last() ? u"jsonl"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<void> written = exportTo(path);
        m_failure = written ? QString() : userMessage(written.error());
        settle();
    });
    dialog->open();
}

void ActivityWindow::askClear()
{
    auto *asked = new Confirmation({.title = tr("Clear the activity?"),
                                    .text = tr("What happened to all profiles is forgotten, and when they were last "
                                               "used. Profiles, secrets and tokens stay."),
                                    .yes = tr("Clear"),
                                    .no = tr("Keep")},
                                   this);
    connect(asked, &QDialog::accepted, this, [this] {
        const Result<void> cleared = m_log.clear();
        m_failure = cleared ? QString() : userMessage(cleared.error());
        settle();
    });
    asked->open();
}

} // namespace bearerbox
