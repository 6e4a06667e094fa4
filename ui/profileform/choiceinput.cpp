// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/choiceinput.h"

#include <QVBoxLayout>
#include <QWheelEvent>

namespace bearerbox {

CalmComboBox::CalmComboBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void CalmComboBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

ChoiceInput::ChoiceInput(const std::vector<Choice> &choices) : m_combo(new CalmComboBox)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_combo);
    setTarget(m_combo);
    for (const Choice &choice : choices) {
        m_combo->addItem(choice.title, choice.value);
        const int last = m_combo->count() - 1;
        m_combo->setItemData(last, choice.description, Qt::ToolTipRole);
        m_combo->setItemData(last, choice.description, Qt::AccessibleDescriptionRole);
    }
    connect(m_combo, &QComboBox::currentIndexChanged, this, &Input::edited);
}

QStringList ChoiceInput::values() const
{
    return {m_combo->currentData().toString()};
}

void ChoiceInput::setValues(const QStringList &values)
{
    const QSignalBlocker quiet(m_combo);
    const QString wanted = values.value(0);
    if (m_combo->findData(wanted) < 0) {
        m_combo->addItem(wanted, wanted);
    }
    m_combo->setCurrentIndex(m_combo->findData(wanted));
}

void ChoiceInput::describe(const QString &name, const QString &description)
{
    m_combo->setAccessibleName(name);
    m_combo->setAccessibleDescription(description);
}

} // namespace bearerbox
