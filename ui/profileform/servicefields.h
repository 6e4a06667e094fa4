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
    /// The values come from the profile; what is stored or lent is bound to the address that it has here.
    ServiceFields(ServicePointer service, const Profile &profile, Stored stored, Mnemonics mnemonics);

    [[nodiscard]] const ServiceDefinition &service() const { return *m_service; }
    [[nodiscard]] QMap<QString, QStringList> values() const;
    [[nodiscard]] SecretChanges secretChanges() const;
    [[nodiscard]] bool isSecretTyped() const;
    /// The input of a field; nothing if there is no such field.
    [[nodiscard]] LabelledInput *inputOf(const QString &field) const;
    /// What stands for the secrets that are not typed.
    void setStored(Stored stored);

    /// Whether a secret would go unprotected to another machine.
    [[nodiscard]] bool isUnprotected() const;
    /// Says below the address that it is unprotected, and whether the profile allows that.
    void warnOfPlainHttp(bool isAllowed);

private:
    void addField(const Field &field, Mnemonics &mnemonics);
    [[nodiscard]] bool hasStored() const { return m_stored != Stored::Nothing; }
    /// Whether an address leads to an origin that nothing was stored for.
    [[nodiscard]] bool leadsElsewhere() const;
    [[nodiscard]] std::optional<QString> problem(const Field &field, const Input &input) const;
    [[nodiscard]] std::optional<QString> secretProblem(const Field &field, const SecretInput &input) const;
    [[nodiscard]] bool isGroupFilled() const;
    [[nodiscard]] QString groupNames() const;
    void follow() override;

    ServicePointer m_service;
    QStringList m_knownOrigins;
    /// What there is for this profile, as long as it leads nowhere else.
    Stored m_stored;
    bool m_isNew;
    QMap<QString, SecretInput *> m_secrets;
    QMap<QString, Input *> m_values;
    LabelledInput *m_base = nullptr;
};

} // namespace bearerbox
