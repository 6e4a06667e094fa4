// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

class QCoreApplication;

namespace bearerbox {

/// The texts of Bearerbox and of Qt in the language of the interface, for as long as this lives. English needs none.
class Translations final
{
public:
    explicit Translations(QCoreApplication &application);

    /// The language of the interface is another one now.
    void reload();

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace bearerbox
