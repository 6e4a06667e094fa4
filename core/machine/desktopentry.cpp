// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/desktopentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString quoted(const QString &argument)
{
    static constexpr QStringView reserved = u" \t\n\"'\\><~|&;$*?#()`";
    const bool isPlain =
        !argument.isEmpty() && std::ranges::none_of(argument, [](QChar letter) { return reserved.contains(letter); });
    QString text = argument;
    text.replace(u'%', u"%%"_s); // else a field code
    if (isPlain) {
        return text;
    }
    QString escaped;
    for (const QChar letter : text) {
        if (QStringView(u"\"`$\\").contains(letter)) {
            escaped += u'\\';
        }
        escaped += letter;
    }
    return u'"' + escaped + u'"';
}

/// Any value of type string.
QString stringValue(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    text.replace(u'\n', u"\\n"_s);
    text.replace(u'\t', u"\\t"_s);
    return text.replace(u'\r', u"\\r"_s);
}

/// The value of a key in the group [Desktop Entry].
QString valueOf(const QString &entry, QLatin1StringView wanted)
{
    bool isInGroup = false;
    const QStringList lines = entry.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u'[')) {
            isInGroup = line.trimmed() == "[Desktop Entry]"_L1;
        }
        const qsizetype sign = line.indexOf(u'=');
        if (isInGroup && sign > 0 && line.first(sign).trimmed() == wanted) {
            return line.sliced(sign + 1).trimmed();
        }
    }
    return {};
}

} // namespace

QString execValue(const StartCommand &command)
{
    QStringList words;
    for (const QString &each : QStringList(command.program) + command.arguments) {
        words << quoted(each);
    }
    return stringValue(words.join(u' '));
}

QString autostartEntry(const StartCommand &command)
{
    const QStringList lines{u"[Desktop Entry]"_s,
                            u"Type=Application"_s,
                            u"Version=1.0"_s,
                            u"Name=Bearerbox"_s,
                            u"Icon=bearerbox"_s,
                            u"TryExec="_s + stringValue(command.program),
                            u"Exec="_s + execValue(command),
                            u"Terminal=false"_s,
                            u"X-GNOME-Autostart-enabled=true"_s};
    return lines.join(u'\n') + u'\n';
}

LoginStart meaningOf(const QString &entry)
{
    if (valueOf(entry, "Exec"_L1).isEmpty() && valueOf(entry, "Hidden"_L1).isEmpty()) {
        return LoginStart::Off;
    }
    const bool isOff =
        valueOf(entry, "Hidden"_L1) == "true"_L1 || valueOf(entry, "X-GNOME-Autostart-enabled"_L1) == "false"_L1;
    return isOff ? LoginStart::SwitchedOff : LoginStart::On;
}

} // namespace bearerbox
