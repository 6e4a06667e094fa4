// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/connectionsection.h"

class QCheckBox;
class QToolButton;

namespace bearerbox {

class FormatBook;
class ListInput;

/// What most profiles need not care about, folded away: order, marks, refresh, connection, headers of their own.
class MoreSection final : public QWidget
{
    Q_OBJECT

public:
    /// The title has its shortcut already.
    MoreSection(const QString &title, const Profile &profile, const QStringList &groups, const FormatBook &formats,
                Mnemonics &mnemonics);

    /// Writes what stands here into a profile.
    void writeTo(Profile &profile) const;
    [[nodiscard]] ConnectionSection &connection() const { return *m_connection; }
    [[nodiscard]] std::vector<LabelledInput *> inputs() const;
    void unfold(bool on);
    /// The input that Tab reaches first.
    [[nodiscard]] QWidget &first() const;

Q_SIGNALS:
    void edited();

private:
    void addOrder(const QStringList &groups, Mnemonics &mnemonics);
    void addUse(const FormatBook &formats, Mnemonics &mnemonics);
    void addHeaders(Mnemonics &mnemonics);
    void addTitle(const QString &title);
    void add(const InputTexts &texts, Input *input, Mnemonics &mnemonics, LabelledInput::Check check = {});
    void fill(const Profile &profile);
    [[nodiscard]] std::vector<ExtraHeader> headers() const;

    QToolButton *m_fold;
    QWidget *m_body;
    std::vector<LabelledInput *> m_inputs;
    Input *m_group = nullptr;
    QCheckBox *m_favourite = nullptr;
    Input *m_environment = nullptr;
    Input *m_refresh = nullptr;
    Input *m_format = nullptr;
    ConnectionSection *m_connection = nullptr;
    ListInput *m_headers = nullptr;
};

} // namespace bearerbox
