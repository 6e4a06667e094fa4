// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formats.h"

#include "core/headers/way.h"
#include "core/headers/writers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

struct Writer
{
    QStringView id;
    const char *title;
    Result<Secret> (*write)(const HeaderSet &);
    /// None where the format says nothing of a call: there the way is somebody else's affair.
    std::optional<Reach> reach = std::nullopt;
};

constexpr Reach ofCurl{.caFile = true,
                       .pem = true,
                       .pkcs12 = true,
                       .httpProxy = true,
                       .socksProxy = true,
                       .noProxy = true,
                       .direct = true};
constexpr Reach ofRequests{.caFile = true, .pem = true, .httpProxy = true, .socksProxy = true, .direct = true};
constexpr Reach ofWget{.caFile = true, .pem = true, .httpProxy = true, .direct = true};
constexpr Reach ofPowerShell{.pem = true, .pkcs12 = true, .httpProxy = true, .direct = true};
constexpr Reach ofJavaScript{.direct = true};
constexpr Reach ofJava{.httpProxy = true, .direct = true};

constexpr std::array writers{
    Writer{u"header", QT_TRANSLATE_NOOP("Formats", "Header lines"), write::headerLines},
    Writer{u"raw", QT_TRANSLATE_NOOP("Formats", "Token alone"), write::token},
    Writer{u"json", QT_TRANSLATE_NOOP("Formats", "JSON object"), write::jsonObject},
    Writer{u"curl", QT_TRANSLATE_NOOP("Formats", "curl command"), write::curl, ofCurl},
    Writer{u"curl-args", QT_TRANSLATE_NOOP("Formats", "curl options"), write::curlArguments, ofCurl},
    Writer{u"httpie", QT_TRANSLATE_NOOP("Formats", "HTTPie command"), write::httpie, ofRequests},
    Writer{u"wget", QT_TRANSLATE_NOOP("Formats", "wget command"), write::wget, ofWget},
    Writer{u"powershell", QT_TRANSLATE_NOOP("Formats", "PowerShell"), write::powerShell, ofPowerShell},
    Writer{u"http", QT_TRANSLATE_NOOP("Formats", ".http file"), write::httpFile, Reach{}},
    Writer{u"postman", QT_TRANSLATE_NOOP("Formats", "Postman environment"), write::postman},
    Writer{u"bruno", QT_TRANSLATE_NOOP("Formats", "Bruno environment"), write::bruno},
    Writer{u"insomnia", QT_TRANSLATE_NOOP("Formats", "Insomnia collection"), write::insomnia, Reach{}},
    Writer{u"env", QT_TRANSLATE_NOOP("Formats", "Shell variables"), write::shellVariables},
    Writer{u"dotenv", QT_TRANSLATE_NOOP("Formats", ".env file"), write::dotenv},
    Writer{u"python", QT_TRANSLATE_NOOP("Formats", "Python program"), write::python, ofRequests},
    Writer{u"javascript", QT_TRANSLATE_NOOP("Formats", "JavaScript program"), write::javaScript, ofJavaScript},
    Writer{u"java", QT_TRANSLATE_NOOP("Formats", "Java program"), write::java, ofJava},
    Writer{u"go", QT_TRANSLATE_NOOP("Formats", "Go program"), write::go, ofRequests},
};

constexpr auto linePrefix = "header:"_L1;
constexpr auto valuePrefix = "value:"_L1;

const Writer *findWriter(const QString &format)
{
    const auto found = std::ranges::find_if(writers, [&format](const Writer &writer) { return writer.id == format; });
    return found == writers.end() ? nullptr : found;
}

Result<Secret> writeSingle(const QString &format, const HeaderSet &set)
{
    Result<HttpHeader> header = headerNamed(singleHeader(format), set);
    if (!header) {
        return Failure(header.error());
    }
    return format.startsWith(valuePrefix) ? Result<Secret>(header->value) : write::headerLines({.headers = {*header}});
}

} // namespace

std::vector<Format> formats()
{
    std::vector<Format> known;
    for (const Writer &writer : writers) {
        known.push_back({writer.id.toString(), QCoreApplication::translate("Formats", writer.title)});
    }
    return known;
}

QString singleHeader(const QString &format)
{
    return format.startsWith(linePrefix)    ? format.sliced(linePrefix.size())
           : format.startsWith(valuePrefix) ? format.sliced(valuePrefix.size())
                                            : QString();
}

bool isBuiltIn(const QString &format)
{
    return findWriter(format) || !singleHeader(format).isEmpty();
}

QString shortcoming(const QString &format, const ConnectionRules &connection)
{
    const Writer *writer = findWriter(format);
    const QStringList unsaid = writer && writer->reach ? unsaidRules(connection, *writer->reach) : QStringList();
    if (unsaid.isEmpty()) {
        return {};
    }
    return QCoreApplication::translate("Formats", "Left out, because this format cannot say it: %1.")
        .arg(unsaid.join(QCoreApplication::translate("Formats", ", ", "between the parts of a list")));
}

Result<HttpHeader> headerNamed(const QString &name, const HeaderSet &set)
{
    const auto found = std::ranges::find_if(set.headers, [&name](const HttpHeader &each) {
        return name.compare(QString::fromLatin1(each.name), Qt::CaseInsensitive) == 0;
    });
    if (found == set.headers.end()) {
        return fail(ErrorKind::Usage,
                    QCoreApplication::translate("Formats", "The header set has no header “%1”.").arg(name));
    }
    return *found;
}

Result<Secret> formatted(const QString &format, const HeaderSet &set)
{
    const Writer *writer = findWriter(format);
    if (!writer && !singleHeader(format).isEmpty()) {
        return writeSingle(format, set);
    }
    if (!writer) {
        return fail(ErrorKind::Usage, QCoreApplication::translate("Formats", "There is no format “%1”.").arg(format));
    }
    return writer->write(set);
}

} // namespace bearerbox
