// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/secretinput.h"

#include "ui/profileform/rowbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace bearerbox {

namespace {

QPushButton *toggle(const QString &text)
{
    auto *button = new RowButton(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the line
    return button;
}

} // namespace

SecretInput::SecretInput(Stored stored, bool isRemovable)
    : m_stored(stored)
    , m_isRemovable(isRemovable)
    , m_line(new QLineEdit)
    , m_reveal(toggle(tr("Show")))
    , m_remove(toggle(tr("Remove")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(m_reveal);
    row->addWidget(m_remove);
    setTarget(m_line);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    connect(m_line, &QLineEdit::textChanged, this, &Input::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &Input::left);
    connect(m_reveal, &QPushButton::toggled, this, &SecretInput::reveal);
    connect(m_remove, &QPushButton::toggled, this, [this] {
        m_line->clear();
        refresh();
        Q_EMIT edited();
        Q_EMIT left();
    });
    refresh();
}

void SecretInput::setStored(Stored stored)
{
    m_stored = stored;
    refresh();
}

void SecretInput::enter(const Secret &secret)
{
    m_remove->setChecked(false);
    m_line->setText(secret.revealText());
}

bool SecretInput::isTyped() const
{
    return !m_line->text().isEmpty();
}

std::optional<Secret> SecretInput::change() const
{
    if (isTyped()) {
        return Secret::fromText(m_line->text());
    }
    const bool mustGo = m_stored == Stored::Misplaced || m_remove->isChecked();
    return mustGo ? std::optional(Secret()) : std::nullopt;
}

bool SecretInput::willBeStored() const
{
    return isTyped() || m_stored == Stored::Lent || (m_stored == Stored::Kept && !m_remove->isChecked());
}

QString SecretInput::typed() const
{
    return m_line->text();
}

void SecretInput::describe(const QString &name, const QString &description)
{
    m_line->setAccessibleName(name);
    m_line->setAccessibleDescription(description);
    m_reveal->setAccessibleName(tr("Show %1").arg(name));
    m_remove->setAccessibleName(tr("Remove the stored %1").arg(name));
}

void SecretInput::reveal(bool on)
{
    m_line->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setText(on ? tr("Hide") : tr("Show"));
}

void SecretInput::refresh()
{
    const bool canRemove = m_isRemovable && m_stored == Stored::Kept;
    if (!canRemove && m_remove->isChecked()) {
        m_remove->setChecked(false);
    }
    m_remove->setVisible(canRemove);
    m_line->setEnabled(!m_remove->isChecked());
    m_reveal->setEnabled(!m_remove->isChecked());
    if (m_remove->isChecked()) {
        m_line->setPlaceholderText(tr("Will be removed when you save"));
    } else if (m_stored == Stored::Misplaced) {
        m_line->setPlaceholderText(tr("Enter it again for the new address"));
    } else if (m_stored == Stored::Lent) {
        m_line->setPlaceholderText(tr("Copied when you save"));
    } else if (m_stored == Stored::Kept) {
        m_line->setPlaceholderText(m_isRemovable ? tr("Leave empty to keep what is stored")
                                                 : tr("Stored — leave empty to keep it"));
    } else {
        m_line->setPlaceholderText({});
    }
}

} // namespace bearerbox
