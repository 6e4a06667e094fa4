// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/breakage.h"

using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// The same for the change of a secret.
class TestBrokenChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongChanges_data();
    void wrongChanges() { checkBreakage(); }
};

void TestBrokenChanges::wrongChanges_data()
{
    addColumns();
    const QString request = u"/passwordChange/request"_s;
    const QString unknown = u"only the request that changes"_s;
    addBreakage("a change without its request", request, "", u"/passwordChange"_s, u"'request'"_s);
    addBreakage("a change without its success", u"/passwordChange/success"_s, "", u"/passwordChange"_s, u"'success'"_s);
    addBreakage("a change with a member that is not known", u"/passwordChange/confirm"_s, "true", u"/passwordChange"_s,
                u"'confirm'"_s);
    addBreakage("a change of no secret", u"/passwordChange/secret"_s, R"("account")", u"/passwordChange/secret"_s,
                u"must name a secret field"_s);
    addBreakage("a change of no field", u"/passwordChange/secret"_s, R"("pin")", u"/passwordChange/secret"_s,
                u"must name a secret field"_s);
    addBreakage("a change that does not send the new value", request + "/json/wanted"_L1, R"("{password}")", request,
                u"“{password.new}” in its body"_s);
    addBreakage("a change that sends it in a header only", request,
                R"({"method": "POST", "path": "/c", "headers": [{"name": "X", "value": "{password.new}"}]})", request,
                u"“{password.new}” in its body"_s);
    addBreakage("a change that is read only", request + "/method"_L1, R"("GET")", request, u"must be a POST"_s);
    addBreakage("the new value in the path", request + "/path"_L1, R"("/change/{password.new}")", request + "/path"_L1,
                u"a secret must not stand in a URL"_s);
    addBreakage("the new value of another field", request + "/json/other"_L1, R"("{account.new}")",
                request + "/json/other"_L1, unknown + u" “account”"_s);
    addBreakage("a new value in a log-in", u"/steps/0/request/json/who/name"_s, R"("{password.new}")",
                u"/steps/0/request/json/who/name"_s, unknown);
    addBreakage("a new value in the header set", u"/headers/0/value"_s, R"("{password.new}")", u"/headers/0/value"_s,
                unknown);
    addBreakage("a new value in the probe", u"/probe/path"_s, R"("/{password.new}")", u"/probe/path"_s, unknown);
    addBreakage("a brace in the request of a change", request + "/json/other"_L1, R"("{")", request + "/json/other"_L1,
                u"is neither"_s);
    addBreakage("a change with the token of no step", request + "/headers/0/value"_L1, R"("{third.token}")",
                request + "/headers/0/value"_L1, u"no earlier step is called “third”"_s);
    addBreakage("a change that renews no step", u"/passwordChange/failures/0/renews"_s, R"("third")",
                u"/passwordChange/failures/0/renews"_s, u"no earlier step is called “third”"_s);
    addBreakage("a rule with a class that is not known", u"/passwordChange/rule/classes/0"_s, R"("emoji")",
                u"/passwordChange/rule/classes/0"_s, u"enum"_s);
    addBreakage("a rule with a class twice", u"/passwordChange/rule/classes/1"_s, R"("upper")",
                u"/passwordChange/rule/classes"_s, u"unique"_s);
    addBreakage("a rule with a length of nothing", u"/passwordChange/rule/minBytes"_s, "0",
                u"/passwordChange/rule/minBytes"_s, u"greater than or equal to 1"_s);
    addBreakage("a rule whose least is above its most", u"/passwordChange/rule/minBytes"_s, "33",
                u"/passwordChange/rule"_s, u"the minimum is above the maximum"_s);
    addBreakage("a rule against a secret", u"/passwordChange/rule/unlike"_s, R"("password")",
                u"/passwordChange/rule/unlike"_s, u"no secret"_s);
    addBreakage("a block after a change beyond counting", u"/passwordChange/failures/0/lasts"_s, R"("99999999999h")",
                u"/passwordChange/failures/0/lasts"_s, u"“99999999999h”"_s);
}

QTEST_APPLESS_MAIN(TestBrokenChanges)
#include "tst_brokenchanges.moc"
