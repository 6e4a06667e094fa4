# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bearerbox-cli where it can keep nothing: on a build machine without a home, in a folder that is for reading only."""

import os
import pwd
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from session import CommandLine, Sandbox, Session  # noqa: E402

PROGRAMS = os.environ["BEARERBOX_PROGRAMS"]


class Nowhere(unittest.TestCase):
    def setUp(self):
        self.session = Session(keyring=False)
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.scratch = self.session.home / "tmp"
        self.scratch.mkdir()
        self.session.env["TMPDIR"] = str(self.scratch)
        self.cli = CommandLine(self.session, PROGRAMS)
        self.sandbox = Sandbox(self.session, PROGRAMS)
        self.described = ("--store", "memory", "--service", "servicecomb-engine",
                          "--set", f"address={self.sandbox['address']}", "--set", f"account={self.sandbox['account']}",
                          "--secret", "password=-")

    def nowhere(self):
        """A folder that nobody can make, root included: below a file."""
        (self.session.home / "file").touch()
        return self.session.home / "file" / "bearerbox"

    def test_a_call_without_a_profile_needs_no_folder(self):
        folder = self.nowhere()
        for words in (("token",), ("header",), ("check",), ("token", "--new")):
            done = self.cli(*words, "--config-dir", folder, *self.described, stdin=self.sandbox["password"] + "\n")
            self.assertEqual(done.returncode, 0, done.stderr)
            warnings = done.stderr.splitlines()
            self.assertEqual(len(warnings), 1, done.stderr)
            self.assertIn(f"{folder} cannot be written", warnings[0])
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_nothing_stays_after_a_call_that_ran_out_of_time(self):
        done = self.cli("token", "--timeout", "0.2", "--config-dir", self.nowhere(), "--store", "memory",
                        "--service", "servicecomb-engine", "--set", "address=http://192.0.2.1", "--allow-plain-http",
                        "--set", "account=a", "--secret", "password=-", stdin="secret\n")
        self.assertIn(done.returncode, (6, 9), done.stderr)
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_what_only_reads_needs_no_right_to_write(self):
        self.cli.must("add", "servicecomb-engine", "engine", "--set", f"address={self.sandbox['address']}",
                      "--set", "account=root")
        folder = self.session.home / "config" / "bearerbox"
        (folder / "locks").rename(self.session.home / "locks")
        (folder / "locks").touch()  # like a folder without the right to write, but for root too
        before = sorted(each.name for each in folder.iterdir())
        for words in (("services",), ("list",), ("show", "engine"), ("status",), ("status", "engine", "--json")):
            done = self.cli(*words)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("engine", done.stdout)
        self.assertEqual(sorted(each.name for each in folder.iterdir()), before)
        done = self.cli("token", "engine")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(f"{folder} cannot be written", done.stderr)
        self.assertNotIn("report", done.stderr)

    def test_without_home_the_entry_of_the_user_counts(self):
        if os.geteuid() != 0:
            self.skipTest("needs a user without a home")
        nobody = pwd.getpwnam("nobody")
        with tempfile.TemporaryDirectory() as place:
            os.chown(place, nobody.pw_uid, nobody.pw_gid)
            env = {name: value for name, value in self.session.env.items()
                   if name != "HOME" and not name.startswith("XDG_")} | {"TMPDIR": place}
            done = subprocess.run(
                [self.cli.program, "token", *self.described], user="nobody", group=nobody.pw_gid, extra_groups=[],
                env=env, input=self.sandbox["password"] + "\n", capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(nobody.pw_dir + "/.config/bearerbox cannot be written", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
