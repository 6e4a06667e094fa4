// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "ui/window/windowframe.h"

#include <QTimer>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace bearerbox {

class BannerColumn;
class CertificateDesk;
class CopyDesk;
class EmptyState;
class SandboxStrip;
class ProfileColumn;
class ProfileDialog;
class RefreshDesk;
class RemovalDesk;
class SecretClipboard;
class SelectionActions;
class SessionPanel;
class SeveralPanel;
class TransferDesk;
class UndoDesk;
class Welcome;
class WindowActions;
enum class SecretPlace;

/// The window: profiles on the left, the chosen one on the right, the clipboard at the foot. It works only while it can
/// be seen.
class MainWindow final : public WindowFrame
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive the window.
    MainWindow(SessionBook &book, SecretClipboard &clipboard, const Opening &opening = {});
    ~MainWindow() override;

    /// Tells the person something that is not about one profile; it stands on top until dismissed.
    void tell(const QString &sentence);
    /// The same with what helps beside it.
    void tellFailure(const QString &sentence, QAction *remedy);
    /// Says in the window and its forms what becomes of secrets, where that is not the usual.
    void setSecretPlace(SecretPlace place);
    /// Says that the computer has no network, or nothing.
    void setOnline(bool isOnline);
    /// How profiles that are added here are refreshed unless the person says otherwise.
    void setRefreshForNew(RefreshMode refresh) { m_refreshForNew = refresh; }
    [[nodiscard]] ProfileColumn &column() const { return *m_column; }
    [[nodiscard]] CopyDesk &copies() const { return *m_desk; }
    [[nodiscard]] RefreshDesk &refreshes() const { return *m_refreshes; }
    [[nodiscard]] SelectionActions &selection() const { return *m_selection; }
    [[nodiscard]] SandboxStrip &sandbox() const { return *m_sandbox; }

    /// What saveLayout has kept for the opening of the next window; restoreLayout leaves it alone.
    [[nodiscard]] static QByteArray keptGeometry(const QSettings &settings);
    void restoreLayout(const QSettings &settings);
    void saveLayout(QSettings &settings) const;
    /// Something is under way that ends with the window: a removal, a way back, or a round.
    [[nodiscard]] bool isBusy() const;
    /// Goes on where a former window, which is not busy, was: its search, what it can bring back, and what the
    /// person did not want to be asked again.
    void takeOver(MainWindow &former);
    /// Sees its content come and go, be it with the window or because a lock covers it, and its strips.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Something that the window was busy with has ended.
    void idle();
    /// The person has done something about the keyring and wants it looked at again.
    void keyringChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isSeen() const;
    void build();
    void addPage(QWidget *page);
    [[nodiscard]] Welcome &welcome();
    void wire();
    void wireActions();
    void followVisibility();
    void tick();
    void showCurrent();
    void followCurrent();
    void copy(const QString &format);
    void openDialog(ProfileDialog *dialog);
    void openNew(const QString &service);
    void wireFirstSteps();

    SessionBook &m_book;
    WindowActions *m_actions;
    CopyDesk *m_desk;
    CertificateDesk *m_certificates;
    UndoDesk *m_undo;
    RemovalDesk *m_removals;
    RefreshDesk *m_refreshes;
    TransferDesk *m_transfers;
    SandboxStrip *m_sandbox;
    ProfileColumn *m_column;
    SessionPanel *m_panel;
    SelectionActions *m_selection;
    SeveralPanel *m_several;
    Welcome *m_welcome = nullptr;
    EmptyState *m_nothing;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    BannerColumn *m_banners;
    /// Of the session that is shown; looked up when something changes.
    std::optional<AttemptBudget> m_budget;
    RefreshMode m_refreshForNew = RefreshMode::Auto;
    QTimer m_timer{this};
};

} // namespace bearerbox
