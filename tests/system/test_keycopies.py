# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headers and tokens, copied, looked at and taken by keys alone; the list searched and sorted."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from keycase import WINDOW, KeyCase  # noqa: E402
from session import wait_for  # noqa: E402

HEADER = "Authorization: Bearer "


class Copies(KeyCase):
    def setUp(self):
        super().setUp()
        self.session.put_on_clipboard("nothing of ours")

    def wait_for_copy(self, *parts):
        wait_for(f"{parts} on the clipboard", lambda: all(part in self.session.clipboard() for part in parts))

    def test_header_by_each_of_its_keys(self):
        for keys in ("ctrl+c", "Return", "KP_Enter"):
            with self.subTest(keys):
                self.session.put_on_clipboard("nothing of ours")
                self.keyboard.press(keys)
                self.wait_for_copy(HEADER)

    def test_header_by_its_button_and_clear(self):
        self.push("Copy header")
        self.wait_for_copy(HEADER)
        self.push("Clear now")
        wait_for("an empty clipboard", lambda: not self.session.clipboard())

    def test_header_from_the_search(self):
        self.keyboard.press("ctrl+f")
        self.keyboard.wait_for_focus("Search")
        self.keyboard.type("chat")
        wait_for("one row", lambda: len(self.outside.rows()) == 1)
        self.keyboard.press("Return")
        self.wait_for_copy("ccmessaging-token: ")
        self.keyboard.press("Escape")
        self.keyboard.wait_for_focus("Profiles")
        wait_for("all rows", lambda: len(self.outside.rows()) == 2)

    def test_a_search_without_a_match_is_cleared(self):
        self.keyboard.press("ctrl+f")
        self.keyboard.wait_for_focus("Search")
        self.keyboard.type("nobody")
        self.outside.wait_until_shown("No match")
        self.push("No match: Clear search")
        wait_for("all rows", lambda: len(self.outside.rows()) == 2)

    def test_copy_as(self):
        for entries, parts in ((("Token alone",), ("ey",)), (("curl command",), ("curl ", HEADER)),
                               (("Single header", "Authorization"), (HEADER,)),
                               (("Single header", "Authorization, value alone"), ("Bearer ",))):
            with self.subTest(entries):
                self.go_to("Copy as")
                self.menus.open("space")
                self.menus.choose(*entries)
                self.wait_for_copy(*parts)

    def test_copy_as_from_the_row(self):
        self.of_the_row("Copy as", "JSON object")
        self.wait_for_copy('"Authorization"')

    def test_the_menu_of_a_row_opens_without_a_menu_key(self):
        self.menus.open("shift+F10")
        self.keyboard.press("Down", "Return")  # its first entry
        self.wait_for_copy(HEADER)
        self.assertNotIn("ccmessaging-token", self.session.clipboard(), "the next row")

    def test_reveal_and_hide(self):
        token = self.cli.must("token", "prod-engine").strip()
        self.push("Reveal")
        self.outside.wait_until_said(token)
        self.keyboard.press("space")
        self.outside.wait_until_unsaid(token)

    def test_sort(self):
        for entry, first in (("Time left", "support-chat"), ("Name", "prod-engine")):
            self.more(entry)
            wait_for(f"{first} first by {entry}", lambda name=first: self.outside.rows()[0].startswith(name))
            self.keyboard.wait_for_focus("More")

    def test_renewed_token(self):
        self.choose("support-chat")
        self.push("Take renewed token…")
        self.keyboard.wait_for_window("Take renewed token")
        self.keyboard.type("ccmessaging-token: renewed-by-hand")
        self.push("Take token")
        self.keyboard.wait_for_window(WINDOW)
        wait_for("the renewed one", lambda: self.cli.must("token", "support-chat") == "renewed-by-hand\n")


if __name__ == "__main__":
    unittest.main(verbosity=2)
