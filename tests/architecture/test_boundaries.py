#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of boundaries.py refuses a small tree that breaks it, and lets one pass that does not."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import boundaries


def broken(tree):
    """The violations of a tree given as {path: text}, as "file:line rule"."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in tree.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return [f"{found.file}:{found.line} {found.rule}" for found in boundaries.violations(root)]


def scanned(text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.cpp"
        path.write_text(text, encoding="utf-8")
        return boundaries.Source(pathlib.Path(folder), path)


# (sentence, file, text, the rule that must speak or None)
ONE_FILE = [
    ("a header is named from the root", "ui/window/a.cpp", '#include "ui/window/a.h"\n#include <QString>\n#include "a.moc"', None),
    ("a header is named by its neighbour", "ui/window/a.cpp", '#include "b.h"', "from-the-root"),
    ("a test's header is named by its neighbour", "tests/ui/a.cpp", '#include "stage.h"', None),
    ("a header is reached by going up", "core/base/a.h", '#include "../sessions/session.h"', "from-the-root"),
    ("a header is reached by going up in the middle", "core/base/a.h", '#include "core/base/../base/b.h"', "from-the-root"),
    ("a header is reached by going up in brackets", "core/base/a.h", "#include <../sessions/session.h>", "from-the-root"),

    ("core includes an earlier folder", "core/net/a.h", '#include "core/base/error.h"', None),
    ("the network includes the machine", "core/net/a.h", '#include "core/machine/machinetime.h"', None),
    ("the machine includes the network", "core/machine/a.h", '#include "core/net/trust.h"', "core-order"),
    ("core includes its own folder", "core/net/a.h", '#include "core/net/trust.h"', None),
    ("core includes a later folder", "core/base/a.h", '#include "core/net/trust.h"', "core-order"),
    ("core includes the last folder", "core/sessions/a.h", '#include "core/agent/peer.h"', "core-order"),
    ("core has a folder nobody ordered", "core/extras/a.h", "", "core-order"),
    ("core includes a folder nobody ordered", "core/agent/a.h", '#include "core/extras/a.h"', "core-order"),
    ("core includes ui", "core/agent/a.h", '#include "ui/window/mainwindow.h"', "core-order"),
    ("core includes a program", "core/agent/a.h", '#include "app/cli/console.h"', "core-order"),
    ("core includes a widget", "core/base/a.h", "#include <QWidget>", "core-order"),
    ("core includes a widget through its module", "core/base/a.h", "#include <QtWidgets/QLabel>", "core-order"),
    ("core includes a picture through its module", "core/base/a.h", "#  include  <QtGui/QIcon>", "core-order"),
    ("core includes the core of Qt", "core/base/a.h", "#include <QString>\n#include <QtCore/QDateTime>", None),
    ("core includes Qt Network", "core/net/a.h", "#include <QSslCertificate>", None),
    ("core links widgets", "core/base/CMakeLists.txt", "house_library(x\n PUBLIC Qt6::Widgets)", "core-order"),
    ("core links an earlier folder", "core/net/CMakeLists.txt", "house_library(x PUBLIC bearerbox_base)", None),
    ("core links a later folder", "core/base/CMakeLists.txt", "house_library(x\n PUBLIC bearerbox_net)", "core-order"),
    ("core says why it links no widgets", "core/base/CMakeLists.txt", "# never Qt6::Widgets\n", None),

    ("ui includes core", "ui/window/a.h", '#include "core/sessions/session.h"', None),
    ("ui includes a request", "ui/window/a.h", "#include <QNetworkRequest>", "ui-offline"),
    ("ui includes a certificate", "ui/window/a.h", "#include <QSslCertificate>", "ui-offline"),
    ("ui includes a socket", "ui/window/a.h", "#include <QTcpSocket>", "ui-offline"),
    ("ui includes a local socket", "ui/window/a.h", "#include <QLocalSocket>", "ui-offline"),
    ("ui includes the module", "ui/window/a.h", "#include <QtNetwork/QHostInfo>", "ui-offline"),
    ("ui includes core/net", "ui/window/a.h", '#include "core/net/trust.h"', "ui-offline"),
    ("ui includes a program", "ui/window/a.h", '#include "app/common/backend.h"', "ui-offline"),
    ("ui links the network", "ui/window/CMakeLists.txt", "house_library(x PRIVATE bearerbox_net)", "ui-offline"),

    ("core/secrets includes the keychain", "core/secrets/a.cpp", "#include <qt6keychain/keychain.h>", None),
    ("the tests of core/secrets open a box", "tests/core/secrets/a.cpp", "#include <sodium.h>", None),
    ("core/sessions includes the keychain", "core/sessions/a.cpp", "#include <qt6keychain/keychain.h>", "one-keeper"),
    ("a program includes the sealing library", "app/cli/a.cpp", "#include <sodium.h>", "one-keeper"),
    ("a widget includes a part of it", "ui/window/a.cpp", "#include <sodium/utils.h>", "one-keeper"),

    ("core/net makes requests", "core/net/a.h", "QNetworkAccessManager m_manager;", None),
    ("a test makes requests", "tests/app/a.cpp", "QNetworkAccessManager manager;", None),
    ("the sandbox makes requests", "app/sandbox/a.cpp", "QNetworkAccessManager manager;", None),
    ("a comment names the class", "core/base/a.h", "// QNetworkAccessManager resends\n/* a QNetworkAccessManager */", None),
    ("core/exchange makes requests", "core/exchange/a.cpp", "QNetworkAccessManager manager;", "one-way-out"),
    ("a program declares the class", "app/desktop/a.h", "class QNetworkAccessManager;", "one-way-out"),
    ("a program includes the class", "app/desktop/a.h", "#include <QNetworkAccessManager>", "one-way-out"),

    ("core names a service", "core/profiles/a.cpp", 'auto id = u"servicecomb-engine"_s;', "no-service-by-name"),
    ("ui names a service's header", "ui/window/a.cpp", 'auto h = "CCMessaging-Token";', "no-service-by-name"),
    ("a program names a service in a raw literal", "app/cli/a.cpp", 'auto j = R"({"id":"aicc"})";', "no-service-by-name"),
    ("a comment names a service", "core/profiles/a.cpp", '// "servicecomb-engine" is an example', None),
    ("the sandbox names its services", "app/sandbox/a.cpp", 'auto path = "/apiaccess/ccmessaging/poll";', None),
    ("a test names a service", "tests/core/a.cpp", 'auto id = "aicc-messaging";', None),

    ("the sandbox includes base and net", "app/sandbox/a.h", '#include "core/base/error.h"\n#include "core/net/trust.h"', None),
    ("the sandbox reads definitions", "app/sandbox/a.h", '#include "core/services/template.h"', "sandbox-apart"),
    ("the sandbox builds requests", "app/sandbox/a.h", '#include "core/exchange/request.h"', "sandbox-apart"),
    ("the sandbox reads profiles", "app/sandbox/a.h", '#include "core/profiles/profile.h"', "sandbox-apart"),
    ("the sandbox knows sessions", "app/sandbox/a.h", '#include "core/sessions/plan.h"', "sandbox-apart"),

    ("the clock asks the system", "core/base/clock.h", "return QDateTime::currentDateTimeUtc();", None),
    ("the machine's time asks the system", "core/machine/machinetime.cpp", "clock_gettime(CLOCK_BOOTTIME, &t);", None),
    ("core asks for the machine's time", "core/sessions/a.cpp", "auto machine = systemTime();", "time-handed-in"),
    ("core asks for the time since boot", "core/net/a.cpp", "clock_gettime(CLOCK_BOOTTIME, &t);", "time-handed-in"),
    ("another file of the machine asks", "core/machine/a.cpp", "auto now = systemNow();", "time-handed-in"),
    ("a program asks the system", "app/cli/a.cpp", "auto now = QDateTime::currentDateTimeUtc();", None),
    ("core asks the system", "core/sessions/a.cpp", "auto now = QDateTime::currentDateTimeUtc();", "time-handed-in"),
    ("core asks for the local time", "core/base/a.cpp", "auto now = QDateTime::currentDateTime();", "time-handed-in"),
    ("core asks the standard library", "core/base/a.cpp", "auto n = std::chrono::system_clock::now();", "time-handed-in"),
    ("ui asks through the clock's door", "ui/window/a.cpp", "show(systemNow());", "time-handed-in"),
    ("ui asks for milliseconds", "ui/window/a.cpp", "auto n = QDateTime::currentMSecsSinceEpoch();", "time-handed-in"),
    ("core measures a span", "core/net/a.cpp", "std::chrono::steady_clock::now();", None),

    ("errors are ignored by name", "core/net/a.cpp", "reply->ignoreSslErrors(errors);", None),
    ("all errors are ignored", "core/net/a.cpp", "reply->ignoreSslErrors( );", "trust-checked"),
    ("a test ignores all errors", "tests/core/a.cpp", "reply->ignoreSslErrors();", "trust-checked"),
    ("nobody is verified", "core/net/a.cpp", "c.setPeerVerifyMode(QSslSocket::VerifyNone);", "trust-checked"),
    ("a server verifies no client", "app/sandbox/a.cpp", "c.setPeerVerifyMode(QSslSocket::VerifyNone);", None),

    ("a wait names its arguments", "core/net/a.cpp", "co_await send(std::move(request));", None),
    ("a wait inside a condition", "core/net/a.cpp", "if (co_await ready()) {\n}", None),
    ("a wait in braces that it does not own", "core/net/a.cpp", "{ co_await ready(); }\nint a[] = {1};", None),
    ("braces in a literal", "core/net/a.cpp", 'co_await say("{[");', None),
    ("an aggregate inside a wait", "core/net/a.cpp", "co_await send(Request{a, b});", "plain-waits"),
    ("a list inside a wait", "core/net/a.cpp", "auto r = co_await send({a, b});", "plain-waits"),
    ("a lambda inside a wait", "core/net/a.cpp", "co_await run([s] { return s; });", "plain-waits"),
    ("an aggregate on the next line of a wait", "tests/core/a.cpp", "co_await send(\n    Request{a});", "plain-waits"),
]

META_OBJECTS = [
    ("one in a namespace", {"core/base/a.h": "namespace n {\nQ_NAMESPACE\n}"}, []),
    ("one in each of two namespaces",
     {"core/base/a.h": "namespace n {\nQ_NAMESPACE\n}", "ui/window/a.h": "namespace n::inner {\nQ_NAMESPACE\n}"}, []),
    ("two in one namespace, in two libraries",
     {"core/base/a.h": "namespace n {\nQ_NAMESPACE\n}", "ui/window/a.h": "namespace n {\nQ_NAMESPACE // again\n}"},
     ["ui/window/a.h:2 one-meta-object"]),
    ("two in one nested namespace, written in two ways",
     {"core/base/a.h": "namespace n::m {\nQ_NAMESPACE\n}",
      "tests/a.h": "namespace n {\nstruct S { int f() { return {}; } };\nnamespace m {\nQ_NAMESPACE_EXPORT(X)\n}}"},
     ["tests/a.h:4 one-meta-object"]),
    ("one in the unnamed namespace of each of two files",
     {"tests/a.cpp": "namespace {\nQ_NAMESPACE\n}", "tests/b.cpp": "namespace {\nQ_NAMESPACE\n}"}, []),
    ("an unbalanced macro before it",
     {"core/base/a.h": "#define OPEN namespace n { \\\n  {\nnamespace n {\nQ_NAMESPACE\n}",
      "core/base/b.h": "using namespace std;\nnamespace n {\nQ_NAMESPACE\n}"}, ["core/base/b.h:3 one-meta-object"]),
    ("a comment about it", {"core/base/a.h": "namespace n {\nQ_NAMESPACE\n// one Q_NAMESPACE only\n}"}, []),
]


class Rules(unittest.TestCase):
    def test_one_file(self):
        for sentence, path, text, rule in ONE_FILE:
            with self.subTest(sentence):
                found = broken({"core/base/clean.h": "", path: text})
                self.assertEqual({violation.split()[1] for violation in found}, {rule} if rule else set())

    def test_meta_objects(self):
        for sentence, tree, expected in META_OBJECTS:
            with self.subTest(sentence):
                self.assertEqual(broken(tree), expected)

    def test_every_rule_has_a_tree_that_breaks_it_and_one_that_does_not(self):
        refused = {rule for *_, rule in ONE_FILE}
        for name, rule in boundaries.RULES.items():
            self.assertIn(name, refused)
            folders = {path.split("/")[0] for _, path, _, spoken in ONE_FILE if spoken == name}
            self.assertTrue(any(path.split("/")[0] in folders and spoken is None for _, path, _, spoken in ONE_FILE), rule.__doc__)


class Reading(unittest.TestCase):
    def test_lines_survive_comments_and_literals(self):
        tree = {"core/net/a.cpp": '/* two\nlines */ auto s = R"x(\n"//\n)x";\nint n = 1\'000; char c = \'"\';\ncall->ignoreSslErrors();'}
        self.assertEqual(broken(tree), ["core/net/a.cpp:6 trust-checked"])

    def test_literals_are_found_with_their_line(self):
        source = scanned('#include "core/base/a.h"\n// "no"\nauto a = u"one\\" two"_s;\nauto b = R"(three)";')
        self.assertEqual(source.literals, [(3, 'one\\" two'), (4, "three")])
        self.assertEqual(source.includes, [(1, "core/base/a.h")])

    def test_a_literal_cannot_hide_what_follows(self):
        self.assertNotIn("hidden", scanned("auto a = \"/*\"; /* hidden */ auto b = '\\''; // hidden").code)
        self.assertIn("seen", scanned("auto a = \"//\"; seen(); auto b = \"\\\\\"; seen();").code)


class Program(unittest.TestCase):
    def run_on(self, tree):
        with tempfile.TemporaryDirectory() as folder:
            for path, text in tree.items():
                (pathlib.Path(folder) / path).parent.mkdir(parents=True)
                (pathlib.Path(folder) / path).write_text(text, encoding="utf-8")
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                status = boundaries.main([folder])
            return status, out.getvalue()

    def test_a_clean_tree_exits_with_0_and_says_nothing(self):
        self.assertEqual(self.run_on({"core/base/a.h": "#include <QString>\n"}), (0, ""))

    def test_a_violation_exits_with_1_and_names_its_place(self):
        status, out = self.run_on({"core/base/a.h": '\n#include "core/net/a.h"\n'})
        self.assertEqual(status, 1)
        self.assertEqual(out, "core/base/a.h:2: core-order: core/base stands before core/net and may not include core/net/a.h\n")

    def test_a_tree_without_sources_is_no_clean_tree(self):
        with self.assertRaises(SystemExit):
            self.run_on({"docs/a.md": "nothing"})


if __name__ == "__main__":
    unittest.main()
