// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/profilekeeping.h"
#include "ui/profileform/formsection.h"
#include "ui/profileform/secretinput.h"
#include "ui/profileform/taking.h"

namespace bearerbox {

/// How a profile reaches its service, and whom it trusts there.
class ConnectionSection final : public FormSection
{
    Q_OBJECT

public:
    ConnectionSection(const Profile &profile, Stored stored, Mnemonics &mnemonics);

    [[nodiscard]] ConnectionRules rules() const;
    /// The proxy's password goes with its proxy. The passphrase of the client key is sent to nobody, so it stays
    /// wherever the profile leads.
    [[nodiscard]] SecretChanges secretChanges() const;
    [[nodiscard]] bool isSecretTyped() const;
    void setPins(const QStringList &pins);
    /// What stands for the secrets that are not typed.
    void setStored(Stored stored);
    /// Fills in what a pasted request says of the way there.
    void take(const Filling &filling, Taken &taken);

Q_SIGNALS:
    /// The person wants to see what the addresses show.
    void certificateWanted();

private:
    void addTrust(Mnemonics &mnemonics);
    void addCertificate(Mnemonics &mnemonics);
    void addProxy(Mnemonics &mnemonics);
    void addPlainHttp(Mnemonics &mnemonics);
    [[nodiscard]] bool isProxyMoved() const;
    void fill();
    void follow() override;

    ConnectionRules m_before;
    Stored m_stored;
    Input *m_caFile = nullptr;
    Input *m_pin = nullptr;
    Input *m_certificate = nullptr;
    Input *m_key = nullptr;
    SecretInput *m_passphrase = nullptr;
    Input *m_proxy = nullptr;
    Input *m_noProxy = nullptr;
    SecretInput *m_proxyPassword = nullptr;
    QCheckBox *m_plainHttp = nullptr;
};

} // namespace bearerbox
