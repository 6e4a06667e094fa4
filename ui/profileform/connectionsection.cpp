// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/connectionsection.h"

#include "core/base/origin.h"
#include "core/profiles/validation.h"
#include "ui/profileform/lineinput.h"
#include "ui/profileform/listinput.h"
#include "ui/profileform/mnemonics.h"
#include "ui/profileform/pathinput.h"
#include "ui/profileform/rowbutton.h"

#include <QCheckBox>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bearerbox {

ConnectionSection::ConnectionSection(const Profile &profile, Stored stored, Mnemonics &mnemonics)
    : m_before(profile.connection)
    , m_stored(stored)
{
    addTrust(mnemonics);
    addCertificate(mnemonics);
    addProxy(mnemonics);
    addPlainHttp(mnemonics);
    fill();
}

void ConnectionSection::addTrust(Mnemonics &mnemonics)
{
    const InputTexts caFile{
        .label = tr("CA file"),
        .help = tr("PEM file with authorities to trust in addition to the system's, for a service with its own.")};
    m_caFile = add(caFile, new PathInput(u"/etc/ssl/engine-ca.pem"_s), mnemonics);
    const InputTexts pin{.label = tr("Certificate pin"),
                         .help = tr("SHA-256 of the certificate to trust, in place of the usual checks: 64 hexadecimal "
                                    "digits, with or without colons. Several where each address shows its own.")};
    const auto check = [](const QStringList &pins) { return connectionProblem({.pinnedSha256 = plainDigests(pins)}); };
    auto *pins = new ListInput({{.title = {}, .placeholder = {}, .isCode = true}}, tr("Add a pin"), true);
    pins->setRowCheck([check](const QStringList &cells) { return check(cells).has_value(); });
    m_pin = add(pin, pins, mnemonics, [check, pins] { return check(pins->values()); });
    const QString look = tr("Show certificate…");
    auto *button = new RowButton(mnemonics.mark(look));
    button->setAccessibleName(look);
    connect(button, &QPushButton::clicked, this, &ConnectionSection::certificateWanted);
    addPart(button, Qt::AlignLeft);
}

void ConnectionSection::addCertificate(Mnemonics &mnemonics)
{
    const auto belongTogether = [this] {
        return connectionProblem({.clientCertificate = m_certificate->value(), .clientKey = m_key->value()});
    };
    const InputTexts certificate{.label = tr("Client certificate"),
                                 .help = tr("PEM or PKCS #12 file (.p12, .pfx), for a service that requires one.")};
    m_certificate = add(certificate, new PathInput({}), mnemonics, belongTogether);
    const InputTexts key{.label = tr("Client key"),
                         .help = tr("PEM file with the key, where it is not in the file of the certificate.")};
    m_key = add(key, new PathInput({}), mnemonics, belongTogether);
    const InputTexts passphrase{.label = tr("Client key passphrase"), .help = tr("Only if the key is encrypted.")};
    m_passphrase = add(passphrase, new SecretInput(m_stored, true), mnemonics);
}

void ConnectionSection::addProxy(Mnemonics &mnemonics)
{
    const InputTexts proxy{
        .label = tr("Proxy"),
        .help = tr("Leave empty to use the system's proxy; “none” connects directly. Otherwise an http or "
                   "socks5 address with a port, and a user name if the proxy requires one.")};
    m_proxy = add(proxy,
                  new LineInput({.placeholder = u"http://jane@proxy:3128"_s, .suggestions = {u"none"_s}, .remark = {}}),
                  mnemonics, [this] { return connectionProblem({.proxy = m_proxy->value()}); });
    const InputTexts noProxy{.label = tr("Without the proxy"),
                             .help = tr("Hosts to reach directly: names, addresses or networks, with commas between.")};
    m_noProxy =
        add(noProxy, new LineInput({.placeholder = u".example.com, 10.0.0.0/8"_s, .suggestions = {}, .remark = {}}),
            mnemonics, [this] { return connectionProblem({.noProxy = m_noProxy->value()}); });
    const InputTexts password{.label = tr("Proxy password"), .help = tr("Only if the proxy requires one.")};
    m_proxyPassword = add(password, new SecretInput(m_stored, true), mnemonics);
}

void ConnectionSection::addPlainHttp(Mnemonics &mnemonics)
{
    m_plainHttp = addCheckBox(tr("Allow plain http"),
                              tr("Secrets and tokens then travel where anybody on the way can read them. This machine "
                                 "itself needs no such permission."),
                              mnemonics);
}

void ConnectionSection::fill()
{
    const auto put = [](Input *input, const QString &value) { input->setValues({value}); };
    put(m_caFile, m_before.caFile);
    m_pin->setValues(m_before.pinnedSha256);
    put(m_certificate, m_before.clientCertificate);
    put(m_key, m_before.clientKey);
    put(m_proxy, m_before.proxy);
    put(m_noProxy, m_before.noProxy);
    m_plainHttp->setChecked(m_before.allowPlainHttp);
}

ConnectionRules ConnectionSection::rules() const
{
    return {.caFile = m_caFile->value(),
            .pinnedSha256 = plainDigests(m_pin->values()),
            .clientCertificate = m_certificate->value(),
            .clientKey = m_key->value(),
            .proxy = m_proxy->value(),
            .noProxy = m_noProxy->value(),
            .allowPlainHttp = m_plainHttp->isChecked()};
}

SecretChanges ConnectionSection::secretChanges() const
{
    SecretChanges changes;
    const auto take = [&changes](QStringView id, const SecretInput &input) {
        if (std::optional<Secret> change = input.change()) {
            changes[id.toString()] = *std::move(change);
        }
    };
    take(clientKeyPassphraseId, *m_passphrase);
    take(proxyPasswordId, *m_proxyPassword);
    return changes;
}

bool ConnectionSection::isSecretTyped() const
{
    return m_passphrase->isTyped() || m_proxyPassword->isTyped();
}

void ConnectionSection::setPins(const QStringList &pins)
{
    m_pin->setValues(pins);
    follow();
}

void ConnectionSection::setStored(Stored stored)
{
    m_stored = stored;
    m_passphrase->setStored(stored);
    follow();
}

void ConnectionSection::take(const Filling &filling, Taken &taken)
{
    const ConnectionRules &rules = filling.connection;
    const std::pair<Input *, QString> values[] = {{m_caFile, rules.caFile},
                                                  {m_certificate, rules.clientCertificate},
                                                  {m_key, rules.clientKey},
                                                  {m_proxy, rules.proxy},
                                                  {m_noProxy, rules.noProxy}};
    const std::pair<SecretInput *, QString> secrets[] = {{m_passphrase, clientKeyPassphraseId.toString()},
                                                         {m_proxyPassword, proxyPasswordId.toString()}};
    for (LabelledInput *each : inputs()) {
        for (const auto &[input, value] : values) {
            if (each->input() == input && !value.isEmpty()) {
                takeValues(*each, {value}, taken);
            }
        }
        for (const auto &[input, id] : secrets) {
            const auto secret = filling.secrets.find(id);
            if (each->input() == input && secret != filling.secrets.end()) {
                takeSecret(*each, secret->second, taken);
            }
        }
    }
    follow();
}

bool ConnectionSection::isProxyMoved() const
{
    return Origin::of(QUrl(m_before.proxy)) != Origin::of(QUrl(m_proxy->value()));
}

void ConnectionSection::follow()
{
    const bool isMisplaced = m_stored != Stored::Nothing && isProxyMoved();
    m_proxyPassword->setStored(isMisplaced ? Stored::Misplaced : m_stored);
    FormSection::follow();
}

} // namespace bearerbox
