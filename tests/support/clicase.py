# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of bearerbox-cli start from: a session with a keyring, and the program in it."""

import os
import unittest

from service import Service
from session import CommandLine, Sandbox, Session

PROGRAMS = os.environ["BEARERBOX_PROGRAMS"]
PASSWORD = "Pa'ss \"w\\rd$(x)`é"
# A JWT that lives until 2100, without a valid signature: clients do not check it.
LONG = "eyJhbGciOiJSUzUxMiJ9.eyJhY2NvdW50Ijoicm9vdCIsImV4cCI6NDEwMjQ0NDgwMH0.c2lnbmF0dXJl"


class WithKeyring(unittest.TestCase):
    """Tests in a session with an unlocked keyring."""

    # A command that fails says nothing on standard output, but one that shows something before it asks does.
    shows_before_it_fails = False

    def setUp(self):
        self.session = Session()
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.cli = CommandLine(self.session, PROGRAMS)

    def sandbox(self, *options):
        return Sandbox(self.session, PROGRAMS, *options)

    def service(self, *answers):
        service = Service(*answers)
        service.__enter__()
        self.addCleanup(service.__exit__)
        return service

    def add_engine(self, address, name="engine", password=PASSWORD, *more):
        addresses = [address] if isinstance(address, str) else address
        words = [word for each in addresses for word in ("--set", f"address={each}")]
        self.cli.must(
            "add", "servicecomb-engine", name, *words, "--set", "account=root", "--secret", "password=-", *more,
            stdin=password + "\n",
        )

    def expect(self, status, *words, stdin=""):
        done = self.cli(*words, stdin=stdin)
        self.assertEqual(done.returncode, status, f"{words}\n{done.stdout}\n{done.stderr}")
        if status:
            if not self.shows_before_it_fails:
                self.assertEqual(done.stdout, "", "standard output carries only the answer")
            self.assertTrue(done.stderr)
        return done
