# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""After a full run of all programs, secrets and tokens are searched for in everything that was written, printed or
logged: they are found only where they belong."""

import base64
import json
import os
import re
import ssl
import subprocess
import sys
import unittest
import urllib.request
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from outside import Outside  # noqa: E402
from service import Service  # noqa: E402
from session import CommandLine, Sandbox, Session  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])


def shapes(secret):
    """The ways in which a secret could have been written down."""
    return {
        secret.encode(),
        base64.b64encode(secret.encode()).rstrip(b"="),
        quote(secret, safe="").encode(),
        json.dumps(secret)[1:-1].encode(),
        secret.encode("utf-16-le"),
    }


class Secrecy(unittest.TestCase):
    def setUp(self):
        self.session = Session(display="virtual")
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.session.env["QT_LOGGING_RULES"] = "*=true"
        self.cli = CommandLine(self.session, PROGRAMS)
        self.heard = []
        self.sandboxes = []

    def say(self, *words, stdin=""):
        """A call whose output must hold no secret."""
        done = self.cli(*words, stdin=stdin)
        self.heard.append((" ".join(map(str, words)), (done.stdout + done.stderr).encode()))
        return done

    def ask(self, *words):
        """A call that prints a token on purpose; what it says besides must hold none."""
        done = self.cli(*words)
        self.heard.append((" ".join(words), done.stderr.encode()))
        return done.stdout.strip()

    def use_command_line(self, sandbox):
        self.cli.add_both(sandbox)
        tokens = [self.ask("token", "prod-engine"), self.ask("token", "support-chat"),
                  self.ask("token", "support-chat", "--step", "access")]
        for words in (("list",), ("list", "--json"), ("show", "prod-engine"), ("status",), ("status", "--json"),
                      ("check", "prod-engine"), ("check", "support-chat"), ("services", "--json")):
            self.say(*words)
        return tokens

    def use_formats(self):
        """Each format prints the tokens on purpose; what it says besides must hold none."""
        known = re.search(r"written down: (.*)\.", self.cli("header", "--help").stdout)
        for each in known[1].split(", "):
            for profile in ("prod-engine", "support-chat"):
                self.ask("header", profile, "--format", each)

    def use_renewal(self, sandbox):
        """A renewed token from outside; the commands that take it say nothing of it."""
        headers = dict(line.split(": ", 1) for line in self.ask("header", "support-chat").splitlines())
        asked = urllib.request.Request(
            f"{sandbox['address']}/apiaccess/ccmessaging/poll?receiverId=dev-jane&channel=WEB", headers=headers)
        with urllib.request.urlopen(asked) as answer:
            block = "HTTP/1.1 200 OK\r\n" + str(answer.headers)
            renewed = answer.headers["ccmessaging-token"]
        self.assertEqual(self.say("adopt", "support-chat", stdin=block).returncode, 0)
        self.say("adopt", "support-chat", stdin=block.replace(renewed, renewed + "\x01"))
        self.assertEqual(self.ask("token", "support-chat"), renewed)
        return renewed

    def use_trust(self):
        """A certificate is looked at and pinned with a secret at hand, and refused with one."""
        sandbox = self.new_sandbox("--tls")
        self.say("add", "servicecomb-engine", "tls", "--set", f"address={sandbox['address']}",
                 "--set", f"account={sandbox['account']}", "--secret", "password=-", stdin=sandbox["password"] + "\n")
        self.assertEqual(self.say("token", "tls").returncode, 6)
        self.say("trust", "tls", stdin="no\n")
        self.assertEqual(self.say("trust", "tls", "--yes", sandbox["sha256"]).returncode, 0)
        return [sandbox["password"], self.ask("token", "tls")]

    def new_sandbox(self, *options):
        """Its first line tells the credentials on purpose; what it says after that must hold none."""
        sandbox = Sandbox(self.session, PROGRAMS, *options, stderr=subprocess.PIPE)
        self.sandboxes.append(sandbox)
        return sandbox

    def hear_sandboxes(self):
        for sandbox in self.sandboxes:
            with urllib.request.urlopen(sandbox["address"] + "/sandbox/requests",
                                        context=ssl._create_unverified_context()) as answer:
                self.heard.append(("the requests a sandbox remembers", answer.read()))
            sandbox.process.terminate()
            said, logged = sandbox.process.communicate(timeout=60)
            self.heard.append(("what a sandbox says", (said + logged).encode()))

    def use_wrong_secret(self, address):
        """A service that repeats the password it was given, and a password that is wrong."""
        wrong = "Wr0ng-and-secret"
        with Service((401, {"errorCode": "401202", "errorMessage": f"no: {wrong}"})) as echo:
            self.say("add", "servicecomb-engine", "echo", "--set", f"address={echo.address}", "--set", "account=root",
                     "--secret", "password=-", stdin=wrong + "\n")
            self.say("token", "echo")
            self.say("status", "echo", "--json")
        return wrong

    def use_window(self):
        log = self.session.home.parent / (self.session.home.name + ".log")
        self.addCleanup(log.unlink)
        with log.open("wb") as output:
            app = self.session.start(PROGRAMS / "bearerbox", stdout=output, stderr=output)
            outside = Outside(self.session)
            outside.wait_for_row("prod-engine", "Valid")
            outside.choose("prod-engine")
            outside.press("Copy header")
            app.terminate()
            self.assertEqual(app.wait(20), 0)
        self.heard.append(("the window's log", log.read_bytes()))

    def files(self):
        """Every file of the session but the keyring's own."""
        for path in self.session.home.rglob("*"):
            if path.is_file() and "keyrings" not in path.parts:
                yield str(path), path.read_bytes()

    def test_found_nowhere_else(self):
        sandbox = self.new_sandbox()
        secrets = [sandbox["password"], sandbox["appSecret"], *self.use_command_line(sandbox)]
        self.use_formats()
        secrets.append(self.use_renewal(sandbox))
        secrets += self.use_trust()
        secrets.append(self.use_wrong_secret(sandbox["address"]))
        self.use_window()
        self.hear_sandboxes()
        notes = {path.name for path in (self.session.home / "config" / "bearerbox").iterdir()}
        self.assertLessEqual({"activity.jsonl", "attempts.json", "live-tokens.json", "clocks.json", "tokens.sealed"}, notes)
        for place, content in [*self.heard, *self.files()]:
            for secret in secrets:
                for shape in shapes(secret):
                    self.assertNotIn(shape, content, f"in {place}")

    def test_files_are_for_their_owner_only(self):
        self.use_command_line(Sandbox(self.session, PROGRAMS))
        folder = self.session.home / "config" / "bearerbox"
        self.assertEqual(folder.stat().st_mode & 0o77, 0)
        for path in folder.iterdir():
            if path.is_file():
                self.assertEqual(path.stat().st_mode & 0o77, 0, path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
