# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run where no program keeps secrets, nor can one be started: the sandbox works all the same."""

import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from outside import Outside  # noqa: E402
from session import Session, wait_for  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])


class NoKeyring(unittest.TestCase):
    def test_the_sandbox_needs_no_keyring(self):
        with Session(keyring=False, display="virtual", startable=["org.a11y.Bus"]) as session:
            app = session.start(PROGRAMS / "bearerbox")
            outside = Outside(session, process=app.pid)
            outside.wait_until_said("No program here keeps secrets")
            outside.press("Welcome to Bearerbox: Try it with the sandbox")
            for profile in ("sandbox-servicecomb-engine", "sandbox-aicc-messaging"):
                outside.wait_for_row(profile, "Valid")
            self.assertNotIn("There is no keyring in this session", outside.spoken())
            outside.press("Copy header")
            wait_for("a header on the clipboard", lambda: session.clipboard().startswith("Authorization"))
            outside.press("Stop and remove")
            wait_for("the toys to be gone", lambda: not outside.rows())
            app.terminate()
            self.assertEqual(app.wait(20), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
