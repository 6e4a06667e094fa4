// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about/aboutdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/tintedicon.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSysInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int logoSize = 56;
constexpr int letters = 60;

QLabel *textLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString versionsText()
{
    const QString qt = QString::fromLatin1(qVersion());
    const QStringList lines{u"Bearerbox "_s + QCoreApplication::applicationVersion(), u"Qt "_s + qt,
                            u"QtKeychain "_s + QStringLiteral(QTKEYCHAIN_VERSION),
                            u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
                            u"%1, %2"_s.arg(QGuiApplication::platformName(), QLocale().name())};
    return lines.join(u'\n');
}

QString documentationFolder(const QString &programs)
{
    const QFileInfo folder(programs + "/../share/doc/bearerbox"_L1);
    const QFileInfo sources(programs + "/../../../docs"_L1); // of a program that stands where it was built
    if (folder.isDir()) {
        return folder.canonicalFilePath();
    }
    return QFileInfo::exists(sources.filePath() + "/man/bearerbox.1"_L1) ? sources.canonicalFilePath() : QString();
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_documentation(documentationFolder(QCoreApplication::applicationDirPath()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Bearerbox"));
    setMinimumWidth(widthInLetters(*this, letters));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(16);
    for (QWidget *part : {makeTitle(), makeVersions(), makeTerms(), makeButtons()}) {
        rows->addWidget(part);
    }
}

QWidget *AboutDialog::makeTitle()
{
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    auto *name = new QLabel(u"Bearerbox"_s);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    name->setFont(large);
    QLabel *purpose =
        textLabel(tr("Gets the tokens that APIs ask for, keeps them alive, and copies finished headers."));
    purpose->setForegroundRole(QPalette::PlaceholderText);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(name);
    texts->addWidget(purpose);
    texts->addStretch();
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(logo, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return place;
}

QWidget *AboutDialog::makeVersions()
{
    QLabel *versions = textLabel(versionsText());
    versions->setTextFormat(Qt::PlainText);
    versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    versions->setAccessibleName(tr("Versions"));
    versions->setAccessibleDescription(versions->text());
    return versions;
}

QWidget *AboutDialog::makeTerms()
{
    const QString documents =
        m_documentation.isEmpty() ? u"man bearerbox"_s : QDir::toNativeSeparators(m_documentation);
    QLabel *terms =
        textLabel(tr("Free software under the licence %1, without any warranty.").arg(u"GPL-3.0-or-later"_s) + u'\n' +
                  tr("Documentation: %1").arg(documents));
    terms->setTextFormat(Qt::PlainText);
    return terms;
}

QWidget *AboutDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    QPushButton *copy = buttons->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(versionsText()); });
    if (!m_documentation.isEmpty()) { // a button, since Tab does not leave a link at once
        QPushButton *open = buttons->addButton(tr("Open documentation"), QDialogButtonBox::ActionRole);
        open->setAutoDefault(false);
        connect(open, &QPushButton::clicked, this,
                [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_documentation)); });
    }
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    makePrimary(*close, false);
    close->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

} // namespace bearerbox
