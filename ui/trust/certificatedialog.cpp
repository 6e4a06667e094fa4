// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/certificatedialog.h"

#include "ui/dialogs/confirmation.h"
#include "ui/trust/certificatecard.h"
#include "ui/trust/verdictlabel.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace bearerbox {

namespace {

bool isPinnedAlready(const std::vector<ShownCertificate> &shown)
{
    return std::ranges::all_of(shown, [](const ShownCertificate &each) { return each.certificate->isPinned(); });
}

} // namespace

CertificateDialog::CertificateDialog(const SessionBook &book, Profile profile, std::map<QString, Secret> typed,
                                     QWidget *parent)
    : QDialog(parent)
    , m_profile(std::move(profile))
    , m_verdict(new VerdictLabel)
    , m_cards(new QVBoxLayout)
    , m_pin(new QPushButton)
{
    setWindowTitle(tr("Certificate"));
    auto *sheet = new QWidget;
    sheet->setLayout(m_cards);
    m_cards->setContentsMargins(0, 4, 0, 4);
    m_cards->setSpacing(18);
    auto *scroll = new QScrollArea;
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    buttons->addButton(m_pin, QDialogButtonBox::ActionRole);
    m_pin->setAutoDefault(false);
    m_pin->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_pin, &QPushButton::clicked, this, &CertificateDialog::decide);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(14);
    rows->addWidget(m_verdict);
    rows->addWidget(scroll, 1);
    rows->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 92, fontMetrics().height() * 24);
    look(book, std::move(typed));
}

void CertificateDialog::look(const SessionBook &book, std::map<QString, Secret> typed)
{
    m_verdict->say(SessionState::Empty, tr("Looking at the certificate. Nothing of the profile is sent…"));
    book.lookAtCertificates(m_profile, std::move(typed))
        .then([self = QPointer(this)](const std::vector<ShownCertificate> &shown) {
            if (self) {
                self->show(shown);
            }
        });
}

void CertificateDialog::show(const std::vector<ShownCertificate> &shown)
{
    for (const ShownCertificate &each : shown) {
        m_cards->addWidget(new CertificateCard(each));
    }
    m_cards->addStretch(1);
    judge(shown);
}

void CertificateDialog::judge(const std::vector<ShownCertificate> &shown)
{
    const Result<QStringList> pins = pinsOf(shown);
    if (!pins) {
        m_verdict->say(SessionState::Failed,
                       shown.size() == 1
                           ? tr("There is no certificate to show.")
                           : tr("Not every address could be looked at. Nothing can be pinned before all are."));
        return;
    }
    if (isPinnedAlready(shown)) {
        m_verdict->say(SessionState::Valid, tr("This is what the profile has pinned."));
        return;
    }
    m_offered = *pins;
    m_replaces = !m_profile.connection.pinnedSha256.isEmpty();
    m_verdict->say(m_replaces ? SessionState::Rejected : SessionState::Empty,
                   m_replaces
                       ? tr("This is not the pinned certificate, so nothing has been sent. The operator may have "
                            "renewed it, or somebody on the way shows one of their own to read your password. Ask "
                            "the operator before you replace the pin.")
                       : tr("Compare the SHA-256 with the one that the operator tells you over another way. Once it "
                            "is pinned, the profile trusts this certificate and no other."));
    m_pin->setText(m_replaces ? tr("&Replace the pin…") : tr("&Pin this certificate"));
    m_pin->setAccessibleName(m_pin->text().remove(u'&'));
    m_pin->show();
}

void CertificateDialog::decide()
{
    if (!m_replaces) {
        pin();
        return;
    }
    auto *question = new Confirmation(
        {.title = tr("Trust another certificate from now on?"),
         .text = tr("If somebody on the way shows this certificate, they will read the password and the "
                    "tokens of “%1”. Replace the pin only if the operator has confirmed the new SHA-256.")
                     .arg(m_profile.name),
         .yes = tr("Replace the pin"),
         .no = tr("Keep the pin")},
        this);
    connect(question, &QDialog::accepted, this, &CertificateDialog::pin);
    question->open();
}

void CertificateDialog::pin()
{
    Q_EMIT pinned(m_offered);
    accept();
}

} // namespace bearerbox
