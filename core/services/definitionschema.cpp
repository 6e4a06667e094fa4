// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionschema.h"

#include "core/services/documentchecks.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

using valijson::adapters::QtJsonAdapter;

// valijson matches patterns with std::regex, which calls itself once per character: a long string ends the stack.
constexpr qsizetype longestString = 2000;

Result<void> checkLength(const QString &text, const QString &pointer)
{
    if (text.size() <= longestString) {
        return {};
    }
    return at(pointer,
              QCoreApplication::translate("ServiceDefinition", "longer than %1 characters.").arg(longestString));
}

std::unique_ptr<valijson::Schema> loadSchema()
{
    QFile file(u":/services/service.schema.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonValue document = QJsonDocument::fromJson(file.readAll()).object();
    auto schema = std::make_unique<valijson::Schema>();
    valijson::SchemaParser().populateSchema(QtJsonAdapter(document), *schema);
    return schema;
}

/// valijson names a place as ["<root>", "[fields]", "[0]"].
QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const QString part = QString::fromStdString(context[i]);
        pointer += u'/' + part.sliced(1, part.size() - 2);
    }
    return pointer;
}

} // namespace

Result<void> checkAgainstSchema(const QJsonValue &document)
{
    if (const Result<void> lengths = eachString(document, {}, checkLength); !lengths) {
        return lengths;
    }
    static const std::unique_ptr<valijson::Schema> schema = loadSchema();
    valijson::ValidationResults problems;
    valijson::Validator validator;
    if (validator.validate(*schema, QtJsonAdapter(document), &problems)) {
        return {};
    }
    // The deepest place is the one the author of the definition can act on; of several words on it the first says what
    // is wrong, and the later ones only which wrapping rule failed with it.
    valijson::ValidationResults::Error deepest;
    for (valijson::ValidationResults::Error each; problems.popError(each);) {
        if (each.context.size() > deepest.context.size()) {
            deepest = each;
        }
    }
    const QString pointer = pointerOf(deepest.context);
    return at(pointer.isEmpty() ? u"/"_s : pointer, QString::fromStdString(deepest.description));
}

} // namespace bearerbox
