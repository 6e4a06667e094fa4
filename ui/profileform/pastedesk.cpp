// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/pastedesk.h"

#include "core/sessions/sessionbook.h"
#include "ui/clipboard/emptyclipboard.h"
#include "ui/profileform/formnotice.h"
#include "ui/profileform/pastedialog.h"
#include "ui/profileform/profileform.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace bearerbox {

PasteDesk::PasteDesk(const SessionBook &book, ProfileForm &form, FormNotice &notice, QWidget *dialog)
    : QObject(dialog)
    , m_book(book)
    , m_form(form)
    , m_notice(notice)
    , m_dialog(dialog)
{
    connect(&notice, &FormNotice::acted, this, &PasteDesk::clearClipboard);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        // Somebody else has put something there.
        m_notice.action().setVisible(m_notice.action().isVisibleTo(&m_notice) && isInClipboard());
    });
}

void PasteDesk::ask()
{
    auto *dialog = new PasteDialog(m_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(dialog->take()); });
    dialog->open();
}

void PasteDesk::takeClipboard()
{
    take(QGuiApplication::clipboard()->text());
}

void PasteDesk::take(QString text)
{
    const Result<PastedRequest> read = readPasted(text);
    m_pasted = {};
    if (!read) {
        m_notice.tell(SessionState::Failed,
                      {.title = tr("Nothing could be filled in"), .text = read.error().detail, .action = {}});
        wipe(text);
        return;
    }
    const Filling filling = fillingFrom(*read, m_book.services().all(), m_form.profile().service);
    const Taken taken = m_form.take(filling);
    if (!filling.secrets.empty()) {
        m_pasted = ClipboardTrace(text);
    }
    wipe(text);
    tell(taken, filling);
    m_form.takeFocusWhereItLacks();
}

void PasteDesk::tell(const Taken &taken, const Filling &filling)
{
    m_told = takenText(taken, filling.notes);
    const bool isIdle = taken.filled.isEmpty();
    m_notice.tell(isIdle ? SessionState::Failed : SessionState::Empty,
                  {.title = isIdle ? tr("There was nothing new in it") : tr("Filled in from what you pasted"),
                   .text = m_told,
                   .action = isInClipboard() ? tr("Clear the clipboard") : QString()});
}

/// Where somebody else has put something since, that is left alone.
bool PasteDesk::isInClipboard() const
{
    return !m_pasted.isEmpty() && m_pasted.on(*QGuiApplication::clipboard()) == Found::Same;
}

/// Says so only where it has gone: somebody else may have put something there, or the window system may not let us.
void PasteDesk::clearClipboard()
{
    const bool wasThere = isInClipboard();
    if (wasThere) {
        emptyClipboard(*QGuiApplication::clipboard());
    }
    const bool isThere = isInClipboard();
    m_notice.action().setVisible(isThere);
    if (wasThere && !isThere) {
        m_pasted = {};
        m_told += u'\n' + tr("The clipboard is empty now.");
        m_notice.tell(SessionState::Empty,
                      {.title = tr("Filled in from what you pasted"), .text = m_told, .action = {}});
    }
}

} // namespace bearerbox
