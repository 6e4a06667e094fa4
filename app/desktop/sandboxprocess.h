// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sandboxprofiles.h"

#include <QProcess>
#include <QTimer>

#include <optional>

namespace bearerbox {

/// bearerbox-sandbox as a child of this program: it ends when this one does, however that ends, since its standard
/// input ends then.
class SandboxProcess final : public QObject
{
    Q_OBJECT

public:
    /// The program that stands beside this one; no other is looked for.
    [[nodiscard]] static QString programBeside();

    explicit SandboxProcess(QString program, QObject *parent = nullptr);
    ~SandboxProcess() override;

    /// Starts it on a port of 127.0.0.1, 0 for any free one; then started() or failed() comes.
    void start(quint16 port);
    /// Ends it without a word.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_facts.has_value(); }
    /// What it said; only while it runs.
    [[nodiscard]] const SandboxFacts &facts() const { return *m_facts; }

Q_SIGNALS:
    void started();
    /// It did not start, and why.
    void failed(const QString &sentence);
    /// It ran, and ended by itself.
    void ended();

private:
    void read();
    void finish();
    void fail(const QString &sentence);

    QString m_program;
    QProcess m_process;
    QTimer m_patience;
    std::optional<SandboxFacts> m_facts;
};

} // namespace bearerbox
