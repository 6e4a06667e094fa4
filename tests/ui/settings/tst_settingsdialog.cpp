// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "ui/settings/settingsdialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Settings &)>;

/// The dialog, open, and what it has told.
struct Opened
{
    explicit Opened(const Settings &settings = {}, const Surroundings &around = {}) : dialog(settings, around)
    {
        QObject::connect(&dialog, &SettingsDialog::changed, &dialog, [this](const Settings &now) {
            ++times;
            told = now;
        });
        dialog.open();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }

    [[nodiscard]] QComboBox *choice(const QString &name) const
    {
        return find<QComboBox>([&](const QComboBox *each) { return each->accessibleName() == name; });
    }
    [[nodiscard]] QCheckBox *box(const QString &name) const
    {
        return find<QCheckBox>([&](const QCheckBox *each) { return each->text() == name; });
    }
    [[nodiscard]] QLineEdit *proxy() const { return dialog.findChild<QLineEdit *>(); }
    [[nodiscard]] QLabel *label(const QString &text) const
    {
        return find<QLabel>(
            [&](const QLabel *each) { return each->isVisibleTo(&dialog) && each->text().contains(text); });
    }
    [[nodiscard]] bool says(const QString &text) const { return label(text); }

    SettingsDialog dialog;
    Settings told;
    int times = 0;

private:
    template <typename Widget, typename Wanted>
    [[nodiscard]] Widget *find(Wanted wanted) const
    {
        const QList<Widget *> all = dialog.findChildren<Widget *>();
        const auto found = std::ranges::find_if(all, wanted);
        return found == all.end() ? nullptr : *found;
    }
};

/// As somebody does with the keyboard: down to the choice of that name.
void pick(QComboBox *choice, const QString &wanted)
{
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Home);
    for (int i = 0; i < choice->count() && choice->currentText() != wanted; ++i) {
        QTest::keyClick(choice, Qt::Key_Down);
    }
    QCOMPARE(choice->currentText(), wanted);
}

void click(QCheckBox *box)
{
    QTest::mouseClick(box, Qt::LeftButton, {}, {5, box->height() / 2});
}

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aChoice_holdsAtOnce_data();
    void aChoice_holdsAtOnce();
    void aBox_holdsAtOnce_data();
    void aBox_holdsAtOnce();

    /// Also in a large font, where the longest text of one needs more than the others.
    void choices_areEquallyWideAndCutNothing()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        {
            const Opened opened;
            const QList<QComboBox *> choices = opened.dialog.findChildren<QComboBox *>();
            for (const QComboBox *each : choices) {
                QCOMPARE(each->width(), choices.first()->width());
                QVERIFY(each->width() >= each->sizeHint().width());
            }
        }
        QApplication::setFont(usual);
    }

    void aProxy_holdsOnceItIsAnAddress()
    {
        Opened opened;
        QVERIFY(!opened.proxy()->isVisible());
        pick(opened.choice(u"Proxy"_s), u"This address"_s);
        QVERIFY(opened.proxy()->isVisible());
        QTest::keyClicks(opened.proxy(), u"proxy.test:3128"_s);
        QVERIFY(opened.says(u"Write http://host:port"_s));
        QTest::keyClick(opened.proxy(), Qt::Key_Tab);
        QVERIFY2(opened.told.proxy.mode != ProxyMode::Explicit, "half an address is no setting");
        opened.proxy()->setFocus();
        opened.proxy()->clear();
        QTest::keyClicks(opened.proxy(), u"http://proxy.test:3128"_s);
        QVERIFY(!opened.says(u"Write http://host:port"_s));
        QTest::keyClick(opened.proxy(), Qt::Key_Tab);
        QCOMPARE(opened.told.proxy.address, QUrl(u"http://proxy.test:3128"_s));
    }

    void neverClearing_saysWhatThatMeans()
    {
        Opened opened;
        pick(opened.choice(u"Clear the clipboard after"_s), u"Never"_s);
        QVERIFY(opened.says(u"any program can read it until then"_s));
    }

    void withoutATray_itSaysWhyAndKeepsTheWish()
    {
        Opened opened({.startsHidden = true}, {.hasTray = false});
        QVERIFY(!opened.box(u"Start hidden"_s)->isEnabled());
        QVERIFY(!opened.box(u"Close to the tray"_s)->isEnabled());
        QVERIFY(opened.says(u"so the window stays in sight"_s));
        QVERIFY(opened.says(u"so closing the window quits"_s));
        QVERIFY2(!opened.label(u"Only the icon in the tray"_s)->isEnabled(), "it is dim like its switch");
        QVERIFY(opened.label(u"Before a token expires"_s)->isEnabled());
        click(opened.box(u"Show notifications"_s));
        QVERIFY2(opened.told.startsHidden, "a tray may be there tomorrow");
        opened.dialog.show(Surroundings{.hasTray = true});
        QVERIFY(opened.box(u"Start hidden"_s)->isChecked());
        QVERIFY(opened.label(u"Only the icon in the tray"_s)->isEnabled());
        QVERIFY(!opened.says(u"This desktop shows no tray"_s));
    }

    void withoutAKeyring_itSaysWhatALockIsWorth()
    {
        const Opened opened({}, {.hasKeyring = false});
        QVERIFY(opened.says(u"keeps nobody out"_s));
    }

    void startAtLogin_isAskedForAndShown()
    {
        Opened opened({}, {.loginStart = LoginStart::SwitchedOff});
        QCheckBox *box = opened.box(u"Start when I log in"_s);
        QVERIFY(!box->isChecked());
        QVERIFY(opened.says(u"Switched off in the settings of your desktop"_s));
        const QSignalSpy wanted(&opened.dialog, &SettingsDialog::loginStartWanted);
        click(box);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted.first().first().toBool());
        opened.dialog.show(Surroundings{.loginStart = LoginStart::On});
        QVERIFY(box->isChecked());
        QVERIFY(!opened.says(u"Switched off in the settings of your desktop"_s));
        opened.dialog.show(Surroundings{.loginStart = LoginStart::Off});
        QVERIFY2(!box->isChecked(), "what could not be done is not shown as done");
    }

    void whatAnotherProgramWrote_isShown()
    {
        Opened opened;
        opened.dialog.show(Settings{.theme = ThemeWish::Dark, .clipboardLifetime = 45s});
        QCOMPARE(opened.choice(u"Theme"_s)->currentText(), u"Dark"_s);
        QCOMPARE(opened.choice(u"Clear the clipboard after"_s)->currentText(), u"45 seconds"_s);
        QCOMPARE(opened.times, 0);
    }

    /// The page is longer than some screens; a wheel that scrolls it changes nothing on its way.
    void aWheel_changesNoChoice()
    {
        Opened opened;
        QComboBox *choice = opened.choice(u"Clear the clipboard after"_s);
        const QPointF middle = QRectF(choice->rect()).center();
        QWheelEvent wheel(middle, choice->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(choice, &wheel);
        QCOMPARE(choice->currentText(), u"30 seconds"_s);
        QCOMPARE(opened.times, 0);
    }

    void everyControl_hasANameForTheEar()
    {
        const Opened opened;
        for (const QWidget *each : opened.dialog.findChildren<QWidget *>()) {
            if (each->focusPolicy() == Qt::NoFocus || qobject_cast<const QScrollArea *>(each) || each->focusProxy()) {
                continue;
            }
            QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each));
            QVERIFY2(!heard->text(QAccessible::Name).isEmpty(), each->metaObject()->className());
        }
    }

    void escape_closes()
    {
        const Opened opened;
        QTest::keyClick(opened.dialog.focusWidget(), Qt::Key_Escape);
        QVERIFY(!opened.dialog.isVisible());
    }
};

void TestSettingsDialog::aChoice_holdsAtOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<Change>("change");
    const auto row = [](const QString &name, const QString &choice, const Change &change) {
        QTest::addRow("%s: %s", qPrintable(name), qPrintable(choice)) << name << choice << change;
    };
    row(u"Theme"_s, u"Dark"_s, [](Settings &wanted) { wanted.theme = ThemeWish::Dark; });
    row(u"Language"_s, u"简体中文"_s, [](Settings &wanted) { wanted.language = LanguageWish::Chinese; });
    row(u"Language"_s, u"English"_s, [](Settings &wanted) { wanted.language = LanguageWish::English; });
    row(u"Clear the clipboard after"_s, u"2 minutes"_s, [](Settings &wanted) { wanted.clipboardLifetime = 2min; });
    row(u"Clear the clipboard after"_s, u"Never"_s, [](Settings &wanted) { wanted.clipboardLifetime.reset(); });
    row(u"New profiles refresh"_s, u"By hand"_s, [](Settings &wanted) { wanted.refreshesNewProfiles = false; });
    row(u"Proxy"_s, u"None"_s, [](Settings &wanted) { wanted.proxy.mode = ProxyMode::None; });
    row(u"Lock when idle for"_s, u"5 minutes"_s, [](Settings &wanted) { wanted.lockAfter = 5min; });
    row(u"Lock when idle for"_s, u"1 hour"_s, [](Settings &wanted) { wanted.lockAfter = 1h; });
}

void TestSettingsDialog::aChoice_holdsAtOnce()
{
    QFETCH(QString, name);
    QFETCH(QString, choice);
    QFETCH(Change, change);
    Opened opened;
    pick(opened.choice(name), choice);
    Settings wanted;
    change(wanted);
    QVERIFY(opened.told == wanted);
}

void TestSettingsDialog::aBox_holdsAtOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Change>("change");
    QTest::addRow("start hidden") << u"Start hidden"_s << Change([](Settings &wanted) { wanted.startsHidden = true; });
    QTest::addRow("close to the tray") << u"Close to the tray"_s
                                       << Change([](Settings &wanted) { wanted.closesToTray = false; });
    QTest::addRow("notifications") << u"Show notifications"_s
                                   << Change([](Settings &wanted) { wanted.notifies = false; });
    QTest::addRow("lock with the screen")
        << u"Lock together with the screen"_s << Change([](Settings &wanted) { wanted.locksWithScreen = true; });
}

void TestSettingsDialog::aBox_holdsAtOnce()
{
    QFETCH(QString, name);
    QFETCH(Change, change);
    Opened opened;
    opened.box(name)->setFocus();
    QTest::keyClick(opened.box(name), Qt::Key_Space);
    Settings wanted;
    change(wanted);
    QVERIFY(opened.told == wanted);
    QTest::keyClick(opened.box(name), Qt::Key_Space);
    QVERIFY(opened.told == Settings());
    QCOMPARE(opened.times, 2);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
