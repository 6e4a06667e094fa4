// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

#include <QWidget>

namespace bearerbox {

/// How a session lives, in words and numbers.
struct Life
{
    SessionState state = SessionState::Empty;
    /// The state in a word or two.
    QString title;
    /// The large line: a countdown; empty where there is none.
    QString headline;
    /// What the headline counts to, or what to do.
    QString caption;
    /// What happens next, and when.
    QString next;
    /// What is left of the lifetime, from 0 to 1.
    std::optional<double> fraction;

    bool operator==(const Life &) const = default;
};
[[nodiscard]] Life lifeOf(const Session &session, const QDateTime &now);

/// Shows a Life: shape and name of the state, a large countdown, a bar.
class LifeView final : public QWidget
{
    Q_OBJECT

public:
    explicit LifeView(QWidget *parent = nullptr);

    void setLife(const Life &life);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont headlineFont() const;
    [[nodiscard]] QRect headlineArea(const QString &figures) const;
    [[nodiscard]] QRectF bar(double fraction) const;
    [[nodiscard]] QFont stateFont() const;
    void paintState(QPainter &painter, const QRect &line) const;
    void paintHeadline(QPainter &painter, int top) const;
    void paintBar(QPainter &painter) const;

    Life m_life;
};

} // namespace bearerbox
