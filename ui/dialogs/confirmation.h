// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace bearerbox {

/// What a person is asked, in plain texts.
struct Question
{
    QString title;
    QString text;
    /// What the two buttons do, in a word or two.
    QString yes;
    QString no;
    /// What can be ticked besides; empty for nothing.
    QString wish = {};
};

/// A question before something is destroyed, or is done that may cost something. Two answers, each on its own button;
/// the one that comes without a thought is no, and closed in any other way it is answered so. It deletes itself;
/// accepted() is yes.
class Confirmation final : public QDialog
{
    Q_OBJECT

public:
    explicit Confirmation(const Question &question, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *yes() const { return m_yes; }
    [[nodiscard]] QPushButton *no() const { return m_no; }
    /// The box with the wish; none without one.
    [[nodiscard]] QCheckBox *wish() const { return m_wish; }
    [[nodiscard]] bool isWished() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QVBoxLayout *makeTexts(const Question &question);
    [[nodiscard]] QWidget *makeButtons(const Question &question);

    QCheckBox *m_wish = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
};

} // namespace bearerbox
