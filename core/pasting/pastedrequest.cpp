// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/pastedrequest.h"

#include "core/pasting/readers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// No request that anybody types or copies is longer.
constexpr qsizetype longest = qsizetype(256) * 1024;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pasting", text);
}

/// A prompt that was copied along, and variables that are set for the command alone.
QString withoutBeginning(const QString &text)
{
    static const QRegularExpression prompt(u"\\A\\s*(?:[$%>#]\\s+|PS [^\\n>]*>\\s*|[A-Za-z]:\\\\[^\\n>]*>\\s*)"_s);
    QString rest = text;
    return rest.remove(prompt);
}

bool isCurl(const QString &text)
{
    static const QRegularExpression curl(u"\\A\\s*(?:[A-Za-z_]\\w*=\\S*\\s+)*(?:\\S*/)?curl(?:\\.exe)?(?:\\s|\\z)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return curl.match(text).hasMatch();
}

bool isPowerShell(const QString &text)
{
    static const QRegularExpression request(u"(?:\\A|\\s|\\()(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\\s"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return request.match(text).hasMatch();
}

/// The command prompt of Windows: a caret before the first quote, or at the end of a line. One further on may be a
/// character of a password.
bool isForCmd(const QString &text)
{
    static const QRegularExpression firstQuote(u"\\A[^'\"]*\\^\""_s);
    static const QRegularExpression lineEnd(u"\\^\\r?\\n"_s);
    return firstQuote.match(text).hasMatch() || (lineEnd.match(text).hasMatch() && !text.contains("\\\n"_L1));
}

PastedRequest readCurl(const QString &text)
{
    if (isForCmd(text)) {
        return fromCurl(cmdWords(text));
    }
    static const QRegularExpression tick(u"`\\r?\\n"_s); // how a line goes on in PowerShell
    if (!text.contains("\\\n"_L1) && tick.match(text).hasMatch()) {
        QString joined = text;
        PastedRequest request = fromCurl(bashWords(joined.replace(tick, u" "_s)));
        wipe(joined);
        return request;
    }
    return fromCurl(bashWords(text));
}

/// Whether a text can only be an address: one line, no blanks, and a host in it.
bool isAddress(const QString &text)
{
    static const QRegularExpression host(
        u"\\A(?:https?://\\S+|(?:localhost|\\[[0-9a-f:.]+\\]|[\\w-]+(?:\\.[\\w-]+)+)(?::\\d{1,5})?(?:/\\S*)?|[\\w-]+:\\d{2,5}(?:/\\S*)?)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return host.match(text).hasMatch();
}

Result<PastedRequest> readPlain(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (isCurl(trimmed)) {
        return readCurl(trimmed);
    }
    if (isPowerShell(trimmed)) {
        return fromPowerShell(trimmed);
    }
    QString address = trimmed;
    if (address.size() > 2 && (address.front() == u'"' || address.front() == u'\'' || address.front() == u'<')) {
        address = address.sliced(1).chopped(1);
    }
    if (isAddress(address)) {
        return PastedRequest{.url = address};
    }
    if (std::optional<PastedRequest> block = fromHeaderBlock(trimmed)) {
        return *std::move(block);
    }
    return fail(ErrorKind::Usage,
                translated(QT_TRANSLATE_NOOP("Pasting",
                                             "This is neither a curl command nor an address nor a block of headers.")));
}

} // namespace

Result<PastedRequest> readPasted(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return fail(ErrorKind::Usage, translated(QT_TRANSLATE_NOOP("Pasting", "There is no text to read.")));
    }
    if (text.size() > longest) {
        return fail(ErrorKind::Usage,
                    translated(QT_TRANSLATE_NOOP("Pasting", "This is too long to be a request: more than %1 KiB."))
                        .arg(longest / 1024));
    }
    if (text.contains(QChar(0))) {
        return fail(ErrorKind::Usage,
                    translated(QT_TRANSLATE_NOOP("Pasting", "This is no text: it holds null characters.")));
    }
    QString rest = withoutBeginning(text);
    Result<PastedRequest> read = readPlain(rest);
    wipe(rest);
    if (read) {
        takeUserInfo(*read);
        read->notes.removeDuplicates();
    }
    return read;
}

/// Up to the last "@" before the path, as curl has it.
void takeUserInfo(PastedRequest &request)
{
    static const QRegularExpression info(u"\\A((?:https?://)?)([^/?#]*)@"_s);
    const QRegularExpressionMatch match = info.match(request.url);
    if (!match.hasMatch()) {
        return;
    }
    const QString user = match.captured(2);
    const auto decoded = [](const QString &part) { return QUrl::fromPercentEncoding(part.toUtf8()); };
    if (request.user.isEmpty()) {
        request.user = decoded(user.section(u':', 0, 0));
        request.password = Secret::fromText(decoded(user.section(u':', 1)));
    }
    request.url = match.captured(1) + request.url.sliced(match.capturedEnd());
}

QString holeNote(const Word &word)
{
    if (word.isBroken) {
        return translated(
            QT_TRANSLATE_NOOP("Pasting", "A quotation mark is not closed, so the end of the command was left out."));
    }
    return translated(
               QT_TRANSLATE_NOOP("Pasting",
                                 "“%1” is for a shell to fill in, and nothing is run here: enter its value by hand."))
        .arg(word.hole);
}

} // namespace bearerbox
