# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One log-in is one attempt, whoever asks: a cron job, two terminals, a window beside a command line, a process that is
suspended or killed, a clock that somebody sets."""

import glob
import json
import os
import signal
import socket
import subprocess
import sys
import time
import unittest
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from outside import Outside  # noqa: E402
from session import CommandLine, Sandbox, Session, wait_for  # noqa: E402

PROGRAMS = Path(os.environ["BEARERBOX_PROGRAMS"])
FAKETIME = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
# A sanitizer wants to be loaded first, and so does libfaketime.
IS_SANITIZED = b"__asan_init" in (PROGRAMS / "bearerbox-cli").read_bytes()


class WithSandbox(unittest.TestCase):
    display = None

    def setUp(self):
        self.session = Session(display=self.display)
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.cli = CommandLine(self.session, PROGRAMS)

    def start_sandbox(self, *options):
        self.sandbox = Sandbox(self.session, PROGRAMS, *options)

    def posts(self):
        with urllib.request.urlopen(self.sandbox["address"] + "/sandbox/requests") as answer:
            return [one["status"] for one in json.load(answer)["requests"] if one["method"] == "POST"]

    def add(self, password, address=None):
        self.cli.must(
            "add", "servicecomb-engine", "engine", "--set", f"address={address or self.sandbox['address']}",
            "--set", "account=root", "--secret", "password=-", stdin=password + "\n",
        )


@unittest.skipIf(IS_SANITIZED or not FAKETIME, "needs libfaketime and programs without a sanitizer")
class Clocks(WithSandbox):
    """The sandbox and every call are told the time by a file, or the wall clock is set under a call alone."""

    def start_at_a_time_of_our_own(self):
        self.file = self.session.home / "time"
        self.at("+0")
        self.session.env.update(LD_PRELOAD=FAKETIME[0], FAKETIME_TIMESTAMP_FILE=str(self.file), FAKETIME_NO_CACHE="1")
        self.start_sandbox()

    def at(self, offset):
        self.file.write_text(offset + "\n")

    def token(self):
        return json.loads(self.cli.must("token", "engine", "--json"))

    def test_a_cron_job_with_a_wrong_password_makes_one_attempt_a_day(self):
        self.start_at_a_time_of_our_own()
        self.add("wrong")
        for hour in range(24):
            self.at(f"+{hour}h")
            done = self.cli("token", "engine")
            self.assertEqual(done.returncode, 4, done.stderr)
        self.assertEqual(self.posts(), [401])

    def test_a_token_of_the_cache_is_used_until_it_ends_and_not_after(self):
        self.start_at_a_time_of_our_own()
        self.add(self.sandbox["password"])
        first = self.token()
        self.assertEqual(first["expirySource"], "jwt")
        self.at("+11h")
        later = self.token()
        for member in ("token", "expiresAt", "issuedAt", "expirySource"):
            self.assertEqual(later[member], first[member])
        self.assertAlmostEqual(later["remainingSeconds"], first["remainingSeconds"] - 11 * 3600, delta=30)
        self.assertEqual(self.posts(), [200])
        self.at("+13h")
        status = json.loads(self.cli.must("status", "engine", "--json"))[0]
        self.assertEqual((status["state"], status["steps"][0]["expirySource"]), ("expired", "jwt"))
        self.assertNotEqual(self.token()["token"], first["token"])
        self.assertEqual(self.posts(), [200, 200])

    def test_a_wall_clock_set_between_two_calls_changes_nothing(self):
        self.start_sandbox()
        self.add(self.sandbox["password"])
        first = self.token()
        self.session.env.update(LD_PRELOAD=FAKETIME[0], FAKETIME_DONT_FAKE_MONOTONIC="1")
        for offset in ("+14h", "-14h"):
            with self.subTest(offset):
                self.session.env["FAKETIME"] = offset
                again = self.token()
                self.assertEqual((again["token"], again["expiresAt"]), (first["token"], first["expiresAt"]))
                self.assertAlmostEqual(again["remainingSeconds"], first["remainingSeconds"], delta=60)
        self.assertEqual(self.posts(), [200])


class Together(WithSandbox):
    def test_two_terminals_at_once_make_one_log_in(self):
        self.start_sandbox()
        for password, status in (("wrong", 4), (self.sandbox["password"], 0)):
            with self.subTest(status):
                if status == 4:
                    self.add(password)
                else:
                    self.cli.must("edit", "engine", "--secret", "password=-", stdin=password + "\n")
                before = len(self.posts())
                calls = [
                    self.session.start(self.cli.program, "token", "engine", stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE)
                    for _ in range(2)
                ]
                self.assertEqual([call.wait(60) for call in calls], [status] * 2)
                self.assertEqual(len(self.posts()), before + 1)


class NobodyKnows(WithSandbox):
    """AICC does not say whether it counts; a third secret is not tried on it unasked all the same."""

    def test_two_refused_secrets_hold_back_a_third(self):
        self.start_sandbox()
        self.cli.must(
            "add", "aicc-messaging", "aicc", "--set", f"domain={self.sandbox['address']}",
            "--set", f"appKey={self.sandbox['appKey']}", "--set", "userId=u1", "--set", "userName=u",
            "--set", f"channelId={self.sandbox['channelId']}", "--set", "locale=en", "--secret", "appSecret=-",
            stdin="wrong\n",
        )
        own = ("token", "aicc", "--secret", "appSecret=-")
        self.assertEqual(self.cli("token", "aicc").returncode, 4)
        self.assertEqual(self.cli(*own, stdin="wrong, too\n").returncode, 4)
        held = self.cli(*own, stdin="and this\n")
        self.assertEqual(held.returncode, 5, held.stderr)
        self.assertIn("nobody has documented", held.stderr)
        self.assertEqual(len(self.posts()), 2)
        asked = self.cli(*own, "--new", stdin=self.sandbox["appSecret"] + "\n")
        self.assertEqual(asked.returncode, 0, asked.stderr)


class WindowAndCommandLine(WithSandbox):
    display = "virtual"

    def test_they_share_one_counter(self):
        self.start_sandbox()
        self.add("wrong")
        app = self.session.start(PROGRAMS / "bearerbox")
        Outside(self.session, process=app.pid).wait_for_row("engine", "Refused")
        self.assertEqual(self.cli("token", "engine").returncode, 4)
        self.assertEqual(self.posts(), [401])
        own = ("token", "engine", "--secret", "password=-")
        self.assertEqual(self.cli(*own, stdin="wrong, too\n").returncode, 4)
        blocked = self.cli(*own, stdin="and this\n")
        self.assertEqual(blocked.returncode, 5, blocked.stderr)
        self.assertEqual(self.posts(), [401, 401])


class HeldService:
    """Takes requests and answers them when told."""

    def __init__(self):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.server.getsockname()[1]}"
        self.requests = []

    def take(self):
        """Waits for a whole request; returns its connection."""
        connection, _ = self.server.accept()
        received = b""
        while b"\r\n\r\n" not in received or not received.rstrip().endswith(b"}"):
            received += connection.recv(4096)
        self.requests.append(received)
        return connection

    @staticmethod
    def answer(connection, status, body):
        data = json.dumps(body).encode()
        head = f"HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
        connection.sendall(head.encode() + data)
        connection.close()

    def nobody_else_came(self):
        self.server.settimeout(0.5)
        try:
            self.server.accept()
        except TimeoutError:
            return True
        return False


class Interrupted(WithSandbox):
    def setUp(self):
        super().setUp()
        self.service = HeldService()
        self.addCleanup(self.service.server.close)
        self.add("password", self.service.address)

    def call(self, *options):
        return self.session.start(
            self.cli.program, "token", "engine", *options, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def test_a_process_suspended_past_its_limit_sends_nothing_again(self):
        call = self.call("--timeout", "1")
        connection = self.service.take()
        self.addCleanup(connection.close)
        call.send_signal(signal.SIGSTOP)
        wait_for("the process to stop", lambda: self.state(call) == "T")
        # The limit is a second of real time, so a second has to pass: nothing else tells that it has.
        end = time.monotonic() + 1
        wait_for("the limit to pass", lambda: time.monotonic() > end)
        call.send_signal(signal.SIGCONT)
        out, err = call.communicate(timeout=60)
        self.assertEqual((call.returncode, out), (9, ""), err)
        self.assertTrue(self.service.nobody_else_came())
        self.assertEqual([request.split(b" ", 1)[0] for request in self.service.requests], [b"POST"])

    @staticmethod
    def state(process):
        """As the kernel has it: T for one that is stopped."""
        return Path(f"/proc/{process.pid}/stat").read_text().rpartition(") ")[2][0]

    def test_a_killed_process_holds_nobody_up(self):
        call = self.call()
        connection = self.service.take()
        call.kill()
        call.wait(60)
        connection.close()
        again = self.call("--timeout", "10")  # who waits for the lock of the dead has no time left for an answer
        self.service.answer(self.service.take(), 401, {"errorCode": "401202"})
        self.assertEqual(again.wait(60), 4, again.stderr.read())

    def test_attempts_of_killed_processes_are_counted(self):
        for _ in range(2):
            call = self.call("--new")
            connection = self.service.take()
            call.kill()
            call.wait(60)
            connection.close()
        held = self.cli("token", "engine")
        self.assertEqual(held.returncode, 5, held.stderr)
        self.assertIn("2 of 3", held.stderr)
        self.assertTrue(self.service.nobody_else_came())

    def test_one_that_ran_out_of_time_is_counted_and_one_that_was_never_sent_is_not(self):
        for _ in range(2):
            call = self.call("--new", "--timeout", "3")
            silent = self.service.take()
            self.addCleanup(silent.close)
            self.assertEqual(call.wait(60), 9, call.stderr.read())
        self.assertEqual(self.cli("token", "engine").returncode, 5)
        nobody = socket.create_server(("127.0.0.1", 0), backlog=0)
        self.addCleanup(nobody.close)
        full = socket.create_connection(nobody.getsockname())
        self.addCleanup(full.close)
        self.cli.must("edit", "engine", "--set", f"address=http://127.0.0.1:{nobody.getsockname()[1]}",
                      "--secret", "password=-", stdin="password\n")
        for _ in range(3):
            self.assertEqual(self.cli("token", "engine", "--timeout", "1").returncode, 9)


if __name__ == "__main__":
    unittest.main(verbosity=2)
