// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pieces.h"

class QCheckBox;
class QComboBox;

namespace bearerbox {

/// A group of settings: each has a name, a few words about what it does, and its control, all at one edge.
class SettingCard final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingCard(const QString &title, QWidget *parent = nullptr);

    /// A box to tick, with its explanation below.
    QCheckBox *addSwitch(const QString &name, const QString &explanation);
    /// A name with a choice at the right edge.
    QComboBox *addChoice(const QString &name, const QString &explanation, const QStringList &choices);
    /// What stands under the last one.
    void addBelow(QWidget *widget);
    /// A few words that come and go, under the last one; in line with the text of a box.
    QLabel *addNote(bool isUnderBox);

private:
    QVBoxLayout *addRow();
    QLabel *addExplanation(QVBoxLayout &column, const QString &explanation, int indent);

    Card *m_card;
    /// The last one.
    QVBoxLayout *m_row = nullptr;
    bool m_isEmpty = true;
};

} // namespace bearerbox
