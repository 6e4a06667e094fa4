# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bearerbox-cli as a script sees it: exit status, standard output, standard error, and what reaches the service."""

import base64
import json
import os
import shlex
import socket
import subprocess
import sys
import unittest
from datetime import datetime, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PASSWORD, PROGRAMS, WithKeyring  # noqa: E402
from service import Service  # noqa: E402
from session import CommandLine, Session  # noqa: E402


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


class Profiles(WithKeyring):
    def test_what_is_entered_for_one_secret_is_not_taken_by_another(self):
        service = self.service((200, {"token": LONG}))
        for name in ("one", "two"):
            self.cli.must("add", "servicecomb-engine", name, "--set", f"address={service.address}", "--set",
                          "account=root")
        edit = f"{shlex.quote(str(self.cli.program))} edit"
        script = f"printf 'first\\nsecond\\n' | ({edit} one --secret password=- && {edit} two --secret password=-)"
        ran = self.session.run("sh", "-c", script)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        for name in ("one", "two"):
            self.cli.must("token", name)
        self.assertEqual([json.loads(body)["password"] for *_, body in service.requests], ["first", "second"])

    def test_an_edit_keeps_what_was_changed_while_it_waited(self):
        self.add_engine("https://engine.example")
        pipe = self.session.home / "pipe"
        os.mkfifo(pipe)
        waiting = self.session.start(
            self.cli.program, "edit", "engine", "--group", "team", "--secret", f"proxyPassword=@{pipe}"
        )
        with pipe.open("w") as secret:  # opens once the other end does, which has read the book by then
            self.cli.must("edit", "engine", "--set", "account=other")
            secret.write("secret")
        waiting.wait(60)
        self.assertEqual(waiting.returncode, 0)
        shown = json.loads(self.cli.must("show", "engine", "--json"))
        self.assertEqual((shown["group"], shown["fields"]["account"]), ("team", "other"))

    def test_options_may_stand_before_the_command(self):
        self.add_engine("https://engine.example")
        self.assertEqual(self.cli.must("--json", "list"), self.cli.must("list", "--json"))
        folder = self.session.home / "elsewhere"
        self.assertEqual(json.loads(self.cli.must("--config-dir", folder, "--json", "list")), [])

    def test_the_memory_store_leaves_no_secret_behind(self):
        self.add_engine("https://engine.example")
        self.assertIn("keychain", self.expect(2, "remove", "engine", "--store", "memory").stderr)
        self.assertIn("engine", self.cli.must("list"))
        self.cli.must("remove", "engine")

    def test_words_nobody_asked_for_are_a_usage_error(self):
        self.add_engine("https://engine.example")
        for row in (("list", "junk"), ("services", "junk"), ("status", "engine", "junk"), ("show", "engine", "junk"),
                    ("token", "engine", "junk"), ("remove", "engine", "junk")):
            with self.subTest(row):
                self.expect(2, *row)

    def test_a_profile_of_an_unknown_service_is_not_found(self):
        book = self.session.home / "config" / "bearerbox" / "profiles.json"
        book.parent.mkdir(parents=True)
        book.write_text(json.dumps({"version": 1, "profiles": [
            {"id": "11111111-2222-3333-4444-555555555555", "name": "strange", "service": "unknown"}]}))
        for command in ("status", "token"):
            with self.subTest(command):
                self.expect(3, command, "strange")
        self.expect(0, "status")

    def test_a_full_disk_is_no_success(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([self.cli.program, "list", "--json"], env=self.session.env, stdout=full,
                                  stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"internal:", done.stderr)

    def test_the_status_of_a_pasted_token(self):
        service = self.service((200, {"token": "chat", "resultCode": "0"}))
        self.cli.must(
            "add", "aicc-messaging", "chat", "--set", f"domain={service.address}", "--set", "appKey=k",
            "--set", "userId=u", "--set", "userName=n", "--set", "channelId=c", "--secret", "accessToken=-",
            stdin="pasted\n",
        )
        self.cli.must("token", "chat")
        self.assertEqual(json.loads(self.cli.must("status", "chat", "--json"))[0]["state"], "valid")

    def test_a_lost_book_is_taken_from_its_copy(self):
        self.add_engine("https://engine.example")
        book = self.session.home / "config" / "bearerbox" / "profiles.json"
        book.unlink()
        self.assertIn("last good copy", self.expect(0, "list").stderr)
        self.cli.must("add", "servicecomb-engine", "b", "--set", "address=https://b.example", "--set", "account=a")
        self.assertEqual(len(json.loads(self.cli.must("list", "--json"))), 2)

    def test_usage_errors_change_nothing(self):
        self.add_engine("https://engine.example:30100")
        before = self.cli.must("list", "--json")
        rows = [
            ("add", "servicecomb-engine", "engine", "--set", "address=a.example", "--set", "account=root"),
            ("add", "servicecomb-engine", "b", "--set", "account=root"),
            ("add", "servicecomb-engine", "b", "--set", "address=ftp://x", "--set", "account=root"),
            ("add", "servicecomb-engine", "b", "--set", "address=https://u:p@x", "--set", "account=root"),
            ("add", "servicecomb-engine", "b", "--set", "address=x", "--set", "account=a", "--set", "lifetime=10m"),
            ("add", "servicecomb-engine", "b", "--set", "address=x", "--set", "account=a", "--set", "colour=red"),
            ("add", "servicecomb-engine", "b", "--set", "address=x", "--set", "account=a", "--secret", "password=typed"),
            ("add", "servicecomb-engine", "b", "--set", "address=x", "--set", "account=a", "--set", "password=typed"),
            ("edit", "engine", "--extra-header", "X-A: b\r\nInjected: c"),
            ("edit", "engine", "--pin", "123"),
            ("rename", "engine", ""),
            ("token", "engine", "--min-valid", "soon"),
            ("header", "engine", "--format", "morse"),
            ("list", "--sideways"),
            ("dance",),
            (),
        ]
        for row in rows:
            with self.subTest(row):
                done = self.expect(2, *row)
                self.assertNotIn("typed", done.stderr)
        self.assertEqual(self.cli.must("list", "--json"), before)

    def test_not_found(self):
        self.add_engine("https://engine.example")
        for row in (("show", "nobody"), ("token", "nobody"), ("token", "engine", "--step", "x"),
                    ("add", "no-such-service", "b"), ("remove", "nobody"), ("status", "nobody")):
            with self.subTest(row):
                self.expect(3, *row)

    def test_a_profile_without_its_secret_says_so(self):
        self.cli.must("add", "servicecomb-engine", "b", "--set", "address=https://x.example", "--set", "account=a")
        self.assertIn("secretMissing:", self.expect(8, "token", "b").stderr)

    def test_rename_keeps_secret_and_tokens_and_remove_takes_all(self):
        service = self.service((200, {"token": LONG}))
        self.add_engine(service.address)
        self.cli.must("token", "engine")
        self.cli.must("rename", "engine", "motor")
        self.assertEqual(self.cli.must("token", "motor"), LONG + "\n")
        self.cli.must("token", "motor", "--new")
        self.assertEqual(len(service.requests), 2)
        self.cli.must("remove", "motor")
        self.assertEqual(json.loads(self.cli.must("list", "--json")), [])

    def test_a_profile_whose_keyring_is_gone_is_removed_by_force_alone(self):
        self.add_engine("https://engine.example")
        self.cli.must("add", "servicecomb-engine", "bare", "--set", "address=https://x.example", "--set", "account=a")
        self.session.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
        self.cli.must("remove", "bare")
        self.assertIn("--force", self.expect(8, "remove", "engine").stderr)
        self.assertIn("engine", self.cli.must("list"))
        self.cli.must("remove", "engine", "--force")
        self.assertEqual(self.cli.must("list"), "")

    def test_status_never_fetches(self):
        service = self.service((200, {"token": LONG}))
        self.add_engine(service.address)
        empty = json.loads(self.cli.must("status", "--json"))[0]
        self.assertEqual((empty["state"], empty["remainingSeconds"]), ("empty", None))
        self.assertEqual(service.requests, [])
        self.cli.must("token", "engine")
        valid = json.loads(self.cli.must("status", "--json"))[0]
        self.assertEqual(valid["state"], "valid")
        self.assertEqual(valid["steps"][0]["expirySource"], "jwt")
        self.assertTrue(datetime.fromisoformat(valid["steps"][0]["issuedAt"].replace("Z", "+00:00")) <= datetime.now(timezone.utc))

    def test_secrets_from_a_file_and_from_the_environment(self):
        service = self.service((200, {"token": LONG}))
        file = self.session.home / "password"
        file.write_text("from file\n")
        self.session.env["THE_PASSWORD"] = "from env"
        for source, expected in ((f"@{file}", "from file"), ("env:THE_PASSWORD", "from env")):
            self.cli.must("header", "--no-agent", "--store", "memory", "--service", "servicecomb-engine", "--set",
                          f"address={service.address}", "--set", "account=root", "--secret", f"password={source}")
            self.assertEqual(json.loads(service.requests[-1][3])["password"], expected)

    def test_a_secret_that_is_no_text_is_refused_before_anything_is_sent(self):
        service = self.service((200, {"token": LONG}))
        file = self.session.home / "password"
        file.write_bytes(b"p\xe4ss\n")
        done = self.expect(2, "token", "--no-agent", "--store", "memory", "--service", "servicecomb-engine", "--set",
                           f"address={service.address}", "--set", "account=root", "--secret", f"password=@{file}")
        self.assertIn("password is not UTF-8 text", done.stderr)
        self.assertEqual(service.requests, [])

    def test_a_broken_book_is_kept_and_its_last_good_state_used(self):
        self.add_engine("https://engine.example")
        book = self.session.home / "config" / "bearerbox" / "profiles.json"
        book.write_text("{ broken")
        done = self.expect(0, "list")
        self.assertIn("engine", done.stdout)
        self.assertIn("last good copy", done.stderr)
        kept = list(book.parent.glob("profiles.json.unreadable-*"))
        self.assertEqual([file.read_text() for file in kept], ["{ broken"])

    def test_user_definitions_are_known_and_cannot_take_a_built_in_id(self):
        folder = self.session.home / "config" / "bearerbox" / "services"
        folder.mkdir(parents=True)
        shipped = (Path(__file__).resolve().parents[2] / "resources/services/servicecomb-engine.json").read_text()
        (folder / "mine.json").write_text(shipped.replace('"servicecomb-engine"', '"my-engine"'))
        (folder / "thief.json").write_text(shipped)
        done = self.expect(0, "services", "--json")
        self.assertEqual(
            sorted(service["id"] for service in json.loads(done.stdout)),
            ["aicc-messaging", "my-engine", "servicecomb-engine"],
        )
        self.assertIn("thief.json", done.stderr)


class WithoutKeyring(unittest.TestCase):
    def test_no_keyring_is_named(self):
        with Session(keyring=False) as session, Service((200, {"token": LONG})) as service:
            cli = CommandLine(session, PROGRAMS)
            fields = ("--set", f"address={service.address}", "--set", "account=root")
            cli.must("add", "servicecomb-engine", "engine", *fields)
            done = cli("add", "servicecomb-engine", "other", *fields, "--secret", "password=-", stdin="x\n")
            self.assertEqual(done.returncode, 8, done.stderr)
            self.assertIn("storeAbsent:", done.stderr)
            self.assertNotIn("other", cli.must("list"))
            self.assertEqual(cli("token", "engine").returncode, 8)
            given = cli("token", "engine", "--secret", "password=-", stdin="x\n")
            self.assertEqual((given.returncode, given.stdout), (0, LONG + "\n"))

    def test_the_memory_store_keeps_no_secret(self):
        with Session(keyring=False) as session, Service((200, {"token": LONG})) as service:
            cli = CommandLine(session, PROGRAMS)
            fields = ("--set", f"address={service.address}", "--set", "account=root", "--store", "memory")
            done = cli("add", "servicecomb-engine", "engine", *fields, "--secret", "password=-", stdin="x\n")
            self.assertEqual(done.returncode, 2)
            cli.must("add", "servicecomb-engine", "engine", *fields)
            self.assertEqual(cli("token", "engine", "--store", "memory").returncode, 8)
            given = cli.must("token", "engine", "--store", "memory", "--secret", "password=-", stdin="x\n")
            self.assertEqual(given, LONG + "\n")


if __name__ == "__main__":
    unittest.main(verbosity=2)
