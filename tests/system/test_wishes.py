# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What settings.ini asks for, seen from outside: start hidden, close to the tray, notifications, log-in, proxy."""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from outside import Outside  # noqa: E402
from session import wait_for  # noqa: E402
from test_tray import WithSession  # noqa: E402


class Wishes(WithSession):
    def wish(self, text):
        folder = self.session.home / "config" / "bearerbox"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.ini").write_text(text)

    def test_start_hidden(self):
        self.wish("[start]\nhidden=true\n")
        panel = self.panel()
        self.start()
        self.assertIn("No profile yet", panel.tool_tip())
        self.assertEqual(self.windows(), [])
        panel.click("Open Bearerbox")
        self.wait_for_window()

    def test_closing_quits_where_the_tray_is_not_wanted(self):
        self.wish("[tray]\nclosesToTray=false\n")
        panel = self.panel()
        app = self.start()
        wait_for("the icon", lambda: "Quit" in panel.menu().labels)
        self.close_window()
        self.assertEqual(app.wait(20), 0)

    def test_no_notifications(self):
        self.wish("[notifications]\nshown=false\n")
        board = self.notifications()
        panel = self.panel()
        self.cli.must("add", "servicecomb-engine", "no_token", "--set", "address=https://localhost:1",
                      "--set", "account=nobody", "--refresh", "manual")
        self.start()
        wait_for("the profile", lambda: "no_token" in panel.menu().labels)
        panel.click("no_token", "Copy header")
        self.close_window()
        self.wait_until_hidden()
        self.assertEqual(board.received, [])

    def test_start_at_log_in_is_ticked_by_hand(self):
        app = self.start()
        window = self.wait_for_window()
        outside = Outside(self.session, process=app.pid)
        entry = self.session.home / "config" / "autostart" / "bearerbox.desktop"

        def is_open():
            self.session.run("xdotool", "windowactivate", "--sync", window, "key", "ctrl+comma")
            return "Start when I log in" in outside.spoken()

        wait_for("the settings", is_open)
        outside.find("check box", "Start when I log in").queryAction().doAction(0)
        wait_for("the entry", entry.exists)
        self.assertIn("bearerbox", entry.read_text())
        outside.find("check box", "Start when I log in").queryAction().doAction(0)
        wait_for("its end", lambda: not entry.exists())

    def test_new_profiles_of_the_command_line_are_as_wished(self):
        self.wish("[profiles]\nrefresh=manual\n[clipboard]\nseconds=soon\n")
        done = self.cli("add", "servicecomb-engine", "new", "--set", "address=https://localhost:1",
                        "--set", "account=nobody")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("“soon” makes no sense for clipboard/seconds", done.stderr)
        self.assertEqual(json.loads(self.cli.must("show", "new", "--json"))["refresh"], "manual")


if __name__ == "__main__":
    unittest.main(verbosity=2)
