// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bannercolumn.h"

#include "ui/window/noticebox.h"
#include "ui/window/wording.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

namespace bearerbox {

namespace {

bool isStoreTrouble(const Session &session)
{
    return session.lastError() && session.lastError()->concernsStore();
}

/// The first trouble with the store; none if all is well.
std::optional<Error> storeTrouble(const SessionBook &book)
{
    const auto &sessions = book.sessions();
    const auto troubled = std::ranges::find_if(sessions, [](const auto &each) { return isStoreTrouble(*each); });
    return troubled == sessions.end() ? std::nullopt : std::optional(errorToSay(**troubled));
}

} // namespace

QString secretPlaceTitle(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return {};
    case SecretPlace::Memory:
        return BannerColumn::tr("Secrets are kept in memory only");
    case SecretPlace::Nowhere:
        return kindTitle(ErrorKind::StoreAbsent);
    }
    Q_UNREACHABLE();
}

QString secretPlaceText(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return {};
    case SecretPlace::Memory:
        return BannerColumn::tr("Passwords, app secrets and tokens are forgotten when Bearerbox is closed.");
    case SecretPlace::Nowhere:
        return BannerColumn::tr("No program here keeps secrets, so no password or app secret can be saved. Start a "
                                "keyring (gnome-keyring, KWallet, KeePassXC), or start Bearerbox with “--store "
                                "memory”, which forgets them when it is closed.");
    }
    Q_UNREACHABLE();
}

BannerColumn::BannerColumn(SessionBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_trouble(new NoticeBox(this))
    , m_secrets(new NoticeBox(this))
    , m_network(new NoticeBox(this))
    , m_pause(new NoticeBox(this))
    , m_word(new NoticeBox(this))
    , m_tryAgain(new QAction(tr("Try again"), this))
    , m_lookAgain(new QAction(tr("Look again"), this))
    , m_resume(new QAction(tr("Resume"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    for (NoticeBox *box : {m_trouble, m_secrets, m_network, m_pause, m_word}) {
        column->addWidget(box);
    }
    connect(m_tryAgain, &QAction::triggered, this, &BannerColumn::tryAgain);
    connect(m_lookAgain, &QAction::triggered, this, &BannerColumn::keyringChanged);
    connect(m_dismiss, &QAction::triggered, this, [this] { tell({}); });
    connect(m_resume, &QAction::triggered, this, [this] { m_book.setPaused(false); });
    m_network->say(SessionState::Expiring, tr("No network"),
                   tr("This computer is not connected. Living tokens can still be copied; what is due is renewed as "
                      "soon as the network is back."));
    m_pause->say(SessionState::Empty, tr("Automatic refresh is paused"),
                 tr("Tokens are not renewed by themselves until you resume it or Bearerbox is started again."));
    m_pause->setAction(m_resume);
    connect(&book, &SessionBook::pausedChanged, this, &BannerColumn::refresh);
    connect(&book, &SessionBook::changed, this, &BannerColumn::refresh);
    connect(&book, &SessionBook::removed, this, &BannerColumn::refresh);
    refresh();
}

void BannerColumn::tell(const QString &sentence, QAction *remedy)
{
    m_told = sentence;
    m_remedy = remedy;
    if (remedy) {
        connect(remedy, &QAction::triggered, m_dismiss, &QAction::trigger, Qt::UniqueConnection);
    }
    refresh();
}

void BannerColumn::setSecretPlace(SecretPlace place)
{
    m_place = place;
    refresh();
}

void BannerColumn::setOnline(bool isOnline)
{
    m_isOnline = isOnline;
    refresh();
}

void BannerColumn::refresh()
{
    const std::optional<Error> trouble = storeTrouble(m_book);
    if (trouble) {
        m_trouble->say(SessionState::Failed, kindTitle(trouble->kind), userMessage(*trouble));
    }
    m_trouble->setAction(trouble ? m_tryAgain : nullptr);
    m_trouble->setVisible(trouble.has_value());

    const bool isSaid = m_place == SecretPlace::Keychain ||
                        (m_place == SecretPlace::Nowhere && trouble && trouble->kind == ErrorKind::StoreAbsent);
    const bool isMissing = m_place == SecretPlace::Nowhere;
    m_secrets->say(isMissing ? SessionState::Failed : SessionState::Expiring, secretPlaceTitle(m_place),
                   secretPlaceText(m_place));
    m_secrets->setAction(isMissing && !isSaid ? m_lookAgain : nullptr);
    m_secrets->setVisible(!isSaid);

    m_network->setVisible(!m_isOnline);
    m_pause->setVisible(m_book.isPaused());
    m_word->say(SessionState::Failed, {}, m_told);
    m_word->setActions(m_told.isEmpty() ? QList<QAction *>()
                       : m_remedy       ? QList{m_remedy, m_dismiss}
                                        : QList{m_dismiss});
    m_word->setVisible(!m_told.isEmpty());
    setVisible(trouble || !isSaid || !m_isOnline || m_book.isPaused() || !m_told.isEmpty());
}

/// What lives behind the lock is taken from there; only what is due is asked for.
void BannerColumn::tryAgain()
{
    for (const auto &session : m_book.sessions()) {
        if (isStoreTrouble(*session) && session->state() != SessionState::Fetching) {
            session->start();
        }
    }
    Q_EMIT keyringChanged();
}

} // namespace bearerbox
