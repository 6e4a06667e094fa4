# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window from outside: what a screen reader hears, what another process reads from the clipboard."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from outside import Outside  # noqa: E402
from session import CommandLine, Sandbox, Session, wait_for  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])


class Window(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = Session(display="virtual")
        cls.session.__enter__()
        cls.addClassCleanup(cls.session.close)
        cls.sandbox = Sandbox(cls.session, PROGRAMS)
        cls.cli = CommandLine(cls.session, PROGRAMS)
        cls.cli.add_both(cls.sandbox)
        cls.app = cls.session.start(PROGRAMS / "bearerbox")
        cls.outside = Outside(cls.session)

    def test_rows_say_name_service_state_and_time_left(self):
        row = self.outside.wait_for_row("prod-engine", "ServiceComb engine", "Valid")
        self.assertRegex(row, r"1[12]:\d\d:\d\d|12:00:00")
        self.outside.wait_for_row("support-chat", "AICC messaging", "Valid")

    def test_the_contract_names_are_there(self):
        self.outside.find("frame", "Bearerbox")
        self.outside.find("list", "Profiles")
        self.outside.find("text", "Search")
        for name in ("Add profile", "Edit profile", "Remove profile", "Copy header", "Copy as", "Refresh", "Reveal"):
            wait_for(name, lambda name=name: self.outside._look("push button", name) or self.outside._look("button", name)
                     or self.outside._look("push button menu", name) or self.outside._look("toggle button", name)
                     or self.outside._look("check box", name))

    def test_a_click_copies_what_the_sandbox_accepts(self):
        for profile, first in (("prod-engine", "Authorization: Bearer ey"), ("support-chat", "Authorization: Bearer ")):
            self.outside.wait_for_row(profile, "Valid")
            self.outside.click_row(profile)
            expected = self.cli.must("header", profile).strip()

            def copied(wanted=expected):
                self.outside.press("Copy header")
                return self.session.clipboard().strip() == wanted

            wait_for(f"the header set of {profile} on the clipboard", copied)
            self.assertTrue(self.session.clipboard().startswith(first))
            self.assertIn("x-kde-passwordManagerHint", self.session.clipboard_targets())

    def test_a_second_start_raises_the_first_and_ends(self):
        second = self.session.start(PROGRAMS / "bearerbox")
        self.assertEqual(second.wait(20), 0)
        self.assertIsNone(self.app.poll())

    def test_no_token_is_spoken_unless_revealed(self):
        tokens = self.cli.must("header", "support-chat").split()
        spoken = " ".join(
            str(part) for node in self.outside._walk(self.outside.app)
            for part in (node.name, node.description)
        )
        for word in tokens:
            if len(word) > 40:
                self.assertNotIn(word, spoken)


class Ending(unittest.TestCase):
    def test_a_signal_ends_it_cleanly_and_clears_the_clipboard(self):
        with Session(display="virtual") as session:
            CommandLine(session, PROGRAMS).add_both(Sandbox(session, PROGRAMS))
            for name in ("TERM", "INT"):
                app = session.start(PROGRAMS / "bearerbox")
                outside = Outside(session)
                outside.wait_for_row("prod-engine", "Valid")
                outside.click_row("prod-engine")
                wait_for("a copied header", lambda out=outside: out.press("Copy header") or session.clipboard())
                subprocess.run(["kill", f"-{name}", str(app.pid)], check=True)
                self.assertEqual(app.wait(20), 0)
                self.assertNotIn("Bearer", session.clipboard())

    def test_a_restart_costs_no_login(self):
        import json  # noqa: PLC0415
        import urllib.request  # noqa: PLC0415

        with Session(display="virtual") as session:
            sandbox = Sandbox(session, PROGRAMS)
            CommandLine(session, PROGRAMS).add_both(sandbox)
            for _ in range(2):
                app = session.start(PROGRAMS / "bearerbox")
                outside = Outside(session)
                outside.wait_for_row("prod-engine", "Valid")
                outside.wait_for_row("support-chat", "Valid")
                app.terminate()
                app.wait(20)
            with urllib.request.urlopen(sandbox["address"] + "/sandbox/requests") as answer:
                posts = [one["path"] for one in json.load(answer)["requests"] if one["method"] == "POST"]
            self.assertEqual(len(posts), 3, posts)


if __name__ == "__main__":
    unittest.main(verbosity=2)
