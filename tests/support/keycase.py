# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A test of what keys do in the whole window, with a profile of each service."""

import os
import unittest
from pathlib import Path

from keyboard import Keyboard
from keymenu import Menus
from outside import Outside
from session import CommandLine, Sandbox, Session, wait_for

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])
WINDOW = "Bearerbox"


class KeyCase(unittest.TestCase):
    """One session for all: pyatspi reaches one bus per process."""

    settings = ""  # what stands in settings.ini at the start
    profiles = ("prod-engine", "support-chat")  # or none, as at the first start

    @classmethod
    def setUpClass(cls):
        cls.session = Session(display="virtual")
        cls.session.__enter__()
        cls.addClassCleanup(cls.session.close)
        cls.cli = CommandLine(cls.session, PROGRAMS)
        cls.sandbox = Sandbox(cls.session, PROGRAMS)
        if cls.profiles:
            cls.cli.add_both(cls.sandbox, *cls.profiles)
        cls.start()

    @classmethod
    def start(cls):
        """Starts the program and waits until it has tokens."""
        cls.app = cls.session.start(PROGRAMS / "bearerbox")
        cls.outside = Outside(cls.session, process=cls.app.pid)
        cls.keyboard = Keyboard(cls.session, cls.outside)
        cls.menus = Menus(cls.keyboard)
        for name in cls.profiles:
            cls.outside.wait_for_row(name, "Valid")

    def setUp(self):
        self.keyboard.wait_for_window(WINDOW)
        if self.profiles:
            self.choose(self.profiles[0])

    def go_to(self, name):
        """By Tab, until it has the focus."""
        passed = []
        here = self.keyboard.focus()
        while here is None or here.name != name:
            self.assertNotIn(here, passed, f"Tab does not reach “{name}” but {[str(each) for each in passed]}")
            passed += [here] if here else []
            here = self.keyboard.step("Tab", here)

    def push(self, name):
        self.go_to(name)
        self.keyboard.press("space")

    def fill(self, name, text):
        self.go_to(name)
        self.keyboard.press("ctrl+a")
        self.keyboard.type(text)

    def choose(self, name):
        """Goes to a row of the list."""
        self.go_to("Profiles")
        place = next(i for i, text in enumerate(self.outside.rows()) if text.startswith(name))
        self.keyboard.press("Home", *["Down"] * place)
        wait_for(f"“{name}” to be chosen", lambda: self.outside.chosen_rows() == [place])

    def prove_ring(self):
        """All that can be worked is reached, everything reached has a name, and the other way is the same way."""
        ring = self.keyboard.ring()
        self.assertEqual([str(each) for each in self.keyboard.workable() if each not in ring], [], "not reached by Tab")
        self.assertEqual([str(each) for each in ring if not each.name], [], "without a name")
        back = self.keyboard.ring("shift+Tab")
        self.assertEqual([str(each) for each in back], [str(each) for each in [ring[0], *reversed(ring[1:])]])

    def prove_dialog(self, title):
        self.keyboard.wait_for_window(title)
        try:
            self.prove_ring()
        finally:
            self.leave()

    def more(self, entry):
        self.go_to("More")
        self.menus.open("space")
        self.menus.choose(entry)

    def of_the_row(self, *entries):
        self.menus.open("Menu")
        self.menus.choose(*entries)

    def leave(self, to=WINDOW):
        """Out of a dialog."""
        self.keyboard.press("Escape")
        self.keyboard.wait_for_window(to)
