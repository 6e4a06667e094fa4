// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/stage.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Profiles in forty groups, every seventh without one.
void fill(Stage &stage, int count, bool isAlive)
{
    std::vector<Profile> profiles;
    for (int i = 0; i < count; ++i) {
        Profile profile = stage.engine(u"engine-%1-of-the-%2"_s.arg(i).arg(i % 2 ? u"north"_s : u"south"_s));
        profile.fields[u"account"_s] = {u"account-%1"_s.arg(i % 100)};
        profile.group = i % 7 == 0 ? QString() : u"Group %1"_s.arg(i % 40);
        profile.favourite = i % 500 == 0;
        profiles.push_back(profile);
    }
    stage.addAll(profiles);
    for (const Profile &profile : isAlive ? profiles : std::vector<Profile>()) {
        stage.putToken(profile, 11h, 1h);
    }
    stage.start();
}

} // namespace

/// What the list costs when there are many profiles. Nothing is asserted: ./dev bench keeps the numbers.
class BenchList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keystroke_data()
    {
        QTest::addColumn<int>("profiles");
        QTest::addRow("keystroke in search, 10 000 profiles") << 10'000;
    }
    void keystroke()
    {
        QFETCH(const int, profiles);
        Stage stage;
        fill(stage, profiles, false);
        SecretClipboard clipboard(QApplication::clipboard(), 30s);
        MainWindow window(stage.book(), clipboard);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *search = window.findChild<QLineEdit *>(u"search"_s);
        search->setFocus();
        // Half of the rows go with the letters and come back with the Backspaces; painted as a person would see it.
        const QString word = u"north"_s;
        int typed = 0;
        QBENCHMARK
        {
            if (typed == word.size()) {
                search->clear();
                typed = 0;
            }
            QTest::keyClick(search, word[typed++].toLatin1());
            QCoreApplication::processEvents();
        }
    }

    void tick_data()
    {
        QTest::addColumn<int>("profiles");
        QTest::addRow("tick, 1 000 profiles") << 1'000;
    }
    void tick()
    {
        QFETCH(const int, profiles);
        Stage stage;
        fill(stage, profiles, true);
        SecretClipboard clipboard(QApplication::clipboard(), 30s);
        MainWindow window(stage.book(), clipboard);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QBENCHMARK
        {
            stage.pass(1s);
            window.column().tick();
            QCoreApplication::processEvents();
        }
    }
};

QTEST_MAIN(BenchList)
#include "bench_list.moc"
