// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/fold.h"

#include "ui/theme/housestyle.h"
#include "ui/theme/tintedicon.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// Return unfolds, as it presses any other button in a dialog, instead of reaching “Save”.
class FoldButton final : public QToolButton
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
        } else {
            QToolButton::keyPressEvent(event);
        }
    }
};

} // namespace

Fold::Fold(const Texts &texts, QWidget *body) : m_button(new FoldButton), m_body(body)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(14);
    rows->addWidget(m_button, 0, Qt::AlignLeft);
    rows->addWidget(m_body);
    m_button->setText(texts.title);
    m_button->setAccessibleName(texts.name);
    m_button->setAccessibleDescription(texts.description);
    m_button->setCheckable(true);
    makeFold(*m_button);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_button, &QToolButton::toggled, this, &Fold::unfold);
    unfold(false);
}

QWidget &Fold::button() const
{
    return *m_button;
}

void Fold::unfold(bool on)
{
    m_button->setChecked(on);
    m_button->setIcon(tintedIcon(on ? u"chevron"_s : u"chevron-right"_s));
    m_body->setVisible(on);
}

} // namespace bearerbox
