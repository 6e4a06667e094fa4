# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bearerbox-cli as a script sees it: exit status, standard output, standard error, and what reaches the service."""

import json
import os
import shlex
import subprocess
import sys
import unittest
from datetime import datetime, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PROGRAMS, WithKeyring  # noqa: E402
from service import Service  # noqa: E402
from session import CommandLine, Session  # noqa: E402


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
