# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of API clients, read by those clients' own code from npm and run against a real server.

Their folder is made by ./dev test; where npm could not be reached there is none, and ctest shows this as skipped.

Insomnia's command line sends requests only with a binary from elsewhere, so its importer is what reads the export."""

import json
import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from hostile import HEADERS, TOKEN, Hostile  # noqa: E402

MODULES = Path(os.environ.get("BEARERBOX_NPM_READERS", "/nowhere")) / "node_modules"
SKIPPED = 77
INSOMNIA = Path(__file__).resolve().parent / "insomnia.js"


class Clients(Hostile):
    def node(self, program, *words):
        return self.ran("node", MODULES / ".bin" / program, *words, timeout=120)

    def request(self):
        """What a person types once: a request whose headers are the environment's variables."""
        return {name: "{{%s}}" % name for name in ("Authorization", *HEADERS)}

    def test_http_file(self):
        self.node("httpyac", "send", self.file("call.http", self.written("http")), "--all", "--no-color")
        self.check_arrived()

    def test_postman(self):
        environment = self.file("environment.json", self.written("postman"))
        headers = [{"key": name, "value": value} for name, value in self.request().items()]
        item = {"name": "call", "request": {"method": "GET", "url": "{{url}}", "header": headers}}
        schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
        collection = self.file("collection.json", json.dumps({"info": {"name": "c", "schema": schema}, "item": [item]}))
        self.node("newman", "run", collection, "--environment", environment, "--ignore-redirects")
        self.check_arrived()

    def test_bruno(self):
        (self.folder / "bruno").mkdir()
        self.file("bruno/bruno.json", json.dumps({"version": "1", "name": "c", "type": "collection"}))
        lines = "\n".join(f"  {name}: {value}" for name, value in self.request().items())
        self.file(
            "bruno/call.bru",
            "meta {\n  name: call\n  type: http\n  seq: 1\n}\n\nget {\n  url: {{url}}\n  body: none\n  auth: none\n}\n\n"
            f"headers {{\n{lines}\n}}\n\nsettings {{\n  encodeUrl: false\n}}\n",
        )
        environment = self.file("hostile.bru", self.written("bruno"))
        bruno = ("node", "--experimental-global-webcrypto", MODULES / ".bin" / "bru")  # which Debian's Node 18 needs
        self.ran(*bruno, "run", "call.bru", "--env-file", environment, cwd=self.folder / "bruno", timeout=120)
        self.check_arrived()

    def test_insomnia(self):
        self.ran("node", INSOMNIA, MODULES, self.file("insomnia.json", self.written("insomnia")))
        self.check_arrived()

    def test_braces_that_an_http_file_cannot_hold_are_refused(self):
        for value in ("{{{y}}}", "\\{\\{z\\}\\}", "{{a {{b}} c}}"):
            with self.assertRaisesRegex(AssertionError, "7 bearerbox-cli: unusable: “X-A” holds braces"):
                self.written("http", headers={"X-A": value})

    def test_dotenv(self):
        path = self.file(".env", self.written("dotenv"))
        program = (
            "const [, dotenv, file] = process.argv;"
            "console.log(JSON.stringify(require(dotenv).parse(require('fs').readFileSync(file))));"
        )
        found = json.loads(self.ran("node", "-e", program, MODULES / "dotenv", path))
        for name, value in HEADERS.items():
            self.assertEqual(found["BEARERBOX_HEADER_" + name.upper().replace("-", "_")], value)
        # It has no way to read a "#", a backslash and each kind of quote in one value.
        self.assertNotEqual(found["BEARERBOX_TOKEN"], TOKEN)


if __name__ == "__main__":
    if not MODULES.is_dir():
        print("skipped: the readers from npm are not there; ./dev test installs them where it can reach npm")
        sys.exit(SKIPPED)
    unittest.main()
