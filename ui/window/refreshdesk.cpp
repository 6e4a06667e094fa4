// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/refreshdesk.h"

#include "core/base/localizedtext.h"
#include "ui/window/pieces.h"
#include "ui/window/renewaldialog.h"
#include "ui/wording/attempts.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int widthInLetters = 52;

bool isLocked(const std::optional<AttemptBudget> &budget)
{
    return budget && budget->lockedUntil();
}

} // namespace

RefreshDesk::RefreshDesk(QWidget *window) : QObject(window), m_window(window) {}

void RefreshDesk::refresh(Session &session)
{
    if (session.state() == SessionState::Fetching) {
        return;
    }
    if (m_question) {
        bringToFront(*m_question); // the tray can ask for more while it is open
        return;
    }
    const std::optional<AttemptBudget> budget = session.budget();
    if (isLocked(budget)) {
        session.refresh(); // which sends nothing, and says until when
    } else if (budget && budget->isAtEdge()) {
        askAtEdge(session, *budget);
    } else if (const QString warning = warningFor(session); !warning.isEmpty()) {
        askBeforeKill(session, warning);
    } else {
        session.refresh();
    }
}

bool RefreshDesk::refreshUnasked(Session &session)
{
    const std::optional<AttemptBudget> budget = session.budget();
    if (isLocked(budget)) {
        return true; // there is nothing to decide
    }
    if ((budget && budget->isAtEdge()) || !warningFor(session).isEmpty()) {
        return false;
    }
    session.refresh();
    return true;
}

void RefreshDesk::takeRenewed(Session &session)
{
    if (session.service().renewal) {
        auto *dialog = new RenewalDialog(session, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

QString RefreshDesk::warningFor(const Session &session) const
{
    return m_silenced.contains(session.profile().id) ? QString() : session.refreshWarning();
}

QMessageBox *RefreshDesk::question(const Session &session, const QStringList &consequences)
{
    if (!m_window->isVisible()) {
        bringToFront(*m_window); // the tray asked
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Refresh"), tr("Refresh “%1”?").arg(session.profile().name),
                                QMessageBox::Cancel, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(joinedSentences(consequences));
    // As wide as its title otherwise, in languages with few letters.
    box->findChild<QLabel *>(u"qt_msgbox_informativelabel"_s)
        ->setMinimumWidth(box->fontMetrics().averageCharWidth() * widthInLetters);
    box->setAttribute(Qt::WA_DeleteOnClose);
    m_question = box;
    return box;
}

/// The key that comes without a thought must not lock an account.
void RefreshDesk::askAtEdge(Session &session, const AttemptBudget &budget)
{
    QMessageBox *box = question(session, {edgeText(session, budget), warningFor(session)});
    const QPushButton *confirm = box->addButton(tr("Try all the same"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, &session, [&session] { session.refresh(true); });
    box->open();
}

void RefreshDesk::askBeforeKill(Session &session, const QString &warning)
{
    QMessageBox *box = question(session, {warning});
    QPushButton *confirm = box->addButton(tr("Refresh"), QMessageBox::AcceptRole);
    box->setDefaultButton(confirm);
    auto *silence = new QCheckBox(tr("Do not ask again for this profile until Bearerbox is closed"), box);
    box->setCheckBox(silence);
    connect(confirm, &QPushButton::clicked, &session, [this, &session, silence] {
        if (silence->isChecked()) {
            m_silenced.insert(session.profile().id);
        }
        session.refresh();
    });
    box->open();
}

} // namespace bearerbox
