// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace bearerbox {

/// What stands where there is nothing to show: an icon, a title, a sentence, and at most one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QString iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    /// To be called once at most.
    void setAction(QAction *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintSymbol();
    void nameButton();

    QString m_iconName;
    QVBoxLayout *m_below;
    QLabel *m_symbol;
    QLabel *m_title;
    QLabel *m_sentence;
    /// Only with an action: a button without one would be a hidden control that nobody can name.
    QToolButton *m_button = nullptr;
};

} // namespace bearerbox
