// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// QSettings makes a list of what has commas in it.
QString wordIn(const QVariant &value)
{
    return value.toStringList().join(u", "_s);
}

} // namespace

ReadSettings SettingsFile::read() const
{
    const QSettings file(m_path, QSettings::IniFormat);
    SettingWords words;
    const SettingWords known = wordsOf({});
    for (const QString &key : known.keys()) {
        if (file.contains(key)) {
            words.insert(key, wordIn(file.value(key)));
        }
    }
    ReadSettings read = settingsFrom(words);
    if (file.status() != QSettings::NoError) {
        read.warnings << QCoreApplication::translate("Settings", "%1 cannot be read in full; what is missing has its "
                                                                 "standard value.")
                             .arg(QDir::toNativeSeparators(m_path));
    }
    return read;
}

Result<void> SettingsFile::write(const Settings &before, const Settings &now) const
{
    QSettings file(m_path, QSettings::IniFormat);
    const SettingWords old = wordsOf(before);
    const SettingWords wanted = wordsOf(now);
    for (auto each = wanted.begin(); each != wanted.end(); ++each) {
        if (old.value(each.key()) != each.value()) {
            file.setValue(each.key(), each.value());
        }
    }
    file.sync();
    // A line that nobody could read is gone with this; that is no failure.
    if (file.status() == QSettings::AccessError) {
        return failAtFile(QCoreApplication::translate("Settings", "The settings cannot be saved in %1.")
                              .arg(QDir::toNativeSeparators(m_path)));
    }
    return {};
}

} // namespace bearerbox
