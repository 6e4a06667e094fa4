# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Profiles as a file for others: what leaves, what comes in, and that no secret takes part in either."""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import LONG, PASSWORD, WithKeyring  # noqa: E402


class Sharing(WithKeyring):
    shows_before_it_fails = True

    def export(self, *names):
        return self.cli.must("export", *names)

    def listed(self):
        return [line.split("\t")[0] for line in self.cli.must("list").splitlines()]

    def there(self, *words, stdin=""):
        """The same program for somebody else: another folder, the same keyring."""
        return self.cli("--config-dir", self.session.home / "other", *words, stdin=stdin)

    def test_an_export_has_no_secret_and_comes_back_complete(self):
        self.add_engine("https://engine.example", "prod", PASSWORD, "--group", "Team", "--environment", "production",
                        "--extra-header", "X-TenantSpaceID: 42")
        document = self.export()
        self.assertNotIn(PASSWORD, document)
        self.assertNotIn("Revision", document)
        done = self.there("import", "-", stdin=document)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertIn("+ prod (servicecomb-engine)", done.stderr)
        there = json.loads(self.there("show", "prod", "--json").stdout)
        here = json.loads(self.cli.must("show", "prod", "--json"))
        self.assertEqual(there, here, "also the keyring's item is that of the same profile")

    def test_the_same_file_twice_changes_nothing(self):
        self.add_engine("https://engine.example")
        document = self.export()
        for _ in range(2):
            done = self.expect(0, "import", "-", stdin=document)
            self.assertIn("= engine", done.stderr)
        self.assertEqual(self.listed(), ["engine"])

    def test_what_differs_is_shown_and_the_person_chooses(self):
        self.add_engine("https://engine.example")
        changed = self.export().replace("https://engine.example", "https://other.example")
        done = self.expect(2, "import", "-", stdin=changed)
        self.assertIn("Address: https://engine.example → https://other.example", done.stderr)
        self.expect(0, "import", "--dry-run", "-", stdin=changed)
        self.expect(0, "import", "--differing", "keep", "-", stdin=changed)
        self.assertIn("https://engine.example", self.export())
        self.expect(0, "import", "--differing", "rename", "-", stdin=changed)
        self.assertEqual(self.listed(), ["engine", "engine (2)"])
        self.expect(0, "import", "--differing", "replace", "-", stdin=changed)
        self.assertNotIn("https://engine.example", self.export())

    def test_a_replaced_address_does_not_get_the_stored_password(self):
        mine = self.service((200, {"token": LONG}))
        theirs = self.service((200, {"token": LONG}))
        self.add_engine(mine.address)
        changed = self.export().replace(mine.address, theirs.address)
        self.expect(0, "import", "--differing", "replace", "-", stdin=changed)
        self.expect(10, "header", "engine")
        self.assertEqual(theirs.requests, [])

    def test_a_secret_in_a_file_is_left_out_and_named(self):
        self.add_engine("https://engine.example")
        document = json.loads(self.export())
        document["profiles"][0]["fields"]["password"] = "smuggled"
        document["profiles"][0]["group"] = "new"
        done = self.expect(0, "import", "--differing", "replace", "-", stdin=json.dumps(document))
        self.assertIn("password", done.stderr)
        self.assertNotIn("smuggled", done.stderr + self.export())

    def test_what_cannot_be_used_is_named_and_the_rest_comes(self):
        self.add_engine("https://engine.example")
        document = json.loads(self.export())
        document["profiles"] = [dict(document["profiles"][0], id=None, name="a"),
                                dict(document["profiles"][0], id=None, name="b", service="unheard-of")]
        done = self.expect(2, "import", "-", stdin=json.dumps(document))
        self.assertIn("! b (unheard-of)", done.stderr)
        self.assertEqual(self.listed(), ["engine", "a"])

    def test_another_folder_can_be_taken_over(self):
        self.there("add", "servicecomb-engine", "theirs", "--set", "address=https://a", "--set", "account=root")
        self.expect(0, "import", "--from", str(self.session.home / "other"))
        self.assertEqual(self.listed(), ["theirs"])

    def test_what_makes_no_sense_is_a_usage_error(self):
        for words in (["import"], ["import", "x", "--from", "y"], ["import", "/nowhere"], ["import", "a", "b"],
                      ["import", "-", "--differing", "ask"]):
            self.expect(2, *words)
        self.expect(2, "import", "-", stdin="no profiles")
        self.expect(3, "export", "nobody")
        self.assertEqual(json.loads(self.export())["profiles"], [])


if __name__ == "__main__":
    unittest.main()
