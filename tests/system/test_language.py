# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bearerbox-cli in the language of the locale: sentences change, what scripts read does not."""

import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from session import CommandLine, Session  # noqa: E402

PROGRAMS = os.environ["BEARERBOX_PROGRAMS"]
ENGLISH = {"LC_ALL": "C.UTF-8"}
CHINESE = {"LC_ALL": "zh_CN.UTF-8"}
SENTENCES = {"en": "There is no profile “nobody”.", "zh": "没有配置“nobody”。"}


class Language(unittest.TestCase):
    def setUp(self):
        self.session = Session(keyring=False)
        self.session.__enter__()
        self.addCleanup(self.session.close)

    def ask(self, locale, *words):
        """Runs bearerbox-cli where only these variables tell the language."""
        for name in ("LC_ALL", "LANG", "LANGUAGE"):
            self.session.env.pop(name, None)
        self.session.env.update(locale)
        return CommandLine(self.session, PROGRAMS)("--store", "memory", *words)

    def test_the_locale_chooses_the_language_as_for_gettext(self):
        for sentence, locale, language in [
            ("LC_ALL", CHINESE, "zh"),
            ("LANG", {"LANG": "zh_CN.UTF-8"}, "zh"),
            ("LC_ALL before LANG", {"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
            ("LANGUAGE before LANG", {"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN"}, "zh"),
            ("LANGUAGE against LANG", {"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, "en"),
            ("English before Chinese", {"LANG": "zh_CN.UTF-8", "LANGUAGE": "en_US:en:zh_CN"}, "en"),
            ("a language without a translation before Chinese", {"LANG": "en_US.UTF-8", "LANGUAGE": "de:zh_CN"}, "zh"),
            ("no LANGUAGE in the C locale", {"LC_ALL": "C", "LANGUAGE": "zh_CN"}, "en"),
            ("a third language", {"LANG": "de_DE.UTF-8"}, "en"),
            ("nothing", {}, "en"),
        ]:
            with self.subTest(sentence):
                self.assertIn(SENTENCES[language], self.ask(locale, "show", "nobody").stderr)

    def test_help_is_translated_and_names_stay(self):
        text = self.ask(CHINESE, "add", "--help").stdout
        self.assertIn("用法：bearerbox-cli add", text)
        self.assertIn("--secret", text)

    def test_the_help_of_the_sandbox_follows_too(self):
        for locale, word in ((CHINESE, "用法"), (ENGLISH, "Usage")):
            self.session.env.update(locale)
            done = self.session.run(f"{PROGRAMS}/bearerbox-sandbox", "--help")
            self.assertIn(word, done.stdout)
            self.assertIn("--lifetime", done.stdout)
        self.session.env.update(CHINESE)
        self.assertIn("自签名证书", self.session.run(f"{PROGRAMS}/bearerbox-sandbox", "--help").stdout)

    def test_hints_of_service_definitions_follow_too(self):
        self.assertIn("引擎", self.ask(CHINESE, "services").stdout)
        self.assertNotIn("引擎", self.ask(ENGLISH, "services").stdout)

    def test_kinds_and_exit_statuses_are_the_same(self):
        for words in (("show", "nobody"), ("nonsense",), ("token", "nobody"), ("add", "nothing", "x"), ("list", "--x")):
            with self.subTest(words):
                english, chinese = self.ask(ENGLISH, *words), self.ask(CHINESE, *words)
                self.assertEqual(english.returncode, chinese.returncode)
                self.assertNotEqual(english.returncode, 0)
                # The last line: Qt itself remarks first where the machine has no Chinese locale.
                kinds = [done.stderr.splitlines()[-1].split(": ")[:2] for done in (english, chinese)]
                self.assertEqual(kinds[0], kinds[1])
                self.assertNotEqual(english.stderr, chinese.stderr)

    def test_json_is_the_same(self):
        for words in (("services", "--json"), ("list", "--json"), ("status", "--json")):
            with self.subTest(words):
                self.assertEqual(self.ask(ENGLISH, *words).stdout, self.ask(CHINESE, *words).stdout)


if __name__ == "__main__":
    unittest.main()
