# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a desktop session: programs are told to go, and nobody is there to answer questions."""

import os
import signal
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from outside import Outside  # noqa: E402
from session import Session  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])


class Ending(unittest.TestCase):
    def test_a_form_with_input_does_not_keep_the_program(self):
        with Session(display="virtual") as session:
            app = session.start(PROGRAMS / "bearerbox")
            outside = Outside(session, process=app.pid)
            outside.press("Welcome to Bearerbox: Add profile")
            outside.find("text", "Name").queryEditableText().setTextContents("half typed")
            app.send_signal(signal.SIGTERM)
            self.assertEqual(app.wait(20), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
