# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""After a full run of all programs, secrets and tokens are searched for in everything that was written, printed or
logged: they are found only where they belong."""

import base64
import json
import os
import sys
import unittest
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
        sandbox = Sandbox(self.session, PROGRAMS)
        secrets = [sandbox["password"], sandbox["appSecret"], *self.use_command_line(sandbox)]
        secrets.append(self.use_wrong_secret(sandbox["address"]))
        self.use_window()
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
