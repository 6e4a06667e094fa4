# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a whole by keys alone: settings, activity, files, lock, about, a second start, the end."""

import json
import subprocess
import sys
import unittest
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from keycase import PROGRAMS, WINDOW, KeyCase  # noqa: E402
from session import wait_for  # noqa: E402

SECOND_STARTS = 5


class Program(KeyCase):
    def take_file(self, title, path):
        """Names a file in the dialog of Qt."""
        self.keyboard.wait_for_window(title)
        self.keyboard.wait_for_focus("File name:")
        self.keyboard.press("ctrl+a")
        self.keyboard.type(str(path))
        self.keyboard.press("Return")

    def test_settings(self):
        written = self.session.home / "config" / "bearerbox" / "settings.ini"
        self.keyboard.press("ctrl+comma")
        self.keyboard.wait_for_window("Settings")
        for keys, theme in (("End", "theme=dark"), ("Up", "theme=light")):
            self.keyboard.press(keys)  # in the box with the themes, which has the focus
            wait_for(theme, lambda wanted=theme: wanted in written.read_text())
        self.leave()

    def test_activity(self):
        exported = self.session.home / "told.csv"
        self.keyboard.press("ctrl+h")
        self.keyboard.wait_for_window("Activity")
        self.keyboard.type("support")
        self.keyboard.wait_for_focus("Search the activity")
        self.outside.wait_until_unsaid("prod-engine: ")
        self.push("Export…")
        self.take_file("Export the activity", exported)
        self.keyboard.wait_for_window("Activity")
        told = wait_for("the file", lambda: exported.exists() and exported.read_text())
        self.assertIn("support-chat", told)
        self.assertNotIn("prod-engine", told)
        self.keyboard.press("ctrl+f")
        self.keyboard.wait_for_focus("Search the activity")
        self.keyboard.press("ctrl+a", "Delete")
        self.push("Clear…")
        self.keyboard.wait_for_window("Clear the activity?")
        self.push("Clear")
        self.keyboard.wait_for_window("Activity")
        self.outside.wait_until_shown("Nothing has happened yet")
        self.leave()

    def test_export_and_import(self):
        path = self.session.home / "profiles.json"
        self.more("Export…")
        self.take_file("Export all profiles", path)
        self.keyboard.wait_for_window(WINDOW)
        text = wait_for("the file", lambda: path.exists() and path.read_text())
        self.assertEqual({each["name"] for each in json.loads(text)["profiles"]}, {"prod-engine", "support-chat"})
        other = path.with_name("others.json")
        other.write_text(json.dumps(self.renamed(json.loads(text))))
        self.more("Import…")
        self.take_file("Import profiles", other)
        self.keyboard.wait_for_focus("imported, ServiceComb engine, new")
        self.push("Import")
        self.keyboard.wait_for_window(WINDOW)
        wait_for("the profile", lambda: "imported\t" in self.cli.must("list"))
        self.cli.must("remove", "imported")

    @staticmethod
    def renamed(document):
        kept = next(each for each in document["profiles"] if each["name"] == "prod-engine")
        return {**document, "profiles": [{**kept, "id": str(uuid.uuid4()), "name": "imported"}]}

    def test_lock(self):
        self.keyboard.press("ctrl+l")
        self.outside.wait_until_said("Bearerbox is locked")
        self.assertNotIn("prod-engine", self.outside.spoken())
        self.keyboard.press("ctrl+c", "F2")  # what is behind the cover does not hear
        here = wait_for("a focus", self.keyboard.focus)
        self.assertEqual(here.name, "Bearerbox is locked: Unlock")
        self.assertEqual([str(each) for each in self.keyboard.workable() if each != here], [])
        self.keyboard.press("Return")
        self.outside.wait_for_row("prod-engine", "Valid")
        self.keyboard.wait_for_focus("Profiles")

    def test_about(self):
        self.more("About Bearerbox")
        self.keyboard.wait_for_window("About Bearerbox")
        self.push("Copy versions")
        wait_for("the versions", lambda: "Bearerbox " in self.session.clipboard())
        self.leave()

    def test_a_second_start_leaves_the_keys_with_the_question(self):
        self.session.put_on_clipboard("nothing of ours")
        self.keyboard.press("F2")
        self.keyboard.wait_for_window("Edit profile “prod-engine”")
        self.fill("Name", "another")
        self.keyboard.press("Escape")
        self.keyboard.wait_for_window("Discard what you entered?")
        for _ in range(SECOND_STARTS):
            subprocess.run([PROGRAMS / "bearerbox"], env=self.session.env, check=True, timeout=60)
            self.keyboard.wait_for_window("Discard what you entered?")
        self.keyboard.press("Return")  # keeps
        self.keyboard.wait_for_window("Edit profile “prod-engine”")
        subprocess.run([PROGRAMS / "bearerbox"], env=self.session.env, check=True, timeout=60)
        self.keyboard.wait_for_window("Edit profile “prod-engine”")
        self.keyboard.press("Escape")
        self.keyboard.wait_for_window("Discard what you entered?")
        self.push("Discard")
        self.keyboard.wait_for_window(WINDOW)
        self.assertEqual(self.session.clipboard(), "nothing of ours")

    def test_quit(self):
        self.keyboard.press("ctrl+q")
        self.assertEqual(self.app.wait(20), 0)
        self.start()


if __name__ == "__main__":
    unittest.main(verbosity=2)
