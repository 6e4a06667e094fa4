// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/lineinput.h"

#include "ui/profileform/choiceinput.h"
#include "ui/profileform/notelabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace bearerbox {

namespace {

/// An editable list of suggestions; typing is left alone.
CalmComboBox *suggesting(const QStringList &suggestions)
{
    auto *combo = new CalmComboBox;
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setCompleter(nullptr); // it would turn a typed "1" into "12h"
    combo->addItems(suggestions);
    combo->setCurrentIndex(-1);
    combo->clearEditText();
    return combo;
}

} // namespace

LineInput::LineInput(const Texts &texts)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    if (texts.suggestions.isEmpty()) {
        m_line = new QLineEdit;
        row->addWidget(m_line, 1);
        setFocusProxy(m_line);
    } else {
        CalmComboBox *combo = suggesting(texts.suggestions);
        m_line = combo->lineEdit();
        row->addWidget(combo, 1);
        setFocusProxy(combo);
    }
    if (!texts.remark.isEmpty()) {
        auto *remark = new NoteLabel(Note::Quiet, texts.remark);
        remark->setWordWrap(false);
        row->addWidget(remark);
    }
    m_line->setPlaceholderText(texts.placeholder);
    connect(m_line, &QLineEdit::textChanged, this, &Input::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &Input::left);
}

void LineInput::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

QStringList LineInput::values() const
{
    return m_line->text().isEmpty() ? QStringList() : QStringList{m_line->text()};
}

void LineInput::setValues(const QStringList &values)
{
    const QSignalBlocker quiet(m_line);
    m_line->setText(values.value(0));
}

void LineInput::describe(const QString &name, const QString &description)
{
    for (QWidget *each : {target(), static_cast<QWidget *>(m_line)}) {
        each->setAccessibleName(name);
        each->setAccessibleDescription(description);
    }
}

} // namespace bearerbox
