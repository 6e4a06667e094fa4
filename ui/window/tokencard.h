// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace bearerbox {

class FactList;

/// The tokens of a session, one part for each step: how long, since when, how that is known, and a fingerprint.
class TokenCard final : public QWidget
{
    Q_OBJECT

public:
    explicit TokenCard(QWidget *parent = nullptr);

    void show(const Session &session, const QDateTime &now);

private:
    struct Part
    {
        QString step;
        FactList *facts;
    };
    void build(const ServiceDefinition &service);

    QVBoxLayout *m_column;
    QWidget *m_card = nullptr;
    std::vector<Part> m_parts;
};

} // namespace bearerbox
