// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lock/lock.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <memory>

class QAction;
class QMainWindow;

namespace bearerbox {

class EmptyState;

/// Set on an action of the window that is there while it is covered.
inline constexpr const char *worksCoveredProperty = "worksCovered";

/// What a lock asks before it opens.
enum class LockKeeper {
    Keychain, ///< The keyring of this computer.
    Nobody,   ///< There is none.
};

/// Takes the content of a window away, with its shortcuts, its menus and its dialogs, and puts a page in its place that
/// says so; assistive technology does not find it either. Uncovered, everything is as it was.
class WindowCover final : public QObject
{
    Q_OBJECT

public:
    /// The window is borrowed and outlives the cover.
    explicit WindowCover(QMainWindow &window, QObject *parent = nullptr);
    ~WindowCover() override;

    void setKeeper(LockKeeper keeper);
    void follow(LockState state);
    /// Says why it stays covered.
    void explain(const Error &error);

    /// Dialogs that come up while the window is covered are put away as well, unseen; what is dropped on it is ignored.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void openWanted();

private:
    void cover();
    static void closeMenus();
    void uncover();
    void say(const QString &sentence);
    [[nodiscard]] QString usualSentence() const;

    QMainWindow &m_window;
    QAction *m_unlock;
    LockKeeper m_keeper = LockKeeper::Keychain;
    QPointer<EmptyState> m_page;
    std::unique_ptr<QWidget> m_content;
    QPointer<QWidget> m_focus;
    QList<QAction *> m_actions;
    QList<QPointer<QWidget>> m_dialogs;
};

} // namespace bearerbox
