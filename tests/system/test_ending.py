# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a desktop session: programs are told to go, and nobody is there to answer questions."""

import signal
import subprocess
import sys
import unittest
from pathlib import Path

SUPPORT = Path(__file__).resolve().parent.parent / "support"
sys.path.insert(0, str(SUPPORT))

from desktopcase import OneDesktop  # noqa: E402


class Ending(OneDesktop):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.manager = cls.session.start(
            "/usr/bin/python3", SUPPORT / "logout.py", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        cls.session.env["SESSION_MANAGER"] = cls.manager.stdout.readline().strip()

    def setUp(self):
        """A program that would ask before it closes."""
        outside = self.open()
        outside.press("Welcome to Bearerbox: Add profile")
        outside.find("text", "Name").queryEditableText().setTextContents("half typed")

    def test_a_form_with_input_does_not_keep_the_program(self):
        self.app.send_signal(signal.SIGTERM)
        self.assertEqual(self.app.wait(20), 0)

    def test_a_form_with_input_does_not_keep_the_session(self):
        self.manager.stdin.write("log out\n")
        self.manager.stdin.flush()
        self.assertEqual(self.app.wait(20), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
