// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/services/template.h"

#include <QJsonValue>
#include <QMap>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace bearerbox {

/// What a field of a profile holds.
enum class FieldType {
    Text,     ///< Any text without control characters.
    Url,      ///< An absolute http or https address with an optional path.
    Integer,  ///< A whole number.
    Duration, ///< A Go duration such as "1h30m".
    Secret,   ///< Lives only in a secret store.
};

/// The type's word in a definition: "text", "url", "integer", "duration", "secret".
[[nodiscard]] QString fieldTypeWord(FieldType type);

/// The secrets that any profile may have besides those of its definition, which cannot take their ids.
inline constexpr QStringView proxyPasswordId = u"proxyPassword";
inline constexpr QStringView clientKeyPassphraseId = u"clientKeyPassphrase";

/// One thing to fill in for a profile. Limits: characters for a text, seconds for a duration.
struct Field
{
    QString id;
    FieldType type = FieldType::Text;
    LocalizedText label;
    LocalizedText help;
    QString example;
    /// Used where the profile says nothing.
    QString standard;
    QString unit;
    QStringList suggestions;
    bool required = false;
    bool multiple = false;
    std::optional<qint64> minimum;
    std::optional<qint64> maximum;

    [[nodiscard]] bool isSecret() const { return type == FieldType::Secret; }
    bool operator==(const Field &) const = default;
};

struct HeaderTemplate
{
    QString name;
    Template value;
    bool operator==(const HeaderTemplate &) const = default;
};

/// The one request of a step or of a probe. A body is JSON whose strings are templates, or a form.
struct RequestTemplate
{
    QString method;
    Template path;
    std::vector<HeaderTemplate> headers;
    QJsonValue json = QJsonValue::Undefined;
    std::vector<HeaderTemplate> form;

    bool operator==(const RequestTemplate &) const = default;
};

/// When an answer is a success: one of these statuses and, where the value is present, this value there.
struct SuccessRule
{
    std::vector<int> status;
    QString pointer;
    QString equals;
    bool operator==(const SuccessRule &) const = default;
};

/// Where a token stands in an answer: in the body (JSON Pointer) or in a header.
struct TokenPlace
{
    QString pointer;
    QString header;
    /// Sources print the token in quotes inside the string
    /// (https://support.huaweicloud.com/intl/en-us/devg-webclint-cec/cec_05_2012.html).
    bool stripQuotes = false;
    bool operator==(const TokenPlace &) const = default;
};

enum class LifetimeKind {
    Jwt,      ///< The claim "exp" of the token itself.
    Seconds,  ///< Seconds from the issue, in the body.
    Epoch,    ///< An instant as seconds or milliseconds since 1970, in the body.
    Iso8601,  ///< An instant as text, in the body.
    Constant, ///< What the documentation promises.
};

/// One way to learn the expiry; the first that applies wins.
struct LifetimeRule
{
    LifetimeKind kind = LifetimeKind::Constant;
    QString pointer;
    QString issuedAt;
    std::chrono::seconds duration{0};
    /// The field with the lifetime that the request asks for: a constant promises no more than that.
    QString requested;
    bool operator==(const LifetimeRule &) const = default;
};

/// A row of the table from (status, code) to the kind of a failure. An empty code fits every code.
struct FailureRow
{
    int status = 0;
    QString code;
    ErrorKind kind = ErrorKind::Server;
    LocalizedText hint;
    /// How long a block lasts.
    std::optional<std::chrono::seconds> lasts;
    /// The answer means that this earlier step's token is dead.
    QString renews;
    /// The answer judges the token that was shown, not the credential.
    bool tokenDead = false;
    bool operator==(const FailureRow &) const = default;
};

/// Where an error body carries its code and texts; the first pointer that finds something wins.
struct FailureBody
{
    QStringList code;
    QStringList text;
    QStringList detail;
    bool operator==(const FailureBody &) const = default;
};

/// One token request of a definition.
struct Step
{
    QString id;
    LocalizedText name;
    /// The secret field that holds this step's token when the user has one already; the step is then left out.
    QString given;
    RequestTemplate request;
    SuccessRule success;
    TokenPlace token;
    std::vector<LifetimeRule> lifetime;
    /// Looked at before the table of the definition.
    std::vector<FailureRow> failures;

    bool operator==(const Step &) const = default;
};

/// How the service counts refused attempts: after so many in a row the account is locked.
struct Lockout
{
    QString accountField;
    int attempts = 0;
    std::chrono::seconds refill{0};
    std::chrono::seconds lasts{0};
    /// Nobody has documented what the service does: these are the bounds of caution. Only what was refused for certain
    /// counts, and no account is ever taken for locked.
    bool isAssumed = false;
    bool operator==(const Lockout &) const = default;
};

/// Only the newest token of this step is valid, for everyone who asks with the same values of these fields.
struct OneLiveToken
{
    QString step;
    /// Field ids, each with the JSON Pointer of its value inside the token; empty where the token does not say.
    QMap<QString, QString> scope;
    /// The token can be read as Base64 of a JSON object.
    bool isBase64Json = false;
    LocalizedText warning;
    bool operator==(const OneLiveToken &) const = default;
};

/// A kind of character that a new secret must hold.
enum class LetterClass { Upper, Lower, Digit, Symbol };

/// What the service demands of a new secret; what it does not name it does not demand.
struct SecretRule
{
    std::optional<int> minimumBytes;
    std::optional<int> maximumBytes;
    std::vector<LetterClass> classes;
    /// The field whose value the secret must not be, forward or backward.
    QString unlike;
    bool operator==(const SecretRule &) const = default;
};

/// How a secret is changed at the service itself, with the present one and the tokens of all steps.
struct PasswordChange
{
    /// The field that it changes.
    QString secret;
    RequestTemplate request;
    SuccessRule success;
    /// Looked at before the table of the definition.
    std::vector<FailureRow> failures;
    SecretRule rule;
    bool operator==(const PasswordChange &) const = default;
};

struct RenewalHeader
{
    QString step;
    QString header;
    bool operator==(const RenewalHeader &) const = default;
};

/// A kind of token endpoint, as data. Parsed and checked once, then immutable.
struct ServiceDefinition
{
    QString id;
    LocalizedText name;
    LocalizedText description;
    std::vector<Field> fields;
    /// At least one of these fields is needed.
    QStringList needsOneOf;
    /// The url field that paths are appended to.
    QString base;
    /// The field that says who logs in; empty where the definition names none.
    QString account;
    std::vector<Step> steps;
    FailureBody failureBody;
    std::vector<FailureRow> failures;
    std::optional<Lockout> lockout;
    std::vector<HeaderTemplate> headers;
    RequestTemplate probe;
    std::optional<RenewalHeader> renewal;
    std::optional<OneLiveToken> oneLiveToken;
    std::optional<PasswordChange> passwordChange;
    /// From the configuration folder: experimental.
    bool isUserDefined = false;

    [[nodiscard]] const Field *field(const QString &fieldId) const;
    [[nodiscard]] const Step *step(const QString &stepId) const;
    [[nodiscard]] std::vector<const Field *> secretFields() const;
};

using ServicePointer = std::shared_ptr<const ServiceDefinition>;

} // namespace bearerbox
