// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/certificatedialog.h"

#include "ui/dialogs/confirmation.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/sheetarea.h"
#include "ui/theme/housestyle.h"
#include "ui/trust/certificatecard.h"
#include "ui/trust/verdictlabel.h"
#include "ui/wording/names.h"

#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bearerbox {

namespace {

/// The addresses that show a certificate which the profile has not pinned.
QStringList unpinnedAddresses(const std::vector<ShownCertificate> &shown)
{
    QStringList addresses;
    for (const ShownCertificate &each : shown) {
        if (!each.certificate->isPinned()) {
            addresses << each.address.toDisplayString();
        }
    }
    return addresses;
}

/// Whether a pin is shown by no address: it was for one of those that show something else now. Where each pin is shown,
/// what is not pinned belongs to an address that never was.
bool isPinMissing(const std::vector<ShownCertificate> &shown)
{
    const auto isShown = [&shown](const QByteArray &pin) {
        return std::ranges::any_of(shown, [&pin](const auto &each) { return each.certificate->sha256 == pin; });
    };
    return !std::ranges::all_of(shown.front().certificate->pins, isShown);
}

} // namespace

CertificateDialog::CertificateDialog(const SessionBook &book, Profile profile, std::map<QString, Secret> typed,
                                     QWidget *parent)
    : QDialog(parent)
    , m_profile(std::move(profile))
    , m_verdict(new VerdictLabel)
    , m_sheet(new SheetArea(new QWidget))
    , m_cards(new QVBoxLayout)
    , m_pin(new QPushButton)
{
    setWindowTitle(tr("Certificate"));
    m_sheet->widget()->setLayout(m_cards);
    m_sheet->letKeysScroll();
    m_sheet->setAccessibleName(windowTitle());
    m_cards->setContentsMargins(8, 8, 8, 8); // off the line of the focus
    m_cards->setSpacing(18);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_pin, QDialogButtonBox::ActionRole); // first: Tab enters the box at it
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setDefault(true);
    makePrimary(*close, false);
    m_pin->setAutoDefault(false);
    m_pin->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_pin, &QPushButton::clicked, this, &CertificateDialog::decide);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(14);
    rows->addWidget(m_verdict);
    rows->addWidget(m_sheet, 1);
    rows->addWidget(buttons);
    resize(withinScreen(*this, {widthInLetters(*this, 92), fontMetrics().height() * 24}));
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
    fit();
}

/// Taller where there is more to see than was expected, as far as the screen gives it.
void CertificateDialog::fit()
{
    layout()->activate();
    const int cards = m_cards->hasHeightForWidth() ? m_cards->totalHeightForWidth(m_sheet->width() - m_sheet->barRoom())
                                                   : m_cards->totalSizeHint().height();
    const int others = layout()->totalHeightForWidth(width()) - m_sheet->sizeHint().height();
    resize(withinScreen(*this, {width(), std::max(height(), cards + others)}));
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
    const QStringList unpinned = unpinnedAddresses(shown);
    if (unpinned.isEmpty()) {
        m_verdict->say(SessionState::Valid, tr("This is what the profile has pinned."));
        return;
    }
    m_offered = *pins;
    m_replaces = isPinMissing(shown);
    const QString where = listed(unpinned);
    if (m_replaces) {
        m_verdict->say(SessionState::Rejected,
                       tr("This is not the pinned certificate, so nothing has been sent to %1. The operator may have "
                          "renewed it, or somebody on the way shows one of their own to read your password. Ask the "
                          "operator before you replace the pin.")
                           .arg(where));
    } else if (!shown.front().certificate->pins.isEmpty()) {
        m_verdict->say(SessionState::Expiring,
                       tr("Nothing is pinned for %1 yet, so nothing is sent there. If that address is new in the "
                          "profile, compare the SHA-256 with the one that the operator tells you over another way. If "
                          "it is not, somebody on the way may show a certificate of their own.")
                           .arg(where));
    } else {
        m_verdict->say(SessionState::Empty,
                       tr("Compare the SHA-256 with the one that the operator tells you over another way. Once it "
                          "is pinned, the profile trusts this certificate and no other."));
    }
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
