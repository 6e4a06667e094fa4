# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window from outside start from: a desktop, the command line, and the window on it."""

import os
import unittest
from pathlib import Path

from outside import Outside
from session import CommandLine, Sandbox, Session

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])


class OneDesktop(unittest.TestCase):
    """One session for all tests of a class: pyatspi reaches one bus per process."""

    display = "virtual"

    @classmethod
    def setUpClass(cls):
        cls.session = Session(display=cls.display)
        cls.session.__enter__()
        cls.addClassCleanup(cls.session.close)
        cls.cli = CommandLine(cls.session, PROGRAMS)

    @classmethod
    def add_both(cls, *options):
        """A sandbox, and a profile of each service at it."""
        cls.sandbox = Sandbox(cls.session, PROGRAMS, *options)
        cls.cli.add_both(cls.sandbox)

    @classmethod
    def wish(cls, text):
        settings = cls.session.home / "config" / "bearerbox" / "settings.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(text)

    @classmethod
    def open_for_all(cls):
        """Starts the program once for the whole class."""
        cls.app = cls.session.start(PROGRAMS / "bearerbox")
        cls.outside = Outside(cls.session, process=cls.app.pid)

    def start(self, *options, programs=PROGRAMS):
        """Starts the program, which ends with the test."""
        self.app = self.session.start(programs / "bearerbox", *options)
        self.addCleanup(self.end, self.app)
        return self.app

    def open(self, *options, **more):
        """Starts it with its window, and returns that as seen from outside."""
        self.outside = Outside(self.session, process=self.start(*options, **more).pid)
        return self.outside

    def end(self, app=None):
        """Ends the program if it has not ended yet, as the desktop would, and it has to end well."""
        app = app or self.app
        if app.poll() is None:
            app.terminate()
            self.assertEqual(app.wait(20), 0)
