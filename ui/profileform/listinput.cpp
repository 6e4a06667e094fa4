// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/listinput.h"

#include "ui/profileform/rowbutton.h"
#include "ui/profileform/taborder.h"
#include "ui/theme/codefont.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

bool isFilled(const QStringList &cells)
{
    return !cells.join(QString()).isEmpty();
}

} // namespace

ListInput::ListInput(std::vector<Column> columns, const QString &addText, bool keepsOne)
    : m_columns(std::move(columns))
    , m_keepsOne(keepsOne)
    , m_frame(new QWidget)
    , m_add(new RowButton(addText))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_frame);
    auto *stack = new QVBoxLayout(m_frame);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(4);
    m_add->setAccessibleName(addText);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow().lines.front()->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    setRows({});
    // After the first row, also in the order of Tab: Qt 6.4 moves inputs forward there, but not backward.
    rows->addWidget(m_add, 0, Qt::AlignLeft);
}

QStringList ListInput::cellsOf(const Row &row)
{
    QStringList cells;
    std::ranges::transform(row.lines, std::back_inserter(cells), &QLineEdit::text);
    return cells;
}

std::vector<QStringList> ListInput::rows() const
{
    std::vector<QStringList> texts;
    for (const Row &row : m_rows) {
        const QStringList cells = cellsOf(row);
        if (isFilled(cells)) {
            texts.push_back(cells);
        }
    }
    return texts;
}

void ListInput::setRows(const std::vector<QStringList> &rows)
{
    const std::size_t wanted = std::max<std::size_t>(rows.size(), m_keepsOne ? 1 : 0);
    while (m_rows.size() > wanted) {
        delete m_rows.back().frame;
        m_rows.pop_back();
    }
    while (m_rows.size() < wanted) {
        addRow();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const QSignalBlocker quiet(m_rows[i].lines[column]);
            m_rows[i].lines[column]->setText(i < rows.size() ? rows[i].value(qsizetype(column)) : QString());
            m_rows[i].lines[column]->setCursorPosition(0); // what is too long for it is seen from its start
        }
    }
    renumber();
}

QStringList ListInput::values() const
{
    QStringList texts;
    std::ranges::transform(rows(), std::back_inserter(texts), [](const QStringList &row) { return row.first(); });
    return texts;
}

void ListInput::setValues(const QStringList &values)
{
    std::vector<QStringList> rows;
    std::ranges::transform(values, std::back_inserter(rows), [](const QString &each) { return QStringList{each}; });
    setRows(rows);
}

void ListInput::describe(const QString &name, const QString &description)
{
    m_name = name;
    m_description = description;
    renumber();
}

void ListInput::setFaulty(bool isFaulty)
{
    for (Row &row : m_rows) {
        const QStringList cells = cellsOf(row);
        row.isFaulty = isFaulty && isFilled(cells) && m_isWrong(cells);
    }
    const bool isOfARow = std::ranges::any_of(m_rows, &Row::isFaulty);
    for (Row &row : m_rows) {
        row.isFaulty = isFaulty && (row.isFaulty || !isOfARow);
        std::ranges::for_each(row.lines, [&row](QLineEdit *line) { markFaulty(*line, row.isFaulty); });
    }
}

bool ListInput::takeNote(QWidget *note)
{
    auto *rows = static_cast<QVBoxLayout *>(layout());
    rows->insertWidget(rows->indexOf(m_add), note);
    return true;
}

ListInput::Row &ListInput::addRow()
{
    Row row{.frame = new QWidget, .lines = {}, .remove = new RowButton(tr("Remove"))};
    auto *line = new QHBoxLayout(row.frame);
    line->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        auto *edit = new QLineEdit;
        edit->setPlaceholderText(m_columns[i].placeholder);
        if (m_columns[i].isCode) {
            edit->setFont(codeFont());
        }
        connect(edit, &QLineEdit::textChanged, this, &Input::edited);
        connect(edit, &QLineEdit::editingFinished, this, &Input::left);
        line->addWidget(edit, i == 0 ? 2 : 3);
        row.lines.push_back(edit);
    }
    connect(row.remove, &QPushButton::clicked, this, [this, frame = row.frame] { removeRow(frame); });
    line->addWidget(row.remove);
    m_frame->layout()->addWidget(row.frame);
    row.frame->show(); // the layout would do it later, and something hidden takes no focus
    placeInTabOrder(*row.frame, *m_add);
    m_rows.push_back(row);
    renumber();
    Q_EMIT rowAdded();
    return m_rows.back();
}

void ListInput::removeRow(const QWidget *frame)
{
    const auto found = std::ranges::find(m_rows, frame, &Row::frame);
    // Not at once: it is the button in the row that asks for it.
    found->frame->hide();
    found->frame->deleteLater();
    m_rows.erase(found);
    renumber();
    target()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
    Q_EMIT left();
}

/// The first line has the name of the whole, so that a list of one is like any other input.
void ListInput::renumber()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QString number = i == 0 ? QString() : u" %1"_s.arg(i + 1);
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const QString title = m_columns[column].title;
            m_rows[i].lines[column]->setAccessibleName((title.isEmpty() ? m_name : title) + number);
            m_rows[i].lines[column]->setAccessibleDescription(m_description);
        }
        m_rows[i].remove->setAccessibleName(tr("Remove %1").arg(m_rows[i].lines.front()->accessibleName()));
        m_rows[i].remove->setVisible(!m_keepsOne || m_rows.size() > 1);
    }
    m_frame->setVisible(!m_rows.empty());
}

QWidget *ListInput::target()
{
    return m_rows.empty() ? static_cast<QWidget *>(m_add) : m_rows.front().lines.front();
}

QWidget *ListInput::culprit()
{
    const auto wrong = std::ranges::find_if(m_rows, &Row::isFaulty);
    return wrong == m_rows.end() ? target() : wrong->lines.front();
}

} // namespace bearerbox
