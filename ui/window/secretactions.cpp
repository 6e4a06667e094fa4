// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/secretactions.h"

#include "core/sessions/pasted.h"
#include "core/sessions/secretsshown.h"
#include "ui/secretdialogs/changesecretdialog.h"
#include "ui/secretdialogs/entersecretdialog.h"
#include "ui/secretdialogs/secretwording.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("WindowActions", text);
}

/// The secret whose refusal a session may suffer; nothing while pasted tokens stand for it.
const Field *refusedSecret(const Session &session)
{
    const Field *field = logInSecret(session.service());
    const QStringList steps = field ? stepsShowing(session.service(), field->id) : QStringList();
    const bool isReplaced =
        std::ranges::any_of(steps, [&session](const QString &step) { return isPasted(session.tokens(), step); });
    return isReplaced ? nullptr : field;
}

void openOver(QWidget *window, QDialog *dialog)
{
    dialog->setParent(window, dialog->windowFlags());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void wireSecretActions(WindowActions &actions, SessionBook &book, std::function<Session *()> current, QWidget *window)
{
    QObject::connect(actions.enterSecret, &QAction::triggered, window, [&book, current, window] {
        const Session *session = current();
        if (const Field *field = session ? refusedSecret(*session) : nullptr) {
            openOver(window, new EnterSecretDialog(book, *session, *field, window));
        }
    });
    QObject::connect(actions.changeSecret, &QAction::triggered, window, [&book, current, window] {
        const Session *session = current();
        if (session && changeableSecret(session->service())) {
            openOver(window, new ChangeSecretDialog(book, *session, window));
        }
    });
}

void followSecrets(WindowActions &actions, const Session *session)
{
    const Field *refused = session ? refusedSecret(*session) : nullptr;
    const Field *changeable = session ? changeableSecret(session->service()) : nullptr;
    const auto show = [](QAction &action, const Field *field, const char *text) {
        action.setVisible(field);
        action.setEnabled(field);
        const QString said = field ? translated(text).arg(labelInSentence(*field)) : QString();
        if (action.text() != said) {
            action.setText(said);
            action.setToolTip(said);
        }
    };
    show(*actions.enterSecret, refused, QT_TRANSLATE_NOOP("WindowActions", "Enter new %1…"));
    show(*actions.changeSecret, changeable, QT_TRANSLATE_NOOP("WindowActions", "Change %1 at the service…"));
}

} // namespace bearerbox
