# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every format that a program of Debian reads, run by that program against a real server: each byte has to arrive."""

import json
import os
import shlex
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from hostile import HEADERS, QUERY, TOKEN, Hostile, as_written  # noqa: E402  # also says where the next two are
from identities import Authority, TlsServer  # noqa: E402
from proxies import HttpProxy  # noqa: E402

GO = {"GOCACHE": os.environ["BEARERBOX_GO_CACHE"], "GOTOOLCHAIN": "local"}


class Shells(Hostile):
    def test_curl(self):
        for shell in ("sh", "bash"):
            self.ran(shell, "-c", self.written("curl").rstrip("\n") + " -s -f")
            self.check_arrived()

    def test_an_empty_header(self):
        empty = {"X-Empty": ""}
        for form in ("curl", "httpie", "wget"):
            self.ran("bash", "-c", self.written(form, headers=empty))
            self.check_arrived(empty)

    def test_curl_arguments(self):
        arguments = self.written("curl-args").strip()
        self.ran("bash", "-c", f"curl -s -f {arguments} {shlex.quote(self.service.address + '/x?y=z')}")
        self.check_arrived(target="/x?y=z")
        self.ran("sh", "-c", f'eval "curl -s {self.service.address}/ $(cat)"', input=arguments)
        self.check_arrived(target="/")

    def test_httpie(self):
        self.ran("bash", "-c", self.written("httpie"))
        self.check_arrived()

    def test_wget(self):
        self.ran("sh", "-c", self.written("wget"))
        self.check_arrived()

    def test_shell_variables(self):
        script = 'eval "$(cat env)"; exec /usr/bin/python3 -c "import os, json; print(json.dumps(dict(os.environ)))"'
        self.file("env", self.written("env"))
        for shell in ("sh", "bash"):
            self.check_variables(json.loads(self.ran(shell, "-c", script)))
            lines = json.loads(self.ran(shell, "-c", script))["BEARERBOX_HEADERS"].split("\n")
            self.assertEqual(lines, [f"{name}: {value}" for name, value in self.expected().items()])

    def test_dotenv(self):
        self.file(".env", self.written("dotenv"))
        # Without interpolation: it would replace "${PATH}" in any quotes, as compose and others do.
        program = "import dotenv, json; print(json.dumps(dotenv.dotenv_values('.env', interpolate=False)))"
        self.check_variables(json.loads(self.ran("/usr/bin/python3", "-c", program)))

    def test_a_common_token_in_dotenv_is_read_by_a_shell_too(self):
        self.assertEqual(
            self.written("dotenv", headers={"X-A": "it's two words"}).splitlines()[2:],
            ['BEARERBOX_HEADER_X_A="it\'s two words"'],
        )

    def test_single_headers(self):
        for name, value in self.expected().items():
            self.assertEqual(self.written("value:" + name.lower()), value + "\n")
            self.assertEqual(self.written("header:" + name.upper()), f"{name}: {value}\n")

    def test_json(self):
        self.assertEqual(list(json.loads(self.written("json")).items()), list(self.expected().items()))

    def expected(self):
        return {"Authorization": "Bearer " + TOKEN, **HEADERS}

    def check_variables(self, found):
        self.assertEqual(found["BEARERBOX_TOKEN"], TOKEN)
        for name, value in self.expected().items():
            self.assertEqual(found["BEARERBOX_HEADER_" + name.upper().replace("-", "_")], value)


class OwnFormats(Hostile):
    """Templates of the person's own, in the folder of the configuration."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = cls.session.home / "config" / "bearerbox" / "formats"
        folder.mkdir()
        (folder / "mine.txt").write_text(
            "curl -s{{for header}} -H {{name|shell}}:{{value|shell}}{{end}} --globoff {{url|shell}}\n"
        )
        (folder / "pairs.txt").write_text("[{{for header}}[{{name|json}}, {{value|json}}]{{between}}, {{end}}]")
        (folder / "broken.txt").write_text("fine\n  {{token|rot13}}\n")

    def test_a_template_is_filled_and_quoted(self):
        self.ran("bash", "-c", self.written("mine"))
        self.check_arrived()
        pairs = json.loads(self.written("pairs"))
        self.assertEqual(pairs, [["Authorization", "Bearer " + TOKEN], *map(list, HEADERS.items())])

    def test_a_broken_one_is_named_with_its_place(self):
        problem = "Format broken.txt is left out: line 2, column 3: there is no filter “rot13”"
        for command in (("list",), ("header", "--service", "hostile", "--format", "broken")):
            self.assertIn(problem, self.cli("--store", "memory", *command).stderr)
        self.assertEqual(self.cli("--store", "memory", *command).returncode, 2)


class Programs(Hostile):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.session.env |= GO

    def test_python(self):
        self.ran("/usr/bin/python3", self.file("call.py", self.written("python")))
        self.check_arrived()

    def test_python_is_not_led_astray_by_netrc(self):
        netrc = self.session.home / ".netrc"
        netrc.write_text("machine 127.0.0.1 login jane password doe\n")
        netrc.chmod(0o600)
        self.addCleanup(netrc.unlink)
        self.ran("/usr/bin/python3", self.file("call.py", self.written("python")))
        self.check_arrived()

    def test_javascript(self):
        self.ran("node", self.file("call.js", self.written("javascript")))
        self.check_arrived()

    def test_java(self):
        self.ran("java", self.file("Call.java", self.written("java")))
        self.check_arrived()

    def test_go(self):
        self.ran("go", "run", self.file("call.go", self.written("go")), timeout=300)
        self.check_arrived()


class Ways(Hostile):
    """What a profile says of the way to the service, where the reader can be told."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.session.env |= GO

    COMMANDS = {
        "curl": ("bash", "call"), "httpie": ("bash", "call"), "wget": ("bash", "call"),
        "python": ("/usr/bin/python3", "call.py"), "go": ("go", "run", "call.go"), "java": ("java", "Call.java"),
    }

    def run_all(self, forms, address, options, check):
        for form in forms:
            *command, name = self.COMMANDS[form]
            with self.subTest(form=form):
                path = self.file(name, self.header(form, address, *options))
                check(lambda: self.ran(*command, path, timeout=300))

    def one_request_of(self, requests):
        def check(run):
            requests.clear()
            run()
            paths = [next(part for part in each if part.startswith("/")) for each in requests]
            self.assertEqual(list(map(as_written, paths)), ["/probe?" + QUERY])

        return check

    def test_the_authority_and_our_own_certificate(self):
        authority = Authority(self.session.home / "it's an authority")
        us = authority.issue("us")
        server = TlsServer(authority.issue("engine"), demands=authority)
        self.addCleanup(server.close)
        way = ("--ca-file", authority.file, "--client-cert", us.certificate, "--client-key", us.key)
        forms = ("curl", "httpie", "wget", "python", "go")
        self.run_all(forms, server.address, way, self.one_request_of(server.requests))

    def test_a_proxy(self):
        proxy = HttpProxy(self.session)

        def check(run):
            before = len(proxy.seen())
            run()
            self.assertEqual(len(proxy.seen()), before + 1)

        # Not an address of the loopback to Bearerbox, nor to Go, which take no proxy there; to the kernel it is one.
        address = self.service.address.replace("127.0.0.1", "0.0.0.0")
        way = ("--proxy", f"http://127.0.0.1:{proxy.port}", "--allow-plain-http")
        self.run_all(self.COMMANDS, address, way, check)

    def test_no_proxy(self):
        environment = {name: "http://127.0.0.1:9" for name in ("http_proxy", "https_proxy")}
        self.session.env.update(environment)
        self.addCleanup(lambda: [self.session.env.pop(name) for name in environment])
        check = self.one_request_of(self.service.requests)
        self.run_all(self.COMMANDS, self.service.address, ("--proxy", "none"), check)


if __name__ == "__main__":
    unittest.main()
