// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/definitionparser.h"

namespace bearerbox::test {

/// A service of one step whose body is a form, as OAuth 2 has it, with the request given as JSON; between the client
/// and its secret there may be more fields, each with a comma behind it.
inline ServicePointer formService(const QByteArray &request, const QByteArray &moreFields = {})
{
    const Result<ServiceDefinition> definition = parseDefinition(R"({
        "formatVersion": 1, "id": "form", "name": {"en": "Form", "zh_CN": "表单"},
        "fields": [
            {"id": "address", "type": "url", "required": true, "label": {"en": "Address", "zh_CN": "地址"}, "help": {"en": "Some", "zh_CN": "一些"}},
            {"id": "client", "type": "text", "required": true, "label": {"en": "Client", "zh_CN": "客户端"}, "help": {"en": "Some", "zh_CN": "一些"}},)" +
                                                                 moreFields + R"(
            {"id": "password", "type": "secret", "required": true, "label": {"en": "Secret", "zh_CN": "密钥"}, "help": {"en": "Some", "zh_CN": "一些"}}
        ],
        "base": "address",
        "steps": [{
            "id": "token", "name": {"en": "Token", "zh_CN": "令牌"},
            "request": )" + request + R"(,
            "success": {"status": [200]}, "token": {"pointer": "/access_token"},
            "lifetime": [{"rule": "seconds", "pointer": "/expires_in"}]
        }],
        "failures": {"code": ["/error"], "text": ["/error_description"], "table": []},
        "headers": [{"name": "access-token", "value": "{token.token}"}],
        "probe": {"method": "GET", "path": "/me"}
    })");
    if (!definition) {
        qFatal("%s", qUtf8Printable(definition.error().detail));
    }
    return std::make_shared<const ServiceDefinition>(*definition);
}

} // namespace bearerbox::test
