# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Profiles as a file for others: what leaves, what comes in, and that no secret takes part in either."""

import json
import os
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
        self.assertIn("    Address: https://engine.example\n", done.stderr)
        there = json.loads(self.there("show", "prod", "--json").stdout)
        here = json.loads(self.cli.must("show", "prod", "--json"))
        self.assertNotEqual(there.pop("id"), here.pop("id"), "the keyring's item is not that of the same profile")
        self.assertEqual((there.pop("secrets"), here.pop("secrets")), ({"password": "missing"}, {"password": "stored"}))
        self.assertEqual(there, here)

    def test_a_file_does_not_get_at_a_password_by_the_id_of_its_profile(self):
        theirs = self.service((200, {"token": LONG}))
        self.add_engine(theirs.address)
        document = json.loads(self.export())
        document["profiles"][0]["connection"] = {"proxy": "http://proxy.example:8080", "allowPlainHttp": True}
        done = self.there("import", "-", stdin=json.dumps(document))
        self.assertEqual(done.returncode, 0)
        self.assertIn("    Proxy: http://proxy.example:8080\n", done.stderr)
        self.assertIn("This decides whom the profile trusts", done.stderr)
        self.assertEqual(self.there("header", "engine").returncode, 8)
        self.assertEqual(theirs.requests, [])

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
        self.assertIn("Say --differing", self.expect(0, "import", "--dry-run", "-", stdin=changed).stderr)
        self.expect(0, "import", "--differing", "keep", "-", stdin=changed)
        self.assertIn("https://engine.example", self.export())
        self.expect(0, "import", "--differing", "rename", "-", stdin=changed)
        self.assertEqual(self.listed(), ["engine", "engine 2"])
        for differing in ("rename", "keep"):
            done = self.expect(0, "import", "--differing", differing, "-", stdin=changed)
            self.assertIn("= engine 2", done.stderr)
        self.assertEqual(self.listed(), ["engine", "engine 2"])
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

    def test_an_entry_that_is_no_profile_is_named_and_the_rest_comes(self):
        self.add_engine("https://engine.example")
        document = json.loads(self.export())
        engine = dict(document["profiles"][0], id=None)
        document["profiles"] = [dict(engine, name="a"), dict(engine, name="b", favourite="yes")]
        done = self.expect(2, "import", "-", stdin=json.dumps(document))
        self.assertIn("favourite", done.stderr)
        self.assertEqual(self.listed(), ["engine", "a"])

    def test_no_file_gives_orders_to_the_terminal(self):
        self.add_engine("https://engine.example")
        document = json.loads(self.export())
        evil = "\u001b[8m\n= evil (forged)\u202e\u009b"
        entry = document["profiles"][0]
        document["profiles"] = [dict(entry, group="team" + evil),
                                dict(entry, id=None, name="b" + evil),
                                dict(entry, id=None, name="c", service="s" + evil),
                                dict(entry, id=None, name="d", fields=dict(entry["fields"], **{"x" + evil: "1"})),
                                dict(entry, id=None, name="e", extraHeaders=[{"name": "key" + evil, "value": "1"}])]
        done = self.expect(2, "import", "--differing", "replace", "-", stdin=json.dumps(document))
        self.assertNotRegex(done.stderr, "[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]")
        self.assertNotIn("\n= evil", done.stderr)
        self.assertEqual(json.loads(self.cli.must("show", "engine", "--json"))["group"], "")

    def test_an_import_comes_whole_or_not_at_all(self):
        self.add_engine("https://engine.example")
        document = json.loads(self.export())
        entry = document["profiles"][0]
        document["profiles"] = [dict(entry, id=None, name=name) for name in ("a", "a ")]
        self.expect(2, "import", "-", stdin=json.dumps(document))
        self.assertEqual(self.listed(), ["engine"])
        document["profiles"] = [dict(entry, id=None, name=name * 100) for name in ("x", "y")]
        self.expect(0, "import", "-", stdin=json.dumps(document))
        for each in document["profiles"]:
            each["group"] = "other"
        self.expect(0, "import", "--differing", "rename", "-", stdin=json.dumps(document))
        self.assertEqual(len(self.listed()), 5)

    def test_many_profiles_are_one_change_of_the_book(self):
        self.add_engine("https://engine.example")
        document = json.loads(self.export())
        document["profiles"] = [dict(document["profiles"][0], id=None, name=f"p{i}") for i in range(1500)]
        self.expect(0, "import", "-", stdin=json.dumps(document))
        self.assertEqual(len(self.listed()), 1501)

    def test_a_format_that_is_not_known_here_is_left_out_and_named(self):
        self.add_engine("https://engine.example", "engine", PASSWORD, "--default-format", "curl")
        changed = self.export().replace('"curl"', '"unheard-of"')
        done = self.there("import", "-", stdin=changed)
        self.assertEqual(done.returncode, 0)
        self.assertIn("unheard-of", done.stderr)
        self.assertEqual(json.loads(self.there("show", "engine", "--json").stdout)["defaultFormat"], "")

    def test_an_export_has_no_secret_that_somebody_wrote_into_the_book_by_hand(self):
        self.add_engine("https://engine.example")
        book = self.session.home / "config" / "bearerbox" / "profiles.json"
        document = json.loads(book.read_text())
        entry = document["profiles"][0]
        entry["fields"]["address"] = "https://me:smuggled@engine.example"
        entry["connection"] = {"proxy": "http://me:smuggled@proxy.example:3128"}
        entry["extraHeaders"] = [{"name": "X-Signature", "value": "smuggled"}, {"name": "X-A", "value": "Basic smuggled"}]
        document["profiles"].append(dict(entry, id="21111111-2222-3333-4444-555555555555", name="other",
                                         service="unheard-of", fields={"password": "smuggled"}))
        book.write_text(json.dumps(document))
        done = self.expect(0, "export")
        self.assertNotIn("smuggled", done.stdout + done.stderr)
        for named in ("address", "proxy", "X-Signature", "X-A", "unheard-of"):
            self.assertIn(named, done.stderr)
        changed = json.loads(done.stdout)
        changed["profiles"] = [dict(changed["profiles"][0], group="new")]
        done = self.expect(0, "import", "--dry-run", "-", stdin=json.dumps(changed))
        self.assertNotIn("smuggled", done.stderr)

    def test_a_pipe_has_a_limit_in_time_and_size(self):
        pipe = self.session.home / "pipe"
        os.mkfifo(pipe)
        done = self.expect(9, "import", str(pipe), "--timeout", "1")
        self.assertIn("silent", done.stderr)
        done = self.expect(2, "import", "/dev/zero")
        self.assertIn("too large", done.stderr)

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
