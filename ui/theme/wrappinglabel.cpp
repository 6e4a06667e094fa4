// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/wrappinglabel.h"

#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr int longestWord = 8; // that is never broken, in times the height of a line
constexpr QTextOption::WrapMode anywhere = QTextOption::WrapAtWordBoundaryOrAnywhere;

/// What a label has for a text that can be chosen from; nothing for any other. It wraps between words each time the
/// label lays it out, so it is told otherwise after that.
QTextDocument *tellToBreak(const QLabel &label)
{
    auto *document = label.findChild<QTextDocument *>();
    if (document && document->defaultTextOption().wrapMode() != anywhere) {
        QTextOption option = document->defaultTextOption();
        option.setWrapMode(anywhere);
        document->setDefaultTextOption(option);
    }
    return document;
}

/// Puts the text of a label into lines, and gives their height.
int layOut(QTextLayout &layout, const QLabel &label, int width)
{
    QTextOption option(label.alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(anywhere);
    layout.setText(label.text().replace(u'\n', QChar::LineSeparator));
    layout.setFont(label.font());
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

} // namespace

QSize WrappingLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    const int margins = width() - contentsRect().width();
    return wordWrap() ? QSize(std::min(least.width(), (longestWord * fontMetrics().height()) + margins), least.height())
                      : least;
}

bool WrappingLabel::breaksWords(int width) const
{
    return wordWrap() && !text().isEmpty() && width < QLabel::minimumSizeHint().width();
}

int WrappingLabel::heightForWidth(int width) const
{
    const int height = QLabel::heightForWidth(width);
    if (!breaksWords(width)) {
        return height;
    }
    if (tellToBreak(*this)) {
        return QLabel::heightForWidth(width);
    }
    QTextLayout layout;
    const QSize margins = size() - contentsRect().size();
    return layOut(layout, *this, std::max(0, width - margins.width())) + margins.height();
}

void WrappingLabel::paintEvent(QPaintEvent *event)
{
    if (!breaksWords(width())) {
        QLabel::paintEvent(event);
        return;
    }
    QLabel::heightForWidth(width()); // lays it out
    if (tellToBreak(*this)) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout;
    const QSize block(contentsRect().width(), layOut(layout, *this, contentsRect().width()));
    layout.draw(&painter, QStyle::alignedRect(layoutDirection(), alignment(), block, contentsRect()).topLeft());
}

} // namespace bearerbox
