// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clipboard/clipboardtrace.h"

#include <QObject>

class QWidget;

namespace bearerbox {

class FormNotice;
class ProfileForm;
class SessionBook;
struct Filling;
struct Taken;

/// Fills a form in from what a person pastes, drops or types as a request, and says what came of it. What it was given
/// is overwritten; where the clipboard still holds a secret of it, it offers to clear that.
class PasteDesk final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed from the dialog.
    PasteDesk(const SessionBook &book, ProfileForm &form, FormNotice &notice, QWidget *dialog);

    /// Asks for the request in a dialog of its own.
    void ask();
    void takeClipboard();
    void take(QString text);

private:
    void tell(const Taken &taken, const Filling &filling);
    [[nodiscard]] bool isInClipboard() const;
    void clearClipboard();

    const SessionBook &m_book;
    ProfileForm &m_form;
    FormNotice &m_notice;
    QWidget *m_dialog;
    /// Of the text with a secret that was taken last; empty without one.
    ClipboardTrace m_pasted;
    QString m_told;
};

} // namespace bearerbox
