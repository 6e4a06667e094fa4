// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/factlist.h"

#include "ui/theme/codefont.h"
#include "ui/theme/wrappinglabel.h"
#include "ui/window/factlayout.h"
#include "ui/window/pieces.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

FactList::FactList(QWidget *parent) : QWidget(parent), m_layout(new FactLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void FactList::setFacts(const std::vector<Fact> &facts)
{
    while (m_rows.size() < facts.size()) {
        m_rows.push_back(addRow());
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < facts.size();
        m_rows[i].caption->setVisible(isUsed);
        m_rows[i].value->setVisible(isUsed && !facts[i].value.isEmpty());
        if (!isUsed) {
            continue;
        }
        m_rows[i].caption->setText(facts[i].caption);
        m_rows[i].value->setText(facts[i].value);
        // Heard alone, a value says nothing; a name of the caption alone would hide the value. Each name set is news.
        const QString name = facts[i].value.isEmpty() ? QString() : facts[i].caption + u": "_s + facts[i].value;
        if (m_rows[i].value->accessibleName() != name) {
            m_rows[i].value->setAccessibleName(name);
        }
        m_rows[i].value->setFont(facts[i].isCode ? codeFont() : font());
    }
}

FactList::Row FactList::addRow()
{
    const Row row{.caption = mutedLabel(this), .value = new WrappingLabel(this)};
    row.caption->setWordWrap(false);
    row.caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row.value->setTextFormat(Qt::PlainText);
    row.value->setWordWrap(true);
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(row.caption);
    m_layout->addWidget(row.value);
    return row;
}

} // namespace bearerbox
