# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyring's own question, where it has no collection yet: what was begun goes on with the answer."""

import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import PROGRAMS  # noqa: E402
from outside import Outside  # noqa: E402
from session import Session, wait_for  # noqa: E402

TOYS = ("sandbox-servicecomb-engine", "sandbox-aicc-messaging")


class Prompts(unittest.TestCase):
    def setUp(self):
        self.session = Session(keyring=False, display="virtual")
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.session.show_what_the_bus_starts()
        self.outside = Outside(self.session, process=self.session.start(PROGRAMS / "bearerbox").pid)

    def questions(self):
        """The windows of the keyring's question."""
        return self.session.run("xdotool", "search", "--onlyvisible", "--class", "gcr-prompter").stdout.split()

    def wait_for_question(self):
        """Until what is typed goes there."""
        wait_for("the question",
                 lambda: self.session.run("xdotool", "getactivewindow").stdout.strip() in (self.questions() or [None]))

    def press(self, *words):
        subprocess.run(["xdotool", *words], env=self.session.env, check=True)

    def test_what_was_begun_goes_on_with_the_answer(self):
        self.outside.press("Welcome to Bearerbox: Try it with the sandbox")
        self.wait_for_question()
        self.press("key", "Escape")
        self.outside.wait_until_said("has no default collection")
        wait_for("the question to go", lambda: not self.questions())
        self.outside.press("Try again")
        self.wait_for_question()
        self.press("type", "--delay", "20", "a password\ta password")
        self.press("key", "Return")
        for profile in TOYS:
            self.outside.wait_for_row(profile, "Valid")
        self.outside.wait_until_unsaid("has no default collection")
        self.assertEqual(self.questions(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
