// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profileform/connectionsection.h"

namespace bearerbox {

class FormatBook;
class ListInput;

/// What most profiles need not care about: order, marks, refresh, connection, headers of their own.
class MoreSection final : public FormSection
{
    Q_OBJECT

public:
    MoreSection(const Profile &profile, Stored stored, const QStringList &groups, const FormatBook &formats,
                Mnemonics &mnemonics);

    /// Fills in what a pasted request says of headers and the way there.
    void take(const Filling &filling, Taken &taken);
    /// Writes what stands here into a profile.
    void writeTo(Profile &profile) const;
    [[nodiscard]] ConnectionSection &connection() const { return *m_connection; }
    /// With those of the connection, as they stand on the screen.
    [[nodiscard]] std::vector<LabelledInput *> allInputs() const;

private:
    void addOrder(const QStringList &groups, Mnemonics &mnemonics);
    void addUse(const FormatBook &formats, Mnemonics &mnemonics);
    void addHeaders(Mnemonics &mnemonics);
    void fill(const Profile &profile);
    [[nodiscard]] std::vector<ExtraHeader> headers() const;

    Input *m_group = nullptr;
    QCheckBox *m_favourite = nullptr;
    Input *m_environment = nullptr;
    Input *m_refresh = nullptr;
    Input *m_format = nullptr;
    ConnectionSection *m_connection = nullptr;
    ListInput *m_headers = nullptr;
};

} // namespace bearerbox
