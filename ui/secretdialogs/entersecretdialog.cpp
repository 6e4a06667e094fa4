// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialogs/entersecretdialog.h"

#include "ui/profileform/labelledinput.h"
#include "ui/profileform/mnemonics.h"
#include "ui/profileform/secretinput.h"
#include "ui/secretdialogs/secretwording.h"

#include <QVBoxLayout>

namespace bearerbox {

EnterSecretDialog::EnterSecretDialog(SessionBook &book, const Session &session, const Field &field, QWidget *parent)
    : SecretDialog(book, session, field, parent)
    , m_input(new SecretInput(Stored::Nothing, false))
{
    const QString label = labelInSentence(field);
    setWindowTitle(tr("New %1 for “%2”").arg(label, session.profile().name));
    Mnemonics mnemonics(tr("STGA", "letters that the buttons take"));
    m_labelled = new LabelledInput({.label = tr("New %1").arg(label)}, m_input, mnemonics);
    m_labelled->setCheck(
        [this] { return m_input->isTyped() ? std::nullopt : std::optional(tr("Enter the new one.")); });
    build(tr("If the %1 was changed at the service, enter the new one here. It is stored, then tried once.").arg(label),
          m_labelled, tr("&Save and try"));
    m_labelled->takeFocus();
}

void EnterSecretDialog::begin()
{
    const std::optional<Secret> value = m_input->change();
    if (!value) {
        m_labelled->touch();
        m_labelled->takeFocus();
        return;
    }
    setBusy(tr("Trying…"));
    book().enterSecret(newSecret(*value)).then([self = QPointer(this), value](const EntryOutcome &outcome) {
        if (self) {
            self->finish(outcome, *value);
        }
    });
}

std::optional<Secret> EnterSecretDialog::typed() const
{
    return m_input->change();
}

void EnterSecretDialog::finish(const EntryOutcome &outcome, const Secret &value)
{
    if (!outcome.notStored) {
        keep(value);
    }
    if (outcome.notStored) {
        showFailure(*outcome.notStored, tr("Nothing was stored and nothing was tried."));
    } else if (outcome.notAccepted && outcome.notAccepted->kind == ErrorKind::Rejected) {
        showFailure(
            *outcome.notAccepted,
            tr("What you entered is stored, and is not tried again by itself. Other profiles were left as they are."));
    } else if (outcome.notAccepted) {
        showFailure(*outcome.notAccepted,
                    tr("What you entered is stored, but it is not known whether the service takes it. "
                       "Other profiles were left as they are."));
    } else if (outcome.isAccepted) {
        succeed(value, tr("Stored, and the service took it."));
    } else {
        succeed({}, tr("Stored. It was not tried: a pasted token is used in its place."));
    }
}

} // namespace bearerbox
