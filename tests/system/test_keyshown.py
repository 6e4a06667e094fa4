# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No key is a secret: each shortcut stands in a menu or a tool tip, and in the manual."""

import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from keycase import KeyCase  # noqa: E402

# As in any list or form; no menu has an entry for them.
OF_ALL_PROGRAMS = {"Ctrl+A", "Ctrl+V"}
OFFERED_AT_TIMES = {"Ctrl+Z"}  # on its strip, while there is something to take back


class Shown(KeyCase):
    def documented(self):
        """The first key of each entry of the manual; the others do the same."""
        manual = (ROOT / "docs" / "man" / "bearerbox.1").read_text()
        keys = manual[manual.index(".SH KEYS"):manual.index(".SH ENVIRONMENT")]
        return [re.findall(r"[A-Z][\w+,]*", line[3:]) for line in keys.splitlines() if line.startswith((".B ", ".BR "))]

    def of_menu(self, *keys):
        entries = self.menus.entries(self.menus.open(*keys))
        self.menus.close()
        return {key for key in entries.values() if key}

    def of_tool_tips(self):
        texts = self.keyboard.descriptions()
        return set(re.findall(r"\(((?:\w+\+)*[^)\s]+)\)$", "\n".join(texts), re.MULTILINE))

    def test_each_key_is_shown_and_documented(self):
        shown = self.of_tool_tips() | self.of_menu("Menu")
        self.go_to("More")
        shown |= self.of_menu("space")
        documented = self.documented()
        unseen = [keys for keys in documented if not shown & set(keys) and not (OF_ALL_PROGRAMS | OFFERED_AT_TIMES) & set(keys)]
        self.assertEqual(unseen, [], "in the manual alone")
        self.assertEqual(shown - {key for keys in documented for key in keys}, set(), "not in the manual")


if __name__ == "__main__":
    unittest.main(verbosity=2)
