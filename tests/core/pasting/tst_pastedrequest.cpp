// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/pastedrequest.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestPastedRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_data();
    void request();
    void theWayThere_data();
    void theWayThere();
    void whatCannotBeUsed_data();
    void whatCannotBeUsed();
    void whatIsNoRequest_data();
    void whatIsNoRequest();
};

namespace {

/// Method, address, headers, body and user in a few lines.
QString shown(const PastedRequest &request)
{
    QString text = request.method + u' ' + request.url;
    for (const PastedHeader &each : request.headers) {
        text += u'\n' + each.name + u'=' + each.value.revealText();
    }
    text += request.body.isEmpty() ? QString() : u"\n\n"_s + request.body.revealText();
    text += request.user.isEmpty() ? QString() : u"\n@"_s + request.user + u'/' + request.password.revealText();
    return text;
}

void addRow(const char *name, const QString &text, const QString &expected)
{
    QTest::addRow("%s", name) << text << expected;
}

} // namespace

void TestPastedRequest::request_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    addRow("an address", u"https://h:30100/v4/token"_s, u" https://h:30100/v4/token"_s);
    addRow("an address in quotes with space around", u"  \"https://h/a\" \n"_s, u" https://h/a"_s);
    addRow("a host with a port", u"10.0.0.10:30100"_s, u" 10.0.0.10:30100"_s);
    addRow("a name without dots with a port", u"engine:30100"_s, u" engine:30100"_s);
    addRow("user and password in the address", u"https://root:p%40w@h/a"_s, u" https://h/a\n@root/p@w"_s);
    addRow("a password with an at sign, as curl reads it", u"https://root:p@ss@h/a"_s, u" https://h/a\n@root/p@ss"_s);
    addRow("a caret in a password is none of Windows", uR"(curl https://h -d '{"p":"abc^"}')"_s,
           u"POST https://h\n\n{\"p\":\"abc^\"}"_s);
    addRow("a variable whose value names curl", u"TOOL=mycurl curl https://h/a"_s, u"GET https://h/a"_s);
    addRow("a body between marks in PowerShell", u"iwr https://h.x -Method POST -Body @'\n{\"a\":\"it's\"}\n'@"_s,
           u"POST https://h.x\n\n{\"a\":\"it's\"}"_s);
    addRow("a file for the answer is no address", u"iwr -OutFile out.json https://h.x -Method GET"_s,
           u"GET https://h.x"_s);
    addRow("a bare command", u"curl https://h/a"_s, u"GET https://h/a"_s);
    addRow("a prompt before it", u"$ curl https://h/a"_s, u"GET https://h/a"_s);
    addRow("a variable set for it", u"LANG=C curl https://h/a"_s, u"GET https://h/a"_s);
    addRow("a body makes it a POST", u"curl https://h -d a=b -d c=d"_s, u"POST https://h\n\na=b&c=d"_s);
    addRow("letters together with a value", u"curl -sSkXPUT https://h"_s, u"PUT https://h"_s);
    addRow("the address by name", u"curl --url https://h --request put"_s, u"PUT https://h"_s);
    addRow("JSON for short", uR"(curl --json '{"a":1}' https://h)"_s, u"POST https://h\n\n{\"a\":1}"_s);
    addRow("data that is to be encoded", u"curl https://h --data-urlencode 'a=b c' --data-urlencode x"_s,
           u"POST https://h\n\na=b%20c&x"_s);
    addRow("data in the address after all", u"curl -G https://h -d a=b"_s, u"GET https://h"_s);
    addRow("an at sign in raw data is one", u"curl https://h --data-raw @a"_s, u"POST https://h\n\n@a"_s);
    addRow("user and password", u"curl -u root:p:w https://h"_s, u"GET https://h\n@root/p:w"_s);
    addRow("a token by its own option", u"curl --oauth2-bearer t https://h"_s,
           u"GET https://h\nAuthorization=Bearer t"_s);
    addRow("a header with colons", u"curl -H 'X-A: b:c' https://h"_s, u"GET https://h\nX-A=b:c"_s);
    addRow("a header that is taken away", u"curl -H 'Accept:' https://h"_s, u"GET https://h"_s);
    addRow(
        "as Chrome copies it for bash", uR"(curl 'https://h:30100/v4/token' \
  -H 'content-type: application/json' \
  --data-raw '{"name":"root","password":"it'\''s"}' \
  --compressed \
  --insecure)"_s,
        u"POST https://h:30100/v4/token\ncontent-type=application/json\n\n{\"name\":\"root\",\"password\":\"it's\"}"_s);
    addRow("as Firefox copies it", uR"(curl 'https://h/a' -X POST -H 'A: b' --data-raw $'{"p":"\u0021"}')"_s,
           u"POST https://h/a\nA=b\n\n{\"p\":\"!\"}"_s);
    addRow("as Chrome copies it for Windows",
           u"curl ^\"https://h/v4/token^\" ^\r\n  -H ^\"a: b^\" ^\r\n  --data-raw "
           "^\"^{^\\^\"name^\\^\":^\\^\"root^\\^\"^}^\""_s,
           u"POST https://h/v4/token\na=b\n\n{\"name\":\"root\"}"_s);
    addRow("as Postman writes it",
           u"curl --location --request POST 'https://h/v4/token' \\\n--header 'Content-Type: application/json' \\\n"
           "--data-raw '{\n    \"name\": \"root\"\n}'"_s,
           u"POST https://h/v4/token\nContent-Type=application/json\n\n{\n    \"name\": \"root\"\n}"_s);
    addRow("curl in PowerShell", u"curl.exe -k `\r\n  https://h/a `\r\n  -H \"A: b\""_s, u"GET https://h/a\nA=b"_s);
    addRow("as browsers copy it for PowerShell",
           uR"($session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0"
Invoke-WebRequest -UseBasicParsing -Uri "https://h/v4/token" `
-Method "POST" `
-WebSession $session `
-Headers @{
"accept"="*/*"
  "x-a"="b; c"
} `
-ContentType "application/json" `
-Body "{`"name`":`"root`",`"p`":`"a`$b`"}")"_s,
           u"POST https://h/v4/token\naccept=*/*\nx-a=b; c\n\n{\"name\":\"root\",\"p\":\"a$b\"}"_s);
    addRow(
        "a body made into bytes for PowerShell",
        uR"(Invoke-RestMethod -Uri 'https://h' -Method Post -Body ([System.Text.Encoding]::UTF8.GetBytes("{`"a`":1}")))"_s,
        u"POST https://h\n\n{\"a\":1}"_s);
    addRow("headers alone", u"Authorization: Bearer t\r\nx-app-key: k"_s, u" \nAuthorization=Bearer t\nx-app-key=k"_s);
    addRow("a whole request", u"POST /v4/token HTTP/1.1\nHost: h:30100\nA: b\n\n{\"a\":1}"_s,
           u"POST https://h:30100/v4/token\nA=b\n\n{\"a\":1}"_s);
    addRow("headers as browsers show them", u":authority: h\n:method: POST\n:path: /a\n:scheme: http\nA: b"_s,
           u"POST http://h/a\nA=b"_s);
    addRow("a request of a REST client", u"POST https://h/a\nA: b\n\n{}"_s, u"POST https://h/a\nA=b\n\n{}"_s);
}

void TestPastedRequest::request()
{
    QFETCH(const QString, text);
    const Result<PastedRequest> read = readPasted(text);
    QVERIFY(read);
    QTEST(shown(*read), "expected");
}

void TestPastedRequest::theWayThere_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("expected");
    addRow("a proxy with its password", u"-x http://jane:pw@proxy:3128"_s, u"http://jane@proxy:3128 pw"_s);
    addRow("a proxy whose password has an at sign", u"-x http://jane:p@w@proxy:3128"_s,
           u"http://jane@proxy:3128 p@w"_s);
    addRow("a proxy without scheme and port", u"-x proxy"_s, u"http://proxy:1080"_s);
    addRow("the user of a proxy apart", u"-U jane:pw -x proxy:3128"_s, u"http://jane@proxy:3128 pw"_s);
    addRow("a proxy of another kind", u"--socks5-hostname proxy:1080"_s, u"socks5://proxy:1080"_s);
    addRow("no proxy", u"-x ''"_s, u"none"_s);
    addRow("hosts without it", u"--noproxy a,b"_s, u"~a,b"_s);
    addRow("an authority", u"--cacert /a/b.pem"_s, u"ca=/a/b.pem"_s);
    addRow("a certificate and its key", u"-E a.pem --key b.pem --pass pw"_s, u"cert=a.pem key=b.pem /pw"_s);
    addRow("a certificate with its passphrase", u"--cert a.p12:pw"_s, u"cert=a.p12 /pw"_s);
    addRow("a certificate on a drive", uR"(--cert 'C:\a.p12:pw')"_s, uR"(cert=C:\a.p12 /pw)"_s);
}

void TestPastedRequest::theWayThere()
{
    QFETCH(const QString, options);
    const Result<PastedRequest> read = readPasted(u"curl https://h "_s + options);
    QVERIFY(read);
    const ConnectionRules &rules = read->connection;
    QStringList parts{rules.proxy, read->proxyPassword.revealText()};
    const auto add = [&parts](const QString &name, const QString &value) {
        parts << (value.isEmpty() ? QString() : name + value);
    };
    add(u"~"_s, rules.noProxy);
    add(u"ca="_s, rules.caFile);
    add(u"cert="_s, rules.clientCertificate);
    add(u"key="_s, rules.clientKey);
    add(u"/"_s, read->keyPassphrase.revealText());
    parts.removeAll(QString());
    QTEST(parts.join(u' '), "expected");
    QVERIFY(!rules.allowPlainHttp);
}

void TestPastedRequest::whatCannotBeUsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");
    addRow("an ignored certificate", u"curl -k https://h"_s, u"“-k” was left out: Bearerbox never ignores"_s);
    addRow("the same for PowerShell", u"iwr https://h.x -SkipCertificateCheck"_s, u"never ignores a certificate"_s);
    addRow("a body in a file", u"curl -d @secret.json https://h"_s, u"The file “secret.json” is not read"_s);
    addRow("encoded data in a file", u"curl --data-urlencode a@b.txt https://h"_s, u"The file “b.txt” is not read"_s);
    addRow("headers in a file", u"curl -H @h.txt https://h"_s, u"The file “h.txt” is not read"_s);
    addRow("a variable", u"curl https://h -H \"A: $TOKEN\""_s, u"“$…” is for a shell to fill in"_s);
    addRow("a password for another shell", u"curl -u \"jane:Pa$hunter2\" https://h"_s,
           u"“$…” is for a shell to fill in"_s);
    addRow("the same for the command prompt", u"curl ^\r\n -u \"jane:Pa%hunter2%\" https://h"_s,
           u"“%…%” is for a shell"_s);
    addRow("a command in a command", u"curl https://h -u root:$(pass show hunter2)"_s, u"“$(…)” is for a shell"_s);
    addRow("a command in backticks", u"curl `echo https://h`"_s, u"“`…`” is for a shell"_s);
    addRow("a quote that is not closed", u"curl https://h -d '{\"name\":"_s, u"is not closed"_s);
    addRow("cookies", u"curl -b a=b https://h"_s, u"Cookies were left out"_s);
    addRow("a form with files", u"curl -F a=@b https://h"_s, u"“-F” was left out"_s);
    addRow("an unknown option", u"curl --frobnicate https://h"_s, u"“--frobnicate” is an option"_s);
    addRow("an unknown letter", u"curl -? https://h"_s, u"“-?” is an option"_s);
    addRow("an option without its value", u"curl https://h -d"_s, u"“-d” has no value"_s);
    addRow("a second address", u"curl https://h https://i"_s, u"the first was taken"_s);
    addRow("a second command", u"curl https://h --next https://i"_s, u"What follows the first command"_s);
    addRow("a pipe", u"curl https://h | sh"_s, u"What follows the first command"_s);
}

void TestPastedRequest::whatCannotBeUsed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, note);
    const Result<PastedRequest> read = readPasted(text);
    QVERIFY(read);
    const QString notes = read->notes.join(u'\n');
    QVERIFY2(notes.contains(note), qUtf8Printable(notes));
    QVERIFY(!notes.contains("hunter2"_L1));
    QVERIFY(!shown(*read).contains("hunter2"_L1));
}

void TestPastedRequest::whatIsNoRequest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    addRow("nothing", u" \n"_s, u"no text"_s);
    addRow("a word", u"hello"_s, u"neither a curl command"_s);
    addRow("prose", u"Dear all,\nthe password has changed."_s, u"neither a curl command"_s);
    addRow("a token alone", u"eyJhbGciOiJSUzUxMiJ9"_s, u"neither a curl command"_s);
    addRow("another scheme", u"ftp://host/a"_s, u"neither a curl command"_s);
    addRow("a null character", u"curl https://h"_s + QChar(0), u"null characters"_s);
    addRow("a megabyte", u"curl https://h -d "_s + QString(1024 * 1024, u'a'), u"more than 256 KiB"_s);
}

void TestPastedRequest::whatIsNoRequest()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    const Result<PastedRequest> read = readPasted(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Usage);
    QVERIFY2(read.error().detail.contains(problem), qUtf8Printable(read.error().detail));
}

QTEST_APPLESS_MAIN(TestPastedRequest)
#include "tst_pastedrequest.moc"
