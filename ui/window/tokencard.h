// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

#include <QWidget>

#include <vector>

class QAction;
class QVBoxLayout;

namespace bearerbox {

class FactList;

/// The tokens of a session, one part for each step: how long, since when, how that is known, and a fingerprint.
class TokenCard final : public QWidget
{
    Q_OBJECT

public:
    /// The action is offered where the service renews a token in its answers.
    explicit TokenCard(QAction *takeRenewed, QWidget *parent = nullptr);

    void show(const Session &session, const QDateTime &now);

private:
    struct Part
    {
        QString step;
        FactList *facts;
    };
    void build(const ServiceDefinition &service);

    QAction *m_takeRenewed;
    QVBoxLayout *m_column;
    QWidget *m_card = nullptr;
    QString m_service;
    std::vector<Part> m_parts;
};

} // namespace bearerbox
