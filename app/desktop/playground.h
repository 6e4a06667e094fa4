// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sandboxprocess.h"

#include <QCoro/QCoroTask>
#include <QPointer>

#include <functional>

namespace bearerbox {

class MainWindow;
class SessionBook;
enum class SandboxState;

/// The sandbox as a thing to play with: started when the person wants it, one profile for each of its services, and all
/// of that taken away again. Which profiles are its own is noted in the settings, so that those of a program that was
/// killed are known again; one that the person has sent elsewhere is the person's. While the program runs they are
/// remembered beyond their removal, since that can be taken back.
class Playground final : public QObject
{
    Q_OBJECT

public:
    /// Has the secrets and tokens of a profile kept in memory.
    using MemoryKeeper = std::function<void(const QUuid &)>;

    /// The book is borrowed and outlives it.
    Playground(SessionBook &book, QString settings, QString program, QObject *parent = nullptr);

    /// There is no keyring, so its made-up secrets are kept in this way; none where there is one.
    void setMemoryKeeper(MemoryKeeper keeper) { m_keepInMemory = std::move(keeper); }

    /// The window that shows it from now on; a language makes another one while the sandbox goes on.
    void attach(MainWindow &window);
    void start();
    void stop();
    /// Takes the toys away before the program ends; waits for that, but not for long.
    void clear();

private:
    /// What is noted: where the sandbox was, and its profiles.
    struct Note
    {
        QString address;
        QStringList profiles;
    };
    [[nodiscard]] static Note read(const QString &settings);
    void write(const Note &note) const;
    void addToNote(const std::vector<SandboxProfile> &fresh);
    [[nodiscard]] std::vector<Profile> ours() const;
    [[nodiscard]] std::vector<Profile> oursByNow();
    void fill();
    void tellFailure(const QString &sentence);
    void finishFilling(const Result<void> &filled, const QUuid &first);
    void finishEmptying(const Result<void> &emptied);
    void settle();

    void enter(SandboxState state);
    void tell(const QString &sentence);

    SessionBook &m_book;
    QPointer<MainWindow> m_window;
    SandboxState m_state;
    QString m_settings;
    /// As in the settings; while there are no profiles of the sandbox, those of the last one.
    Note m_note;
    SandboxProcess m_process;
    bool m_isOnOldPort = false;
    MemoryKeeper m_keepInMemory;
};

} // namespace bearerbox
