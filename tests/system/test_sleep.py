# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a machine that sleeps: a process that stands still past every expiry, logind's word, the network."""

import json
import signal
import sys
import time
import unittest
import urllib.request
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import OneDesktop  # noqa: E402
from machine import CONNECTED, DISCONNECTED, Machine  # noqa: E402
from session import wait_for  # noqa: E402

PATIENCE = 15  # seconds; half of what is waited for a network of which nobody says a word
LIFETIME = 12  # seconds; a token is renewed when nine tenths of that have passed
PROFILES = ("prod-engine", "support-chat")
# Where the tokens are from whose end is known: the messaging token is taken to live for the documented hour.
MORTAL = ("/v4/token", "/apigovernance/api/oauth/tokenByAkSk")


class Sleep(OneDesktop):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.machine = Machine(cls.session)
        cls.add_both("--lifetime", LIFETIME)
        cls.open_for_all()

    def setUp(self):
        for profile in PROFILES:
            self.outside.wait_for_row(profile, "Valid")

    def logins(self):
        """How often each place was asked that gives out tokens."""
        with urllib.request.urlopen(self.sandbox["address"] + "/sandbox/requests") as answer:
            return Counter(one["path"] for one in json.load(answer)["requests"] if one["method"] == "POST")

    def state(self, profile):
        """What another program finds in the cache; it asks nobody."""
        (status,) = json.loads(self.cli.must("status", profile, "--json"))
        return status["state"]

    def wait_for_new_logins(self, before):
        """Until every credential was used again, which is soon; returns how often each was."""
        def asked():
            now = self.logins()
            return now if all(now[path] > before[path] for path in MORTAL) else None

        return wait_for("a login for each credential", asked, PATIENCE) - before

    def assert_that_one_was_enough(self, before):
        """After a login for each credential, the next comes no sooner than the new tokens need it."""
        self.assertEqual(self.wait_for_new_logins(before), dict.fromkeys(MORTAL, 1))
        since = time.monotonic()
        wait_for("the next renewal", lambda: sum((self.logins() - before).values()) > len(MORTAL))
        self.assertGreater(time.monotonic() - since, LIFETIME / 2)

    def test_after_a_sleep_each_credential_is_used_once(self):
        self.machine.says_that_it_sleeps(True)
        self.app.send_signal(signal.SIGSTOP)
        for profile in PROFILES:
            wait_for(f"the end of what {profile} had", lambda name=profile: self.state(name) == "expired")
        before = self.logins()
        self.app.send_signal(signal.SIGCONT)
        self.machine.says_that_it_sleeps(False)
        self.assert_that_one_was_enough(before)

    def test_without_a_network_nothing_is_tried_until_it_returns(self):
        self.machine.has_network(DISCONNECTED)
        self.outside.wait_until_shown("No network")
        before = self.logins()
        self.machine.says_that_it_sleeps(False)
        for profile in PROFILES:  # it would have been renewed before, were it not held back
            self.outside.wait_for_row(profile, "Expired")
        self.assertEqual(self.logins(), before)
        self.machine.has_network(CONNECTED)
        self.assert_that_one_was_enough(before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
