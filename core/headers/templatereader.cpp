// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/templatereader.h"

#include "core/headers/quoting.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

using Source = FormatTemplate::Source;

struct NamedFilter
{
    QByteArrayView name;
    FormatTemplate::Filter apply;
};

QByteArray percentEncoded(QByteArrayView text)
{
    return text.toByteArray().toPercentEncoding();
}

QByteArray base64(QByteArrayView text)
{
    return text.toByteArray().toBase64();
}

QByteArray xmlText(QByteArrayView text)
{
    return QString::fromUtf8(text).toHtmlEscaped().replace(u'\'', "&#39;"_L1).toUtf8();
}

constexpr std::array filters{
    NamedFilter{"shell", shellWord},       NamedFilter{"powershell", powerShellString},
    NamedFilter{"json", jsonString},       NamedFilter{"python", jsonString},
    NamedFilter{"javascript", jsonString}, NamedFilter{"go", jsonString},
    NamedFilter{"java", javaString},       NamedFilter{"dotenv", dotenvValue},
    NamedFilter{"url", percentEncoded},    NamedFilter{"base64", base64},
    NamedFilter{"xml", xmlText},
};

struct NamedSource
{
    QByteArrayView name;
    Source source;
    bool isInLoop = false;
};

constexpr std::array sources{
    NamedSource{"token", Source::Token},     NamedSource{"url", Source::Url},
    NamedSource{"method", Source::Method},   NamedSource{"profile", Source::Profile},
    NamedSource{"name", Source::Name, true}, NamedSource{"value", Source::Value, true},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FormatTemplate", text);
}

/// Reads from the front to the back; what it cannot read it reports with the place of the hole.
class Reader
{
public:
    explicit Reader(QByteArrayView file) : m_file(file) { m_sections.emplace_back(); }

    Result<std::vector<FormatTemplate::Section>> read();

private:
    Result<void> readHole(QByteArrayView content);
    Result<void> readPart(const QByteArrayList &words);
    Result<Source> sourceOf(const QByteArray &word) const;
    Result<void> beginLoop();
    Result<void> beginBetween();
    Result<void> endLoop();
    void addText(QByteArrayView text);
    void add(FormatTemplate::Part part);
    [[nodiscard]] bool isInLoop() const { return m_sections.back().isLoop; }
    [[nodiscard]] Failure problem(const QString &what) const;

    QByteArrayView m_file;
    /// Where the hole begins that is being read.
    qsizetype m_place = 0;
    qsizetype m_loopPlace = 0;
    bool m_isBetween = false;
    std::vector<FormatTemplate::Section> m_sections;
};

Failure Reader::problem(const QString &what) const
{
    const QByteArrayView before = m_file.first(m_place);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return fail(
        ErrorKind::Unusable,
        translated(QT_TRANSLATE_NOOP("FormatTemplate", "line %1, column %2: %3")).arg(line).arg(column).arg(what));
}

void Reader::add(FormatTemplate::Part part)
{
    FormatTemplate::Section &section = m_sections.back();
    (m_isBetween ? section.between : section.parts).push_back(std::move(part));
}

void Reader::addText(QByteArrayView text)
{
    if (!text.isEmpty()) {
        add({.text = text.toByteArray()});
    }
}

Result<void> Reader::beginLoop()
{
    if (isInLoop()) {
        return problem(translated(QT_TRANSLATE_NOOP("FormatTemplate", "a loop cannot stand in a loop")));
    }
    m_loopPlace = m_place;
    m_sections.push_back({.isLoop = true});
    return {};
}

Result<void> Reader::beginBetween()
{
    if (!isInLoop() || m_isBetween) {
        return problem(
            translated(QT_TRANSLATE_NOOP("FormatTemplate", "“between” stands in a loop, once, before its “end”")));
    }
    m_isBetween = true;
    return {};
}

Result<void> Reader::endLoop()
{
    if (!isInLoop()) {
        return problem(translated(QT_TRANSLATE_NOOP("FormatTemplate", "“end” without “for header”")));
    }
    m_isBetween = false;
    m_sections.emplace_back();
    return {};
}

Result<Source> Reader::sourceOf(const QByteArray &word) const
{
    const auto found = std::ranges::find(sources, QByteArrayView(word), &NamedSource::name);
    if (found == sources.end()) {
        return problem(translated(QT_TRANSLATE_NOOP("FormatTemplate", "“%1” is nothing that a format knows"))
                           .arg(QString::fromUtf8(word)));
    }
    if (found->isInLoop && !isInLoop()) {
        return problem(
            translated(QT_TRANSLATE_NOOP("FormatTemplate", "“%1” stands only between “for header” and “end”"))
                .arg(QString::fromUtf8(word)));
    }
    return found->source;
}

/// The words between the bars: what stands in the hole, then its filters.
Result<void> Reader::readPart(const QByteArrayList &words)
{
    FormatTemplate::Part part;
    const QByteArray what = words.front().trimmed();
    if (what.startsWith("header.") && what.size() > 7) {
        part.source = Source::Header;
        part.text = what.sliced(7);
    } else {
        const Result<Source> source = sourceOf(what);
        if (!source) {
            return Failure(source.error());
        }
        part.source = *source;
    }
    for (const QByteArray &word : words.sliced(1)) {
        const QByteArray name = word.trimmed();
        const auto found = std::ranges::find(filters, QByteArrayView(name), &NamedFilter::name);
        if (found == filters.end()) {
            return problem(translated(QT_TRANSLATE_NOOP("FormatTemplate", "there is no filter “%1”"))
                               .arg(QString::fromUtf8(name)));
        }
        part.filters.push_back(found->apply);
    }
    add(std::move(part));
    return {};
}

Result<void> Reader::readHole(QByteArrayView content)
{
    const QByteArray words = content.toByteArray().simplified();
    if (words == "open") {
        addText("{{");
        return {};
    }
    if (words == "for header") {
        return beginLoop();
    }
    if (words == "between") {
        return beginBetween();
    }
    if (words == "end") {
        return endLoop();
    }
    return readPart(words.split('|'));
}

Result<std::vector<FormatTemplate::Section>> Reader::read()
{
    qsizetype read = 0;
    for (qsizetype start = m_file.indexOf("{{"); start >= 0; start = m_file.indexOf("{{", read)) {
        addText(m_file.sliced(read, start - read));
        m_place = start;
        const qsizetype end = m_file.indexOf("}}", start);
        if (end < 0) {
            return problem(translated(QT_TRANSLATE_NOOP("FormatTemplate", "“{{” without “}}”")));
        }
        if (const Result<void> done = readHole(m_file.sliced(start + 2, end - start - 2)); !done) {
            return Failure(done.error());
        }
        read = end + 2;
    }
    addText(m_file.sliced(read));
    if (isInLoop()) {
        m_place = m_loopPlace;
        return problem(translated(QT_TRANSLATE_NOOP("FormatTemplate", "a loop without “end”")));
    }
    return std::move(m_sections);
}

/// The file ends with a line break because files do.
QByteArrayView withoutLastBreak(QByteArrayView file)
{
    return file.endsWith("\r\n") ? file.chopped(2) : file.endsWith('\n') ? file.chopped(1) : file;
}

} // namespace

Result<std::vector<FormatTemplate::Section>> readTemplate(QByteArrayView file)
{
    if (!file.isValidUtf8()) {
        return fail(ErrorKind::Unusable, translated(QT_TRANSLATE_NOOP("FormatTemplate", "it is no UTF-8 text")));
    }
    return Reader(withoutLastBreak(file)).read();
}

} // namespace bearerbox
