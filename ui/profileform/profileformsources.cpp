// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a form takes from elsewhere: the secrets of the profile that it copies, and a request that somebody pasted.
#include "core/sessions/sessionbook.h"
#include "ui/profileform/fold.h"
#include "ui/profileform/profileform.h"
#include "ui/profileform/proposedname.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bearerbox {

/// A copy has the secrets of its source only if the person wants that.
void ProfileForm::addLending()
{
    const Result<ServicePointer> service = m_book.services().find(m_before.service);
    if (!m_source || m_source->secretRevision == 0 || !service) {
        return;
    }
    QStringList names;
    for (const Field *field : (*service)->secretFields()) {
        names << field->label.local();
    }
    const QString text = tr("With the stored secrets of “%1” (%2)").arg(m_source->name, names.join(tr(", ")));
    const QString help = tr("They are copied when you save, and only while the address stays on the same server.");
    m_lends = new QCheckBox(m_mnemonics.mark(text));
    m_lends->setAccessibleName(text);
    m_lends->setAccessibleDescription(help);
    m_lends->setChecked(true);
    connect(m_lends, &QCheckBox::toggled, this, [this] {
        m_fields->setStored(stored());
        m_more->connection().setStored(stored());
    });
    auto *rows = new QVBoxLayout;
    rows->setSpacing(3);
    rows->addWidget(m_lends);
    rows->addWidget(new NoteLabel(Note::Quiet, help));
    m_rows->addLayout(rows);
}

Stored ProfileForm::stored() const
{
    if (m_source) {
        return m_lends && m_lends->isChecked() ? Stored::Lent : Stored::Nothing;
    }
    return !m_isNew && m_before.secretRevision > 0 ? Stored::Kept : Stored::Nothing;
}

Draft ProfileForm::draft() const
{
    Draft draft{.profile = profile(), .changes = secretChanges()};
    if (!m_isNew) {
        draft.before = m_before;
        draft.lender = m_before;
    } else if (stored() == Stored::Lent) {
        draft.lender = m_source;
    }
    return draft;
}

/// Follows where the profile leads, until the person gives it a name.
void ProfileForm::proposeName()
{
    if (!m_proposedName || !m_fields) {
        return;
    }
    QStringList taken;
    for (const auto &session : m_book.sessions()) {
        taken << session->profile().name;
    }
    const QString name = proposedName(profile(), m_fields->service(), taken);
    if (name != *m_proposedName) {
        m_proposedName = name;
        m_name->input()->setValues({name});
        m_name->review();
    }
}

Taken ProfileForm::take(const Filling &filling)
{
    Taken taken;
    const QStringList name = m_name->input()->values();
    if (!filling.service.isEmpty() && m_service && m_service->input()->value() != filling.service) {
        m_service->input()->setValues({filling.service});
        m_service->setFilled(true);
        taken.filled << m_service->label();
        showService(filling.service);
    }
    for (const Field &field : m_fields->service().fields) {
        LabelledInput *labelled = m_fields->inputOf(field.id);
        const auto secret = filling.secrets.find(field.id);
        if (filling.fields.contains(field.id)) {
            takeValues(*labelled, filling.fields[field.id], taken);
        } else if (secret != filling.secrets.end()) {
            takeSecret(*labelled, secret->second, taken);
        }
    }
    const qsizetype before = taken.filled.size();
    m_more->take(filling, taken);
    if (taken.filled.size() > before) {
        m_fold->unfold(true);
    }
    follow();
    if (m_name->input()->values() != name) {
        taken.filled << m_name->label();
    }
    return taken;
}

} // namespace bearerbox
