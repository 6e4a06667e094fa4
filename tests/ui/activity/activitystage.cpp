// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/activity/activitystage.h"

#include "tests/support/warnings.h"
#include "ui/activity/activitydesk.h"
#include "ui/activity/activitywindow.h"

#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

void ActivityStage::init()
{
    failOnWarnings();
    m_stage = std::make_unique<Stage>();
    m_stage->addAlive(m_stage->engine(u"one"_s), 1h, 1min);
    m_stage->addAlive(m_stage->engine(u"two"_s), 2h, 1min);
    m_stage->start();
    QVERIFY(m_stage->activity().clear());
    m_shown = std::make_unique<Shown>(*m_stage);
    new ActivityDesk(m_stage->book(), m_shown->window);
}

void ActivityStage::cleanup()
{
    m_shown.reset();
    m_stage.reset();
}

void ActivityStage::open()
{
    QTest::keyClick(&m_shown->window, Qt::Key_H, Qt::ControlModifier);
    QVERIFY(QTest::qWaitForWindowExposed(activity()));
}

ActivityWindow *ActivityStage::activity() const
{
    return m_shown->window.findChild<ActivityWindow *>();
}

QTreeView *ActivityStage::table() const
{
    return activity()->findChild<QTreeView *>();
}

QString ActivityStage::cell(int row, int column) const
{
    return table()->model()->index(row, column).data().toString();
}

QPushButton *ActivityStage::button(const QString &text) const
{
    const auto buttons = activity()->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [&text](const auto *each) { return each->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

bool ActivityStage::says(const QString &text) const
{
    return isSaidIn(*activity(), text);
}

void ActivityStage::note(const QString &name, Happening happening)
{
    ActivityEntry entry{.happening = happening, .name = name, .format = u"curl"_s};
    if (const Session *session = m_stage->find(name)) {
        entry.profile = session->profile().id;
    }
    m_stage->activity().note(std::move(entry));
}

} // namespace bearerbox::test
