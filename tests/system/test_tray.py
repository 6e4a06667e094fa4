# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tray as a panel sees it: the icon, the menu over D-Bus, panels that come late or go, notifications."""

import os
import signal
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from outside import Outside  # noqa: E402
from panel import Notifications, Panel  # noqa: E402
from session import CommandLine, Sandbox, Session, wait_for  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])
COMMON = ["Open Bearerbox", "Refresh all", "Pause automatic refresh", "Quit"]


class WithSession(unittest.TestCase):
    """A desktop of its own for each test; what is started ends with it."""

    def setUp(self):
        self.session = Session(display="virtual")
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.cli = CommandLine(self.session, PROGRAMS)

    def panel(self):
        panel = Panel(self.session)
        self.addCleanup(panel.close)
        return panel

    def notifications(self):
        notifications = Notifications(self.session)
        self.addCleanup(notifications.close)
        return notifications

    def sandbox(self, *options):
        sandbox = Sandbox(self.session, PROGRAMS, *options)
        self.cli.add_both(sandbox)
        return sandbox

    def start(self, *options):
        return self.session.start(PROGRAMS / "bearerbox", *options)

    def windows(self):
        """The visible windows of the program."""
        return self.session.run("xdotool", "search", "--onlyvisible", "--name", "^Bearerbox$").stdout.split()

    def wait_for_window(self):
        return wait_for("the window", self.windows)[0]

    def wait_until_hidden(self):
        wait_for("the window to be hidden", lambda: not self.windows())

    def close_window(self):
        """As a person does."""
        window = self.wait_for_window()
        wait_for("the window in front",
                 lambda: self.session.run("xdotool", "windowactivate", "--sync", window).returncode == 0)

        def is_closed():
            # Keys that come while the window manager hands over the focus reach nobody.
            self.session.must("xdotool", "key", "alt+F4")
            return window not in self.windows()

        wait_for("the window to be closed", is_closed)


class Menu(WithSession):
    def setUp(self):
        super().setUp()
        self.board = self.notifications()
        self.bar = self.panel()
        self.services = self.sandbox()
        self.app = self.start()
        wait_for("both tokens", lambda: "All is well" in self.bar.tool_tip() and "h left" in self.bar.tool_tip()
                 and "support-chat: Valid" in self.bar.tool_tip())

    def start_again(self):
        before = len(self.bar.items)
        self.app = self.start()
        wait_for("another icon", lambda: len(self.bar.items) > before)

    def logins(self, path):
        return self.services.requests().count(path)

    def test_it_has_what_the_contract_says(self):
        menu = self.bar.open_menu()
        self.assertEqual(menu.labels, ["prod-engine", "support-chat", *COMMON])
        for name in ("prod-engine", "support-chat"):
            life, *actions = menu.find(name).labels
            self.assertRegex(life, r"^Valid · \d+ (h|min) left$")
            self.assertFalse(menu.find(name, life).properties["enabled"])
            self.assertEqual(actions, ["Copy header", "Refresh now"])

    def test_copy_header_puts_it_on_the_clipboard(self):
        for name in ("prod-engine", "support-chat"):
            expected = self.cli.must("header", name).strip()
            self.bar.click(name, "Copy header")
            wait_for(f"the header of {name}", lambda wanted=expected: self.session.clipboard().strip() == wanted)
            self.assertIn("x-kde-passwordManagerHint", self.session.clipboard_targets())

    def test_copy_without_a_token_leaves_no_older_secret_and_says_so(self):
        self.cli.must("add", "servicecomb-engine", "no_token", "--set", "address=https://localhost:1",
                      "--set", "account=nobody", "--refresh", "manual")
        self.bar.click("prod-engine", "Copy header")
        wait_for("a header", self.session.clipboard)
        self.bar.click("no_token", "Copy header")
        told = self.board.wait_for("Nothing copied")
        self.assertIn("no_token", told[2])
        wait_for("an empty clipboard", lambda: not self.session.clipboard())

    def test_refresh_now_gets_a_new_token(self):
        before = self.logins("/v4/token")
        self.bar.click("prod-engine", "Refresh now")
        wait_for("a log-in", lambda: self.logins("/v4/token") == before + 1)

    def test_refresh_all_leaves_out_what_needs_a_decision(self):
        before = self.logins("/v4/token")
        self.bar.click("Refresh all")
        wait_for("a log-in", lambda: self.logins("/v4/token") == before + 1)
        told = self.board.wait_for("Not all profiles were refreshed")
        self.assertIn("support-chat", told[2])
        self.assertNotIn("prod-engine", told[2])
        Outside(self.session, process=self.app.pid).wait_until_said(
            "1 refreshed · 1 left out: support-chat (its token may be in use)")

    def test_refresh_now_asks_in_the_window_where_it_may_do_harm(self):
        self.close_window()
        self.wait_until_hidden()
        self.bar.click("support-chat", "Refresh now")
        self.wait_for_window()

    def test_profiles_that_come_and_go_are_followed(self):
        self.cli.must("rename", "prod-engine", "a & b")
        self.cli.must("remove", "support-chat")
        wait_for("the new menu", lambda: self.bar.menu().labels == ["a & b", *COMMON])
        self.bar.click("a & b", "Copy header")
        wait_for("a header", self.session.clipboard)

    def test_pause_is_shown_and_ends(self):
        self.bar.click("Pause automatic refresh")
        wait_for("the pause in the tool tip", lambda: "Automatic refresh is paused" in self.bar.tool_tip())
        self.assertEqual(self.bar.menu().find("Pause automatic refresh").properties["toggle-state"], 1)
        self.bar.click("Pause automatic refresh")
        wait_for("its end", lambda: "All is well" in self.bar.tool_tip())
        self.assertEqual(self.bar.menu().find("Pause automatic refresh").properties["toggle-state"], 0)

    def test_the_icon_has_the_sizes_of_panels(self):
        sizes = {width for width, _height, _bytes in self.bar.shown("IconPixmap")}
        self.assertLessEqual({16, 22, 24, 32, 48, 64}, sizes)

    def test_closing_hides_and_open_shows(self):
        for way in (lambda: self.bar.click("Open Bearerbox"), self.bar.activate, lambda: self.start().wait(20)):
            self.close_window()
            self.wait_until_hidden()
            self.assertIsNone(self.app.poll())
            way()
            self.wait_for_window()
        self.assertEqual([each[1] for each in self.board.received], ["Bearerbox goes on in the tray"])

    def test_quit_quits(self):
        self.bar.click("Quit")
        self.assertEqual(self.app.wait(20), 0)
        self.assertEqual(self.board.received, [])
        self.start_again()
        self.close_window()
        self.board.wait_for("Bearerbox goes on in the tray")  # which the end of a program is not

    def test_a_hidden_program_ends_when_it_is_told_to(self):
        for word in (signal.SIGTERM, signal.SIGINT):
            self.close_window()
            self.wait_until_hidden()
            self.app.send_signal(word)
            self.assertEqual(self.app.wait(20), 0)
            self.start_again()


class Presence(WithSession):
    def test_without_a_panel_closing_quits(self):
        app = self.start()
        self.close_window()
        self.assertEqual(app.wait(20), 0)

    def test_a_late_panel_gets_the_icon(self):
        app = self.start()
        self.wait_for_window()
        panel = self.panel()
        wait_for("the menu", lambda: panel.menu().labels == COMMON)
        self.close_window()
        self.wait_until_hidden()
        self.assertIsNone(app.poll())

    def test_hidden_with_a_panel_no_window_is_shown(self):
        panel = self.panel()
        self.start("--hidden")
        self.assertIn("No profile yet", panel.tool_tip())
        self.assertEqual(self.windows(), [])
        panel.click("Open Bearerbox")
        self.wait_for_window()

    def test_hidden_without_a_panel_the_window_is_shown(self):
        self.start("--hidden")
        self.wait_for_window()

    def test_a_panel_that_goes_brings_the_window_back(self):
        panel = self.panel()
        app = self.start("--hidden")
        panel.item()
        panel.close()
        self.wait_for_window()
        again = self.panel()  # and one that comes later takes it
        again.item()
        self.close_window()
        self.wait_until_hidden()
        self.assertIsNone(app.poll())


class Warnings(WithSession):
    """Tokens that live for half a minute: what is not renewed by itself is told three seconds before it dies."""

    def setUp(self):
        super().setUp()
        self.board = self.notifications()
        self.bar = self.panel()
        self.services = self.sandbox("--lifetime", "30")
        self.cli.must("edit", "prod-engine", "--refresh", "manual")
        self.cli.must("remove", "support-chat")
        self.cli.must("token", "prod-engine")

    def test_an_expiry_is_told_once_and_refresh_now_helps(self):
        token = self.cli.must("token", "prod-engine").strip()
        self.start("--hidden")
        told = self.board.wait_for("“prod-engine” expires soon")
        self.assertIn("refreshed by hand", told[2])
        self.assertEqual(told[3][2:], ["refresh", "Refresh now"])
        self.assertNotIn(token[:20], repr(told))
        self.board.choose(told, "refresh")
        wait_for("another token", lambda: self.cli.must("status", "prod-engine").split("\t")[2] == "valid"
                 and self.cli.must("token", "prod-engine").strip() != token)
        wait_for("the notification to go", lambda: told[0] in self.board.closed)
        self.assertEqual(len(self.board.received), 1)

    def test_another_language_tells_nothing_twice_and_still_answers_for_what_was_told(self):
        self.start("--hidden")
        told = self.board.wait_for("“prod-engine” expires soon")
        before = list(self.bar.items)
        settings = self.session.home / "config" / "bearerbox" / "settings.ini"
        settings.write_text("[appearance]\nlanguage=zh_CN\n")
        wait_for("the icon in the other language", lambda: self.bar.items and self.bar.items[-1] not in before)
        self.board.choose(told, "refresh")
        wait_for("the notification to go", lambda: told[0] in self.board.closed)
        self.assertEqual(len(self.board.received), 1)

    def test_an_expiry_changes_the_icon_and_a_click_opens_the_window(self):
        self.start("--hidden")
        well = wait_for("the icon", lambda: self.bar.shown("IconPixmap"))
        told = self.board.wait_for("“prod-engine” expires soon")
        wait_for("the end of the token", lambda: "prod-engine: Expired" in self.bar.tool_tip())
        self.assertIn("1 of 1 need attention", self.bar.tool_tip())
        self.assertNotEqual(self.bar.shown("IconPixmap"), well)
        self.assertEqual(self.board.closed, [])
        self.assertEqual(self.bar.menu().find("prod-engine").labels[0], "Expired")  # for a host that never asks
        self.board.choose(told, "default")
        self.wait_for_window()


if __name__ == "__main__":
    unittest.main(verbosity=2)
