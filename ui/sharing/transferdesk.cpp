// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/transferdesk.h"

#include "core/base/keptfile.h"
#include "core/profiles/sharing.h"
#include "core/sessions/sessionbook.h"
#include "ui/sharing/importdialog.h"
#include "ui/theme/tintedicon.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qint64 largestDocument = qint64(4) * 1024 * 1024;

/// The one file of this machine that is dragged; nothing for anything else.
QString draggedFile(const QMimeData &dragged)
{
    const QList<QUrl> urls = dragged.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

TransferDesk::TransferDesk(SessionBook &book, QWidget *window)
    : QObject(window)
    , m_book(book)
    , m_window(window)
    , m_import(new QAction(tr("Import…"), this))
    , m_export(new QAction(tr("Export…"), this))
{
    m_import->setIcon(tintedIcon(u"import"_s));
    m_export->setIcon(tintedIcon(u"export"_s));
    connect(m_import, &QAction::triggered, this, &TransferDesk::chooseImport);
    connect(m_export, &QAction::triggered, this, &TransferDesk::chooseExport);
    const auto follow = [this] { m_export->setEnabled(!m_book.sessions().empty()); };
    connect(&book, &SessionBook::added, this, follow);
    connect(&book, &SessionBook::removed, this, follow);
    follow();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void TransferDesk::chooseImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import profiles"), {}, tr("Profiles (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TransferDesk::importFrom);
    dialog->open();
}

void TransferDesk::chooseExport()
{
    auto *dialog = new QFileDialog(m_window, tr("Export all profiles"), {}, tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"bearerbox-profiles.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TransferDesk::exportTo);
    dialog->open();
}

void TransferDesk::importFrom(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.exists() && !info.isFile()) {
        Q_EMIT told(tr("%1 is no plain file.").arg(name)); // a pipe would be waited for
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT told(tr("%1 cannot be read: %2.").arg(name, file.errorString()));
        return;
    }
    const QByteArray bytes = file.read(largestDocument + 1);
    if (bytes.size() > largestDocument) {
        Q_EMIT told(tr("%1 is too large for a file of profiles.").arg(name));
        return;
    }
    const Result<SharedProfiles> shared = fromDocument(bytes, m_book.services());
    if (!shared) {
        Q_EMIT told(u"%1: %2"_s.arg(name, shared.error().detail));
        return;
    }
    auto *dialog = new ImportDialog(m_book, *shared, name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT imported(dialog->firstImported()); });
    dialog->open();
}

void TransferDesk::exportTo(const QString &path)
{
    std::vector<Profile> profiles;
    for (const auto &session : m_book.sessions()) {
        profiles.push_back(session->profile());
    }
    const SharedProfiles shared = forSharing(profiles, m_book.services());
    const Result<void> written = replaceFile(path, toDocument(shared));
    if (!written) {
        Q_EMIT told(written.error().detail);
        return;
    }
    const QString done =
        tr("All profiles are in %1 now. No password and no app secret is in it.").arg(QFileInfo(path).fileName());
    Q_EMIT told((QStringList{done} + shared.leftOut).join(u'\n'));
}

bool TransferDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = drop->mimeData() ? draggedFile(*drop->mimeData()) : QString();
        if (path.isEmpty()) {
            return QObject::eventFilter(watched, event);
        }
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop) {
            importFrom(path);
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bearerbox
