// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/quoting.h"
#include "core/headers/way.h"
#include "core/headers/writers.h"

#include <QUrl>

using namespace Qt::StringLiterals;

// Each program leaves redirects alone: followed, they would carry the headers to wherever they lead.

namespace bearerbox::write {

namespace {

QByteArray text(const QString &string)
{
    return jsonString(string.toUtf8());
}

/// A header's value for a language that sends each character as one byte.
QByteArray characters(const HttpHeader &header)
{
    return jsonString(bytesAsCharacters(header.value.reveal()));
}

QByteArray pythonCertificate(const ConnectionRules &rules)
{
    if (rules.clientCertificate.isEmpty() || isPkcs12Name(rules.clientCertificate)) {
        return {};
    }
    const QByteArray file = text(rules.clientCertificate);
    return "    cert=" + (rules.clientKey.isEmpty() ? file : '(' + file + ", " + text(rules.clientKey) + ')') + ",\n";
}

QByteArray pythonConnection(const ConnectionRules &rules)
{
    QByteArray lines = rules.caFile.isEmpty() ? QByteArray() : "    verify=" + text(rules.caFile) + ",\n";
    lines += pythonCertificate(rules);
    if (rules.proxy == "none"_L1) {
        return lines + "    proxies={\"no_proxy\": \"*\"},\n";
    }
    const QByteArray proxy = jsonString(proxyAddress(rules).toEncoded());
    return rules.proxy.isEmpty() ? lines : lines + "    proxies={\"http\": " + proxy + ", \"https\": " + proxy + "},\n";
}

/// java.net.URI takes brackets in the host alone.
QByteArray javaAddress(const QUrl &url)
{
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return javaString(url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) +
                      QByteArray(target).replace('[', "%5B").replace(']', "%5D"));
}

QByteArray javaProxy(const ConnectionRules &rules)
{
    if (rules.proxy == "none"_L1) {
        return "            .proxy(HttpClient.Builder.NO_PROXY)\n"_ba;
    }
    if (!takesHttpProxy(rules)) {
        return {};
    }
    const QUrl proxy = proxyAddress(rules);
    return "            .proxy(java.net.ProxySelector.of(new java.net.InetSocketAddress(" +
           javaString(proxy.host(QUrl::FullyEncoded).toUtf8()) + ", " + QByteArray::number(proxy.port(80)) + ")))\n";
}

/// What of the transport has to be told, and what the program imports for it.
struct GoTransport
{
    QByteArrayList imports;
    QByteArray lines;
};

void addGoTrust(GoTransport &transport, const ConnectionRules &rules)
{
    const bool hasCertificate = !rules.clientCertificate.isEmpty() && !isPkcs12Name(rules.clientCertificate);
    if (rules.caFile.isEmpty() && !hasCertificate) {
        return;
    }
    transport.imports << "crypto/tls";
    transport.lines += "\ttransport.TLSClientConfig = &tls.Config{}\n";
    if (!rules.caFile.isEmpty()) {
        transport.imports << "crypto/x509"
                          << "os";
        transport.lines += "\tauthority, err := os.ReadFile(" + text(rules.caFile) +
                           ")\n\tcheck(err)\n\troots, err := x509.SystemCertPool()\n\tcheck(err)\n"
                           "\troots.AppendCertsFromPEM(authority)\n\ttransport.TLSClientConfig.RootCAs = roots\n";
    }
    if (hasCertificate) {
        const QString &key = rules.clientKey.isEmpty() ? rules.clientCertificate : rules.clientKey;
        transport.lines += "\tcertificate, err := tls.LoadX509KeyPair(" + text(rules.clientCertificate) + ", " +
                           text(key) +
                           ")\n\tcheck(err)\n"
                           "\ttransport.TLSClientConfig.Certificates = []tls.Certificate{certificate}\n";
    }
}

GoTransport goTransport(const ConnectionRules &rules)
{
    GoTransport transport;
    addGoTrust(transport, rules);
    if (rules.proxy == "none"_L1) {
        transport.lines += "\ttransport.Proxy = nil\n";
    } else if (!rules.proxy.isEmpty()) {
        transport.imports << "net/url";
        transport.lines += "\tproxy, err := url.Parse(" + text(rules.proxy) +
                           ")\n\tcheck(err)\n\ttransport.Proxy = http.ProxyURL(proxy)\n";
    }
    return transport;
}

QByteArray goImports(QByteArrayList names)
{
    names << "fmt"
          << "io"
          << "net/http";
    std::ranges::sort(names);
    QByteArray lines;
    for (const QByteArray &name : names) {
        lines += "\t\"" + name + "\"\n";
    }
    return "import (\n" + lines + ")\n\n";
}

} // namespace

Result<Secret> python(const HeaderSet &set)
{
    QByteArray program = "import requests\n\nheaders = {\n";
    for (const HttpHeader &header : set.probe.headers) {
        program += "    " + jsonString(header.name) + ": " + characters(header) + ",\n";
    }
    program += "}\nresponse = requests.request(\n    " + jsonString(set.probe.method) + ",\n    " +
               jsonString(set.probe.url.toEncoded()) + ",\n    headers=headers,\n" +
               "    auth=lambda request: request,  # else a ~/.netrc would replace Authorization\n" +
               "    allow_redirects=False,\n    timeout=30,\n";
    if (!set.probe.body.isEmpty()) {
        program += "    data=" + jsonString(set.probe.body.reveal()) + ".encode(),\n";
    }
    return Secret(
        QByteArray(program + pythonConnection(set.connection) + ")\nprint(response.status_code, response.text)"));
}

Result<Secret> javaScript(const HeaderSet &set)
{
    QByteArray program = "fetch(" + jsonString(set.probe.url.toEncoded()) +
                         ", {\n  method: " + jsonString(set.probe.method) + ",\n  headers: {\n";
    for (const HttpHeader &header : set.probe.headers) {
        program += "    " + jsonString(header.name) + ": " + characters(header) + ",\n";
    }
    program += "  },\n";
    if (!set.probe.body.isEmpty()) {
        program += "  body: " + jsonString(set.probe.body.reveal()) + ",\n";
    }
    return Secret(QByteArray(program + "  redirect: \"manual\",\n"
                                       "}).then(async (response) => console.log(response.status, "
                                       "await response.text()));"));
}

Result<Secret> java(const HeaderSet &set)
{
    QByteArray program = "import java.net.URI;\n"
                         "import java.net.http.HttpClient;\n"
                         "import java.net.http.HttpRequest;\n"
                         "import java.net.http.HttpResponse;\n\n"
                         "public class Call {\n"
                         "    public static void main(String[] arguments) throws Exception {\n"
                         "        HttpRequest request = HttpRequest.newBuilder(URI.create(" +
                         javaAddress(set.probe.url) + "))\n";
    for (const HttpHeader &header : set.probe.headers) {
        program += "            .header(" + javaString(header.name) + ", " + javaString(header.value.reveal()) + ")\n";
    }
    const QByteArray body = set.probe.body.isEmpty()
                                ? "HttpRequest.BodyPublishers.noBody()"_ba
                                : "HttpRequest.BodyPublishers.ofString(" + javaString(set.probe.body.reveal()) + ')';
    program += "            .method(" + javaString(set.probe.method) + ", " + body +
               ")\n            .build();\n"
               "        HttpClient client = HttpClient.newBuilder()\n" +
               javaProxy(set.connection) +
               "            .build();\n"
               "        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());\n"
               "        System.out.println(response.statusCode() + \" \" + response.body());\n"
               "    }\n}";
    return Secret(std::move(program));
}

Result<Secret> go(const HeaderSet &set)
{
    GoTransport transport = goTransport(set.connection);
    if (!set.probe.body.isEmpty()) {
        transport.imports << "strings";
    }
    const QByteArray body =
        set.probe.body.isEmpty() ? "nil"_ba : "strings.NewReader(" + jsonString(set.probe.body.reveal()) + ')';
    QByteArray program = "package main\n\n" + goImports(transport.imports) +
                         "func main() {\n\trequest, err := " + "http.NewRequest(" + jsonString(set.probe.method) +
                         ", " + jsonString(set.probe.url.toEncoded()) + ", " + body + ")\n\tcheck(err)\n";
    for (const HttpHeader &header : set.probe.headers) {
        program += "\trequest.Header.Set(" + jsonString(header.name) + ", " + jsonString(header.value.reveal()) + ")\n";
    }
    program += "\ttransport := http.DefaultTransport.(*http.Transport).Clone()\n" + transport.lines +
               "\tclient := &http.Client{Transport: transport, CheckRedirect: leaveAlone}\n"
               "\tresponse, err := client.Do(request)\n\tcheck(err)\n\tdefer response.Body.Close()\n"
               "\tcontent, err := io.ReadAll(response.Body)\n\tcheck(err)\n"
               "\tfmt.Println(response.StatusCode, string(content))\n}\n\n"
               "func leaveAlone(*http.Request, []*http.Request) error {\n\treturn http.ErrUseLastResponse\n}\n\n"
               "func check(err error) {\n\tif err != nil {\n\t\tpanic(err)\n\t}\n}";
    return Secret(std::move(program));
}

} // namespace bearerbox::write
