# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock as others see it: assistive technology, the panel, the clipboard; with logind's word and a real keyring."""

import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from machine import Machine  # noqa: E402
from outside import Outside  # noqa: E402
from panel import Panel  # noqa: E402
from session import CommandLine, Sandbox, Session, wait_for  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])
SESSION = "c7"
LOCKED_MENU = ["Unlock Bearerbox", "Refresh all", "Pause automatic refresh", "Quit"]


class Lock(unittest.TestCase):
    def setUp(self):
        self.session = Session(display="virtual")
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.machine = Machine(self.session)
        self.machine.has_session(SESSION)
        self.bar = Panel(self.session)
        self.addCleanup(self.bar.close)
        self.cli = CommandLine(self.session, PROGRAMS)
        self.cli.add_both(Sandbox(self.session, PROGRAMS))
        settings = self.session.home / "config" / "bearerbox" / "settings.ini"
        settings.write_text("[lock]\nwithScreen=true\n")
        process = self.session.start(PROGRAMS / "bearerbox")
        self.outside = Outside(self.session, process=process.pid)
        self.outside.wait_for_row("prod-engine", "Valid")
        wait_for("the icon", lambda: "prod-engine" in self.bar.menu().labels)

    def lock_screen(self):
        """What logind tells everybody; until it is heard, since the app may still be asking which session it is in."""
        def is_locked():
            self.machine.says_that_it_locks(SESSION)
            return "Bearerbox is locked" in self.outside.spoken()

        wait_for("the lock", is_locked)

    def test_in_turn(self):
        """One desktop for all: a process finds the accessibility bus once."""
        self.the_lock_of_the_screen_covers_everything_until_the_keyring_has_answered()
        self.a_locked_keyring_keeps_it_locked()

    def the_lock_of_the_screen_covers_everything_until_the_keyring_has_answered(self):
        self.bar.click("prod-engine", "Copy header")
        wait_for("a header", self.session.clipboard)
        self.lock_screen()
        heard = self.outside.spoken()
        for name in ("prod-engine", "support-chat"):
            self.assertNotIn(name, heard)
        wait_for("an empty clipboard", lambda: not self.session.clipboard())
        wait_for("the menu of a locked app", lambda: self.bar.menu().labels == LOCKED_MENU)
        self.assertNotIn("prod-engine", self.bar.tool_tip())
        self.bar.click("Unlock Bearerbox")
        self.outside.wait_for_row("prod-engine", "Valid")
        wait_for("the menu with profiles", lambda: "prod-engine" in self.bar.menu().labels)

    def a_locked_keyring_keeps_it_locked(self):
        self.lock_screen()
        self.session.must(
            "gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path",
            "/org/freedesktop/secrets", "--method", "org.freedesktop.Secret.Service.Lock",
            "['/org/freedesktop/secrets/collection/login']",
        )
        self.outside.press("Bearerbox is locked: Unlock")
        wait_for("the reason", lambda: "The keyring is locked" in self.outside.spoken())
        self.assertNotIn("prod-engine", self.outside.spoken())
        self.assertEqual(self.bar.menu().labels, LOCKED_MENU)


if __name__ == "__main__":
    unittest.main(verbosity=2)
