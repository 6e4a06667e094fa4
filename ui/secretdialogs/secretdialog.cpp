// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/secretdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/profileform/notelabel.h"
#include "ui/profileform/problembanner.h"
#include "ui/secretdialogs/accountlist.h"
#include "ui/secretdialogs/doubtbox.h"
#include "ui/secretdialogs/secretwording.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/signedlabel.h"
#include "ui/theme/tintedicon.h"
#include "ui/wording/attempts.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QShowEvent>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// "Save" for "&Save", and for a language without Latin letters, which has "(&S)" behind the word.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(u"\\(&.\\)"_s);
    return text.remove(inBrackets).remove(u'&');
}

} // namespace

SecretDialog::SecretDialog(SessionBook &book, const Session &session, const Field &field, QWidget *parent)
    : CarefulDialog(parent)
    , m_book(book)
    , m_id(session.profile().id)
    , m_service(book.services().find(session.profile().service).value())
    , m_field(field.id)
    , m_banner(new ProblemBanner)
    , m_standing(new NoteLabel(Note::Quiet))
    , m_attempts(new NoteLabel(Note::Quiet))
    , m_warning(new NoteLabel(Note::Warning))
    , m_edge(new QCheckBox(tr("Make the attempt &all the same")))
    , m_result(new SignedLabel)
{
    m_edge->setAccessibleName(tr("Make the attempt all the same"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setSign(stateIconName(SessionState::Valid));
    m_result->hide();
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &SecretDialog::followAttempts);
}

void SecretDialog::build(const QString &introduction, QWidget *inputs, const QString &doIt)
{
    m_inputs = inputs;
    m_doubt = new DoubtBox(labelInSentence(field()));
    connect(m_doubt, &DoubtBox::tryWanted, this, &SecretDialog::settle);
    connect(m_doubt, &DoubtBox::giveUpWanted, this, &SecretDialog::giveUp);
    const QString caption = tr("Also store it for these profiles of the same account, once the service has taken it:");
    m_accounts = new AccountList(caption, m_book.sharingSecret(*profile(), m_field));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *>{m_banner, m_standing, m_result, plainLabel(introduction),
                                                          m_doubt, inputs, m_attempts, m_warning, m_edge, m_accounts}) {
        rows->addWidget(part);
    }
    rows->addStretch();
    rows->addWidget(makeButtons(doIt));
    m_do->setDefault(true);
    setMinimumWidth(widthInLetters(*this, 72));
    followAttempts();
    lookForDoubt();
}

QWidget *SecretDialog::makeButtons(const QString &doIt)
{
    auto *buttons = new QDialogButtonBox;
    m_doText = doIt;
    m_do = buttons->addButton(doIt, QDialogButtonBox::AcceptRole); // first: Tab enters the box at it
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setText(tr("Cancel"));
    m_do->setAccessibleName(withoutMnemonic(doIt));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_banner->hide();
        m_standing->say({});
        begin();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &SecretDialog::reject);
    return makeFoot(buttons);
}

std::optional<Profile> SecretDialog::profile() const
{
    const Session *session = m_book.find(m_id);
    return session ? std::optional(session->profile()) : std::nullopt;
}

bool SecretDialog::isAtEdge() const
{
    return m_edge->isChecked();
}

NewSecret SecretDialog::newSecret(const Secret &value) const
{
    return {.profile = profile().value_or(Profile{.id = m_id, .service = m_service->id}),
            .field = m_field,
            .value = value,
            .atEdge = isAtEdge()};
}

/// What the server tolerates at the moment: another program may have used it up, and time gives it back.
void SecretDialog::followAttempts()
{
    const Session *session = m_book.find(m_id);
    const AttemptLine line = session ? attemptLine(*session) : AttemptLine();
    m_attempts->say(line.isWarning ? QString() : line.text);
    m_warning->say(line.isWarning ? line.text : QString());
    m_edge->setVisible(line.isAtEdge);
    m_edge->setChecked(m_edge->isChecked() && line.isAtEdge);
    const QString text = line.lockedUntil ? lockedText(*line.lockedUntil, session->now()) : m_doText;
    if (m_do->text() != text) {
        m_do->setText(text);
    }
    m_do->setEnabled(!isAtWork() && !line.lockedUntil);
    m_doubt->setTryable(!line.lockedUntil);
}

void SecretDialog::setBusy(const QString &what)
{
    setWork(what);
    for (QWidget *part : std::initializer_list<QWidget *>{m_inputs, m_accounts, m_edge, m_cancel, m_doubt}) {
        part->setEnabled(!isAtWork());
    }
    followAttempts();
}

void SecretDialog::showFailure(const Error &error, const QString &standing)
{
    setBusy({});
    m_banner->tell(error);
    m_standing->say(standing);
    m_do->setFocus(Qt::OtherFocusReason);
}

void SecretDialog::succeed(const Secret &value, const QString &sentence)
{
    const QList<QUuid> others = value.isEmpty() ? QList<QUuid>() : m_accounts->chosen();
    m_book.takeOverSecret(others, m_field, value)
        .then([self = QPointer(this), sentence](const std::vector<NotTaken> &failed) {
            if (self) {
                self->showResult(sentence, failed);
            }
        });
}

void SecretDialog::showResult(const QString &sentence, const std::vector<NotTaken> &failed)
{
    setBusy({});
    m_second.stop();
    for (QWidget *part : std::initializer_list<QWidget *>{m_inputs, m_accounts, m_attempts, m_warning, m_edge, m_doubt,
                                                          m_banner, m_do}) {
        part->hide();
    }
    m_result->setText(sentence);
    m_result->setAccessibleName(sentence);
    m_result->show();
    QStringList problems;
    for (const NotTaken &each : failed) {
        problems << tr("“%1” did not take it over: %2").arg(each.profile, userMessage(each.error));
    }
    m_standing->say(problems.join(u'\n'));
    m_cancel->setText(tr("Close"));
    m_cancel->setDefault(true);
    makePrimary(*m_cancel, false);
    m_cancel->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_result, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SecretDialog::lookForDoubt()
{
    if (!changeableSecret(*m_service)) {
        return; // the store is asked only where there can be one
    }
    m_book.isChangeInDoubt(*profile(), m_field).then([self = QPointer(this)](const Result<bool> &found) {
        if (self && found && *found) {
            self->m_doubt->show();
        }
    });
}

void SecretDialog::showDoubt(const std::optional<Error> &error, const Secret &value)
{
    m_value = value;
    keep(value);
    setBusy({});
    if (error) {
        m_banner->tell(*error);
    }
    m_doubt->show();
}

void SecretDialog::settle()
{
    m_banner->hide();
    setBusy(tr("Trying…"));
    m_book.settleChange(newSecret({}).profile, m_field, isAtEdge())
        .then([self = QPointer(this)](const ChangeOutcome &outcome) {
            if (self) {
                self->settled(outcome);
            }
        });
}

void SecretDialog::settled(const ChangeOutcome &outcome)
{
    if (outcome.fate == SecretFate::Changed && !outcome.error) {
        succeed(m_value, tr("The new one is valid and stored."));
        return;
    }
    if (outcome.fate != SecretFate::Unchanged) {
        showDoubt(outcome.error, m_value);
        return;
    }
    setBusy({});
    m_doubt->hide();
    m_standing->say(tr("The service refused the new one, so it was not changed. The old one stays stored."));
}

void SecretDialog::giveUp()
{
    setBusy(tr("Saving…"));
    m_book.forgetChange(newSecret({}).profile, m_field).then([self = QPointer(this)](const Result<void> &forgotten) {
        if (!self) {
            return;
        }
        self->setBusy({});
        self->m_doubt->setVisible(!forgotten);
        if (!forgotten) {
            self->m_banner->tell(forgotten.error());
        }
    });
}

/// As tall as its wrapped texts are at this width, which a size hint does not know.
void SecretDialog::showEvent(QShowEvent *event)
{
    if (!m_do->isHidden()) { // nothing is left to try once there is a result
        followAttempts();
        m_second.start();
    }
    if (!event->spontaneous()) {
        layout()->activate();
        resize(width(), layout()->totalHeightForWidth(width()));
    }
    CarefulDialog::showEvent(event);
}

void SecretDialog::hideEvent(QHideEvent *event)
{
    m_second.stop();
    CarefulDialog::hideEvent(event);
}

bool SecretDialog::wouldLose() const
{
    const std::optional<Secret> now = typed();
    return m_result->isHidden() && now && !(*now == m_kept);
}

} // namespace bearerbox
