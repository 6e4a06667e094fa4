// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/trialbar.h"

#include "core/exchange/material.h"
#include "ui/dialogs/confirmation.h"
#include "ui/profileform/formnotice.h"
#include "ui/profileform/notelabel.h"
#include "ui/profileform/trialwording.h"
#include "ui/wording/attempts.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr std::chrono::seconds unnoticedWait(2);

} // namespace

TrialBar::TrialBar(SessionBook &book, QPushButton &button)
    : m_book(book)
    , m_button(button)
    , m_buttonText(button.text())
    , m_notice(new FormNotice)
    , m_attempts(new NoteLabel(Note::Quiet))
    , m_warning(new NoteLabel(Note::Warning))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_notice, m_attempts, m_warning}) {
        rows->addWidget(part);
    }
    connect(m_notice, &FormNotice::acted, this, &TrialBar::certificateWanted);
    connect(&m_second, &QTimer::timeout, this, &TrialBar::followAttempts);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_wait, &QTimer::timeout, this, &TrialBar::tellOfWait);
    m_wait.setObjectName(u"wait"_s);
    m_wait.setSingleShot(true);
    m_wait.setInterval(unnoticedWait);
}

void TrialBar::follow(const Draft &draft)
{
    m_draft = draft;
    if (m_tried && !m_tried->isOf(draft)) {
        m_tried.reset(); // it says nothing about this
        m_notice->hide();
    }
    followAttempts();
}

/// What the server tolerates at the moment: another program may have used it up, and time gives it back.
void TrialBar::followAttempts()
{
    const Tolerance tolerance = m_book.toleranceOf(m_draft.profile);
    const AttemptLine line = trialLine(tolerance);
    m_attempts->say(line.isWarning ? QString() : line.text);
    m_warning->say(line.isWarning ? line.text : QString());
    const QString text = line.lockedUntil ? lockedText(*line.lockedUntil, tolerance.now) : m_buttonText;
    if (m_button.text() != text) {
        m_button.setText(text);
    }
    m_button.setEnabled(m_isOpen && !m_isAtWork && !line.lockedUntil);
}

void TrialBar::begin(const Draft &draft)
{
    if (m_isAtWork || !m_isOpen) {
        return;
    }
    follow(draft);
    const AttemptLine line = trialLine(m_book.toleranceOf(draft.profile));
    const QString atEdge = line.isAtEdge ? line.text : QString();
    const QString refused = refusalOf(draft);
    const QString warning = trialWarning(draft.profile, m_book);
    const QString doubts = joinedSentences({refused, atEdge, warning});
    if (doubts.isEmpty()) {
        run(draft, false);
        return;
    }
    ask(draft,
        {.title = line.isAtEdge        ? tr("Make the attempt that may lock the account?")
                  : !refused.isEmpty() ? tr("Try what was refused once more?")
                                       : tr("Get a new token all the same?"),
         .text = doubts,
         .yes = tr("Test"),
         .no = tr("Not now")},
        line.isAtEdge);
}

/// A second click must not spend a second attempt on what is known to be wrong.
QString TrialBar::refusalOf(const Draft &draft) const
{
    return m_tried && m_tried->isOf(draft) ? refusedText(m_tried->acquired.error) : QString();
}

void TrialBar::ask(const Draft &draft, const Question &question, bool atEdge)
{
    auto *asked = new Confirmation(question, this);
    connect(asked, &QDialog::accepted, this, [this, draft, atEdge] { run(draft, atEdge); });
    asked->open();
}

void TrialBar::setOpen(bool open)
{
    m_isOpen = open;
    followAttempts();
}

void TrialBar::run(const Draft &draft, bool atEdge)
{
    m_notice->hide();
    m_tried.reset();
    m_trial = m_book.makeTrial();
    setWork(true);
    // Once the trial is gone nobody is here any more to hear of it.
    m_trial->run(draft, atEdge).then([this, draft, trial = std::weak_ptr(m_trial)](const Acquisition &acquired) {
        if (!trial.expired()) {
            finish(draft, acquired);
        }
    });
}

void TrialBar::stop()
{
    if (!m_isAtWork) {
        return;
    }
    m_trial.reset();
    setWork(false);
    m_notice->tell(SessionState::Empty,
                   {.title = tr("The test was stopped"),
                    .text = tr("If the request had left by then, the service may have counted it as an attempt."),
                    .action = {}});
}

void TrialBar::finish(const Draft &draft, const Acquisition &acquired)
{
    const Tried tried{.draft = draft, .acquired = acquired};
    if (!tried.isOf(m_draft)) {
        m_notice->hide();
        setWork(false); // it says nothing about what the form holds by now
        return;
    }
    m_tried = tried;
    setWork(false);
    if (!acquired.error) {
        const Result<ServicePointer> service = m_book.services().find(draft.profile.service);
        m_notice->tell(SessionState::Valid,
                       {.title = tr("It works"),
                        .text = service ? yieldText(acquired, **service, m_book.clock()()) : QString(),
                        .action = {}});
        return;
    }
    const Error &error = *acquired.error;
    const bool hasCertificate = error.kind == ErrorKind::Tls && error.certificate;
    m_notice->tell(error.judgesCredential() ? SessionState::Rejected : SessionState::Failed,
                   {.title = kindTitle(error.kind),
                    .text = userMessage(error),
                    .action = hasCertificate ? tr("Show certificate…") : QString()});
}

/// Whoever waits for longer wants to know that it goes on, and how to end it. It may be the keyring that asks.
void TrialBar::tellOfWait()
{
    const Profile &profile = m_draft.profile;
    const Result<ServicePointer> service = m_book.services().find(profile.service);
    const QString host = service ? addressesOf(**service, profile).value(0).host() : QString();
    m_notice->tell(SessionState::Empty,
                   {.title = tr("Still testing…"),
                    .text = tr("There is no answer from %1 yet. “Cancel” ends the test.").arg(host),
                    .action = {}});
}

void TrialBar::setWork(bool on)
{
    m_isAtWork = on;
    on ? m_wait.start() : m_wait.stop();
    followAttempts();
    Q_EMIT worked();
}

void TrialBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followAttempts();
    m_second.start();
}

void TrialBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace bearerbox
