// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/windowcover.h"

#include "ui/window/emptystate.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QMainWindow>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// QWidget::isAncestorOf() ends at the edge of a window.
bool belongsTo(const QObject &window, const QObject &dialog)
{
    const QObject *each = dialog.parent();
    while (each && each != &window) {
        each = each->parent();
    }
    return each;
}

/// Shown again, it can be seen.
void hideUnseen(QWidget &dialog)
{
    dialog.hide();
    dialog.setAttribute(Qt::WA_DontShowOnScreen, false);
}

} // namespace

WindowCover::WindowCover(QMainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_unlock(new QAction(tr("Unlock"), this))
{
    m_unlock->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    connect(m_unlock, &QAction::triggered, this, &WindowCover::openWanted);
}

WindowCover::~WindowCover()
{
    if (m_content) {
        qApp->removeEventFilter(this);
        m_content->setParent(&m_window); // what belongs to the window goes with it
        (void)m_content.release();
    }
}

void WindowCover::setKeeper(LockKeeper keeper)
{
    m_keeper = keeper;
    if (m_page && m_unlock->isEnabled()) {
        say(usualSentence());
    }
}

void WindowCover::follow(LockState state)
{
    if (state == LockState::Open) {
        uncover();
        return;
    }
    if (!m_content) {
        cover();
    }
    m_unlock->setEnabled(state == LockState::Closed);
    say(state == LockState::Asking ? tr("Waiting for the keyring…") : usualSentence());
}

void WindowCover::explain(const Error &error)
{
    say(userMessage(error));
}

/// Without a parent the content is in no window, so nobody can come to it; hidden, it masks what was revealed.
void WindowCover::cover()
{
    closeMenus();
    m_focus = m_window.focusWidget();
    m_content.reset(m_window.takeCentralWidget());
    m_content->hide();
    const QList<QAction *> all = m_window.actions();
    for (QAction *each : all) {
        if (!each->property(worksCoveredProperty).toBool()) {
            m_actions << each;
            m_window.removeAction(each);
        }
    }
    const QList<QDialog *> dialogs = m_window.findChildren<QDialog *>();
    for (QDialog *each : dialogs) {
        if (each->isVisible()) {
            m_dialogs << each;
            each->hide();
        }
    }
    m_page = new EmptyState(u"locked"_s, &m_window);
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    say(usualSentence());
    m_page->setAction(m_unlock);
    m_window.setCentralWidget(m_page);
    m_page->show();
    m_window.addAction(m_unlock);
    m_page->findChild<QToolButton *>()->setFocus();
    qApp->installEventFilter(this);
}

/// They stand above the cover, and do what they did.
void WindowCover::closeMenus()
{
    while (QWidget *open = QApplication::activePopupWidget()) {
        open->hide();
    }
}

void WindowCover::uncover()
{
    if (!m_content) {
        return;
    }
    qApp->removeEventFilter(this);
    m_window.removeAction(m_unlock);
    QWidget *content = m_content.release();
    m_window.setCentralWidget(content); // deletes the page
    content->show();
    m_window.addActions(std::exchange(m_actions, {}));
    if (m_focus) {
        m_focus->setFocus();
    }
    const QList<QPointer<QWidget>> dialogs = std::exchange(m_dialogs, {});
    for (const QPointer<QWidget> &each : dialogs) {
        if (each) {
            hideUnseen(*each);
            each->show();
        }
    }
}

bool WindowCover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop)) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::Show) {
        auto *dialog = qobject_cast<QDialog *>(watched);
        if (dialog && belongsTo(m_window, *dialog)) {
            // It must have come up before it can be hidden, and nobody is to see it until then.
            dialog->setAttribute(Qt::WA_DontShowOnScreen);
            if (!m_dialogs.contains(dialog)) {
                m_dialogs << dialog;
            }
            QMetaObject::invokeMethod(
                this,
                [this, shown = QPointer(dialog)] {
                    if (m_content && shown) {
                        hideUnseen(*shown);
                    }
                },
                Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

void WindowCover::say(const QString &sentence)
{
    if (m_page) {
        m_page->setTexts(tr("Bearerbox is locked"), sentence);
    }
}

QString WindowCover::usualSentence() const
{
    return m_keeper == LockKeeper::Keychain
               ? tr("Tokens are still renewed. To unlock, the keyring of this computer is asked; it asks you for its "
                    "password only where it is locked itself.")
               : tr("Tokens are still renewed. There is no keyring here that could ask for a password: this cover "
                    "hides "
                    "what the window shows, and anybody at this computer can take it away.");
}

} // namespace bearerbox
