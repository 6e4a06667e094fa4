// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/servicefields.h"

#include "core/base/origin.h"
#include "core/profiles/validation.h"
#include "ui/profileform/listinput.h"
#include "ui/profileform/taborder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QStringList origins(const QStringList &addresses)
{
    QStringList texts;
    for (const QString &address : addresses) {
        if (const auto url = parseBaseAddress(address)) {
            texts << Origin::of(*url).text();
        }
    }
    return texts;
}

} // namespace

ServiceFields::ServiceFields(ServicePointer service, const Profile &profile, Stored stored, Mnemonics mnemonics)
    : m_service(std::move(service))
    , m_knownOrigins(origins(profile.fields.value(m_service->base)))
    , m_stored(stored)
    , m_isNew(profile.name.isEmpty() || stored == Stored::Lent)
{
    for (const Field &field : m_service->fields) {
        if (m_service->needsOneOf.value(0) == field.id) {
            addPart(new NoteLabel(Note::Quiet, tr("At least one of these is needed: %1.").arg(groupNames())));
        }
        addField(field, mnemonics);
        if (!field.isSecret()) {
            m_values[field.id]->setValues(profile.fields.value(field.id));
        }
    }
    placeFieldsFirst(*this);
}

void ServiceFields::addField(const Field &field, Mnemonics &mnemonics)
{
    Input *input = makeInput(field, m_stored);
    InputTexts texts = inputTexts(field);
    texts.isRequired = texts.isRequired && !(field.isSecret() && hasStored());
    // The definition outlives the widget, which shares it.
    LabelledInput *labelled =
        addInput(texts, input, mnemonics, [this, &field, input] { return problem(field, *input); });
    if (const auto *list = qobject_cast<ListInput *>(input)) {
        connect(list, &ListInput::rowAdded, this, [this] { placeFieldsFirst(*this); });
    }
    if (auto *secret = qobject_cast<SecretInput *>(input)) {
        m_secrets[field.id] = secret;
    } else {
        m_values[field.id] = input;
    }
    if (field.id == m_service->base) {
        m_base = labelled;
    }
}

QMap<QString, QStringList> ServiceFields::values() const
{
    QMap<QString, QStringList> all;
    for (auto value = m_values.begin(); value != m_values.end(); ++value) {
        if (const QStringList texts = value.value()->values(); !texts.isEmpty()) {
            all[value.key()] = texts;
        }
    }
    return all;
}

SecretChanges ServiceFields::secretChanges() const
{
    SecretChanges changes;
    for (auto secret = m_secrets.begin(); secret != m_secrets.end(); ++secret) {
        if (std::optional<Secret> change = secret.value()->change()) {
            changes[secret.key()] = *std::move(change);
        }
    }
    return changes;
}

bool ServiceFields::isSecretTyped() const
{
    return std::ranges::any_of(m_secrets, &SecretInput::isTyped);
}

LabelledInput *ServiceFields::inputOf(const QString &field) const
{
    Input *wanted = m_values.value(field, m_secrets.value(field));
    const auto found = std::ranges::find(inputs(), wanted, &LabelledInput::input);
    return wanted && found != inputs().end() ? *found : nullptr;
}

void ServiceFields::setStored(Stored stored)
{
    m_stored = stored;
    follow();
}

bool ServiceFields::leadsElsewhere() const
{
    const QStringList now = origins(m_base->input()->values());
    return std::ranges::any_of(now, [this](const QString &origin) { return !m_knownOrigins.contains(origin); });
}

bool ServiceFields::isUnprotected() const
{
    return std::ranges::any_of(m_base->input()->values(), [](const QString &address) {
        const auto url = parseBaseAddress(address);
        return url && url->scheme() == "http"_L1 && !isLoopback(*url);
    });
}

void ServiceFields::warnOfPlainHttp(bool isAllowed)
{
    if (!isUnprotected()) {
        m_base->setWarning({});
    } else if (isAllowed) {
        m_base->setWarning(tr("Plain http: anybody on the way can read the secrets and tokens of this profile."));
    } else {
        m_base->setWarning(
            tr("Plain http: anybody on the way could read the secrets of this profile, so nothing is sent "
               "unless you allow it under “More”."));
    }
}

std::optional<QString> ServiceFields::problem(const Field &field, const Input &input) const
{
    if (const auto typed = typedProblem(field, input)) {
        return typed;
    }
    if (const auto *secret = qobject_cast<const SecretInput *>(&input)) {
        return secretProblem(field, *secret);
    }
    const bool isMissing = field.required && field.standard.isEmpty() && input.values().isEmpty();
    return isMissing ? std::optional(tr("A value is needed.")) : std::nullopt;
}

/// A stored profile may lack its secret (it was imported, or added for later); one that moves may not.
std::optional<QString> ServiceFields::secretProblem(const Field &field, const SecretInput &input) const
{
    const bool moves = hasStored() && leadsElsewhere();
    if (!m_isNew && !hasStored()) {
        return std::nullopt;
    }
    if (field.required && !input.willBeStored()) {
        return moves ? tr("Enter it again: what is stored was meant for another address.") : tr("A value is needed.");
    }
    if (m_service->needsOneOf.value(0) == field.id && !isGroupFilled()) {
        return moves
                   ? tr("Enter one of these again: %1. What is stored was meant for another address.").arg(groupNames())
                   : tr("Enter one of these: %1.").arg(groupNames());
    }
    return std::nullopt;
}

bool ServiceFields::isGroupFilled() const
{
    return std::ranges::any_of(m_service->needsOneOf, [this](const QString &id) {
        const SecretInput *secret = m_secrets.value(id);
        return secret ? secret->willBeStored() : !m_values[id]->values().isEmpty();
    });
}

QString ServiceFields::groupNames() const
{
    QStringList names;
    for (const QString &id : m_service->needsOneOf) {
        names << m_service->field(id)->label.local();
    }
    return names.join(tr(", "));
}

/// One input can put another in the wrong: a new address its secrets, one of a group the others.
void ServiceFields::follow()
{
    const Stored stored = hasStored() && leadsElsewhere() ? Stored::Misplaced : m_stored;
    std::ranges::for_each(m_secrets, [stored](SecretInput *secret) { secret->setStored(stored); });
    FormSection::follow();
}

} // namespace bearerbox
