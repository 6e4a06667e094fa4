// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/copydesk.h"
#include "ui/window/mainwindow.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/refreshdesk.h"
#include "ui/window/refreshround.h"
#include "ui/window/removaldesk.h"
#include "ui/window/roundstrip.h"
#include "ui/window/selectionactions.h"
#include "ui/window/undodesk.h"

#include <QLineEdit>
#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

// What of a window lives on in the next one.

namespace bearerbox {

namespace {

constexpr QLatin1StringView geometryKey = "window/geometry"_L1;

} // namespace

QByteArray MainWindow::keptGeometry(const QSettings &settings)
{
    return settings.value(geometryKey).toByteArray();
}

void MainWindow::restoreLayout(const QSettings &settings)
{
    m_splitter->restoreState(settings.value("window/splitter"_L1).toByteArray());
    m_column->setOrder(orderFromWord(settings.value("window/order"_L1).toString()));
    const QUuid current = settings.value("window/profile"_L1).toUuid();
    if (m_book.find(current)) {
        m_column->select(current);
    }
}

void MainWindow::saveLayout(QSettings &settings) const
{
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue("window/splitter"_L1, m_splitter->saveState());
    settings.setValue("window/order"_L1, orderWord(m_column->order()));
    const Session *current = m_column->current();
    settings.setValue("window/profile"_L1, current ? current->profile().id.toString() : QString());
}

bool MainWindow::isBusy() const
{
    return m_removals->isBusy() || m_undo->isBusy() || m_selection->round().isRunning();
}

/// But for what was told: it was said in the other language.
void MainWindow::takeOver(MainWindow &former)
{
    const auto search = [](const MainWindow &window) { return window.findChild<QLineEdit *>(u"search"_s); };
    search(*this)->setText(search(former)->text());
    m_desk->takeOver(*former.m_desk);
    m_undo->takeOver(*former.m_undo);
    m_refreshes->takeOver(*former.m_refreshes);
    if (former.findChild<RoundStrip *>()->isVisibleTo(&former)) {
        m_selection->round().takeOver(former.m_selection->round());
    }
}

} // namespace bearerbox
