# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How bearerbox-cli fails: kinds and exit statuses, what is not sent, and when it gives up."""

import json
import socket
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PASSWORD, WithKeyring  # noqa: E402


class Failures(WithKeyring):
    def test_kinds_and_exit_statuses(self):
        rows = [
            ("a wrong password", (401, {"errorCode": "401202", "errorMessage": "wrong"}), 4, "rejected"),
            ("an account that is locked", (403, {"errorCode": "403201", "errorMessage": "blocked"}), 5, "blocked"),
            ("an internal error", (500, {"errorCode": "500003"}), 7, "server"),
            ("a page where JSON should be", (200, "<html>"), 7, "unusable"),
            ("no token", (200, {}), 7, "unusable"),
            ("a token with a line break", (200, {"token": "a\nSet-Cookie: b"}), 7, "unusable"),
            ("a token with a space", (200, {"token": "a b"}), 7, "unusable"),
            ("more than a mebibyte", (200, {"token": "a" * (1 << 20)}), 7, "unusable"),
            ("a redirect to somebody else", (307, "", {"Location": "http://127.0.0.2:9/v4/token"}), 10, "policy"),
        ]
        for number, (name, answer, status, kind) in enumerate(rows):
            with self.subTest(name):
                service = self.service(answer)
                self.add_engine(service.address, f"engine{number}")
                done = self.expect(status, "token", f"engine{number}")
                self.assertIn(f"{kind}:", done.stderr)
                self.assertEqual(len(service.requests), 1)

    def test_no_service_at_all_is_offline(self):
        self.add_engine("http://127.0.0.1:9")
        self.assertIn("offline:", self.expect(6, "token", "engine").stderr)

    def test_an_untrusted_certificate_is_a_tls_failure_and_a_pin_helps(self):
        sandbox = self.sandbox("--tls")
        self.add_engine(sandbox["address"], "engine", sandbox["password"])
        done = self.expect(6, "token", "engine")
        self.assertIn("tls:", done.stderr)
        self.assertIn("bearerbox-cli trust engine", done.stderr)
        self.assertIn(sandbox["sha256"], done.stderr.replace(":", "").lower())
        self.cli.must("edit", "engine", "--pin", sandbox["sha256"].upper())
        self.expect(0, "token", "engine")
        self.assertIn("pin", self.expect(0, "header", "engine", "--format", "curl").stderr)
        self.assertEqual(self.expect(0, "header", "engine").stderr, "")
        self.cli.must("edit", "engine", "--pin", "0" * 64)
        self.expect(6, "token", "engine", "--new")

    def test_a_silent_service_ends_in_time(self):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            self.add_engine(f"http://127.0.0.1:{silent.getsockname()[1]}")
            self.assertIn("timeout:", self.expect(9, "token", "engine", "--timeout", "1").stderr)

    def test_a_limit_longer_than_any_timer_is_one(self):
        self.add_engine(self.service((200, {"token": LONG})).address)
        self.assertEqual(self.expect(0, "token", "engine", "--timeout", "600h").stderr, "")

    def test_plain_http_to_another_host_is_refused_before_anything_is_sent(self):
        self.add_engine("http://192.0.2.1:30100")
        self.assertIn("policy:", self.expect(10, "token", "engine").stderr)

    def test_a_refused_credential_is_not_tried_again_until_it_changes(self):
        refused = (401, {"errorCode": "401202", "errorMessage": "User name or password is wrong"})
        service = self.service(refused)
        self.add_engine(service.address)
        for _ in range(3):
            self.expect(4, "token", "engine")
        self.assertEqual(len(service.requests), 1)
        status = json.loads(self.cli.must("status", "engine", "--json"))[0]
        self.assertEqual((status["state"], status["lastError"]["kind"]), ("rejected", "rejected"))
        self.assertEqual((status["lastError"]["httpStatus"], status["lastError"]["code"]), (401, "401202"))
        service.answers = [(200, {"token": LONG})]
        self.cli.must("edit", "engine", "--secret", "password=-", stdin="right\n")
        self.assertEqual(self.cli.must("token", "engine"), LONG + "\n")

    def test_two_refusals_close_the_account_before_the_third(self):
        service = self.service((401, {"errorCode": "401202"}))
        call = ("token", "--store", "memory", "--service", "servicecomb-engine", "--set",
                f"address={service.address}", "--set", "account=root", "--secret", "password=-")
        for _ in range(2):
            self.expect(4, *call, stdin="wrong\n")
        done = self.expect(5, *call, stdin="wrong\n")
        self.assertEqual(len(service.requests), 2)
        self.assertRegex(done.stderr, r"\d\d?:\d\d")
        self.expect(4, *call, "--new", stdin="wrong\n")
        self.assertEqual(len(service.requests), 3)

    def test_a_secret_is_not_sent_to_another_origin(self):
        service = self.service((200, {"token": LONG}))
        self.add_engine("http://127.0.0.1:9")
        self.cli.must("edit", "engine", "--set", f"address={service.address}")
        self.assertIn("policy:", self.expect(10, "token", "engine").stderr)
        self.assertEqual(service.requests, [])
        self.cli.must("edit", "engine", "--secret", "password=-", stdin="again\n")
        self.expect(0, "token", "engine")

    def test_a_server_that_echoes_the_password_is_not_quoted_with_it(self):
        service = self.service((401, {"errorCode": "401202", "errorMessage": f"bad \x1b[31m {PASSWORD} !"}))
        self.add_engine(service.address)
        done = self.expect(4, "token", "engine")
        self.assertNotIn(PASSWORD, done.stderr)
        self.assertNotIn("\x1b", done.stderr)


class Time(WithKeyring):
    """The limit for the whole call."""

    def setUp(self):
        super().setUp()
        self.silent = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(self.silent.close)
        self.nowhere = f"http://127.0.0.1:{self.silent.getsockname()[1]}"

    def test_a_silent_standard_input_ends_in_time(self):
        call = self.session.start(
            self.cli.program, "token", "--store", "memory", "--service", "servicecomb-engine", "--set",
            f"address={self.nowhere}", "--set", "account=root", "--secret", "password=-", "--timeout", "1",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        # The pipe stays open: waiting must not close it.
        self.assertEqual(call.wait(60), 9)
        self.assertIn(b"timeout:", call.stderr.read())

    def test_no_lock_is_left_behind(self):
        self.add_engine(self.nowhere)
        self.expect(9, "token", "engine", "--timeout", "1")
        self.assertEqual(list((self.session.home / "config" / "bearerbox" / "locks").iterdir()), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
