# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start by keys alone: the page before the first profile, to a header of the sandbox, and back."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from keycase import KeyCase  # noqa: E402
from session import wait_for  # noqa: E402


class First(KeyCase):
    profiles = ()

    def test_each_way_is_reached(self):
        self.prove_ring()

    def test_a_service_leads_to_its_form(self):
        self.push("AICC messaging")
        self.keyboard.wait_for_window("Add profile")
        self.keyboard.wait_for_focus("Name")
        self.leave()

    def test_sandbox(self):
        self.push("Welcome to Bearerbox: Try it with the sandbox")
        self.outside.wait_for_row("sandbox-servicecomb-engine", "Valid")
        self.go_to("Profiles")
        self.keyboard.press("Home", "Return")
        wait_for("a header", lambda: self.session.clipboard().startswith("Authorization: "))
        self.push("Stop and remove")
        wait_for("no profile", lambda: self.cli.must("list") == "")
        self.outside.wait_until_shown("Welcome to Bearerbox")
        self.go_to("AICC messaging")


if __name__ == "__main__":
    unittest.main(verbosity=2)
