// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/secretcontent.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// One word to clipboard histories: the format's name and what stands in it.
struct Mark
{
    QString format;
    QByteArray value;
};

constexpr QLatin1String plainText = "text/plain"_L1;
/// Named as well: where it is missing, Qt on Wayland makes it of the other and keeps the bytes.
constexpr QLatin1String utf8Text = "text/plain;charset=utf-8"_L1;

/// What each platform's histories look for.
const std::vector<Mark> &marks()
{
#if defined(Q_OS_WIN)
    // https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats, "Cloud Clipboard and Clipboard History
    // Formats": the first by its presence, the others with a DWORD of 0.
    static const QString windows = u"application/x-qt-windows-mime;value=\"%1\""_s;
    static const std::vector<Mark> all{
        {windows.arg("ExcludeClipboardContentFromMonitorProcessing"_L1), QByteArray(4, '\0')},
        {windows.arg("CanIncludeInClipboardHistory"_L1), QByteArray(4, '\0')},
        {windows.arg("CanUploadToCloudClipboard"_L1), QByteArray(4, '\0')},
    };
#elif defined(Q_OS_MACOS)
    // https://nspasteboard.org: by its presence. Qt hands this name on as it is only where a QUtiMimeConverter (Qt 6.5)
    // maps it to the type of the same name; without one it is wrapped, and histories do not see it.
    static const std::vector<Mark> all{{u"org.nspasteboard.ConcealedType"_s, "1"_ba}};
#else
    // KDE's Klipper and the histories that follow it.
    static const std::vector<Mark> all{{u"x-kde-passwordManagerHint"_s, "secret"_ba}};
#endif
    return all;
}

} // namespace

SecretContent::SecretContent(Secret text) : m_text(std::move(text)) {}

bool SecretContent::hasFormat(const QString &mimeType) const
{
    return formats().contains(mimeType);
}

QStringList SecretContent::formats() const
{
    QStringList all{plainText, utf8Text};
    for (const Mark &mark : marks()) {
        all << mark.format;
    }
    return all;
}

QVariant SecretContent::retrieveData(const QString &mimeType, QMetaType type) const
{
    if (mimeType == plainText || mimeType == utf8Text) {
        return type.id() == QMetaType::QString ? QVariant(m_text.revealText())
                                               : QVariant(m_text.reveal().toByteArray());
    }
    for (const Mark &mark : marks()) {
        if (mark.format == mimeType) {
            return mark.value;
        }
    }
    return {};
}

} // namespace bearerbox
