// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace bearerbox {

/// What stands where there is nothing to show: an icon, a title, a sentence, and at most one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QString iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    void setAction(QAction *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintSymbol();

    QString m_iconName;
    QLabel *m_symbol;
    QLabel *m_title;
    QLabel *m_sentence;
    QToolButton *m_button;
};

} // namespace bearerbox
