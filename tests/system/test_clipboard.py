# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clipboard of X11 with other programs at it: xclip, and clipboard managers of Debian, none of which heeds the hint."""

import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import OneDesktop  # noqa: E402
from desktops import ClipboardManager, copy  # noqa: E402
from session import wait_for  # noqa: E402

PROFILE = "prod-engine"
PATIENCE = 2  # seconds; managers that look now and then do so twice a second


class Clipboard(OneDesktop):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.wish("[clipboard]\nseconds=5\n")
        cls.add_both()
        cls.token = cls.cli.must("token", PROFILE).strip()

    def setUp(self):
        self.open().wait_for_row(PROFILE, "Valid")

    def manager(self, name):
        manager = ClipboardManager(self.session, name)
        self.addCleanup(manager.stop)
        return manager

    def copy_header(self):
        self.outside.choose(PROFILE)
        self.outside.press("Copy header")
        wait_for("the header on the clipboard", lambda: self.token in self.session.clipboard())

    def wait_until_cleared(self):
        wait_for("an empty clipboard", lambda: self.session.clipboard() == "")

    def assert_it_stays_away(self):
        """A manager that brings it back does so at its next look."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.assertNotIn(self.token, self.session.clipboard())

    def test_after_its_time_no_manager_brings_it_back(self):
        for name in ClipboardManager.COMMANDS:
            with self.subTest(name):
                manager = ClipboardManager(self.session, name)
                self.copy_header()
                self.wait_until_cleared()
                self.assert_it_stays_away()
                manager.stop()

    def test_the_manager_of_the_desktop_does_not_get_it(self):
        manager = self.manager("clipman")
        self.copy_header()
        manager.sees("after")  # so it has had its time with the header
        self.assertNotIn(self.token, manager.history())

    def test_at_the_end_the_manager_of_the_desktop_has_nothing_to_bring_back(self):
        manager = self.manager("clipman")
        for way in ("terminate", "kill"):
            with self.subTest(way):
                self.copy_header()
                getattr(self.app, way)()
                self.app.wait(20)
                self.assert_it_stays_away()
                self.assertNotIn(self.token, manager.history())
            self.setUp()

    def test_at_the_end_it_is_gone(self):
        self.copy_header()
        self.end()
        self.assertEqual(self.session.clipboard(), "")

    def test_what_somebody_else_put_there_stays(self):
        self.copy_header()
        copy(self.session, "theirs")
        self.outside.wait_until_unsaid("clears in")
        self.assertEqual(self.session.clipboard(), "theirs")
        self.end()
        self.assertEqual(self.session.clipboard(), "theirs")

    def test_a_secret_that_another_program_keeps_is_told_until_something_else_is_copied(self):
        self.copy_header()
        kept = self.session.clipboard()
        copy(self.session, kept)
        self.outside.wait_until_said("The secret may stay on the clipboard")
        self.assertEqual(self.session.clipboard(), kept)
        copy(self.session, "theirs")
        self.outside.wait_until_unsaid("The secret may stay on the clipboard")

    def test_a_token_that_was_replaced_is_told(self):
        self.copy_header()
        newer = self.cli.must("token", PROFILE, "--new").strip()
        self.outside.wait_until_said(f"“{PROFILE}” has a newer token than the one you copied")
        self.outside.press("Copy again")
        wait_for("the newer token on the clipboard", lambda: newer in self.session.clipboard())
        type(self).token = newer


if __name__ == "__main__":
    unittest.main(verbosity=2)
