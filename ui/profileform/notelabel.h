// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/signedlabel.h"

namespace bearerbox {

/// What a note is about, which decides its colour; its words say it too.
enum class Note { Quiet, Warning, Problem };

/// A small text below an input. Takes no room while it says nothing.
class NoteLabel final : public SignedLabel
{
    Q_OBJECT

public:
    explicit NoteLabel(Note kind, const QString &text = {}, QWidget *parent = nullptr);

    /// Shows plain text; nothing hides the note. What is not quiet is announced to screen readers.
    void say(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Note m_kind;
};

} // namespace bearerbox
