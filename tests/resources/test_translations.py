#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text exists in both languages: those of the sources in the translation file, those of a service in its JSON."""

import json
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TRANSLATION = ROOT / "resources/translations/bearerbox_zh_CN.ts"
SERVICES = sorted(path for path in (ROOT / "resources/services").glob("*.json") if path.name != "service.schema.json")

# What a translation may not lose: places for values, options, names in braces, variables.
KEPT = re.compile(r"%(?:L?\d+|n)|--[a-z-]+|\{[a-z.]+\}|\bBEARERBOX_[A-Z_]+|\benv:VAR|@FILE|KEY=|https?://|socks5://")


def texts(file):
    """The texts of a translation file: {(context, source, comment): (translation, its type)}."""
    found = {}
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            translation = message.find("translation")
            found[key] = (translation.text or "", translation.get("type"))
    return found


def problem(source, translation, kind):
    """What is wrong with one translation; None where nothing is."""
    if kind or not translation:
        return kind or "empty"
    if sorted(KEPT.findall(source)) != sorted(KEPT.findall(translation)):
        return "another set of placeholders or code words"
    if bool(re.search(r"&\w", source)) != bool(re.search(r"（&\w）", translation)):
        return "a mnemonic on one side only"
    if source.endswith("\n") != translation.endswith("\n"):
        return "a line end on one side only"
    return None


def halves(value, path=""):
    """The paths of all texts of a service definition that lack a language."""
    if isinstance(value, list):
        return [found for i, item in enumerate(value) for found in halves(item, f"{path}/{i}")]
    if not isinstance(value, dict):
        return []
    if "en" in value or "zh_CN" in value:
        return [] if value.get("en") and value.get("zh_CN") else [path]
    return [found for key, item in value.items() for found in halves(item, f"{path}/{key}")]


class TranslationFile(unittest.TestCase):
    def test_it_has_exactly_the_texts_of_the_sources(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / TRANSLATION.name
            shutil.copy(TRANSLATION, copy)
            subprocess.run([ROOT / "dev", "translations", copy], check=True, stdout=subprocess.DEVNULL)
            needed = texts(copy).keys()
        present = texts(TRANSLATION).keys()
        self.assertGreater(len(needed), 400, "lupdate has read the sources")
        self.assertEqual(needed - present, set(), "missing: run ./dev translations and translate")
        self.assertEqual(present - needed, set(), "vanished: run ./dev translations")

    def test_each_text_is_translated_and_keeps_its_placeholders(self):
        for (context, source, _), (translation, kind) in texts(TRANSLATION).items():
            with self.subTest(context=context, source=source):
                self.assertIsNone(problem(source, translation, kind))


class ServiceDefinitions(unittest.TestCase):
    def test_each_text_of_a_service_has_both_languages(self):
        self.assertTrue(SERVICES)
        for file in SERVICES:
            with self.subTest(file=file.name):
                self.assertEqual(halves(json.loads(file.read_text(encoding="utf-8"))), [])


class Rules(unittest.TestCase):
    """The rules above can fail."""

    def test_a_bad_translation_has_a_problem(self):
        for source, translation, kind in [
            ("Saved.", "", "unfinished"),
            ("Saved.", "已保存。", "unfinished"),
            ("Saved.", "已保存。", "vanished"),
            ("Saved.", "", None),
            ("%1 of %2", "%1", None),
            ("%1 of %2", "%1 %1", None),
            ("Use --set.", "请使用 --sett。", None),
            ("&Save", "保存", None),
            ("Save", "保存（&S）", None),
            ("Options:\n", "选项：", None),
        ]:
            with self.subTest(source=source, translation=translation):
                self.assertIsNotNone(problem(source, translation, kind))

    def test_a_good_translation_has_none(self):
        for source, translation in [("%1 of %2", "%2（%1）"), ("&Save", "保存（&S）"), ("Options:\n", "选项：\n")]:
            with self.subTest(source=source):
                self.assertIsNone(problem(source, translation, None))

    def test_a_text_without_one_of_the_languages_is_found(self):
        definition = {"name": {"en": "A", "zh_CN": "甲"}, "fields": [{"label": {"en": "B"}}, {"help": {"zh_CN": "丙"}}]}
        self.assertEqual(halves(definition), ["/fields/0/label", "/fields/1/help"])


if __name__ == "__main__":
    unittest.main()
