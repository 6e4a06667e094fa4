// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sandboxprocess.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

/// A process whose program is a script.
struct Scripted
{
    explicit Scripted(const QByteArray &script)
    {
        QFile file(folder.filePath(u"program"_s));
        if (file.open(QIODevice::WriteOnly)) {
            file.write("#!/bin/sh\n" + script);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        file.close();
        process.start(0);
    }

    QTemporaryDir folder;
    SandboxProcess process{folder.filePath(u"program"_s)};
    QSignalSpy started{&process, &SandboxProcess::started};
    QSignalSpy failed{&process, &SandboxProcess::failed};
    QSignalSpy ended{&process, &SandboxProcess::ended};
};

} // namespace

class TestSandboxProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itRunsOnceItHasSaidWhereItIs()
    {
        Scripted sandbox("echo '{\"address\":\"http://127.0.0.1:1\"}'\ncat\n");
        QTRY_COMPARE(sandbox.started.size(), 1);
        QVERIFY(sandbox.process.isRunning());
        QCOMPARE(sandbox.process.facts().address, u"http://127.0.0.1:1"_s);
        sandbox.process.stop();
        QVERIFY(!sandbox.process.isRunning());
        QCOMPARE(sandbox.ended.size(), 0);
    }

    void itsOwnEndIsTold()
    {
        Scripted sandbox("echo '{\"address\":\"http://127.0.0.1:1\"}'\nread word\n");
        QTRY_COMPARE(sandbox.ended.size() + sandbox.started.size(), 1);
        sandbox.process.stop();
        Scripted brief("echo '{\"address\":\"http://127.0.0.1:1\"}'\n");
        QTRY_COMPARE(brief.ended.size(), 1);
        QCOMPARE(brief.failed.size(), 0);
    }

    void whatDoesNotStartSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("said");
        QTest::newRow("its port is taken") << "exit 1\n"_ba << u"port"_s;
        QTest::newRow("it says something else") << "echo hello\ncat\n"_ba << u"did not say where"_s;
    }
    void whatDoesNotStartSaysWhy()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, said);
        const Scripted sandbox(script);
        QTRY_COMPARE(sandbox.failed.size(), 1);
        QVERIFY(sandbox.failed.first().first().toString().contains(said));
        QCOMPARE(sandbox.started.size(), 0);
    }

    void aProgramThatIsMissingIsNamed()
    {
        SandboxProcess process(u"/nowhere/bearerbox-sandbox"_s);
        const QSignalSpy failed(&process, &SandboxProcess::failed);
        process.start(0);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u"/nowhere/bearerbox-sandbox"_s));
    }

    void itIsLookedForBesideTheProgramAlone()
    {
        QVERIFY(SandboxProcess::programBeside().startsWith(QCoreApplication::applicationDirPath()));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
