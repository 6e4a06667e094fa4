# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole window without a mouse, as a screen reader follows it: where Tab goes, what keys do, what is said unasked."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import OneDesktop  # noqa: E402
from session import wait_for  # noqa: E402

SPAN = 4  # seconds, in which a countdown that is read out would be heard several times
# As it stands on the screen, line by line; what has no place in the contract may come between.
AS_SEEN = ["Profiles", "Edit profile", "Remove profile", "Copy header", "Copy as", "Refresh", "Reveal", "Search", "Add profile"]


class Keyboard(OneDesktop):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.add_both()
        cls.open_for_all()
        cls.outside.wait_for_row("prod-engine", "Valid")
        cls.outside.wait_for_row("support-chat", "Valid")
        cls.session.must("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Bearerbox$", "windowfocus", "--sync")

    def press(self, *keys):
        self.session.must("xdotool", "key", "--clearmodifiers", *keys)

    def ring(self, key):
        """The names of what has the focus, from where it is now, round and back to it."""
        places = [wait_for("a focus", self.outside.focused)]
        while True:
            self.press(key)
            here = wait_for(f"{key} to leave {places[-1]}", lambda: self.moved_from(places[-1]))
            if here[0] == places[0][0]:
                return [name for _, name in places]
            self.assertNotIn(here[0], [place for place, _ in places], "a trap")
            places.append(here)

    def moved_from(self, before):
        here = self.outside.focused()
        return here if here and here[0] != before[0] else None

    def test_tab_goes_through_the_window_as_it_is_seen_and_comes_back(self):
        names = self.ring("Tab")
        self.assertEqual([name for name in names if name in AS_SEEN], AS_SEEN, names)
        self.assertNotIn("", names)

    def test_tab_goes_the_same_way_backwards(self):
        self.assertEqual(sorted(self.ring("Tab")), sorted(self.ring("shift+Tab")))

    def test_a_countdown_is_not_read_out(self):
        self.assertEqual(self.outside.unasked(SPAN), [])
        self.press("ctrl+c")  # the list has the focus, or one of its buttons
        self.outside.wait_until_said("clears in")
        heard = self.outside.unasked(SPAN)
        self.assertLessEqual(len(heard), 1, heard)


if __name__ == "__main__":
    unittest.main(verbosity=2)
