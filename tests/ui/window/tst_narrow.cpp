// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/paints.h"
#include "tests/ui/window/shown.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sandboxstrip.h"
#include "ui/window/sessionpanel.h"
#include "ui/window/welcome.h"

#include <QLayout>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The font of every widget that is made while this lives.
class LargeFont
{
public:
    LargeFont() : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPointSize(16);
        QApplication::setFont(font);
    }
    ~LargeFont() { QApplication::setFont(m_before); }
    Q_DISABLE_COPY_MOVE(LargeFont)

private:
    QFont m_before;
};

/// The kind of the first widget that is not as high as it has to be in its width; none if all are.
QString firstCut(const QWidget &page)
{
    const auto parts = page.findChildren<QWidget *>();
    const auto cut = std::ranges::find_if(parts, [](const QWidget *each) {
        return each->isVisible() && each->height() < each->heightForWidth(each->width());
    });
    return cut == parts.end() ? QString() : QString::fromLatin1((*cut)->metaObject()->className());
}

} // namespace

/// A window as narrow as it gets: with large fonts, and with words that are longer than it is wide.
class TestNarrow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void largeFont_leavesNothingBesideTheWindow()
    {
        const LargeFont large;
        Stage stage;
        Profile prod = stage.engine(u"prod-engine"_s);
        prod.environment = Environment::Production;
        stage.addAlive(prod, 11h, 1h);
        stage.addChain(stage.messaging(u"chain"_s), 8min, 40min);
        stage.add(stage.engine(u"never fetched"_s));
        stage.start();
        Shown shown(stage);
        shown.window.resize(100, 480); // as small as it gets
        const auto *panel = shown.window.findChild<SessionPanel *>();
        for (const QString &name : {u"prod-engine"_s, u"chain"_s, u"never fetched"_s}) {
            shown.window.column().select(stage.find(name)->profile().id);
            // Layouts inside layouts settle one after the other.
            QTRY_COMPARE(panel->horizontalScrollBar()->maximum(), 0);
            QTRY_COMPARE(firstCut(*panel->widget()), QString());
        }
    }

    /// On a small screen there is room for it, whatever stands at its edges.
    void largeFont_leavesTheWindowNarrow()
    {
        const LargeFont large;
        Stage stage;
        stage.addAlive(stage.engine(u"prod-engine"_s), 11h, 1h);
        stage.start();
        Shown shown(stage);
        shown.window.tell(u"The file of the profiles was not usable. The last good copy is used instead."_s);
        shown.window.setSecretPlace(SecretPlace::Nowhere);
        for (const SandboxState state : {SandboxState::Off, SandboxState::Running, SandboxState::Gone}) {
            shown.window.sandbox().setState(state);
            QCoreApplication::processEvents();
            shown.window.resize(100, 480);
            QTRY_VERIFY(shown.window.width() <= 680);
        }
    }

    /// A name, an account or an address may be one word that is longer than any line.
    void aLongWord_wrapsAndMovesNothing()
    {
        Stage stage;
        Profile profile = stage.engine(u"n"_s.repeated(100));
        const QString account = u"account"_s.repeated(20);
        profile.fields[u"account"_s] = {account};
        profile.fields[u"address"_s] = {u"https://%1.example/%2"_s.arg(u"h"_s.repeated(60), u"p"_s.repeated(150))};
        profile.group = u"g"_s.repeated(100);
        stage.addAlive(profile, 11h, 1h);
        stage.start();
        Shown shown(stage);
        shown.window.column().select(stage.find(profile.name)->profile().id);
        QTest::keyClick(shown.list(), Qt::Key_Return); // and the strip names it
        const auto *splitter = shown.window.findChild<QSplitter *>();
        QTRY_COMPARE(shown.window.minimumSizeHint().width(), splitter->minimumSizeHint().width());
        shown.window.resize(100, 600);
        const auto *panel = shown.window.findChild<SessionPanel *>();
        QTRY_COMPARE(panel->horizontalScrollBar()->maximum(), 0);
        QTRY_COMPARE(firstCut(*panel->widget()), QString());
        const auto labels = panel->findChildren<QLabel *>();
        const auto found = std::ranges::find(labels, account, &QLabel::text);
        QVERIFY(found != labels.end());
        QLabel *value = *found;
        QVERIFY(value->height() > 2 * value->fontMetrics().height());
        value->setSelection(0, int(account.size()));
        QCOMPARE(value->selectedText(), account);
        shown.window.findChild<SessionPanel *>()->ensureWidgetVisible(value);
        Paints paints(*value);
        value->update();
        paints.settle(); // laying it out asks for no other painting
    }

    void strip_followsTheFont()
    {
        SandboxStrip strip;
        strip.setState(SandboxState::Running);
        const int before = strip.layout()->contentsMargins().left();
        QFont large = strip.font();
        large.setPointSize(24);
        strip.setFont(large);
        QVERIFY(strip.layout()->contentsMargins().left() > before);
    }

    void strip_hasItsButtonsBelowATextThatNeedsTheWidth()
    {
        SandboxStrip strip;
        strip.setState(SandboxState::Gone);
        const auto buttons = strip.findChildren<QToolButton *>();
        const auto top = [&strip, &buttons](int width) {
            strip.resize(width, strip.heightForWidth(width));
            QTest::qWait(0);
            return buttons.front()->mapTo(&strip, QPoint()).y();
        };
        strip.show();
        const auto *text = strip.findChild<QLabel *>();
        QVERIFY(top(1000) < text->geometry().bottom());
        const int narrow = strip.minimumSizeHint().width();
        QVERIFY(narrow < 300);
        QVERIFY(top(narrow) > text->geometry().bottom());
        for (const QToolButton *button : buttons) {
            QVERIFY(strip.rect().contains(QRect(button->mapTo(&strip, QPoint()), button->size())));
        }
    }

    void largeFont_wrapsTheWelcome()
    {
        const LargeFont large;
        Stage stage;
        stage.start();
        Shown shown(stage);
        shown.window.resize(100, 480);
        const auto *scroll = shown.window.findChild<Welcome *>()->findChild<QScrollArea *>();
        QTRY_COMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(TestNarrow)
#include "tst_narrow.moc"
