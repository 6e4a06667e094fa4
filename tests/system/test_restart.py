# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window ends and starts again: signals, the clipboard, tokens that live on."""

import json
import signal
import sys
import unittest
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import OneDesktop  # noqa: E402
from session import wait_for  # noqa: E402


class Restart(OneDesktop):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.add_both()

    def open_alive(self):
        outside = self.open()
        outside.wait_for_row("prod-engine", "Valid")
        outside.wait_for_row("support-chat", "Valid")
        return self.app, outside

    def test_a_signal_ends_it_cleanly_and_clears_the_clipboard(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            app, outside = self.open_alive()
            outside.choose("prod-engine")
            outside.press("Copy header")
            wait_for("a copied header", lambda: "Bearer" in self.session.clipboard())
            app.send_signal(number)
            self.assertEqual(app.wait(20), 0)
            self.assertNotIn("Bearer", self.session.clipboard())

    def test_a_restart_costs_no_login(self):
        for _ in range(3):
            app, _ = self.open_alive()
            app.terminate()
            app.wait(20)
        self.assertEqual(len(self.posts()), 3, self.posts())

    def test_the_command_line_hands_out_what_the_window_got(self):
        app, _ = self.open_alive()
        posts = self.posts()
        token = self.cli.must("token", "prod-engine")
        self.assertEqual(token.count("."), 2)
        self.assertEqual(self.posts(), posts)
        app.terminate()
        app.wait(20)

    def posts(self):
        with urllib.request.urlopen(self.sandbox["address"] + "/sandbox/requests") as answer:
            return [one["path"] for one in json.load(answer)["requests"] if one["method"] == "POST"]


if __name__ == "__main__":
    unittest.main(verbosity=2)
