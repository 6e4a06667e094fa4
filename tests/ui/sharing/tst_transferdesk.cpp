// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/sharing.h"
#include "tests/ui/support/stage.h"
#include "ui/sharing/importdialog.h"
#include "ui/sharing/transferdesk.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

/// A desk over a window, and a folder for files.
struct Desk
{
    Desk()
    {
        stage.start();
        window.show();
    }

    [[nodiscard]] QString file(const QByteArray &content) const
    {
        const QString path = folder.filePath(u"profiles.json"_s);
        QFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return isWritten ? path : QString();
    }
    [[nodiscard]] QByteArray documentOf(const QString &name) const
    {
        return toDocument(forSharing({stage.engine(name)}, stage.book().services()));
    }

    test::Stage stage;
    QWidget window;
    TransferDesk desk{stage.book(), &window};
    QSignalSpy told{&desk, &TransferDesk::told};
    QTemporaryDir folder;
};

} // namespace

class TestTransferDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedFileOpensTheDialog()
    {
        Desk desk;
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(desk.file(desk.documentOf(u"a"_s)))});
        QDropEvent drop({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(desk.desk.eventFilter(&desk.window, &drop)); // as a window gets it at the end of a drag
        QVERIFY(drop.isAccepted());
        QVERIFY(desk.window.findChild<ImportDialog *>());
    }

    void whatIsNoFileIsNotTaken()
    {
        Desk desk;
        QMimeData dragged;
        dragged.setText(u"a word"_s);
        QDropEvent drop({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        drop.ignore();
        QVERIFY(!desk.desk.eventFilter(&desk.window, &drop));
        QVERIFY(!desk.window.findChild<ImportDialog *>());
    }

    void anotherFileIsRefusedInWords()
    {
        Desk desk;
        desk.desk.importFrom(desk.file("{}"));
        QCOMPARE(desk.told.size(), 1);
        QVERIFY(desk.told.first().first().toString().contains(u"no file of Bearerbox profiles"_s));
        desk.desk.importFrom(desk.folder.filePath(u"nowhere.json"_s));
        QCOMPARE(desk.told.size(), 2);
        QVERIFY(!desk.window.findChild<ImportDialog *>());
    }

    void whatIsTooLargeOrNoPlainFileIsRefusedAtOnce()
    {
        Desk desk;
        desk.desk.importFrom(desk.file(QByteArray(4 * 1024 * 1024 + 1, ' ')));
        QVERIFY(desk.told.last().first().toString().contains(u"too large"_s));
        desk.desk.importFrom(desk.folder.path());
        QVERIFY(desk.told.last().first().toString().contains(u"no plain file"_s));
#ifndef Q_OS_WIN
        const QString pipe = desk.folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        desk.desk.importFrom(pipe);
        QCOMPARE(desk.told.size(), 3);
#endif
    }

    void anExportIsForItsOwnerAloneAndSaysThatNoPasswordIsInIt()
    {
        Desk desk;
        QVERIFY(!desk.desk.exportAction()->isEnabled());
        desk.stage.addWithPassword(desk.stage.engine(u"a"_s));
        QVERIFY(desk.stage.book().reload().has_value());
        QVERIFY(desk.desk.exportAction()->isEnabled());
        const QString path = desk.folder.filePath(u"out.json"_s);
        desk.desk.exportTo(path);
        QVERIFY(desk.told.last().first().toString().contains(u"No password"_s));
        QFile file(path);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto back = fromDocument(file.readAll(), desk.stage.book().services());
        QCOMPARE(back->profiles.front().name, u"a"_s);
    }

    void anExportThatCannotBeWrittenIsSaid()
    {
        Desk desk;
        desk.desk.exportTo(desk.folder.filePath(u"no/such/folder.json"_s));
        QCOMPARE(desk.told.size(), 1);
        QVERIFY(!desk.told.first().first().toString().contains(u"No password"_s));
    }
};

QTEST_MAIN(TestTransferDesk)
#include "tst_transferdesk.moc"
