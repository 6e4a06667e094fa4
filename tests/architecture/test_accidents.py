#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/accidents.md against the tests: each accident has a source and a test that exists."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (?P<accident>[^|]+) \| (?P<source>[^|]+) \| \[(?P<name>[^\]]+)\]\(\.\./(?P<path>[^)]+)\) `(?P<test>[^`]+)` \|$")


def rows():
    lines = (ROOT / "docs/accidents.md").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("| ") and not line.startswith("| accident")]


def has_test(source, test):
    """A private slot with a body, a method of a Python test, or the name of a row."""
    function = re.escape(test)
    return bool(re.search(rf"^void \w+::{function}\(\)$|^    def {function}\(self|addRow\(\"{function}\"\)", source, re.MULTILINE))


class Accidents(unittest.TestCase):
    def test_each_accident_names_a_source_and_a_test_that_exists(self):
        self.assertGreater(len(rows()), 50)
        for line in rows():
            with self.subTest(line):
                row = ROW.match(line)
                self.assertIsNotNone(row)
                path = ROOT / row["path"]
                self.assertEqual(path.name, row["name"])
                self.assertTrue(has_test(path.read_text(encoding="utf-8"), row["test"]), row["test"])
                self.assertRegex(row["source"], r"\]\(https://|^our own ")

    def test_no_accident_stands_there_twice(self):
        accidents = [ROW.match(line)["accident"] for line in rows()]
        self.assertEqual(len(accidents), len(set(accidents)))

    def test_a_test_that_is_not_there_is_missed(self):
        self.assertFalse(has_test("// void TestX::gone()\nvoid TestX::gone_data()\n", "gone"))


class Listeners(unittest.TestCase):
    def test_no_program_but_the_sandbox_listens_on_the_network(self):
        listening = [
            str(path.relative_to(ROOT))
            for folder in ("app", "core", "ui")
            for path in sorted((ROOT / folder).rglob("*.cpp"))
            if re.search(r"QTcpServer|QSslServer|QHttpServer|QUdpSocket", path.read_text(encoding="utf-8"))
        ]
        self.assertEqual(listening, ["app/sandbox/server.cpp"])
        sandbox = (ROOT / listening[0]).read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"listen\(([^,)]+)", sandbox), ["QHostAddress::LocalHost"])


if __name__ == "__main__":
    unittest.main()
