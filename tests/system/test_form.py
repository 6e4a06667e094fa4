# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form for a profile, on a real desktop: filled in from another program's clipboard, tried, saved, and copied."""

import json
import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from outside import Outside  # noqa: E402
from session import CommandLine, Sandbox, Session, wait_for  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])
PICTURES = os.environ.get("BEARERBOX_PICTURES")


class Form(unittest.TestCase):
    def setUp(self):
        self.session = Session(display="virtual")
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.sandbox = Sandbox(self.session, PROGRAMS)
        self.cli = CommandLine(self.session, PROGRAMS)
        self.app = self.session.start(PROGRAMS / "bearerbox")
        self.outside = Outside(self.session)

    def picture(self, name):
        if PICTURES:
            self.session.screenshot(Path(PICTURES) / f"{name}.png")

    def key(self, *keys):
        self.session.must("xdotool", "key", *keys)


    def wait_for_window(self, name):
        wait_for(f"the window “{name}”", lambda: self.session.run(
            "xdotool", "getactivewindow", "getwindowname").stdout.startswith(name))

    def wait_to_hear(self, text):
        wait_for(f"“{text}”", lambda: text in self.outside.spoken())

    def log_ins(self):
        return sum("/v4/token" in line for line in self.sandbox.requests())

    def test_a_request_from_the_clipboard_becomes_a_tried_profile_and_a_copy(self):
        body = json.dumps({"name": self.sandbox["account"], "password": self.sandbox["password"]})
        command = (f"curl '{self.sandbox['address']}/v4/token' \\\n  -H 'Content-Type: application/json' \\\n"
                   f"  --data-raw '{body}'")
        self.session.put_on_clipboard(command)
        self.wait_for_window("Bearerbox")
        self.key("ctrl+n")
        self.wait_for_window("Add profile")
        self.key("ctrl+v")
        self.wait_to_hear("Filled in from what you pasted")
        self.picture("form-filled")
        self.assertNotIn(self.sandbox["password"], self.outside.spoken())
        self.outside.press("Clear the clipboard")
        wait_for("an empty clipboard", lambda: self.session.clipboard() == "")
        # Without an owner, a manager would bring the command back.
        self.assertIn("x-kde-passwordManagerHint", self.session.clipboard_targets())
        self.session.must("xdotool", "type", "prod-engine")
        self.key("alt+t")
        self.wait_to_hear("It works")
        self.picture("form-works")
        self.key("alt+s")
        self.outside.wait_for_row("prod-engine", "Valid")
        self.assertTrue(self.cli.must("token", "prod-engine").startswith("ey"))
        self.assertEqual(self.log_ins(), 1)
        self.outside.choose("prod-engine")
        self.key("ctrl+d")
        self.wait_for_window("Duplicate profile “prod-engine”")
        self.picture("form-copy")
        self.key("alt+s")
        self.outside.wait_for_row("prod-engine 2", "Valid")
        self.assertEqual(self.log_ins(), 2)


if __name__ == "__main__":
    unittest.main()
