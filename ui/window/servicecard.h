// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace bearerbox {

/// A wide button with a title and a line or two on what is behind it.
class ServiceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    ServiceCard(const QString &title, QString description, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] int titleHeight() const;
    [[nodiscard]] QRect textArea(int width) const;

    QString m_description;
};

} // namespace bearerbox
