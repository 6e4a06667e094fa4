// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/definitionparser.h"
#include "tests/core/services/fixtures.h"

#include <QTest>

namespace bearerbox::test {

using namespace Qt::StringLiterals;

inline void addBreakage(const char *name, const QString &where, const QByteArray &json, const QString &told,
                        const QString &words)
{
    QTest::addRow("%s", name) << where << json << told << words;
}

inline void addColumns()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("words");
}

/// Edits the sound definition in one place and compares the place and the words of the complaint.
inline void checkBreakage()
{
    QFETCH(QString, where);
    QFETCH(QByteArray, json);
    QFETCH(QString, told);
    QFETCH(QString, words);
    const Result<ServiceDefinition> parsed = parseDefinition(soundDefinitionWith(where, json));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Unusable);
    const QString detail = parsed.error().detail;
    QVERIFY2(detail.startsWith(u"At %1: "_s.arg(told)), qUtf8Printable(detail));
    QVERIFY2(detail.contains(words), qUtf8Printable(detail));
}

} // namespace bearerbox::test
