# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with profiles, done by keys alone, and what comes of it."""

import json
import socket
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from keycase import WINDOW, KeyCase  # noqa: E402
from session import wait_for  # noqa: E402


class Profiles(KeyCase):
    def names(self):
        return [line.split("\t")[0] for line in self.cli.must("list").splitlines()]

    def wait_for_names(self, *names):
        wait_for(f"{names}", lambda: sorted(self.names()) == sorted(names))

    def wait_for_value(self, key, value, name="prod-engine"):
        wait_for(f"{key} {value}", lambda: json.loads(self.cli.must("show", name, "--json")).get(key) == value)

    def remove(self, name):
        self.choose(name)
        self.keyboard.press("Delete")

    def test_add(self):
        self.keyboard.press("ctrl+n")
        self.keyboard.wait_for_window("Add profile")
        self.keyboard.type("Serv")  # in the box with the services, which has the focus
        for name, value in (("Name", "by-keys"), ("Address", self.sandbox["address"]),
                            ("Account", self.sandbox["account"]), ("Password", self.sandbox["password"])):
            self.fill(name, value)
        self.keyboard.press("Return")
        self.keyboard.wait_for_window(WINDOW)
        self.outside.wait_for_row("by-keys", "Valid")
        self.keyboard.wait_for_focus("Profiles")
        self.cli.must("remove", "by-keys")

    def test_edit(self):
        for before, after in (("prod-engine", "renamed"), ("renamed", "prod-engine")):
            self.keyboard.press("F2")
            self.keyboard.wait_for_window(f"Edit profile “{before}”")
            self.fill("Name", after)
            self.keyboard.press("alt+s")
            self.keyboard.wait_for_window(WINDOW)
            self.wait_for_names(after, "support-chat")
            self.outside.wait_for_row(after)

    def test_duplicate_remove_and_undo(self):
        self.keyboard.press("ctrl+d")
        self.keyboard.wait_for_window("Duplicate profile “prod-engine”")
        self.fill("Name", "second")
        self.keyboard.press("alt+s")
        self.keyboard.wait_for_window(WINDOW)
        self.wait_for_names("prod-engine", "second", "support-chat")
        self.remove("second")
        self.wait_for_names("prod-engine", "support-chat")
        self.keyboard.press("ctrl+z")
        self.wait_for_names("prod-engine", "second", "support-chat")
        self.remove("second")
        self.wait_for_names("prod-engine", "support-chat")
        self.push("Undo")
        self.wait_for_names("prod-engine", "second", "support-chat")
        self.remove("second")
        self.wait_for_names("prod-engine", "support-chat")

    def test_remove_several_after_a_question(self):
        for name in ("one", "two"):
            self.cli.must("add", "servicecomb-engine", name, "--set", "address=http://127.0.0.1:1", "--set", "account=root",
                          "--refresh", "manual")
            self.outside.wait_for_row(name)
        self.choose("one")
        self.choose_two("one", "two")
        self.keyboard.press("Delete")
        self.keyboard.wait_for_window("Remove 2 profiles?")
        self.push("Remove")
        self.keyboard.wait_for_window(WINDOW)
        self.wait_for_names("prod-engine", "support-chat")

    def choose_two(self, first, second):
        """They need not be neighbours: Ctrl goes on without choosing, Ctrl and Space choose one more."""
        rows = [text.split(",")[0] for text in self.outside.rows()]
        way = rows.index(second) - rows.index(first)
        self.keyboard.press(*["ctrl+Down" if way > 0 else "ctrl+Up"] * abs(way), "ctrl+space")
        wait_for("two to be chosen", lambda: len(self.outside.chosen_rows() or []) == 2)

    def test_favourite(self):
        for value in (True, False):
            self.keyboard.press("ctrl+b")
            self.wait_for_value("favourite", value)

    def test_group(self):
        self.menus.open("ctrl+g")
        self.menus.choose("New group…")
        self.keyboard.wait_for_window("New group")
        self.keyboard.type("payments")
        self.keyboard.press("Return")
        self.keyboard.wait_for_window(WINDOW)
        self.wait_for_value("group", "payments")
        self.menus.open("ctrl+g")
        self.menus.choose("Rename group…")
        self.keyboard.wait_for_window("Rename “payments”")
        self.keyboard.type("billing")  # over the name it has, which is selected
        self.keyboard.press("Return")
        self.keyboard.wait_for_window(WINDOW)
        self.keyboard.wait_for_focus("Profiles")
        self.wait_for_value("group", "billing")
        self.of_the_row("Move to group", "No group")
        wait_for("no group", lambda: not json.loads(self.cli.must("show", "prod-engine", "--json")).get("group"))

    def wait_for_another_second(self):
        """An engine's token has nothing but its expiry to tell it from the one before."""
        began = int(time.time())
        wait_for("another second", lambda: int(time.time()) > began)

    def test_refresh(self):
        for keys in ("F5", "ctrl+r"):
            before = self.cli.must("token", "prod-engine")
            self.outside.wait_until_usable("Refresh")
            self.wait_for_another_second()
            self.keyboard.press(keys)
            wait_for(f"another token by {keys}", lambda old=before: self.cli.must("token", "prod-engine") != old)
            self.outside.wait_for_row("prod-engine", "Valid")

    def test_refresh_all(self):
        before = {name: self.cli.must("token", name) for name in ("prod-engine", "support-chat")}
        self.wait_for_another_second()
        self.keyboard.press("ctrl+shift+r")
        self.keyboard.wait_for_window("Refresh “support-chat” as well?")
        self.push("Refresh it too")
        self.keyboard.wait_for_window(WINDOW)
        for name, token in before.items():
            wait_for(f"another token of {name}", lambda of=name, old=token: self.cli.must("token", of) != old)

    def test_a_round_is_cancelled(self):
        """One that never answers holds it up."""
        with socket.create_server(("127.0.0.1", 0)) as silent:
            address = f"http://127.0.0.1:{silent.getsockname()[1]}"
            for name in ("silent-1", "silent-2"):
                self.cli.must("add", "servicecomb-engine", name, "--set", f"address={address}", "--set", f"account={name}",
                              "--refresh", "manual", "--secret", "password=-", stdin="secret\n")
                self.outside.wait_for_row(name)
            self.choose("silent-1")
            self.choose_two("silent-1", "silent-2")
            self.keyboard.press("F5")
            self.outside.wait_until_said("Refreshing 1 of 2")
            self.push("Cancel")
            self.outside.wait_until_said("Waiting for the last answer")
        self.outside.wait_until_unsaid("Waiting for the last answer")
        self.keyboard.wait_for_focus("Dismiss")
        self.keyboard.press("space")
        for name in ("silent-1", "silent-2"):
            self.cli.must("remove", name)

    def test_up_and_down(self):
        self.keyboard.press("Down")
        wait_for("the next", lambda: self.outside.chosen_rows() == [1])
        self.outside.wait_until_shown("support-chat")
        self.keyboard.press("Up")
        wait_for("the one before", lambda: self.outside.chosen_rows() == [0])
        self.outside.wait_until_shown("prod-engine")


if __name__ == "__main__":
    unittest.main(verbosity=2)
