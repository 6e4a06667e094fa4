# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of tokens as scripts see it: renewals from outside, several addresses, and what an attempt costs."""

import json
import socket
import sys
import threading
import unittest
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PASSWORD, WithKeyring  # noqa: E402

WRONG = {"errorCode": "401202", "errorMessage": "User name or password is wrong"}


class Silent:
    """Takes connections and requests, and breaks them without an answer."""

    def __init__(self):
        self.requests = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                if connection.recv(65536):
                    self.requests += 1

    def close(self):
        self._socket.close()


def nobody():
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


class Renewals(WithKeyring):
    def test_a_renewed_token_in_a_pasted_block_is_taken(self):
        sandbox = self.sandbox()
        self.cli.add_both(sandbox)
        headers = dict(line.split(": ", 1) for line in self.cli.must("header", "support-chat").splitlines())
        asked = urllib.request.Request(
            f"{sandbox['address']}/apiaccess/ccmessaging/poll?receiverId=dev-jane&channel=WEB", headers=headers)
        with urllib.request.urlopen(asked) as answer:
            block = "HTTP/1.1 200 OK\r\n" + str(answer.headers)
            renewed = answer.headers["ccmessaging-token"]
        self.expect(0, "adopt", "support-chat", stdin=block)
        self.assertEqual(self.cli.must("token", "support-chat").strip(), renewed)
        self.assertEqual(self.cli.must("check", "support-chat"), "accepted\n")

    def test_what_is_no_renewal_changes_nothing(self):
        sandbox = self.sandbox()
        self.cli.add_both(sandbox)
        before = self.cli.must("header", "support-chat")
        self.expect(2, "adopt", "support-chat", stdin="HTTP/1.1 200 OK\r\nDate: now\r\n\r\n")
        self.expect(2, "adopt", "prod-engine", stdin="ccmessaging-token: x\n")
        self.expect(2, "adopt", stdin="ccmessaging-token: x\n")
        self.expect(3, "adopt", "nobody", stdin="ccmessaging-token: x\n")
        self.expect(7, "adopt", "support-chat", stdin="ccmessaging-token: two words\n")
        self.assertEqual(self.cli.must("header", "support-chat"), before)


class Addresses(WithKeyring):
    def test_the_next_address_serves_where_the_first_is_out_of_reach(self):
        standby = self.service((200, {"token": LONG}))
        self.add_engine(nobody(), "pair", PASSWORD, "--set", f"address={standby.address}")
        self.assertEqual(self.cli.must("token", "pair").strip(), LONG)
        self.assertEqual(self.cli.must("token", "pair").strip(), LONG)
        self.assertEqual(len(standby.requests), 1)
        command = self.cli.must("header", "pair", "--format", "curl")
        self.assertIn(standby.address, command)

    def test_a_refusal_is_not_taken_elsewhere(self):
        standby = self.service((200, {"token": LONG}))
        main = self.service((401, WRONG))
        self.add_engine(main.address, "pair", PASSWORD, "--set", f"address={standby.address}")
        self.assertIn("1 of 3", self.expect(4, "token", "pair").stderr)
        self.expect(4, "token", "pair")
        self.assertEqual((len(main.requests), len(standby.requests)), (1, 0))


class Attempts(WithKeyring):
    def test_an_attempt_without_an_answer_costs_one_of_the_budget(self):
        silent = Silent()
        self.addCleanup(silent.close)
        self.add_engine(silent.address)
        self.expect(6, "token", "engine")
        self.expect(6, "token", "engine")
        third = self.expect(5, "token", "engine")
        self.assertIn("2 of 3", third.stderr)
        self.assertEqual(silent.requests, 2)

    def test_profiles_of_one_account_called_at_once_share_the_budget(self):
        service = self.service((401, WRONG))
        for number in range(4):
            self.add_engine(service.address, f"engine-{number}")
        statuses = []
        calls = [threading.Thread(target=lambda name=f"engine-{number}": statuses.append(
            self.cli("token", name).returncode)) for number in range(4)]
        for call in calls:
            call.start()
        for call in calls:
            call.join()
        self.assertEqual(sorted(statuses), [4, 4, 5, 5])
        self.assertEqual(len(service.requests), 2)

    def test_status_tells_when_the_account_may_be_asked_again(self):
        service = self.service((401, WRONG))
        self.add_engine(service.address, "one")
        self.add_engine(service.address, "other")
        self.expect(4, "token", "one")
        self.expect(4, "token", "other")
        status = json.loads(self.cli.must("status", "one", "--json"))[0]
        self.assertEqual(status["state"], "blocked")
        self.assertRegex(status["lastError"]["until"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")


if __name__ == "__main__":
    unittest.main(verbosity=2)
