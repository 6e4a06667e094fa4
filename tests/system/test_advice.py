# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What bearerbox-cli says when something is wrong: it names what is, and what helps."""

import json
import re
import shlex
import socket
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PROGRAMS, WithKeyring  # noqa: E402
from service import Service  # noqa: E402
from session import CommandLine, Session  # noqa: E402


class WithoutKeyring(unittest.TestCase):
    def setUp(self):
        self.session = Session(keyring=False)
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.cli = CommandLine(self.session, PROGRAMS)
        self.cli.must("add", "servicecomb-engine", "prod-engine", "--set", "address=https://x.example", "--set", "account=a")

    def said(self, status, *words, stdin=""):
        done = self.cli(*words, stdin=stdin)
        self.assertEqual((done.returncode, done.stdout), (status, ""), done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, "one line")
        return done.stderr.removeprefix("bearerbox-cli: ").rstrip("\n")

    def test_a_slip_of_the_finger_is_understood(self):
        add = ("add", "servicecomb-engine", "b", "--set", "address=https://x.example", "--set")
        for words, meant, advice in [
            (("tokn", "prod-engine"), "token", "bearerbox-cli --help"),
            (("lst",), "list", "bearerbox-cli --help"),
            (("list", "--jsn"), "--json", "bearerbox-cli list --help"),
            (("token", "prod-engine", "--min-vald", "5m"), "--min-valid", "bearerbox-cli token --help"),
            (("show", "prod-engin"), "prod-engine", "bearerbox-cli list"),
            (("token", "Prod-Engine"), "prod-engine", "bearerbox-cli list"),
            (("add", "servicecomb-engin", "b"), "servicecomb-engine", "bearerbox-cli services"),
            (("add", "servicecomb", "b"), "servicecomb-engine", "bearerbox-cli services"),
            (("help", "tokn"), "token", "bearerbox-cli --help"),
            (("token", "--service", "aicc-mesaging"), "aicc-messaging", "bearerbox-cli services"),
            ((*add, "account1=root"), "account", "bearerbox-cli add --help"),
        ]:
            with self.subTest(words):
                status = 2 if advice.endswith("--help") else 3
                self.assertRegex(self.said(status, *words), rf"Did you mean “{meant}”\? See {advice}\.$")

    def test_help_is_there_however_it_is_asked_for(self):
        for short, long in [
            (("help",), ("--help",)), (("-h",), ("--help",)), (("help", "header"), ("header", "--help")),
            (("header", "-h"), ("header", "--help")), (("-v",), ("--version",)),
        ]:
            with self.subTest(short):
                self.assertEqual(self.cli.must(*short), self.cli.must(*long))

    def test_help_has_one_column(self):
        for words in (("add", "--help"), ("token", "--help"), ("--help",)):
            lines = self.cli.must(*words).splitlines()
            for line, following in zip(lines, [*lines[1:], ""]):
                if line.startswith("  -"):
                    text = following if line[26:27].strip() or len(line) < 27 else line
                    self.assertRegex(text, r"^.{26} \S", line)

    def test_what_is_like_nothing_points_to_the_list(self):
        for words, advice in [
            (("dance",), "bearerbox-cli --help"),
            ((), "bearerbox-cli --help"),
            (("list", "--sideways"), "bearerbox-cli list --help"),
            (("list", "--timeout", "3"), "bearerbox-cli list --help"),
            (("show",), "bearerbox-cli show --help"),
            (("rename", "prod-engine"), "bearerbox-cli rename --help"),
            (("token",), "bearerbox-cli token --help"),
            (("token", "prod-engine", "--set"), "bearerbox-cli token --help"),
            (("token", "prod-engine", "--timeout", "0"), "bearerbox-cli token --help"),
            (("token", "prod-engine", "--timeout", "abc"), "bearerbox-cli token --help"),
            (("token", "prod-engine", "--min-valid", "soon"), "bearerbox-cli token --help"),
            (("list", "--store", "vault"), "bearerbox-cli list --help"),
        ]:
            with self.subTest(words):
                message = self.said(2, *words)
                self.assertRegex(message, rf"[.?] See {advice}\.$")
                self.assertNotIn("..", message)

    def test_words_that_are_allowed_are_listed(self):
        for words, listed in [
            (("--environment", "prod"), "production, staging, test"),
            (("--refresh", "never"), "auto or manual"),
            (("--default-format", "morse"), "header, raw, json, curl"),
            (("--set", "colour=red"), "address, account, lifetime"),
            (("--secret", "pin=-"), "password, proxyPassword, clientKeyPassphrase"),
        ]:
            with self.subTest(words):
                self.assertIn(listed, self.said(2, "edit", "prod-engine", *words))
        self.assertIn("header, raw, json, curl", self.said(2, "header", "prod-engine", "--format", "morse"))
        self.assertIn("It has token.", self.said(3, "token", "prod-engine", "--step", "access"))

    def test_a_file_that_cannot_be_used_is_named_at_once(self):
        text = self.session.home / "text.pem"
        text.write_text("no certificate")
        nowhere = self.session.home / "nowhere.pem"
        before = self.cli.must("list", "--json")
        for option in ("--ca-file", "--client-cert", "--client-key"):
            for file, problem in ((nowhere, "cannot be read"), (text, "holds no")):
                with self.subTest((option, file.name)):
                    self.assertRegex(self.said(2, "edit", "prod-engine", option, file), f"usage: {option}: {file} {problem}")
        self.assertEqual(self.cli.must("list", "--json"), before)

    def test_no_keyring_is_said_once_and_nothing_is_made_up(self):
        self.session.env.pop("DBUS_SESSION_BUS_ADDRESS")  # on a bus one could be started
        for words in (("show", "prod-engine", "--json"), ("status", "--json")):
            with self.subTest(words):
                done = self.cli(*words)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertRegex(done.stderr, r"^bearerbox-cli: There is no keyring in this session\. .*\n$")
        self.assertEqual(json.loads(self.cli("show", "prod-engine", "--json").stdout)["secrets"], {"password": "unknown"})

    def test_an_http_service_that_was_taken_for_https(self):
        call = ("token", "--store", "memory", "--service", "servicecomb-engine", "--set", "account=root", "--secret",
                "password=-")
        with Service((200, {"token": LONG})) as service, socket.create_server(("127.0.0.1", 0)) as silent:
            for status, port in ((6, service.address.split(":")[-1]), (9, str(silent.getsockname()[1]))):
                with self.subTest(status):
                    message = self.said(status, *call, "--set", f"address=127.0.0.1:{port}", "--timeout", "2", stdin="x\n")
                    self.assertIn("begin the address with http://", message)
            self.assertEqual(service.requests, [])

    def test_a_path_where_nothing_is_and_plain_http_to_others(self):
        call = ("token", "--store", "memory", "--service", "servicecomb-engine", "--set", "account=root", "--secret",
                "password=-")
        with Service((404, "not found")) as service:
            message = self.said(7, *call, "--set", f"address={service.address}/v4/token", stdin="x\n")
            self.assertIn("has a path, /v4/token,", message)
        message = self.said(10, *call, "--set", "address=http://192.0.2.1", stdin="x\n")
        self.assertIn("--allow-plain-http", message)
        self.assertNotIn("enter its secret again", message)

    def test_each_help_shows_an_example_that_is_understood(self):
        commands = re.findall(r"^  ([a-z]+) ", self.cli.must("--help").split("Commands:")[1].split("Options:")[0], re.M)
        self.assertEqual(len(commands), 15)
        for command in commands:
            with self.subTest(command):
                text = self.cli.must(command, "--help")
                example = re.search(r"^Example:\n  bearerbox-cli (.*)$", text, re.M)[1].split(" < ")[0]
                words = shlex.split(example)
                self.assertEqual(words[0], command)
                options = {word for word in words if word.startswith("--")}
                self.assertLessEqual(options, set(re.findall(r"^  (--[a-z-]+)", text, re.M)))

    def test_a_help_lists_what_its_command_takes_and_nothing_else(self):
        every = set(re.findall(r"^  (--[a-z-]+)", "".join(self.cli.must(each, "--help") for each in ("add", "token")), re.M))
        for command in ("token", "check"):
            part = self.cli.must(command, "--help").split("Instead of a profile")
            listed = [set(re.findall(r"^  (--[a-z-]+)", each, re.M)) for each in part]
            self.assertEqual(len(part), 2)
            for option in every - {"--help", "--version", "--config-dir", "--store"}:
                with self.subTest((command, option)):
                    message = self.cli(command, "nobody", f"{option}=x").stderr
                    message += self.cli(command, "nobody", option).stderr
                    self.assertEqual("does not take" in message, not any(option in each for each in listed))
                    self.assertEqual("goes with --service" in message, option in listed[1] - {"--service"})


    def test_a_remedy_fits_what_happened(self):
        fields = ("--set", "address=https://x.example", "--set", "account=a")
        self.assertTrue(self.said(2, "add", "servicecomb-engine", "prod-engine", *fields).endswith("Choose another name."))
        chat = ("--set", "domain=https://x.example", "--set", "appKey=k", "--set", "userId=u", "--set", "userName=n")
        self.cli.must("add", "aicc-messaging", "chat", *chat, "--set", "channelId=c")
        message = self.said(2, "adopt", "chat", stdin="HTTP/1.1 200 OK\nDate: today\n\n")
        self.assertIn("the one at hand stays", message)


class Stored(WithKeyring):
    def test_show_tells_which_secrets_are_stored_and_never_a_value(self):
        self.add_engine("https://x.example", "engine", "hunter2-secret")
        self.cli.must("add", "servicecomb-engine", "bare", "--set", "address=https://x.example", "--set", "account=a")
        for name, state in (("engine", "stored"), ("bare", "missing")):
            shown = self.expect(0, "show", name)
            self.assertIn(f"secrets.password: {state}\n", shown.stdout)
            self.assertEqual(json.loads(self.cli.must("show", name, "--json"))["secrets"], {"password": state})
            self.assertNotIn("hunter2", shown.stdout + shown.stderr)
            self.assertEqual(shown.stderr, "")

    def test_a_refusal_that_stands_says_that_nothing_was_sent_and_what_helps(self):
        service = self.service((401, {"errorCode": "401202", "errorMessage": "wrong"}))
        self.add_engine(service.address)
        self.assertNotIn("Nothing was sent", self.expect(4, "token", "engine").stderr)
        for command in ("token", "header", "check"):
            said = self.expect(4, command, "engine").stderr
            self.assertIn("Nothing was sent now", said)
            self.assertIn("status 401 (401202): wrong", said)
            self.assertIn("bearerbox-cli edit engine --secret password=-", said)
            self.assertIn("--new", said)
        self.assertEqual(len(service.requests), 1)


if __name__ == "__main__":
    unittest.main()
