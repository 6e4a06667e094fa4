// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/confirmation.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/theme/colours.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/tintedicon.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int iconSize = 28;
constexpr int letters = 64;

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // it names what people have typed
    label->setWordWrap(true);
    return label;
}

} // namespace

Confirmation::Confirmation(const Question &question, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Question")); // a short one: a frame cuts long ones, and what is asked stands below
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    auto *sign = new QLabel;
    sign->setPixmap(tintedIcon(u"warning"_s, stateColour(SessionState::Failed, toneOf(palette())))
                        .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addLayout(makeTexts(question), 1);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(20);
    rows->addLayout(top);
    rows->addStretch();
    rows->addWidget(makeButtons(question));
    m_no->setDefault(true);
    m_no->setFocus();
    setMinimumWidth(widthInLetters(*this, letters));
}

QVBoxLayout *Confirmation::makeTexts(const Question &question)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    QLabel *title = plainLabel(question.title);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setBold(true);
    title->setFont(font);
    title->setMinimumHeight(iconSize);
    texts->addWidget(title);
    if (!question.text.isEmpty()) {
        texts->addWidget(plainLabel(question.text));
    }
    if (!question.wish.isEmpty()) {
        m_wish = new QCheckBox(question.wish);
        texts->addSpacing(4);
        texts->addWidget(m_wish);
    }
    return texts;
}

QWidget *Confirmation::makeButtons(const Question &question)
{
    auto *buttons = new QDialogButtonBox;
    m_yes = buttons->addButton(question.yes, QDialogButtonBox::AcceptRole); // where what is done stands everywhere
    m_no = buttons->addButton(question.no, QDialogButtonBox::RejectRole);
    makeDestructive(*m_yes);
    m_yes->setAutoDefault(false); // Return is no, wherever the focus is
    connect(m_yes, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

bool Confirmation::isWished() const
{
    return m_wish && m_wish->isChecked();
}

/// As tall as its wrapped texts are at this width, which a size hint does not know.
void Confirmation::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        layout()->activate();
        const int width = std::max(minimumWidth(), minimumSizeHint().width());
        resize(withinScreen(*this, {width, layout()->totalHeightForWidth(width)}));
    }
    QDialog::showEvent(event);
}

} // namespace bearerbox
