// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/masking.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

bool isLetterOrDigit(char32_t point)
{
    return point < 0x80 && QChar(char16_t(point)).isLetterOrNumber();
}

QString hexadecimal(char32_t number, int width)
{
    return u"%1"_s.arg(uint(number), width, 16, QChar(u'0'));
}

/// RFC 8259, section 7: every unit may stand as \uXXXX, and a few have a short form.
QStringList jsonSpellings(char32_t point, const QString &itself)
{
    static const QHash<char32_t, QString> shorts{{U'"', uR"(\")"_s},  {U'\\', uR"(\\)"_s}, {U'/', uR"(\/)"_s},
                                                 {U'\b', uR"(\b)"_s}, {U'\f', uR"(\f)"_s}, {U'\n', uR"(\n)"_s},
                                                 {U'\r', uR"(\r)"_s}, {U'\t', uR"(\t)"_s}};
    QString units;
    for (const QChar each : itself) {
        units += uR"(\u)"_s + hexadecimal(each.unicode(), 4);
    }
    return shorts.contains(point) ? QStringList{units, shorts[point]} : QStringList{units};
}

/// The five names that XML and HTML share, and numbers with and without leading zeros.
QStringList markupSpellings(char32_t point)
{
    static const QHash<char32_t, QString> names{
        {U'&', u"&amp;"_s}, {U'<', u"&lt;"_s}, {U'>', u"&gt;"_s}, {U'"', u"&quot;"_s}, {U'\'', u"&apos;"_s}};
    const QString decimal = QString::number(uint(point));
    QStringList spellings{u"&#%1;"_s.arg(decimal), u"&#0%1;"_s.arg(decimal), u"&#x%1;"_s.arg(hexadecimal(point, 0))};
    return names.contains(point) ? spellings << names[point] : spellings;
}

/// How one character may be written, itself first.
QStringList spellingsOf(char32_t point)
{
    const QString itself = QString::fromUcs4(&point, 1);
    if (isLetterOrDigit(point)) {
        return {itself};
    }
    QString percent;
    for (const char byte : itself.toUtf8()) {
        percent += u'%' + hexadecimal(static_cast<unsigned char>(byte), 2);
    }
    QStringList spellings{itself, percent};
    spellings << jsonSpellings(point, itself) << markupSpellings(point);
    return point == U' ' ? spellings << u"+"_s : spellings;
}

/// Whether a text goes on with the n-th spelling of a character. An escape may have its letters in either case.
bool goesOn(QStringView text, const QStringList &spellings, qsizetype n)
{
    return text.startsWith(spellings[n], n == 0 ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

/// Where an occurrence that begins at a place ends; -1 where none does. Several ways to read on are followed at once:
/// "&amp;" is an escaped "&", and just as well a "&" before "amp;".
qsizetype endOf(const QList<QStringList> &spellings, QStringView text, qsizetype from)
{
    QSet<qsizetype> places{from};
    for (const QStringList &character : spellings) {
        QSet<qsizetype> next;
        for (const qsizetype place : places) {
            for (qsizetype n = 0; n < character.size(); ++n) {
                if (goesOn(text.sliced(place), character, n)) {
                    next.insert(place + character[n].size());
                }
            }
        }
        if (next.isEmpty()) {
            return -1;
        }
        places = next;
    }
    return *std::ranges::max_element(places);
}

/// Whether an occurrence may begin at a place: a quick look, since nearly none does.
bool mayBegin(const QStringList &character, QStringView text)
{
    for (qsizetype n = 0; n < character.size(); ++n) {
        if (goesOn(text, character, n)) {
            return true;
        }
    }
    return false;
}

/// Whether a text could just as well be a word of whoever speaks: "wrong", "the", "42". A mask over such a word in a
/// sentence that everybody knows would tell the secret instead of hiding it.
bool couldBeAWord(const QString &hidden)
{
    constexpr qsizetype shortestCode = 4;
    constexpr qsizetype shortestPhrase = 8;
    const auto isLetter = [](QChar each) { return each.isLetter(); };
    return hidden.size() < shortestCode || (hidden.size() < shortestPhrase && std::ranges::all_of(hidden, isLetter));
}

/// Whether a part of a text stands there as a value: all of the text, or after a quote, a bracket, "=" or ":", and not
/// followed by more of a sentence.
bool isValue(QStringView text, qsizetype from, qsizetype to)
{
    const QStringView before = text.first(from);
    const QStringView trimmed = before.trimmed();
    const bool isNamed = !trimmed.isEmpty() && u"=:"_s.contains(trimmed.back());
    const bool isOpened = trimmed.isEmpty() || isNamed || u"\"'`“”„‘’«»「『<>([{;"_s.contains(before.back());
    return isOpened && (to == text.size() || (!text[to].isLetterOrNumber() && !text[to].isSpace()));
}

/// How each of its characters may be written.
QList<QStringList> spellingsIn(const QString &hidden)
{
    QList<QStringList> spellings;
    for (const char32_t point : hidden.toUcs4()) {
        spellings << spellingsOf(point);
    }
    return spellings;
}

bool holdsExactly(const QString &text, const QString &hidden)
{
    const QList<QStringList> spellings = spellingsIn(hidden);
    for (qsizetype place = 0; !spellings.isEmpty() && place < text.size(); ++place) {
        if (mayBegin(spellings.first(), QStringView(text).sliced(place)) && endOf(spellings, text, place) >= 0) {
            return true;
        }
    }
    return false;
}

} // namespace

bool holdsSpelling(const QString &text, const QString &hidden)
{
    // An escape of a capital says nothing once it is a small letter.
    return holdsExactly(text, hidden) || holdsExactly(text.toCaseFolded(), hidden.toCaseFolded());
}

void maskSpellings(QString &text, const QString &hidden, const QString &mask)
{
    const QList<QStringList> spellings = spellingsIn(hidden);
    if (spellings.isEmpty()) {
        return;
    }
    const bool onlyValues = couldBeAWord(hidden);
    QString masked;
    for (qsizetype place = 0; place < text.size();) {
        const bool begins = mayBegin(spellings.first(), QStringView(text).sliced(place));
        const qsizetype end = begins ? endOf(spellings, text, place) : -1;
        const bool hides = end >= 0 && (!onlyValues || isValue(text, place, end));
        masked += hides ? mask : QString(text[place]);
        place = hides ? end : place + 1;
    }
    text = masked;
}

} // namespace bearerbox
