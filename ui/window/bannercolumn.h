// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QWidget>

class QAction;

namespace bearerbox {

class NoticeBox;

/// Where the secrets of this run go.
enum class SecretPlace {
    Keychain, ///< Into the keyring; there is nothing to say about it.
    Memory,   ///< Nowhere else, as the person wanted it.
    Nowhere,  ///< There is no keyring.
};
[[nodiscard]] QString secretPlaceTitle(SecretPlace place);
[[nodiscard]] QString secretPlaceText(SecretPlace place);

/// What concerns no single profile, on top of the window: trouble with the keyring, where secrets go, no network, a
/// pause, and what the program has to tell.
class BannerColumn final : public QWidget
{
    Q_OBJECT

public:
    /// The book is borrowed and outlives the column.
    explicit BannerColumn(SessionBook &book, QWidget *parent = nullptr);

    /// A sentence that stands until it is dismissed, or until what helps is done; empty for none.
    void tell(const QString &sentence, QAction *remedy = nullptr);
    void setSecretPlace(SecretPlace place);
    /// Whether this computer has a network.
    void setOnline(bool isOnline);
    [[nodiscard]] SecretPlace secretPlace() const { return m_place; }

Q_SIGNALS:
    /// The person has done something about the keyring and wants it looked at again.
    void keyringChanged();

private:
    void refresh();
    void tryAgain();

    SessionBook &m_book;
    SecretPlace m_place = SecretPlace::Keychain;
    bool m_isOnline = true;
    QString m_told;
    QAction *m_remedy = nullptr;
    NoticeBox *m_trouble;
    NoticeBox *m_secrets;
    NoticeBox *m_network;
    NoticeBox *m_pause;
    NoticeBox *m_word;
    QAction *m_tryAgain;
    QAction *m_lookAgain;
    QAction *m_resume;
    QAction *m_dismiss;
};

} // namespace bearerbox
