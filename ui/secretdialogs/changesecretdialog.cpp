// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/changesecretdialog.h"

#include "ui/profileform/labelledinput.h"
#include "ui/profileform/mnemonics.h"
#include "ui/profileform/secretinput.h"
#include "ui/secretdialogs/rulelist.h"
#include "ui/secretdialogs/secretwording.h"

#include <QVBoxLayout>

#include <algorithm>

namespace bearerbox {

ChangeSecretDialog::ChangeSecretDialog(SessionBook &book, const Session &session, QWidget *parent)
    : SecretDialog(book, session, *changeableSecret(session.service()), parent)
    , m_wanted(new SecretInput(Stored::Nothing, false))
    , m_again(new SecretInput(Stored::Nothing, false))
    , m_rules(new RuleList)
{
    const QString label = labelInSentence(field());
    setWindowTitle(tr("Change the %1 of “%2”").arg(label, session.profile().name));
    build(tr("The %1 is changed at the service itself, with the stored one. Programs that go on using the old one are "
             "refused then, and can lock the account.")
              .arg(label),
          makeInputs(), tr("&Change"));
    m_first->takeFocus();
}

QWidget *ChangeSecretDialog::makeInputs()
{
    const QString label = labelInSentence(field());
    Mnemonics mnemonics(tr("CSTGA", "letters that the buttons take"));
    m_first = new LabelledInput({.label = tr("New %1").arg(label)}, m_wanted, mnemonics);
    m_first->setCheck([this] { return problem(); });
    m_second = new LabelledInput({.label = tr("New %1 again").arg(label)}, m_again, mnemonics);
    m_second->setCheck([this] {
        const bool isSame = m_wanted->change() == m_again->change();
        return isSame ? std::nullopt : std::optional(tr("The two are not the same."));
    });
    auto *inputs = new QWidget;
    auto *rows = new QVBoxLayout(inputs);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_first, m_rules, m_second}) {
        rows->addWidget(part);
    }
    connect(m_first, &LabelledInput::edited, this, &ChangeSecretDialog::follow);
    follow();
    return inputs;
}

/// While all of it is there: an input that loses the focus asks for its problem.
ChangeSecretDialog::~ChangeSecretDialog()
{
    hide();
}

std::vector<Requirement> ChangeSecretDialog::requirements() const
{
    const SecretRule &rule = service().passwordChange->rule;
    const Field *unlike = service().field(rule.unlike);
    const std::optional<Profile> mine = profile();
    return requirementsOf(rule, m_wanted->change().value_or(Secret()),
                          unlike && mine ? mine->effectiveValue(*unlike) : QString());
}

std::optional<QString> ChangeSecretDialog::problem() const
{
    if (!m_wanted->isTyped()) {
        return tr("Enter the new one.");
    }
    const std::vector<Requirement> all = requirements();
    return std::ranges::all_of(all, &Requirement::isMet) ? std::nullopt
                                                         : std::optional(tr("The service would not take it."));
}

/// The rules are ticked off with every key; whether both are the same is judged again with the first, too.
void ChangeSecretDialog::follow()
{
    m_rules->setRequirements(requirements());
    m_first->setHelp(m_wanted->isTyped() ? QString() : m_rules->spoken());
    m_second->review();
}

std::optional<Secret> ChangeSecretDialog::typed() const
{
    return m_wanted->isTyped() ? m_wanted->change() : m_again->change();
}

void ChangeSecretDialog::begin()
{
    for (LabelledInput *each : {m_first, m_second}) {
        if (each->problem()) {
            each->touch();
            each->takeFocus();
            return;
        }
    }
    setBusy(tr("Changing…"));
    const Secret value = m_wanted->change().value_or(Secret());
    book().changeSecret(newSecret(value)).then([self = QPointer(this), value](const ChangeOutcome &outcome) {
        if (self) {
            self->finish(outcome, value);
        }
    });
}

void ChangeSecretDialog::finish(const ChangeOutcome &outcome, const Secret &value)
{
    if (outcome.fate == SecretFate::Changed && !outcome.error) {
        succeed(value, tr("Changed at the service, and stored."));
    } else if (outcome.fate == SecretFate::Unchanged) {
        showFailure(outcome.error.value_or(Error()), tr("It was not changed. The old one stays stored."));
    } else {
        showDoubt(outcome.error, value);
    }
}

} // namespace bearerbox
