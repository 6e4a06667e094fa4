// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formattemplate.h"

#include "core/headers/formats.h"
#include "core/headers/templatereader.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

using Source = FormatTemplate::Source;

/// What a part is filled from; the header is that of the loop's round.
struct Filling
{
    const HeaderSet &set;
    const HttpHeader *header = nullptr;
};

Result<QByteArray> contentOf(const FormatTemplate::Part &part, const Filling &filling)
{
    switch (part.source) {
    case Source::Text:
        return part.text;
    case Source::Token:
        return filling.set.token.reveal().toByteArray();
    case Source::Url:
        return filling.set.probe.url.toEncoded();
    case Source::Method:
        return filling.set.probe.method;
    case Source::Profile:
        return filling.set.name.toUtf8();
    case Source::Name:
        return filling.header->name;
    case Source::Value:
        return filling.header->value.reveal().toByteArray();
    case Source::Header:
        break;
    }
    const Result<HttpHeader> named = headerNamed(QString::fromLatin1(part.text), filling.set);
    return named ? Result<QByteArray>(named->value.reveal().toByteArray()) : Failure(named.error());
}

Result<void> append(QByteArray &text, const std::vector<FormatTemplate::Part> &parts, const Filling &filling)
{
    for (const FormatTemplate::Part &part : parts) {
        Result<QByteArray> content = contentOf(part, filling);
        if (!content) {
            return Failure(content.error());
        }
        for (const FormatTemplate::Filter filter : part.filters) {
            content = filter(*content);
        }
        text += *content;
    }
    return {};
}

Result<void> appendRounds(QByteArray &text, const FormatTemplate::Section &loop, const HeaderSet &set)
{
    for (const HttpHeader &header : set.headers) {
        const Filling filling{.set = set, .header = &header};
        if (&header != &set.headers.front()) {
            if (const Result<void> done = append(text, loop.between, filling); !done) {
                return done;
            }
        }
        if (const Result<void> done = append(text, loop.parts, filling); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<FormatTemplate> FormatTemplate::parse(const QByteArray &file)
{
    Result<std::vector<Section>> sections = readTemplate(file);
    if (!sections) {
        return Failure(sections.error());
    }
    FormatTemplate made;
    made.m_sections = std::move(*sections);
    return made;
}

Result<Secret> FormatTemplate::fill(const HeaderSet &set) const
{
    QByteArray text;
    for (const Section &section : m_sections) {
        const Result<void> done =
            section.isLoop ? appendRounds(text, section, set) : append(text, section.parts, {.set = set});
        if (!done) {
            return Failure(done.error());
        }
    }
    return Secret(std::move(text));
}

} // namespace bearerbox
