// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QMainWindow>
#include <QTimer>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace bearerbox {

class CertificateDesk;
class CopyDesk;
class EmptyState;
class NoticeBox;
class ProfileColumn;
class RefreshDesk;
class RemovalDesk;
class SecretClipboard;
class SessionPanel;
class WindowActions;

/// The window: profiles on the left, the chosen one on the right, the clipboard at the foot. It works only while it can
/// be seen.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive the window.
    MainWindow(SessionBook &book, SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Tells the person something that is not about one profile; it stands on top until dismissed.
    void tell(const QString &sentence);
    [[nodiscard]] ProfileColumn &column() const { return *m_column; }
    [[nodiscard]] CopyDesk &copies() const { return *m_desk; }
    [[nodiscard]] RefreshDesk &refreshes() const { return *m_refreshes; }

    void restoreLayout(const QSettings &settings);
    void saveLayout(QSettings &settings) const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void wire();
    void followVisibility();
    void tick();
    void showCurrent();
    void followCurrent();
    void refreshBanner();
    void copy(const QString &format);
    void openDialog(std::optional<Profile> edited);
    void tryStoreAgain();

    SessionBook &m_book;
    WindowActions *m_actions;
    CopyDesk *m_desk;
    CertificateDesk *m_certificates;
    RemovalDesk *m_removals;
    RefreshDesk *m_refreshes;
    ProfileColumn *m_column;
    SessionPanel *m_panel;
    EmptyState *m_welcome;
    EmptyState *m_nothing;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QWidget *m_bannerPlace;
    NoticeBox *m_banner;
    QAction *m_tryAgain;
    QAction *m_dismiss;
    QAction *m_resume;
    /// Of the session that is shown; looked up when something changes.
    std::optional<AttemptBudget> m_budget;
    QString m_told;
    QTimer m_timer{this};
};

} // namespace bearerbox
