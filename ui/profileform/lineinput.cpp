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

LineInput::LineInput(const Texts &texts) : m_tidy(texts.tidy)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    if (texts.suggestions.isEmpty()) {
        m_line = new QLineEdit;
        row->addWidget(m_line, 1);
        setTarget(m_line);
    } else {
        CalmComboBox *combo = suggesting(texts.suggestions);
        m_line = combo->lineEdit();
        row->addWidget(combo, 1);
        setTarget(combo);
    }
    if (!texts.remark.isEmpty()) {
        auto *remark = new NoteLabel(Note::Quiet, texts.remark);
        remark->setWordWrap(false);
        row->addWidget(remark);
    }
    m_line->setPlaceholderText(texts.placeholder);
    connect(m_line, &QLineEdit::textChanged, this, &Input::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (const QString tidy = tidied(m_line->text()); tidy != m_line->text()) {
            m_line->setText(tidy);
        }
        Q_EMIT left();
    });
}

QStringList LineInput::values() const
{
    const QString text = m_line->text();
    if (text.isEmpty()) {
        return {};
    }
    return {text == tidied(m_given) ? m_given : text};
}

void LineInput::setValues(const QStringList &values)
{
    const QSignalBlocker quiet(m_line);
    m_given = values.value(0);
    m_line->setText(tidied(m_given));
}

void LineInput::describe(const QString &name, const QString &description)
{
    for (QWidget *each : {target(), static_cast<QWidget *>(m_line)}) {
        each->setAccessibleName(name);
        each->setAccessibleDescription(description);
    }
}

} // namespace bearerbox
