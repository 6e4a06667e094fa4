// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/secretdialogs/secretdialog.h"

namespace bearerbox {

class LabelledInput;
class SecretInput;

/// The secret was changed at the service: the person enters the new one, and it is tried once.
class EnterSecretDialog final : public SecretDialog
{
    Q_OBJECT

public:
    EnterSecretDialog(SessionBook &book, const Session &session, const Field &field, QWidget *parent = nullptr);

private:
    void begin() override;
    [[nodiscard]] std::optional<Secret> typed() const override;
    void finish(const EntryOutcome &outcome, const Secret &value);

    SecretInput *m_input;
    LabelledInput *m_labelled;
};

} // namespace bearerbox
