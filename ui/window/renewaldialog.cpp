// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/renewaldialog.h"

#include "ui/theme/codefont.h"
#include "ui/window/noticebox.h"
#include "ui/window/pieces.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QPlainTextEdit *makeEdit(QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setUndoRedoEnabled(false); // a history would hold what is wiped
    edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    edit->setFont(codeFont());
    edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    edit->setWordWrapMode(QTextOption::WrapAnywhere);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

RenewalDialog::RenewalDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(&session)
    , m_headers(makeEdit(this))
    , m_problem(new NoticeBox(this))
{
    setWindowTitle(tr("Take renewed token"));
    build(session);
    m_problem->hide();
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    connect(m_headers, &QPlainTextEdit::textChanged, this, [this] {
        m_take->setEnabled(!m_headers->document()->isEmpty());
        m_problem->hide();
    });
    resize(560, 340);
}

void RenewalDialog::build(const Session &session)
{
    const QString header = session.service().renewal->header;
    auto *heading = titleLabel(1.15, this);
    heading->setText(session.profile().name);
    auto *what = mutedLabel(this);
    what->setText(tr("The service hands out a newer token in the header “%1” of its answers. Paste the headers of such "
                     "an answer, or that line alone.")
                      .arg(header));
    m_headers->setPlaceholderText(header + u": …"_s);
    m_headers->setAccessibleName(tr("Response headers"));
    m_headers->setAccessibleDescription(what->text());
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Take token"), QDialogButtonBox::AcceptRole); // first: Tab enters the box at it
    buttons->addButton(QDialogButtonBox::Cancel);
    m_take->setDefault(true);
    m_take->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(what);
    column->addWidget(m_headers, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    m_headers->setFocus();
}

void RenewalDialog::accept()
{
    if (!m_session || !m_take->isEnabled()) {
        return;
    }
    setBusy(true);
    QString text = m_headers->toPlainText();
    Secret headers = Secret::fromText(text);
    wipe(text);
    m_session->adoptHeaders(std::move(headers)).then([self = QPointer(this)](const Result<void> &taken) {
        if (self) {
            self->finish(taken);
        }
    });
}

void RenewalDialog::setBusy(bool isBusy)
{
    m_headers->setReadOnly(isBusy);
    m_take->setEnabled(!isBusy);
}

void RenewalDialog::finish(const Result<void> &taken)
{
    setBusy(false);
    if (taken) {
        QDialog::accept();
        return;
    }
    m_problem->say(SessionState::Failed, {}, userMessage(taken.error()));
    m_problem->show();
    m_headers->setFocus();
}

void RenewalDialog::done(int result)
{
    m_headers->clear();
    QDialog::done(result);
}

} // namespace bearerbox
