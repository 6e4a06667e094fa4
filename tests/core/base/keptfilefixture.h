// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/keptfile.h"
#include "tests/support/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace bearerbox::test {

/// Begins like a document, and is none.
inline const QByteArray garbled("{\"profiles\": [\0\xff", 16);

/// The place of a kept file in a folder that each test has for itself, and what was set aside beside it.
class KeptFileFixture : public QObject
{
protected:
    void startAnew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString below(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString path() const { return below(QStringLiteral("kept.json")); }
    [[nodiscard]] QString copyPath() const { return below(QStringLiteral("kept.json.last-good")); }
    [[nodiscard]] QStringList setAside() const
    {
        return QDir(folder()).entryList({QStringLiteral("kept.json.unreadable-*")});
    }
    [[nodiscard]] QStringList copiesSetAside() const
    {
        return QDir(folder()).entryList({QStringLiteral("kept.json.last-good.unreadable-*")});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace bearerbox::test
