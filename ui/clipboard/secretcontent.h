// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QMimeData>

namespace bearerbox {

/// A text for the clipboard, with the words that ask clipboard histories not to keep it. It holds the secret itself and
/// hands out a copy only while somebody pastes, so that our own bytes are overwritten when it goes.
class SecretContent final : public QMimeData
{
    Q_OBJECT

public:
    explicit SecretContent(Secret text);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool hasFormat(const QString &mimeType) const override;
    [[nodiscard]] QStringList formats() const override;

protected:
    /// Qt asks for the text in a QVariant; it lives for one paste.
    [[nodiscard]] QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    Secret m_text;
};

} // namespace bearerbox
