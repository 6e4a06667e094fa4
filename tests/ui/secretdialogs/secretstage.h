// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "tests/core/sessions/enginefixture.h"

#include <QDialog>

class QAbstractButton;
class QLineEdit;

namespace bearerbox::test {

/// A session book at a sandbox, and a person in front of one of the dialogs about its password.
class SecretStage : public EngineFixture
{
protected:
    void setUpBook();
    void tearDownBook();
    [[nodiscard]] Session &session() const { return *m_book->find(m_profile.id); }
    void show(std::unique_ptr<QDialog> dialog);
    [[nodiscard]] QLineEdit *line(const QString &name) const;
    [[nodiscard]] QAbstractButton *button(const QString &name) const;
    void type(const QString &name, const QString &text) const;
    /// Clicks, and waits until what it began is done.
    void click(const QString &name) const;
    /// Everything that can be read, as its words.
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool says(const QString &text) const { return words().contains(text); }
    /// Until no session asks anybody.
    void settleSessions() const;

    std::unique_ptr<SessionBook> m_book;
    std::unique_ptr<QDialog> m_dialog;
};

} // namespace bearerbox::test
