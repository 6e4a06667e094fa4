// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/wrappinglabel.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr int longestWord = 8; // that is never broken, in times the height of a line
constexpr QTextOption::WrapMode anywhere = QTextOption::WrapAtWordBoundaryOrAnywhere;

/// What a label has for a text that can be chosen from; nothing for any other.
QTextDocument *documentOf(const QLabel &label)
{
    return label.findChild<QTextDocument *>();
}

/// It wraps between words each time the label lays it out, so it is told otherwise after that.
void tellToBreak(QTextDocument &document)
{
    if (document.defaultTextOption().wrapMode() != anywhere) {
        QTextOption option = document.defaultTextOption();
        option.setWrapMode(anywhere);
        document.setDefaultTextOption(option);
    }
}

/// To be silenced while a label is asked for its height: it lays its document out with each question, those of a
/// painting included, and the layout then asks for another painting.
QObject *layoutOf(const QLabel &label)
{
    const QTextDocument *document = documentOf(label);
    return document ? document->documentLayout() : nullptr;
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
    const QSignalBlocker quiet(layoutOf(*this));
    const int height = QLabel::heightForWidth(width);
    if (!breaksWords(width)) {
        return height;
    }
    if (QTextDocument *document = documentOf(*this)) {
        tellToBreak(*document);
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
    if (QTextDocument *document = documentOf(*this)) {
        {
            const QSignalBlocker quiet(layoutOf(*this));
            QLabel::heightForWidth(width()); // lays it out
            tellToBreak(*document);
        }
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
