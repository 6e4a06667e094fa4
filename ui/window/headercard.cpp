// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/headercard.h"

#include "ui/theme/codefont.h"
#include "ui/window/pieces.h"
#include "ui/window/wording.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qint64 revealSeconds = 30;
constexpr int mostLines = 9;

/// The names, with bullets for values that there are and a dash for those that are not. Bullets say nothing about them,
/// not even their length.
QString masked(const Session &session, bool hasValues)
{
    QStringList lines;
    for (const QString &name : headerNames(session)) {
        lines << name + u": "_s + (hasValues ? QString(16, u'•') : u"—"_s);
    }
    return lines.join(u'\n');
}

QPlainTextEdit *makeText(QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::NoTextInteraction);
    text->setFocusPolicy(Qt::NoFocus);
    text->setContextMenuPolicy(Qt::NoContextMenu);
    text->setFrameShape(QFrame::NoFrame);
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    text->setFont(codeFont());
    text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text->document()->setDocumentMargin(0);
    text->document()->setUndoRedoEnabled(false); // what was shown is not remembered
    text->viewport()->setAutoFillBackground(false);
    return text;
}

} // namespace

HeaderCard::HeaderCard(QAction *reveal, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_reveal(reveal)
    , m_clock(std::move(clock))
    , m_text(makeText(this))
    , m_hint(mutedLabel(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // its heading may wrap
    auto *card = new Card(tr("Header set"), this);
    m_hint->setWordWrap(false);
    m_text->setAccessibleName(tr("Header set"));
    card->corner()->addWidget(m_hint);
    card->addButton(reveal);
    card->body()->addWidget(m_text);
    auto *column = new QHBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(reveal, &QAction::triggered, this, [this] { setRevealed(!m_isRevealed); });
}

void HeaderCard::setSession(Session *session)
{
    if (m_session != session) {
        m_session = session;
        setRevealed(false);
    }
    refresh();
}

void HeaderCard::refresh()
{
    if (!m_session) {
        m_isRevealed = false;
        show({});
        return;
    }
    const qint64 left = m_isRevealed ? m_clock().secsTo(m_hideAt) : 0;
    if (m_isRevealed && (left <= 0 || left > revealSeconds)) {
        setRevealed(false); // comes back here
        return;
    }
    const Result<Secret> headers = m_session->formatted(u"header"_s);
    m_hasHeaders = headers.has_value();
    m_reveal->setEnabled(m_hasHeaders);
    if (!headers && m_isRevealed) {
        setRevealed(false); // comes back here
        return;
    }
    const bool isShown = m_isRevealed && headers;
    m_hint->setText(isShown ? tr("hides in %1 s").arg(left) : headers ? QString() : tr("no valid token"));
    show(isShown ? headers->revealText() : masked(*m_session, m_hasHeaders));
}

void HeaderCard::hideEvent(QHideEvent *event)
{
    setRevealed(false);
    QWidget::hideEvent(event);
}

void HeaderCard::setRevealed(bool revealed)
{
    if (std::exchange(m_isRevealed, revealed) == revealed) {
        return;
    }
    m_hideAt = m_clock().addSecs(revealSeconds);
    m_reveal->setText(revealed ? tr("Hide") : tr("Reveal"));
    dress(*m_reveal, revealed ? u"hide"_s : u"reveal"_s);
    refresh();
}

void HeaderCard::show(const QString &text)
{
    if (m_text->toPlainText() != text) {
        m_text->setPlainText(text);
        fitHeight();
    }
}

void HeaderCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Once the text has its new width.
    QMetaObject::invokeMethod(this, &HeaderCard::fitHeight, Qt::QueuedConnection);
}

int HeaderCard::lineCount() const
{
    int lines = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        m_text->document()->documentLayout()->blockBoundingRect(block); // lays it out
        lines += std::max(1, block.lineCount());
    }
    return lines;
}

void HeaderCard::fitHeight()
{
    // Counted without the bar that the text of before may have had: it would take width, and make more lines.
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int lines = lineCount();
    m_text->setFixedHeight((std::clamp(lines, 1, mostLines) * m_text->fontMetrics().lineSpacing()) + 4);
    if (lines > mostLines) {
        m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    }
}

} // namespace bearerbox
