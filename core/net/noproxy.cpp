// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/noproxy.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QStringList entriesOf(const QString &list)
{
    static const QRegularExpression between(u"[,\\s]+"_s);
    return list.split(between, Qt::SkipEmptyParts);
}

/// Without the brackets that an address of IPv6 has in a URL.
QHostAddress addressIn(const QString &text)
{
    const bool isBracketed = text.startsWith(u'[') && text.endsWith(u']');
    return QHostAddress(isBracketed ? text.sliced(1, text.size() - 2) : text);
}

/// As names are compared: lower case, punycode, no dot at the end; empty for what is no name.
QString comparable(QString name)
{
    if (name.endsWith(u'.')) {
        name.chop(1);
    }
    return QString::fromLatin1(QUrl::toAce(name)).toLower();
}

/// The name that an entry means with all below it: "*.example", ".example" and "example" are the same.
QString nameIn(const QString &entry)
{
    const qsizetype start = entry.startsWith("*."_L1) ? 2 : entry.startsWith(u'.') ? 1 : 0;
    return comparable(entry.sliced(start));
}

bool isAddressExempt(const QHostAddress &address, const QString &entry)
{
    const auto network = entry.contains(u'/') ? QHostAddress::parseSubnet(entry) : qMakePair(QHostAddress(), -1);
    return network.second >= 0 ? address.isInSubnet(network) : address.isEqual(addressIn(entry));
}

bool isNameExempt(const QString &name, const QString &entry)
{
    const QString exempt = nameIn(entry);
    return !exempt.isEmpty() && (name == exempt || name.endsWith(u'.' + exempt));
}

bool makesSense(const QString &entry)
{
    static const QRegularExpression name(u"\\A[\\w-]+(\\.[\\w-]+)*\\z"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (entry.contains(u'/')) {
        return QHostAddress::parseSubnet(entry).second >= 0;
    }
    return entry == u'*' || !addressIn(entry).isNull() || name.match(nameIn(entry)).hasMatch();
}

} // namespace

bool isExempt(const QString &host, const QString &list)
{
    const QHostAddress address = addressIn(host);
    const QString name = comparable(host);
    return std::ranges::any_of(entriesOf(list), [&address, &name](const QString &entry) {
        return entry == u'*' || (address.isNull() ? isNameExempt(name, entry) : isAddressExempt(address, entry));
    });
}

QString senselessExemption(const QString &list)
{
    const QStringList entries = entriesOf(list);
    const auto wrong = std::ranges::find_if_not(entries, makesSense);
    return wrong == entries.end() ? QString() : *wrong;
}

} // namespace bearerbox
