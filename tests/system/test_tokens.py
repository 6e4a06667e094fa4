# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How bearerbox-cli comes to a token, and what it says of it: requests, chains, expiries, renewals."""

import base64
import json
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PASSWORD, WithKeyring  # noqa: E402


class Tokens(WithKeyring):
    def test_both_services_from_nothing_to_an_accepted_header(self):
        sandbox = self.sandbox()
        self.cli.add_both(sandbox)
        token = self.cli.must("token", "prod-engine").strip()
        self.assertEqual(token.count("."), 2)
        self.assertEqual(self.cli.must("header", "prod-engine"), f"Authorization: Bearer {token}\n")
        lines = self.cli.must("header", "support-chat").splitlines()
        self.assertEqual([line.split(":")[0] for line in lines], ["Authorization", "x-app-key", "ccmessaging-token"])
        for name in ("prod-engine", "support-chat"):
            self.expect(0, "check", name)

    def test_a_copied_curl_command_run_by_a_shell_is_accepted(self):
        self.cli.add_both(self.sandbox())
        for name in ("prod-engine", "support-chat"):
            command = self.cli.must("header", name, "--format", "curl").strip()
            ran = self.session.run("sh", "-c", command + " -s -o /dev/null -w '%{http_code}'")
            self.assertEqual(ran.stdout, "200")

    def test_a_curl_command_trusts_the_ca_file_of_its_profile(self):
        sandbox = self.sandbox("--tls")
        ca = self.session.home / "ca.pem"
        ca.write_text(sandbox["certificate"])
        self.cli.must(
            "add", "servicecomb-engine", "tls", "--set", f"address={sandbox['address']}", "--ca-file", ca,
            "--set", f"account={sandbox['account']}", "--secret", "password=-", stdin=sandbox["password"] + "\n",
        )
        command = self.cli.must("header", "tls", "--format", "curl").strip()
        ran = self.session.run("sh", "-c", command + " -s -o /dev/null -w '%{http_code}'")
        self.assertEqual(ran.stdout, "200", ran.stderr)

    def test_a_living_token_is_used_again_and_new_gets_another(self):
        service = self.service((200, {"token": LONG}))
        self.add_engine(service.address)
        for _ in range(3):
            self.assertEqual(self.cli.must("token", "engine"), LONG + "\n")
        self.assertEqual(len(service.requests), 1)
        self.cli.must("token", "engine", "--new")
        self.assertEqual(len(service.requests), 2)

    def test_json_says_where_the_expiry_was_learnt(self):
        service = self.service((200, {"token": LONG}), (200, {"token": "opaque"}))
        self.add_engine(service.address)
        first = json.loads(self.cli.must("token", "engine", "--json"))
        self.assertEqual(first["expiresAt"], "2100-01-01T00:00:00Z")
        self.assertEqual((first["token"], first["expirySource"]), (LONG, "jwt"))
        second = json.loads(self.cli.must("token", "engine", "--json", "--new"))
        self.assertEqual((second["token"], second["expirySource"]), ("opaque", "documented"))
        self.assertAlmostEqual(second["remainingSeconds"], 12 * 3600, delta=60)

    def test_the_request_is_the_documented_one(self):
        service = self.service((200, {"token": LONG}))
        self.add_engine(service.address + "/prefix/", "engine", PASSWORD, "--set", "lifetime=1h30m")
        self.cli.must("token", "engine")
        method, path, headers, body = service.requests[0]
        self.assertEqual((method, path), ("POST", "/prefix/v4/token"))
        self.assertEqual(headers["Content-Type"], "application/json")
        self.assertEqual(
            json.loads(body), {"name": "root", "password": PASSWORD, "tokenExpirationTime": "1h30m"}
        )

    def test_a_step_of_a_chain_can_be_asked_for_alone(self):
        sandbox = self.sandbox()
        self.cli.add_both(sandbox)
        access = self.cli.must("token", "support-chat", "--step", "access").strip()
        header = self.cli.must("header", "support-chat")
        self.assertIn(f"Authorization: Bearer {access}\n", header)
        messaging = self.cli.must("token", "support-chat").strip()
        self.assertNotEqual(self.cli.must("token", "support-chat", "--step", "messaging", "--new").strip(), messaging)
        self.assertEqual(self.cli.must("token", "support-chat", "--step", "access").strip(), access)
        self.assertNotEqual(self.cli.must("token", "support-chat", "--new").strip(), messaging)
        self.assertNotEqual(self.cli.must("token", "support-chat", "--step", "access").strip(), access)

    def test_two_calls_at_once_log_in_once(self):
        service = self.service((200, {"token": LONG}))
        self.add_engine(service.address)
        calls = [
            self.session.start(self.cli.program, "token", "engine", stdout=subprocess.PIPE) for _ in range(4)
        ]
        self.assertEqual({call.communicate()[0] for call in calls}, {f"{LONG}\n".encode()})
        self.assertEqual(len(service.requests), 1)

    def test_a_dead_first_token_redoes_the_chain_once(self):
        dead = (403, {"errorCode": "0", "exceptionInfo": "auth fail! illegal or expired token info."})
        first = (200, {"AccessToken": "first", "Expires": "600"})
        service = self.service(first, dead, (200, {"AccessToken": "second", "Expires": "600"}),
                               (200, {"token": "\"chat\"", "resultCode": 0}))
        add = ("add", "aicc-messaging", "chat", "--set", f"domain={service.address}", "--set", "appKey=k",
               "--set", "userId=u", "--set", "userName=n", "--set", "channelId=c", "--secret", "appSecret=-")
        self.cli.must(*add, stdin="secret\n")
        self.assertEqual(self.cli.must("token", "chat"), "chat\n")
        self.assertEqual(len(service.requests), 4)
        always = self.service(first, dead, first, dead, first)
        self.cli.must("edit", "chat", "--set", f"domain={always.address}", "--secret", "appSecret=-", stdin="s2\n")
        self.expect(4, "token", "chat")
        self.assertEqual(len(always.requests), 4)

    def test_a_pasted_access_token_wins_and_skips_its_step(self):
        service = self.service((200, {"token": "chat", "resultCode": "0"}))
        self.cli.must(
            "add", "aicc-messaging", "chat", "--set", f"domain={service.address}", "--set", "appKey=k",
            "--set", "userId=u", "--set", "userName=n", "--set", "channelId=c",
            "--secret", "accessToken=-", "--secret", "appSecret=-", stdin="Bearer pasted\nunused\n",
        )
        self.assertIn("Authorization: Bearer pasted\n", self.cli.must("header", "chat"))
        self.assertEqual([path for _, path, _, _ in service.requests], ["/apiaccess/ccmessaging/applyToken"])
        self.assertEqual(service.requests[0][2]["Authorization"], "Bearer pasted")

    def test_an_expired_pasted_token_is_a_missing_secret_to_all_commands(self):
        service = self.service()
        dead = LONG.split(".")
        dead[1] = base64.urlsafe_b64encode(b'{"exp":1600000000}').decode().rstrip("=")
        self.cli.must(
            "add", "aicc-messaging", "chat", "--set", f"domain={service.address}", "--set", "appKey=k", "--set",
            "userId=u", "--set", "userName=n", "--set", "channelId=c", "--secret", "accessToken=-",
            stdin=".".join(dead) + "\n",
        )
        self.assertIn("secretMissing:", self.expect(8, "token", "chat").stderr)
        status = json.loads(self.cli.must("status", "chat", "--json"))[0]
        self.assertEqual((status["state"], status["lastError"]["kind"]), ("failed", "secretMissing"))
        self.assertEqual(service.requests, [])

    def test_only_a_call_that_makes_a_messaging_token_says_that_it_kills_another(self):
        self.cli.add_both(self.sandbox())
        for words, warns in ((("token", "support-chat", "--new"), True),
                             (("token", "support-chat", "--step", "access", "--new"), False),
                             (("token", "support-chat", "--step", "messaging", "--new"), True)):
            self.assertEqual("kills the one in use" in self.expect(0, *words).stderr, warns, words)

    def test_check_keeps_a_renewed_token(self):
        service = self.service((200, {"AccessToken": "a", "Expires": "600"}), (200, {"token": "old", "resultCode": "0"}),
                               (200, {}, {"CCMessaging-Token": "renewed"}))
        self.cli.must(
            "add", "aicc-messaging", "chat", "--set", f"domain={service.address}", "--set", "appKey=k", "--set",
            "userId=u", "--set", "userName=n", "--set", "channelId=c", "--secret", "appSecret=-", stdin="s\n",
        )
        self.assertEqual(self.cli.must("token", "chat"), "old\n")
        self.expect(0, "check", "chat")
        self.assertEqual(self.cli.must("token", "chat"), "renewed\n")


if __name__ == "__main__":
    unittest.main(verbosity=2)
