// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/enginefault.h"

using namespace Qt::StringLiterals;

namespace bearerbox::sandbox {

namespace {

QString messageOf(EngineFault fault)
{
    switch (fault) {
    case EngineFault::InvalidParameters:
        return u"Invalid parameter(s)"_s;
    case EngineFault::Unauthorized:
        return u"Request unauthorized"_s;
    case EngineFault::WrongNameOrPassword:
        return u"User name or password is wrong"_s;
    case EngineFault::NoAuthorization:
        return u"No authorization header"_s;
    case EngineFault::TokenExpired:
        return u"Token is expired"_s;
    case EngineFault::WrongPassword:
        return u"Password is wrong"_s;
    case EngineFault::AccountBlocked:
        return u"Account blocked"_s;
    case EngineFault::Internal:
        return u"Internal server error"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Answer faultAnswer(EngineFault fault, const QString &detail)
{
    const int code = static_cast<int>(fault);
    QJsonObject body{{u"errorCode"_s, QString::number(code)}, {u"errorMessage"_s, messageOf(fault)}};
    if (!detail.isEmpty()) {
        body.insert(u"detail"_s, detail);
    }
    return jsonAnswer(body, code / 1000);
}

} // namespace bearerbox::sandbox
