# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minute: from the first start to a header on the clipboard, by clicks alone; and that the toys leave nothing."""

import json
import os
import socket
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import OneDesktop, PROGRAMS  # noqa: E402
from session import wait_for  # noqa: E402

ENGINE = "sandbox-servicecomb-engine"
MESSAGING = "sandbox-aicc-messaging"
PLAY = "Welcome to Bearerbox: Try it with the sandbox"


class FirstRun(OneDesktop):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(dir=self.session.home))
        self.session.env["BEARERBOX_CONFIG_DIR"] = str(self.folder)

    def play(self, *options):
        outside = self.open(*options)
        outside.press(PLAY)
        for profile in (ENGINE, MESSAGING):
            outside.wait_for_row(profile, "Valid")
        return outside

    def address(self):
        return json.loads(self.cli.must("show", ENGINE, "--json"))["fields"]["address"]

    def address_if_any(self):
        """While the sandbox starts anew its profiles are taken away and made again."""
        done = self.cli("show", ENGINE, "--json")
        return json.loads(done.stdout)["fields"]["address"] if done.returncode == 0 else None

    def answers(self, address):
        try:
            with urllib.request.urlopen(address + "/sandbox/requests", timeout=5):
                return True
        except OSError:
            return False

    def settings(self):
        path = self.folder / "settings.ini"
        return path.read_text() if path.exists() else ""

    def test_from_the_first_start_to_a_header_on_the_clipboard_by_clicks_alone(self):
        started = time.monotonic()
        outside = self.play()
        outside.press("Copy header")
        pasted = wait_for("a header on the clipboard", lambda: self.session.clipboard().strip())
        print(f"from the first start to the first header: {time.monotonic() - started:.1f} s, 2 clicks")
        self.assertRegex(pasted, r"^Authorization: Bearer \S+\n")
        self.assertEqual(self.cli("check", ENGINE).returncode, 0)
        self.assertEqual(self.cli("check", MESSAGING).returncode, 0)
        self.assertEqual(outside.nameless_buttons(), [])
        picture = os.environ.get("BEARERBOX_PICTURES")
        if picture:
            self.session.screenshot(Path(picture) / "sandbox-running.png")

    def test_stop_removes_the_toys_and_nothing_else(self):
        outside = self.play()
        address = self.address()
        self.cli.must("add", "servicecomb-engine", "mine", "--group", "Sandbox", "--set", f"address={address}",
                      "--set", "account=root", "--refresh", "manual")
        outside.press("Stop and remove")
        wait_for("the toys to be gone", lambda: self.cli.must("list") == "mine\tservicecomb-engine\n")
        wait_for("the sandbox to be gone", lambda: not self.answers(address))
        wait_for("the note to be gone", lambda: "sandbox" not in self.settings())

    def test_an_orderly_end_leaves_nothing(self):
        self.play()
        address = self.address()
        self.app.terminate()
        self.assertEqual(self.app.wait(20), 0)
        self.assertEqual(self.cli.must("list"), "")
        self.assertNotIn("sandbox", self.settings())
        wait_for("the sandbox to be gone", lambda: not self.answers(address))

    def test_a_killed_program_takes_the_sandbox_along_and_the_next_one_knows_the_toys(self):
        self.play()
        address = self.address()
        self.app.kill()
        self.app.wait()
        wait_for("the sandbox to be gone", lambda: not self.answers(address))
        outside = self.open()
        outside.press("Start it again")
        wait_for("the sandbox where it was", lambda: self.answers(address))
        outside.wait_for_row(ENGINE, "Valid")
        wait_for("a token of the new sandbox", lambda: self.cli("check", ENGINE).returncode == 0)
        self.assertEqual(self.address(), address)
        outside.press("Stop and remove")
        wait_for("the toys to be gone", lambda: self.cli.must("list") == "")

    def test_a_port_that_somebody_took_meanwhile_is_left_to_them(self):
        self.play()
        address = self.address()
        self.app.kill()
        self.app.wait()
        wait_for("the sandbox to be gone", lambda: not self.answers(address))
        with socket.create_server(("127.0.0.1", int(address.rsplit(":", 1)[1])), reuse_port=False):
            outside = self.open()
            outside.press("Start it again")
            wait_for("another address", lambda: self.address_if_any() not in (None, address))
            wait_for("a token of it", lambda: self.cli("check", ENGINE).returncode == 0)

    def test_what_the_person_has_sent_elsewhere_is_the_persons(self):
        self.play()
        self.cli.must("edit", ENGINE, "--set", "address=https://engine.example", "--refresh", "manual")
        self.outside.press("Stop and remove")
        wait_for("the toy to be gone", lambda: self.cli.must("list") == f"{ENGINE}\tservicecomb-engine\n")

    def test_without_a_keyring_the_memory_serves(self):
        outside = self.play("--store", "memory")
        outside.press("Copy header")
        wait_for("a header on the clipboard", lambda: self.session.clipboard().startswith("Authorization"))

    def test_without_the_program_it_says_so(self):
        alone = self.session.home / "alone"
        alone.mkdir()
        (alone / "bearerbox").write_bytes((PROGRAMS / "bearerbox").read_bytes())
        (alone / "bearerbox").chmod(0o700)
        outside = self.open(programs=alone)
        outside.press(PLAY)
        wait_for("words about it", lambda: "The sandbox is not installed here" in outside.spoken())
        self.assertEqual(self.cli.must("list"), "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
