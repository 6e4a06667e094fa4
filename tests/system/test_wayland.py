# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window and the clipboard of Wayland: a compositor without a screen, keys, and wl-clipboard at the other side."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import OneDesktop  # noqa: E402
from desktops import Sway  # noqa: E402
from panel import Notifications, Panel  # noqa: E402
from session import Timeout, wait_for  # noqa: E402

PROFILE = "prod-engine"


class Wayland(OneDesktop):
    display = None  # Sway is one

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Qt's Wayland plugin loses what it had on the clipboard, and is unloaded before leaks are counted, so no
        # suppression can name it. On X11 the same code is counted (test_clipboard.py).
        options = cls.session.env.get("ASAN_OPTIONS")
        cls.session.env["ASAN_OPTIONS"] = f"{options}:detect_leaks=0" if options else "detect_leaks=0"
        cls.wish("[clipboard]\nseconds=5\n[tray]\nexplained=true\n")
        cls.sway = Sway(cls.session)
        cls.panel = Panel(cls.session)
        cls.addClassCleanup(cls.panel.close)
        cls.notifications = Notifications(cls.session)
        cls.addClassCleanup(cls.notifications.close)
        cls.add_both()
        cls.token = cls.cli.must("token", PROFILE).strip()

    def setUp(self):
        self.panel.items.clear()

    def open_alive(self):
        self.open().wait_for_row(PROFILE, "Valid")

    def copy_header(self):
        """By key, as a person does: the compositor wants the number of a key press. Returns what has been copied."""
        def read():
            text = self.sway.clipboard()
            return text if self.token in text else None

        def copied():
            self.sway.press("-k", "Home")
            self.sway.press("-M", "ctrl", "-k", "c")
            try:  # pressed again only where it went astray: one that is merely slow would make a second copy later
                return wait_for("the header", read, limit=2)
            except Timeout:
                return None

        keyboard = self.sway.keyboard()  # until then the focus stays, or the copy could come after it
        try:
            return wait_for("the header on the clipboard", copied)
        finally:
            keyboard.kill()

    def test_a_copy_is_marked_and_goes_after_its_time(self):
        self.open_alive()
        self.copy_header()
        self.assertIn("x-kde-passwordManagerHint", self.sway.clipboard_types())
        wait_for("an empty clipboard", lambda: self.sway.clipboard() == "")

    def test_at_the_end_it_is_gone(self):
        self.open_alive()
        self.copy_header()
        self.end()
        self.assertEqual(self.sway.clipboard_types(), [])

    def test_what_somebody_else_put_there_stays(self):
        self.open_alive()
        self.copy_header()
        self.sway.copy("theirs")
        self.outside.wait_until_unsaid("clears in")
        self.end()
        self.assertEqual(self.sway.clipboard(), "theirs")

    def test_a_secret_that_another_program_keeps_is_told_until_it_is_cleared(self):
        """As programs do that make what was copied survive, and the compositor of GNOME by itself."""
        for emptied, sentence in ((False, "The secret may stay on the clipboard"),
                                  (True, "The secret is on the clipboard again")):
            with self.subTest(emptied=emptied):
                keyboard = self.sway.keyboard()
                self.addCleanup(keyboard.kill)
                self.open_alive()
                kept = self.copy_header()
                if emptied:
                    wait_for("an empty clipboard", lambda: self.sway.clipboard() == "")
                self.sway.copy(kept)
                self.outside.wait_until_said(sentence)
                self.assertEqual(self.sway.clipboard(), kept)
                # By key: the compositor takes a clipboard only from one who was typed at after it was filled.
                self.outside.button("Clear now").queryComponent().grabFocus()
                self.sway.press("-k", "space")
                wait_for("an empty clipboard", lambda: self.token not in self.sway.clipboard())
                self.outside.wait_until_unsaid(sentence)
                self.end()

    def test_without_the_focus_it_is_told_as_soon_as_that_is_back(self):
        self.open_alive()
        kept = self.copy_header()
        self.sway.copy(kept)
        self.outside.wait_until_unsaid("clears in")
        keyboard = self.sway.keyboard()
        self.addCleanup(keyboard.kill)
        self.outside.wait_until_said("The secret may stay on the clipboard")

    def test_a_copy_that_the_compositor_would_ignore_is_told_to_have_failed(self):
        self.sway.copy("theirs")
        self.start("--hidden")
        wait_for("a token", lambda: f"{PROFILE}: Valid" in self.panel.tool_tip())
        self.panel.click(PROFILE, "Copy header")
        told = self.notifications.wait_for("Nothing copied")
        self.assertIn("Wayland lets only a window with the focus copy", told[2])
        self.assertEqual(self.sway.clipboard(), "theirs")


if __name__ == "__main__":
    unittest.main(verbosity=2)
