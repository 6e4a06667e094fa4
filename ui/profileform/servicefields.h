// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/profilekeeping.h"
#include "ui/profileform/fieldinputs.h"
#include "ui/profileform/formsection.h"
#include "ui/profileform/mnemonics.h"

namespace bearerbox {

/// The inputs of one service, all made from its definition.
class ServiceFields final : public FormSection
{
    Q_OBJECT

public:
    /// The values come from the profile; what it stored earlier is bound to the address that it has here.
    ServiceFields(ServicePointer service, const Profile &profile, Mnemonics mnemonics);

    [[nodiscard]] const ServiceDefinition &service() const { return *m_service; }
    [[nodiscard]] QMap<QString, QStringList> values() const;
    [[nodiscard]] SecretChanges secretChanges() const;
    [[nodiscard]] bool isSecretTyped() const;

    /// Whether a secret would go unprotected to another machine.
    [[nodiscard]] bool isUnprotected() const;
    /// Says below the address that it is unprotected, and whether the profile allows that.
    void warnOfPlainHttp(bool isAllowed);

private:
    void addField(const Field &field, Mnemonics &mnemonics);
    /// Whether an address leads to an origin that nothing was stored for.
    [[nodiscard]] bool leadsElsewhere() const;
    [[nodiscard]] std::optional<QString> problem(const Field &field, const Input &input) const;
    [[nodiscard]] std::optional<QString> secretProblem(const Field &field, const SecretInput &input) const;
    [[nodiscard]] bool isGroupFilled() const;
    [[nodiscard]] QString groupNames() const;
    void follow() override;

    ServicePointer m_service;
    QStringList m_knownOrigins;
    /// Whether the store can hold anything of this profile at all.
    bool m_hasStored;
    bool m_isNew;
    QMap<QString, SecretInput *> m_secrets;
    QMap<QString, Input *> m_values;
    LabelledInput *m_base = nullptr;
};

} // namespace bearerbox
