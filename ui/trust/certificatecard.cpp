// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/certificatecard.h"

#include "ui/theme/codefont.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// Two lines of sixteen bytes: eyes keep their place in them.
QString inTwoLines(const QByteArray &sha256)
{
    const QString whole = readableFingerprint(sha256);
    return whole.first(whole.size() / 2 + 1) + u'\n' + whole.sliced(whole.size() / 2 + 1);
}

QString day(const QDateTime &instant)
{
    return QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

CertificateCard::CertificateCard(const ShownCertificate &shown, QWidget *parent)
    : QWidget(parent)
    , m_lines(new QFormLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(16);
    m_lines->setVerticalSpacing(6);
    m_lines->setRowWrapPolicy(QFormLayout::DontWrapRows);
    if (!shown.address.isEmpty()) {
        addLine(tr("Address"), shown.address.toDisplayString());
    }
    if (shown.certificate) {
        addFacts(*shown.certificate);
    } else {
        addLine(tr("Problem"), userMessage(shown.certificate.error()));
    }
}

void CertificateCard::addFacts(const CertificateFacts &facts)
{
    addLine(tr("Issued to"), facts.subject.isEmpty() ? tr("nobody is named") : facts.subject);
    addLine(tr("Issued by"), facts.issuer == facts.subject ? tr("itself") : facts.issuer);
    addLine(tr("Valid"), tr("from %1 to %2").arg(day(facts.validFrom), day(facts.validUntil)));
    addLine(tr("This system"),
            facts.doubts.isEmpty() ? tr("trusts it") : tr("does not trust it: %1").arg(facts.doubts.join(u", "_s)));
    addLine(facts.contradictsPin() ? tr("SHA-256 shown") : tr("SHA-256"), inTwoLines(facts.sha256), true);
    if (facts.contradictsPin()) {
        for (const QByteArray &pin : facts.pins) {
            addLine(tr("SHA-256 pinned"), inTwoLines(pin), true);
        }
    }
}

void CertificateCard::addLine(const QString &caption, const QString &text, bool isFixed)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(!isFixed);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(u"%1: %2"_s.arg(caption, QString(text).remove(u'\n')));
    if (isFixed) {
        label->setFont(codeFont());
    }
    auto *title = new QLabel(caption);
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside a text of two lines
    m_lines->addRow(title, label);
}

} // namespace bearerbox
