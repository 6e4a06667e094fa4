# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every dialog without a mouse: Tab reaches all that can be worked and comes back, both ways; Escape ends it."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from keycase import KeyCase  # noqa: E402


class Rings(KeyCase):
    def test_the_window(self):
        self.prove_ring()

    def test_by_their_keys(self):
        for keys, title in (("ctrl+n", "Add profile"), ("F2", "Edit profile “prod-engine”"),
                            ("ctrl+d", "Duplicate profile “prod-engine”"), ("ctrl+comma", "Settings")):
            with self.subTest(title):
                self.keyboard.press(keys)
                self.prove_dialog(title)
                self.keyboard.wait_for_focus("Profiles")

    def test_from_the_menu_of_a_row(self):
        for entries, title in ((("Enter new password…",), "New password for “prod-engine”"),
                               (("Change password at the service…",), "Change the password of “prod-engine”"),
                               (("Move to group", "New group…"), "New group")):
            with self.subTest(title):
                self.of_the_row(*entries)
                self.prove_dialog(title)
                self.keyboard.wait_for_focus("Profiles")

    def test_from_the_menu_of_the_window(self):
        self.more("About Bearerbox")
        self.prove_dialog("About Bearerbox")
        self.keyboard.wait_for_focus("More")

    def test_those_of_qt_that_ask_for_a_file(self):
        for entry, title in (("Import…", "Import profiles"), ("Export…", "Export all profiles")):
            with self.subTest(title):
                self.more(entry)
                self.keyboard.wait_for_window(title)
                self.keyboard.wait_for_focus("File name:")
                self.prove_dialog(title)
                self.keyboard.wait_for_focus("More")

    def test_the_activity(self):
        self.keyboard.press("ctrl+h")
        self.prove_dialog("Activity")


if __name__ == "__main__":
    unittest.main(verbosity=2)
