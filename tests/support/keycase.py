# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A test of what keys do in the whole window, with a profile of each service."""

import os
import unittest
from pathlib import Path

from keyboard import Keyboard
from keymenu import Menus
from outside import Outside
from session import CommandLine, Sandbox, Session

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])
WINDOW = "Bearerbox"


class KeyCase(unittest.TestCase):
    """One session for all: pyatspi reaches one bus per process."""

    settings = ""  # what stands in settings.ini at the start

    @classmethod
    def setUpClass(cls):
        cls.session = Session(display="virtual")
        cls.session.__enter__()
        cls.addClassCleanup(cls.session.close)
        CommandLine(cls.session, PROGRAMS).add_both(Sandbox(cls.session, PROGRAMS))
        (cls.session.home / "config" / "bearerbox" / "settings.ini").write_text(cls.settings)
        cls.session.start(PROGRAMS / "bearerbox")
        cls.outside = Outside(cls.session)
        for name in ("prod-engine", "support-chat"):
            cls.outside.wait_for_row(name, "Valid")
        cls.keyboard = Keyboard(cls.session, cls.outside)
        cls.menus = Menus(cls.keyboard)

    def setUp(self):
        self.keyboard.wait_for_window(WINDOW)
        self.go_to("Profiles")

    def go_to(self, name):
        here = self.keyboard.focus()
        while here is None or here.name != name:
            here = self.keyboard.step("Tab", here)

    def more(self, entry):
        self.go_to("More")
        self.menus.open("space")
        self.menus.choose(entry)

    def of_the_row(self, *entries):
        self.menus.open("Menu")
        self.menus.choose(*entries)

    def leave(self):
        """Out of a dialog."""
        self.keyboard.press("Escape")
        self.keyboard.wait_for_window(WINDOW)
