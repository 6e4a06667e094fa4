# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions, and dialogs that open on the way to something else: Tab goes round in them, and keys answer them."""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from keycase import PROGRAMS, WINDOW, KeyCase  # noqa: E402
from session import Sandbox  # noqa: E402


class Questions(KeyCase):
    def test_before_several_are_removed(self):
        self.keyboard.press("shift+Down", "Delete")
        self.prove_dialog("Remove 2 profiles?")

    def test_before_a_refresh_that_kills_a_token(self):
        self.choose("support-chat")
        self.keyboard.press("F5")
        self.prove_dialog("Refresh “support-chat”?")

    def test_before_the_activity_is_forgotten(self):
        self.keyboard.press("ctrl+h")
        self.keyboard.wait_for_window("Activity")
        self.push("Clear…")
        self.keyboard.wait_for_window("Clear the activity?")
        self.prove_ring()
        self.leave(to="Activity")
        self.leave()

    def test_before_what_was_entered_is_lost(self):
        self.keyboard.press("F2")
        self.keyboard.wait_for_window("Edit profile “prod-engine”")
        self.fill("Name", "another")
        self.discard()

    def discard(self):
        self.keyboard.press("Escape")
        self.keyboard.wait_for_window("Discard what you entered?")
        self.prove_ring()
        self.push("Discard")
        self.keyboard.wait_for_window(WINDOW)

    def test_a_request_fills_the_form(self):
        self.keyboard.press("ctrl+n")
        self.keyboard.wait_for_window("Add profile")
        self.push("Paste a curl command or URL…")
        self.keyboard.wait_for_window("Fill in from a request")
        self.keyboard.type("https://engine.example/v4/token")
        self.prove_ring()
        self.push("Fill in")
        self.keyboard.wait_for_window("Add profile")
        self.outside.wait_until_said("https://engine.example")
        self.prove_ring()
        self.discard()

    def test_a_renewed_token(self):
        self.choose("support-chat")
        self.push("Take renewed token…")
        self.prove_dialog("Take renewed token")

    def test_an_import(self):
        path = self.session.home / "profiles.json"
        document = json.loads(self.cli.must("export"))
        path.write_text(json.dumps({**document, "profiles": [{**each, "group": "other"} for each in document["profiles"]]}))
        self.more("Import…")
        self.keyboard.wait_for_focus("File name:")
        self.keyboard.type(str(path))
        self.keyboard.press("Return")
        self.keyboard.wait_for_window("Import profiles")
        self.outside.wait_until_said("What is ticked comes from profiles.json")
        self.prove_dialog("Import profiles")

    def test_a_certificate_is_pinned(self):
        sandbox = Sandbox(self.session, PROGRAMS, "--tls")
        self.cli.must("add", "servicecomb-engine", "tls", "--set", f"address={sandbox['address']}", "--set",
                      f"account={sandbox['account']}", "--secret", "password=-", stdin=sandbox["password"] + "\n")
        self.outside.wait_for_row("tls")
        self.choose("tls")
        self.push("Pin this certificate…")
        self.keyboard.wait_for_window("Certificate")
        self.outside.wait_until_said("Compare the SHA-256")
        self.prove_ring()
        self.push("Pin this certificate")
        self.keyboard.wait_for_window(WINDOW)
        self.outside.wait_for_row("tls", "Valid")
        self.cli.must("remove", "tls")


if __name__ == "__main__":
    unittest.main(verbosity=2)
