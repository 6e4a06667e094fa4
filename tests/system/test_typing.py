# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A secret typed at a terminal is not shown, and the terminal is afterwards as it was."""

import fcntl
import json
import os
import pty
import signal
import subprocess
import sys
import termios
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PROGRAMS  # noqa: E402
from service import Service  # noqa: E402
from session import CommandLine, Session, wait_for  # noqa: E402


class Typing(unittest.TestCase):
    def setUp(self):
        self.session = Session(keyring=False)
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.service = Service((200, {"token": LONG}))
        self.service.__enter__()
        self.addCleanup(self.service.__exit__)
        self.ours, self.theirs = pty.openpty()
        self.addCleanup(os.close, self.ours)
        self.addCleanup(os.close, self.theirs)
        self.before = termios.tcgetattr(self.theirs)
        self.assertTrue(self.echoes())

    def echoes(self):
        return bool(termios.tcgetattr(self.theirs)[3] & termios.ECHO)

    def start(self, *more):
        """The program with a terminal as its standard input, at which it waits for the password."""
        cli = CommandLine(self.session, PROGRAMS)
        call = self.session.start(
            cli.program, "token", "--store", "memory", "--service", "servicecomb-engine", "--set",
            f"address={self.service.address}", "--set", "account=root", "--secret", "password=-", *more,
            stdin=self.theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
            preexec_fn=self.control,
        )
        wait_for("a terminal that does not echo", lambda: not self.echoes() or call.poll() is not None)
        self.assertFalse(self.echoes(), "typing is not shown while the password is awaited")
        return call

    def control(self):
        """Makes the terminal that of the new session, so that Ctrl-C reaches it."""
        fcntl.ioctl(self.theirs, termios.TIOCSCTTY, 0)

    def shown(self):
        """What the terminal has shown."""
        os.set_blocking(self.ours, False)
        try:
            return os.read(self.ours, 4096)
        except BlockingIOError:
            return b""

    def test_a_typed_password_is_used_and_not_shown(self):
        call = self.start()
        os.write(self.ours, "pässword\n".encode())
        out, err = call.communicate(timeout=60)
        self.assertEqual((call.returncode, out.decode()), (0, LONG + "\n"), err)
        self.assertEqual(err, b"password: \n", "the prompt is for the person, not for the script")
        self.assertEqual(json.loads(self.service.requests[0][3])["password"], "pässword")
        self.assertNotIn(b"ssword", self.shown())
        self.assertEqual(termios.tcgetattr(self.theirs), self.before)

    def test_the_terminal_echoes_again_after_an_end_in_between(self):
        for name, end in (("Ctrl-C", lambda call: os.write(self.ours, b"\x03")),
                          ("a termination", lambda call: call.send_signal(signal.SIGTERM)),
                          ("a hang-up", lambda call: call.send_signal(signal.SIGHUP))):
            with self.subTest(name):
                call = self.start()
                end(call)
                call.communicate(timeout=60)
                self.assertLess(call.returncode, 0, "it ends by the signal")
                self.assertEqual(termios.tcgetattr(self.theirs), self.before)
        self.assertEqual(self.service.requests, [])

    def test_the_terminal_echoes_again_after_the_limit_of_the_call(self):
        call = self.start("--timeout", "1")
        call.communicate(timeout=60)
        self.assertEqual(call.returncode, 9)
        self.assertEqual(termios.tcgetattr(self.theirs), self.before)


if __name__ == "__main__":
    unittest.main()
