// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingcard.h"

#include "ui/dialogs/dialogsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace bearerbox {

namespace {

/// A wheel that scrolls the page must not change what happens to lie under it.
class QuietWheel final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

/// What explains a switch is dim while that is.
class Follower final : public QObject
{
public:
    Follower(QWidget *explanation, QObject *parent) : QObject(parent), m_explanation(explanation) {}

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::EnabledChange) {
            m_explanation->setEnabled(static_cast<QWidget *>(watched)->isEnabled());
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_explanation;
};

constexpr int choiceLetters = 30;

} // namespace

SettingCard::SettingCard(const QString &title, QWidget *parent) : QWidget(parent), m_card(new Card(title, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
}

QCheckBox *SettingCard::addSwitch(const QString &name, const QString &explanation)
{
    QVBoxLayout *column = addRow();
    auto *box = new QCheckBox(name, m_card);
    column->addWidget(box);
    if (QLabel *label = addExplanation(*column, explanation, textOfCheckBox(*this))) {
        box->setAccessibleDescription(explanation);
        box->installEventFilter(new Follower(label, box));
    }
    return box;
}

QComboBox *SettingCard::addChoice(const QString &name, const QString &explanation, const QStringList &choices)
{
    QVBoxLayout *column = addRow();
    auto *label = new QLabel(name, m_card);
    label->setWordWrap(true);
    auto *choice = new QComboBox(m_card);
    choice->addItems(choices);
    choice->setAccessibleName(name);
    choice->setMinimumWidth(widthInLetters(*choice, choiceLetters)); // one width for all
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->installEventFilter(new QuietWheel(choice));
    label->setBuddy(choice);
    column->setSpacing(6); // a box is higher than its text
    auto *row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(choice);
    column->addLayout(row);
    if (addExplanation(*column, explanation, 0)) {
        choice->setAccessibleDescription(explanation);
    }
    return choice;
}

void SettingCard::addBelow(QWidget *widget)
{
    m_row->addWidget(widget);
}

QLabel *SettingCard::addNote(bool isUnderBox)
{
    QLabel *note = mutedLabel(m_card);
    note->setContentsMargins(isUnderBox ? textOfCheckBox(*this) : 0, 0, 0, 0);
    m_row->addWidget(note); // as near as what explains the row
    return note;
}

QVBoxLayout *SettingCard::addRow()
{
    if (!std::exchange(m_isEmpty, false)) {
        m_card->body()->addWidget(new Divider(m_card));
    }
    m_row = new QVBoxLayout;
    m_row->setSpacing(2);
    m_card->body()->addLayout(m_row);
    return m_row;
}

QLabel *SettingCard::addExplanation(QVBoxLayout &column, const QString &explanation, int indent)
{
    if (explanation.isEmpty()) {
        return nullptr;
    }
    QLabel *label = mutedLabel(m_card);
    label->setText(explanation);
    label->setContentsMargins(indent, 0, 0, 0);
    column.addWidget(label);
    return label;
}

} // namespace bearerbox
