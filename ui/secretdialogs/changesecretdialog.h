// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/secretrule.h"
#include "ui/secretdialogs/secretdialog.h"

namespace bearerbox {

class LabelledInput;
class RuleList;
class SecretInput;

/// Changes a secret at the service. The present one comes from the store and is never shown.
class ChangeSecretDialog final : public SecretDialog
{
    Q_OBJECT

public:
    /// The definition must know how.
    ChangeSecretDialog(SessionBook &book, const Session &session, QWidget *parent = nullptr);
    ~ChangeSecretDialog() override;

private:
    [[nodiscard]] QWidget *makeInputs();
    [[nodiscard]] std::vector<Requirement> requirements() const;
    [[nodiscard]] std::optional<QString> problem() const;
    void follow();
    void begin() override;
    [[nodiscard]] std::optional<Secret> typed() const override;
    void finish(const ChangeOutcome &outcome, const Secret &value);

    SecretInput *m_wanted;
    SecretInput *m_again;
    LabelledInput *m_first = nullptr;
    LabelledInput *m_second = nullptr;
    RuleList *m_rules;
};

} // namespace bearerbox
