#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/cli.md and the man pages against the programs: what the help shows is explained, and nothing else is.

BEARERBOX_PROGRAMS names the folder of the programs."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(os.environ["BEARERBOX_PROGRAMS"])
REFERENCE = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]*)")


def told(program, *words):
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [PROGRAMS / program, *words], check=True, capture_output=True, encoding="utf-8", timeout=60,
            env={**os.environ, "HOME": folder, "BEARERBOX_CONFIG_DIR": folder, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"})
    return done.stdout


def help_of(program, *command):
    return told(program, *command, "--help")


def options_of(program, *command):
    """The options at the start of a line of the help; not those that a sentence names."""
    lines = re.findall(r"^ +(?:-\w, )?--([a-z][a-z-]*)", help_of(program, *command), re.MULTILINE)
    return set(lines) - {"help-all"}


def commands():
    part = help_of("bearerbox-cli").split("Commands:")[1].split("Options:")[0]
    return re.findall(r"^  ([a-z][a-z-]*)", part, re.MULTILINE)


def options_of_cli():
    found = options_of("bearerbox-cli")
    for command in commands():
        found |= options_of("bearerbox-cli", command)
    return found


def manual(program):
    return (ROOT / f"docs/man/{program}.1").read_text(encoding="utf-8").replace("\\-", "-")


class Reference(unittest.TestCase):
    def test_every_command_has_a_section(self):
        headings = re.findall(r"^### (.*)$", REFERENCE, re.MULTILINE)
        explained = {word for heading in headings for word in heading.split(", ")} - {"Options of a call"}
        self.assertEqual(explained, set(commands()))

    def test_every_option_is_explained_and_no_other(self):
        of_cli = REFERENCE.split("## bearerbox-sandbox")[0].split("## Options of every command")[1]
        tables = "\n".join(line.split(" | ")[0] for line in of_cli.splitlines() if line.startswith("| `--"))
        self.assertEqual(set(OPTION.findall(tables)) | {"json", "format"}, options_of_cli())

    def test_every_option_of_the_sandbox_is_explained(self):
        of_sandbox = REFERENCE.split("## bearerbox-sandbox")[1]
        tables = "\n".join(line.split(" | ")[0] for line in of_sandbox.splitlines() if line.startswith("| `--"))
        self.assertEqual(set(OPTION.findall(tables)), options_of("bearerbox-sandbox"))

    def test_every_format_is_explained(self):
        line = re.search(r"How it is written down: (.*?);", help_of("bearerbox-cli", "header"))[1]
        section = REFERENCE.split("### header")[1].split("### ")[0]
        self.assertEqual(re.findall(r"^\| `([\w-]+)`", section, re.MULTILINE), line.split(", "))
        built_in = (ROOT / "docs/formats.md").read_text(encoding="utf-8").split("## Formats of your own")[0]
        self.assertEqual(re.findall(r"^\| `([\w-]+)`", built_in, re.MULTILINE), line.split(", "))


class Manual(unittest.TestCase):
    def test_every_option_is_explained_and_no_other(self):
        self.assertEqual(set(OPTION.findall(manual("bearerbox-cli"))), options_of_cli())
        for program in ("bearerbox", "bearerbox-sandbox"):
            self.assertEqual(set(OPTION.findall(manual(program))), options_of(program), program)

    def test_each_is_the_page_of_the_version_that_its_program_tells(self):
        for program in ("bearerbox", "bearerbox-cli", "bearerbox-sandbox"):
            name, version = told(program, "--version").split()
            self.assertEqual(name, program)
            self.assertRegex(manual(program), rf'\.TH .* "Bearerbox {re.escape(version)}"')

    def test_every_command_is_explained(self):
        section = manual("bearerbox-cli").split(".SH COMMANDS")[1].split(".SH OPTIONS")[0]
        self.assertEqual(re.findall(r"^\.B[RI]? ([a-z]+)", section, re.MULTILINE), commands())

    @unittest.skipUnless(shutil.which("groff"), "groff is not installed")
    def test_groff_finds_nothing_wrong(self):
        for page in sorted((ROOT / "docs/man").glob("*.1")):
            with self.subTest(page.name):
                done = subprocess.run(["groff", "-ww", "-man", "-Tutf8", page], capture_output=True, encoding="utf-8", check=False)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                # Bold is an escape sequence or a letter struck twice, as the system prefers.
                self.assertIn("SEE ALSO", re.sub(r"\x1b\[\d*m|.\x08", "", done.stdout))


if __name__ == "__main__":
    unittest.main()
