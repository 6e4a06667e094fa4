// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/accesstokens.h"
#include "app/sandbox/credentials.h"
#include "app/sandbox/lifetimes.h"
#include "app/sandbox/message.h"
#include "app/sandbox/messagingtokens.h"

namespace bearerbox::sandbox {

/// AICC: the AccessToken of tokenByAkSk, the ccmessaging-token of applyToken, and session calls that want both.
class ContactCenter final
{
public:
    ContactCenter(const Credentials &credentials, Lifetimes lifetimes, const Clock &clock);

    /// POST /apigovernance/api/oauth/tokenByAkSk
    [[nodiscard]] Answer accessToken(const Request &request);
    /// POST /apiaccess/ccmessaging/applyToken
    [[nodiscard]] Answer applyToken(const Request &request);
    /// GET /apiaccess/ccmessaging/v1/checkClickToCallSupport?channel=WEB
    [[nodiscard]] Answer clickToCallSupport(const Request &request) const;
    /// GET /apiaccess/ccmessaging/poll?receiverId=…&channel=WEB; may carry a renewed ccmessaging-token in its header.
    [[nodiscard]] Answer poll(const Request &request);
    /// POST /apiaccess/ccmessaging/send and …/sendAsync. Whether they renew is not documented; here they do not.
    [[nodiscard]] Answer send(const Request &request) const;

private:
    [[nodiscard]] bool hasLiveAccess(const Request &request) const;
    [[nodiscard]] bool hasLiveSession(const Request &request) const;

    QString m_appKey;
    QString m_appSecret;
    QString m_channelId;
    Lifetimes m_lifetimes;
    AccessTokens m_access;
    MessagingTokens m_messaging;
};

} // namespace bearerbox::sandbox
