# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window from outside: what a screen reader hears, what another process reads from the clipboard."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import OneDesktop, PROGRAMS  # noqa: E402
from session import Session, wait_for  # noqa: E402


class Window(OneDesktop):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.add_both()
        cls.open_for_all()

    def test_rows_say_name_service_state_and_time_left(self):
        row = self.outside.wait_for_row("prod-engine", "ServiceComb engine", "Valid")
        self.assertRegex(row, r"1[12]:\d\d:\d\d|12:00:00")
        self.outside.wait_for_row("support-chat", "AICC messaging", "Valid")

    def test_the_contract_names_are_there(self):
        self.outside.find("frame", "Bearerbox")
        self.outside.find("list", "Profiles")
        self.outside.find("text", "Search")
        for name in ("Add profile", "Edit profile", "Remove profile", "Copy header", "Copy as", "Refresh", "Reveal"):
            self.assertGreater(self.outside.button(name).queryAction().nActions, 0, name)
        self.assertEqual(self.outside.nameless_buttons(), [])

    def test_a_click_copies_what_the_sandbox_accepts(self):
        for profile, first in (("prod-engine", "Authorization: Bearer ey"), ("support-chat", "Authorization: Bearer ")):
            self.outside.wait_for_row(profile, "Valid")
            self.outside.choose(profile)
            expected = self.cli.must("header", profile).strip()
            self.outside.press("Copy header")
            wait_for(f"the header set of {profile} on the clipboard",
                     lambda wanted=expected: self.session.clipboard().strip() == wanted)
            self.assertTrue(self.session.clipboard().startswith(first))
            self.assertIn("x-kde-passwordManagerHint", self.session.clipboard_targets())

    def test_a_second_start_raises_the_first_and_ends(self):
        window = self.session.must("xdotool", "search", "--onlyvisible", "--name", "^Bearerbox$").split()[0]
        self.session.must("xdotool", "windowminimize", "--sync", window)
        second = self.session.start(PROGRAMS / "bearerbox")
        self.assertEqual(second.wait(20), 0)
        wait_for("the first window in front again",
                 lambda: self.session.run("xdotool", "getactivewindow").stdout.strip() == window)
        self.assertIn(window, self.session.must("xdotool", "search", "--onlyvisible", "--name", "^Bearerbox$").split())
        self.assertIsNone(self.app.poll())

    def test_no_token_is_spoken_unless_revealed(self):
        self.outside.wait_for_row("support-chat", "Valid")
        self.outside.choose("support-chat")
        tokens = [word for word in self.cli.must("header", "support-chat").split() if len(word) > 40]
        self.assertTrue(tokens)
        self.outside.press("Reveal")
        for token in tokens:  # what can be found is looked for in the right place
            wait_for("a revealed token", lambda wanted=token: wanted in self.outside.spoken())
        self.outside.press("Reveal")
        for token in tokens:
            wait_for("a token to be hidden again", lambda hidden=token: hidden not in self.outside.spoken())


class Trouble(unittest.TestCase):
    """A program that cannot open its profiles, or its folder, says so where it is seen."""

    def setUp(self):
        self.session = Session(display="virtual")
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.folder = self.session.home / "config" / "bearerbox"
        self.folder.mkdir(parents=True)

    def test_a_second_start_raises_the_window_that_tells_of_trouble(self):
        (self.folder / "profiles.json").write_text("broken")
        first = self.session.start(PROGRAMS / "bearerbox")
        window = wait_for("the window", lambda: self.session.run(
            "xdotool", "search", "--onlyvisible", "--name", "^Bearerbox$").stdout.split())[0]
        self.session.must("xdotool", "windowminimize", "--sync", window)
        second = self.session.start(PROGRAMS / "bearerbox")
        self.assertEqual(second.wait(20), 0)
        wait_for("the window in front again",
                 lambda: self.session.run("xdotool", "getactivewindow").stdout.strip() == window)
        self.assertIsNone(first.poll())

    def test_a_folder_that_takes_no_lock_is_no_success(self):
        (self.folder / "window.lock").mkdir()
        done = self.session.run(PROGRAMS / "bearerbox")
        self.assertEqual(done.returncode, 1)
        self.assertIn("does not answer", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
