// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sandboxprocess.h"

#include <QCoro/QCoroTask>
#include <QPointer>

namespace bearerbox {

class MainWindow;
class SessionBook;
class SandboxStrip;

/// The sandbox as a thing to play with: started when the person wants it, one profile for each of its services, and all
/// of that taken away again. Which profiles are its own is noted in the settings, so that those of a program that was
/// killed are known again; one that the person has sent elsewhere is the person's.
class Playground final : public QObject
{
    Q_OBJECT

public:
    /// Book and window are borrowed and outlive it.
    Playground(SessionBook &book, MainWindow &window, QString settings, QString program);

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
    [[nodiscard]] Note note() const;
    void write(const Note &note) const;
    [[nodiscard]] std::vector<Profile> ours() const;
    void fill();
    void tellFailure(const QString &sentence);
    void finishFilling(const Result<void> &filled, const QUuid &first);
    void finishEmptying(const Result<void> &emptied);
    void settle();

    SessionBook &m_book;
    MainWindow &m_window;
    SandboxStrip &m_strip;
    QString m_settings;
    SandboxProcess m_process;
    bool m_isOnOldPort = false;
};

} // namespace bearerbox
