// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/sheetarea.h"
#include "ui/settings/settingcard.h"
#include "ui/settings/settingchoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int letters = 84;

void say(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

/// Without a word to those who follow the person's ticks. (toggled(), not clicked(), which assistive technology does
/// not cause.)
void tick(QCheckBox &box, bool isOn)
{
    const QSignalBlocker quiet(box);
    box.setChecked(isOn);
}

/// Fills a choice with spans and shows the present one.
template <typename Span>
void fill(QComboBox &box, const SpanChoices<Span> &choices, std::optional<Span> present)
{
    box.clear();
    for (const auto &each : choices) {
        box.addItem(each ? choiceText(*each) : SettingsDialog::tr("Never"));
    }
    box.setCurrentIndex(int(std::ranges::find(choices, present) - choices.begin()));
}

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, const Surroundings &surroundings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_surroundings(surroundings)
{
    setWindowTitle(tr("Settings"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(new SheetArea(makePage()), 1);
    column->addWidget(makeFoot());
    show(settings);
    m_theme->setFocus();
}

QWidget *SettingsDialog::makePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (SettingCard *each : {makeAppearance(), makePresence(), makeTokens(), makeNetwork(), makeLock()}) {
        column->addWidget(each);
    }
    column->addStretch();
    return page;
}

QWidget *SettingsDialog::makeFoot()
{
    m_trouble = new QLabel;
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false); // Return in the address of the proxy must not close
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_trouble, 1);
    row->addWidget(buttons);
    return foot;
}

void SettingsDialog::show(const Settings &settings)
{
    m_settings = settings;
    m_theme->setCurrentIndex(int(settings.theme));
    m_language->setCurrentIndex(int(settings.language));
    tick(*m_notifies, settings.notifies);
    m_refresh->setCurrentIndex(settings.refreshesNewProfiles ? 0 : 1);
    m_proxy->setCurrentIndex(int(settings.proxy.mode));
    if (!m_proxyAddress->hasFocus()) {
        m_proxyAddress->setText(settings.proxy.mode == ProxyMode::Explicit ? textOf(settings.proxy) : QString());
    }
    tick(*m_lockScreen, settings.locksWithScreen);
    fillSpans();
    followProxy();
    followSurroundings();
}

void SettingsDialog::show(const Surroundings &surroundings)
{
    m_surroundings = surroundings;
    followSurroundings();
}

void SettingsDialog::focusLanguage()
{
    m_language->setFocus();
}

void SettingsDialog::tell(const QString &sentence)
{
    say(*m_trouble, sentence);
}

void SettingsDialog::fillSpans()
{
    fill(*m_clipboard, clipboardChoices(m_settings.clipboardLifetime), m_settings.clipboardLifetime);
    fill(*m_lockAfter, lockChoices(m_settings.lockAfter), m_settings.lockAfter);
    say(*m_clipboardNote, m_settings.clipboardLifetime
                              ? tr("Sooner when Bearerbox quits or locks; only what it has put there itself.")
                              : tr("What you copy stays until you clear it, or Bearerbox quits or locks: any program "
                                   "can read it until then."));
}

/// What a setting cannot do here is shown switched off, with the reason.
void SettingsDialog::followSurroundings()
{
    say(*m_languageNote, m_surroundings.languageWaits
                             ? tr("Takes effect when what is under way has ended: the refresh of several profiles, or "
                                  "a removal.")
                             : QString());
    tick(*m_login, m_surroundings.loginStart == LoginStart::On);
    say(*m_loginNote, m_surroundings.loginStart == LoginStart::SwitchedOff
                          ? tr("Switched off in the settings of your desktop. Ticked here, it is switched on again.")
                          : QString());
    const bool hasTray = m_surroundings.hasTray;
    m_hidden->setEnabled(hasTray);
    tick(*m_hidden, hasTray && m_settings.startsHidden);
    m_closes->setEnabled(hasTray);
    tick(*m_closes, hasTray && m_settings.closesToTray);
    say(*m_hiddenNote, hasTray ? QString() : tr("This desktop shows no tray, so the window stays in sight."));
    say(*m_trayNote, hasTray ? QString() : tr("This desktop shows no tray, so closing the window quits."));
    say(*m_lockNote, m_surroundings.hasKeyring
                         ? tr("To unlock, the keyring of this computer is asked. It asks you for its password only "
                              "where it is locked itself.")
                         : tr("There is no keyring here, so a click unlocks: the lock hides what the window shows, "
                              "and keeps nobody out."));
}

void SettingsDialog::chooseProxy(int mode)
{
    if (ProxyMode(mode) == ProxyMode::Explicit) {
        followProxy(); // it holds once there is an address
        m_proxyAddress->setFocus();
        return;
    }
    change([mode](Settings &settings) { settings.proxy = {.mode = ProxyMode(mode), .address = {}}; });
}

void SettingsDialog::takeProxyAddress()
{
    const auto typed = parseProxyDefault(m_proxyAddress->text().trimmed());
    if (typed && typed->mode == ProxyMode::Explicit && m_proxy->currentIndex() == int(ProxyMode::Explicit)) {
        change([&typed](Settings &settings) { settings.proxy = *typed; });
    }
}

void SettingsDialog::followProxy()
{
    const bool isWanted = m_proxy->currentIndex() == int(ProxyMode::Explicit);
    const QString text = m_proxyAddress->text().trimmed();
    const auto typed = parseProxyDefault(text);
    const bool isAddress = typed && typed->mode == ProxyMode::Explicit;
    m_proxyAddress->setVisible(isWanted);
    say(*m_proxyNote, !isWanted || isAddress
                          ? QString()
                          : tr("Write http://host:port or socks5://host:port. One that wants a user and a "
                               "password is set in each profile, where the password goes into the keyring."));
}

void SettingsDialog::change(const std::function<void(Settings &)> &change)
{
    Settings wanted = m_settings;
    change(wanted);
    if (wanted == m_settings) {
        return;
    }
    tell({});
    m_settings = wanted;
    fillSpans();
    Q_EMIT changed(wanted);
}

/// As wide as its lines read well, as tall as its page wants and the screen gives.
void SettingsDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized)) {
        auto *scroll = findChild<SheetArea *>();
        // Never so narrow that something is cut.
        scroll->setMinimumWidth(scroll->widget()->minimumSizeHint().width() + scroll->barRoom());
        const int width = qMax(widthInLetters(*this, letters), minimumSizeHint().width());
        const int page = scroll->widget()->layout()->totalHeightForWidth(width - 40);
        const int others = sizeHint().height() - scroll->sizeHint().height();
        resize(withinScreen(*this, {width, page + others + 8}));
    }
    QDialog::showEvent(event);
}

} // namespace bearerbox
