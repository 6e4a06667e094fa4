# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk through the command line in README.md, run as it stands there."""

import os
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import PROGRAMS  # noqa: E402
from session import Session  # noqa: E402

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def walk():
    section = README.split("### In a terminal\n")[1]
    return re.search(r"^```\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)[1]


class Readme(unittest.TestCase):
    def test_the_walk_leads_from_nothing_to_an_answer_and_leaves_nothing(self):
        script = walk()
        self.assertIn("/build/release/bin", script.splitlines()[0])
        with Session() as session:
            session.env["PATH"] = f"{PROGRAMS}{os.pathsep}{session.env['PATH']}"
            session.env["TMPDIR"] = str(session.home)
            before = sorted(session.home.iterdir())
            done = session.run("bash", "-euo", "pipefail", "-c", script, cwd=session.home)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(sorted(session.home.iterdir()), before)
        form = r"(.*)\n(\{.*\})\s*(try\t.*)\n(.*)\n"
        header, answer, status, another = re.fullmatch(form, done.stdout, re.DOTALL).groups()
        for each in (header, another):
            self.assertRegex(each, r"^Authorization: Bearer [\w.-]+$")
        self.assertIn('"services"', answer)
        self.assertRegex(status, r"^try\tservicecomb-engine\tvalid\t1[12]:\d\d:\d\d$")


if __name__ == "__main__":
    unittest.main()
