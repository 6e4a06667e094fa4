#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/accidents.md against the tests: each accident has a source and a test that exists, or a reason to have none."""

import json
import pathlib
import re
import unittest

from boundaries import Source

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (?P<accident>[^|]+) \| (?P<source>[^|]+) \| \[(?P<name>[^\]]+)\]\(\.\./(?P<path>[^)]+)\) `(?P<test>[^`]+)` \|$")


def sections():
    """The rows with tests, and the rows with reasons."""
    proven, _, not_ours = (ROOT / "docs/accidents.md").read_text(encoding="utf-8").partition("## Not ours")
    heads = ("| accident |", "| not ours |")
    return tuple(
        [line for line in part.splitlines() if line.startswith("| ") and not line.startswith(heads)]
        for part in (proven, not_ours)
    )


def has_test(source, test):
    """A private slot with a body, in its class or behind it, a method of a Python test, or the name of a row."""
    function = re.escape(test)
    return bool(re.search(
        rf"^(void \w+::|    void ){function}\(\)$|^    def {function}\(self|addRow\(\"{function}\"\)", source, re.MULTILINE
    ))


class Accidents(unittest.TestCase):
    def test_each_accident_names_a_source_and_a_test_that_exists(self):
        proven, _ = sections()
        self.assertGreater(len(proven), 50)
        for line in proven:
            with self.subTest(line):
                row = ROW.match(line)
                self.assertIsNotNone(row)
                path = ROOT / row["path"]
                self.assertEqual(path.name, row["name"])
                self.assertTrue(has_test(path.read_text(encoding="utf-8"), row["test"]), row["test"])
                self.assertRegex(row["source"], r"\]\(https://|^our own ")

    def test_no_accident_stands_there_twice(self):
        accidents = [line.split(" | ", 1)[0] for part in sections() for line in part]
        self.assertEqual(len(accidents), len(set(accidents)))

    def test_what_is_not_ours_has_a_source_and_a_reason(self):
        _, not_ours = sections()
        self.assertTrue(not_ours)
        for line in not_ours:
            with self.subTest(line):
                self.assertRegex(line, r"^\| [^|]+ \| \[[^|]+\]\(https://[^|]+\) \| [^|]+\. \|$")

    def test_a_test_that_is_not_there_is_missed(self):
        self.assertFalse(has_test("// void TestX::gone()\nvoid TestX::gone_data()\n    void gone();\n", "gone"))
        self.assertTrue(has_test("    void here()\n    {\n", "here"))


class Network(unittest.TestCase):
    def test_nobody_is_called_that_no_profile_names(self):
        """The only addresses are those that people enter; a host of ours in a string would be another one."""
        programs = [path for folder in ("core", "ui", "app") for path in sorted((ROOT / folder).rglob("*.cpp"))]
        hosts = [
            (source.path, literal.text)
            for source in (Source(ROOT, path) for path in programs)
            for literal in source.literals
            if re.search(r"\b(https?|wss?)://(?!(user|jane)@)[^\s\"%:/…]*\.\w", literal.text)
        ]
        self.assertEqual(hosts, [])
        for definition in sorted((ROOT / "resources/services").glob("*.json")):
            for field in json.loads(definition.read_text(encoding="utf-8")).get("fields", []):
                self.assertFalse(field["type"] == "url" and "default" in field, f"{definition.name}: {field}")

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
