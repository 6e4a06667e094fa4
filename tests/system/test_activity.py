# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What bearerbox-cli did stands in the activity: one line each, whoever else writes, and never a secret."""

import json
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import PASSWORD, WithKeyring  # noqa: E402


class Activity(WithKeyring):
    def setUp(self):
        super().setUp()
        self.file = self.session.home / "config" / "bearerbox" / "activity.jsonl"
        self.uses = self.file.with_name("uses.json")

    def told(self):
        return [json.loads(line) for line in self.file.read_text().splitlines()]

    def words(self):
        return [" ".join(filter(None, (line["happening"], line.get("command"), line.get("format"), line.get("kind"))))
                for line in self.told()]

    def test_each_call_says_what_it_was_for(self):
        sandbox = self.sandbox()
        self.add_engine(sandbox["address"], password=sandbox["password"], name="engine")
        token = self.expect(0, "token", "engine").stdout.strip()
        self.expect(0, "header", "engine", "--format", "curl")
        self.expect(0, "check", "engine")
        self.expect(0, "remove", "engine")
        self.assertEqual(self.words(), ["profileAdded", "secretChanged", "fetched", "asked token", "asked header curl",
                                        "asked check", "profileRemoved"])
        fetched = self.told()[2]
        self.assertEqual(fetched["why"], "commandLine")
        self.assertEqual(fetched["request"]["url"], sandbox["address"] + "/v4/token")
        self.assertEqual(fetched["request"]["members"], ["name", "password"])
        checked = self.told()[5]
        self.assertEqual(checked["request"]["url"], sandbox["address"] + "/v4/self-perms")
        self.assertIn("Authorization", checked["request"]["headers"])
        content = self.file.read_text()
        self.assertNotIn(sandbox["password"], content)
        self.assertNotIn(token.split(".")[1], content)

    def test_what_did_not_get_out_was_not_asked_for(self):
        sandbox = self.sandbox()
        self.add_engine(sandbox["address"], password=sandbox["password"])
        failed = self.cli("header", "engine", "--format", "header:X-Nobody-Has-It")
        self.assertNotEqual(failed.returncode, 0)
        with open("/dev/full", "w") as full:
            call = self.session.start(self.cli.program, "token", "engine", stdout=full, stderr=subprocess.DEVNULL)
            self.assertEqual(call.wait(60), 1)
        self.assertEqual(self.words(), ["profileAdded", "secretChanged", "fetched"])
        self.assertFalse(self.uses.exists())

    def test_the_last_use_is_kept_beside_it(self):
        sandbox = self.sandbox()
        self.add_engine(sandbox["address"], password=sandbox["password"])
        self.expect(0, "check", "engine")
        self.assertFalse(self.uses.exists(), "a check gives nothing away")
        self.expect(0, "token", "engine")
        asked = self.told()[-1]
        self.assertEqual(json.loads(self.uses.read_text())["uses"], {asked["profile"]: asked["at"][:19] + "Z"})
        self.assertEqual(self.uses.stat().st_mode & 0o077, 0)
        self.expect(0, "remove", "engine")
        self.assertEqual(json.loads(self.uses.read_text())["uses"], {})

    def test_a_refusal_is_told_with_its_code(self):
        service = self.service((401, {"errorCode": "401202", "errorMessage": f"no {PASSWORD}"}))
        self.add_engine(service.address)
        self.expect(4, "token", "engine")
        refused = self.told()[-1]
        self.assertEqual((refused["happening"], refused["kind"], refused["code"], refused["httpStatus"]),
                         ("failed", "rejected", "401202", 401))
        self.assertNotIn(PASSWORD, self.file.read_text())
        self.expect(4, "token", "engine")
        self.assertNotIn("request", self.told()[-1], "nothing was sent the second time")

    def test_one_that_was_killed_takes_no_other_with_it(self):
        sandbox = self.sandbox()
        self.add_engine(sandbox["address"], password=sandbox["password"])
        with self.file.open("a") as file:
            file.write('{"at":"2026-11-22T12:0')
        self.expect(0, "token", "engine")
        lines = self.file.read_text().splitlines()
        self.assertEqual(lines[2], '{"at":"2026-11-22T12:0')
        self.assertEqual(json.loads(lines[3])["happening"], "fetched")

    def test_many_at_once(self):
        sandbox = self.sandbox()
        self.add_engine(sandbox["address"], password=sandbox["password"])
        self.expect(0, "token", "engine")
        calls = [self.session.start(self.cli.program, "token", "engine", stdout=subprocess.DEVNULL) for _ in range(8)]
        self.assertEqual([call.wait(60) for call in calls], [0] * 8)
        self.assertEqual(self.words().count("asked token"), 9)


if __name__ == "__main__":
    unittest.main(verbosity=2)
