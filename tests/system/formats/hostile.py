# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A profile whose token, headers and address hold all that a quoting can get wrong, and a check of what arrived."""

import json
import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "support"))

from service import Service  # noqa: E402
from session import CommandLine, Session  # noqa: E402

PROGRAMS = os.environ["BEARERBOX_PROGRAMS"]
TOKEN = "".join(map(chr, range(0x21, 0x7F)))
HEADERS = {
    "X-Apostrophes": "it's 'a' ''",
    "X-Quotes": 'say "a" \\"b\\"',
    "X-Shell": "$HOME ${PATH} $(id) `id` $$ $1 & | ; < > * ? ~ !! !x",
    "X-Percent": "%s%n%41 %PATH% %% 100%",
    "X-Backslashes": "\\a\\b \\\\ \\n \\u0041 \\x41 \\101 c:\\d\\",
    "X-Braces": "{{id}} {{ 1 + 1 }} {% raw %} {# c #} {a} {{x }} {{",
    "X-Ends": "}} %} #} {{",
    "X-Items": "\\:a\\=b \\\\:c :@d == e;f",
    "X-File": "@/etc/passwd",
    "X-Equals": "==x",
    "X-Comments": "a #b // c /* d */ -- e ### f",
    "X-Triple": "a'''",
    "X-Spaces": "a  b   c",
    "X-Tilde": "~root",
    "-X-Dash": "-H",
    "X-Markup": "</script><!-- &amp; ]]>",
}
PREFIX = "/it's/$HOME/(a)/b%20c/%24%7B/!/[1-3]/~x"
QUERY = "a=b&c='d'&e=$HOME;f&g=%26%25&h=(i)&j=*&k=[2]&l=@/etc/passwd"


def definition():
    """A service of our own: what its probe's address holds no built-in one does."""
    text = {"en": "x", "zh_CN": "x"}
    field = {"label": text, "help": text, "required": True}
    return {
        "formatVersion": 1, "id": "hostile", "name": text, "description": text,
        "fields": [{"id": "address", "type": "url", **field}, {"id": "secret", "type": "secret", **field}],
        "base": "address", "account": "address",
        "steps": [{
            "id": "token", "name": text,
            "request": {"method": "POST", "path": "/token", "json": {"secret": "{secret}"}},
            "success": {"status": [200]}, "token": {"pointer": "/token"},
            "lifetime": [{"rule": "constant", "duration": "12h"}],
        }],
        "failures": {"code": ["/code"], "text": ["/text"], "detail": [], "table": []},
        "headers": [{"name": "Authorization", "value": "Bearer {token.token}"}],
        "probe": {"method": "GET", "path": "/probe?" + QUERY},
    }


def as_written(path):
    """Several readers percent-encode what may stand as it is or should not; that means the same to a server."""
    return path.replace("%27", "'").replace("%5B", "[").replace("%5D", "]")


class Hostile(unittest.TestCase):
    """A session with that profile and a service that remembers what reached it."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.session = Session(keyring=False)
        cls.session.__enter__()
        cls.addClassCleanup(cls.session.close)
        cls.folder = cls.session.home / "work"
        cls.folder.mkdir()
        services = cls.session.home / "config" / "bearerbox" / "services"
        services.mkdir(parents=True)
        (services / "hostile.json").write_text(json.dumps(definition()))
        cls.service = Service((200, {"token": TOKEN}))
        cls.service.__enter__()
        cls.addClassCleanup(cls.service.__exit__)
        cls.cli = CommandLine(cls.session, PROGRAMS)

    def written(self, form, *options, headers=HEADERS):
        """The header set in a format, and nobody is called until it is run."""
        extras = [word for name, value in headers.items() for word in ("--extra-header", f"{name}: {value}")]
        text = self.header(form, self.service.address + PREFIX, *extras, *options)
        self.service.requests.clear()
        return text

    def header(self, form, address, *options):
        return self.cli.must(
            "--store", "memory", "header", "--service", "hostile", "--set", f"address={address}",
            "--secret", "secret=-", "--format", form, *options, stdin="s\n",
        )

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def ran(self, *command, **options):
        done = self.session.run(*command, **{"cwd": self.folder, **options})
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def check_arrived(self, headers=HEADERS, target=None):
        self.assertEqual(len(self.service.requests), 1, self.service.requests)
        method, path, received, _ = self.service.requests[0]
        self.assertEqual(method, "GET")
        self.assertEqual(as_written(path), target or f"{PREFIX}/probe?{QUERY}")
        self.service.requests.clear()
        seen = {name.lower(): value for name, value in received.items()}
        expected = {"Authorization": "Bearer " + TOKEN, **headers}
        self.assertEqual({name: seen.get(name.lower()) for name in expected}, expected)
