# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way through real proxies: tinyproxy and microsocks, with credentials and without, named by profile or environment."""

import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from identities import TOKEN, Authority, TlsServer  # noqa: E402
from proxies import HttpProxy, SocksProxy  # noqa: E402
from service import Service  # noqa: E402
from session import CommandLine, Session  # noqa: E402

PROGRAMS = os.environ["BEARERBOX_PROGRAMS"]


class ThroughAProxy(unittest.TestCase):
    def setUp(self):
        self.session = Session()
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.cli = CommandLine(self.session, PROGRAMS)
        self.authority = Authority(self.session.home / "authority")
        self.https = TlsServer(self.authority.issue("engine"))
        self.addCleanup(self.https.close)
        self.http = Service((200, {"token": TOKEN}))
        self.http.__enter__()
        self.addCleanup(self.http.__exit__)
        # Not an address of the loopback to Bearerbox, which would go there directly; to the kernel it is one.
        self.plain = self.http.address.replace("127.0.0.1", "0.0.0.0")

    def add(self, address, *options, proxy_password=None):
        self.cli.must(
            "add", "servicecomb-engine", "engine", "--set", f"address={address}", "--set", "account=root",
            "--ca-file", self.authority.file, "--allow-plain-http", "--secret", "password=-", *options, stdin="secret\n",
        )
        if proxy_password:
            self.cli.must("edit", "engine", "--secret", "proxyPassword=-", stdin=proxy_password + "\n")

    def token(self, status):
        done = self.cli("token", "engine", "--new")
        self.assertEqual(done.returncode, status, done.stderr)
        self.assertNotIn("hidden", done.stderr)
        if status == 6:
            self.assertTrue(done.stderr.startswith("bearerbox-cli: offline:"), done.stderr)
            self.assertIn("proxy", done.stderr)

    # A wrong password for plain http is the one case in which tinyproxy says 401 and not 407 (RFC 9110, section
    # 15.5.8): nobody can tell that from a refusal by the service itself.
    WRONG = {"https": 6, "http": 4}

    def check_credentials(self, make, scheme, address, requests, wrong=6):
        """The right password gets through, once; a wrong one and none do not, and the service hears nothing."""
        proxy = make(self.session, "jane", "hidden")
        named = f"{scheme}://jane@127.0.0.1:{proxy.port}"
        self.add(address, "--proxy", named, proxy_password="hidden")
        self.token(0)
        self.assertEqual(len(requests), 1)
        self.cli.must("edit", "engine", "--secret", "proxyPassword=-", stdin="wrong-hidden\n")
        self.token(wrong)
        self.cli.must("edit", "engine", "--proxy", f"{scheme}://127.0.0.1:{proxy.port}")
        self.token(6)
        self.assertEqual(len(requests), 1)
        return proxy

    def test_the_settings_name_one_for_profiles_without(self):
        proxy = HttpProxy(self.session)
        settings = self.session.home / "config" / "bearerbox" / "settings.ini"
        self.add(self.https.address)
        settings.write_text(f"[network]\nproxy=http://127.0.0.1:{proxy.port}\n")
        self.token(0)
        self.assertIn(f"CONNECT 127.0.0.1:{self.https.port} HTTP/1.1", proxy.seen())
        settings.write_text("[network]\nproxy=nonsense\n")
        self.assertEqual(self.cli("token", "engine", "--new").returncode, 2)
        self.assertEqual(len(self.https.requests), 1)
        self.cli.must("edit", "engine", "--proxy", "none")
        self.token(0)

    def test_https_through_an_open_proxy(self):
        proxy = HttpProxy(self.session)
        self.add(self.https.address, "--proxy", f"http://127.0.0.1:{proxy.port}")
        self.token(0)
        self.assertEqual(len(self.https.requests), 1)
        self.assertIn(f"CONNECT 127.0.0.1:{self.https.port} HTTP/1.1", proxy.seen())

    def test_https_through_a_proxy_that_knows_its_people(self):
        self.check_credentials(HttpProxy, "http", self.https.address, self.https.requests)

    def test_plain_http_through_a_proxy_that_knows_its_people(self):
        proxy = self.check_credentials(HttpProxy, "http", self.plain, self.http.requests, self.WRONG["http"])
        self.assertTrue(proxy.seen()[0].startswith("POST http://0.0.0.0:"), proxy.seen())

    def test_https_through_socks(self):
        self.check_credentials(SocksProxy, "socks5", self.https.address, self.https.requests)

    def test_plain_http_through_socks(self):
        self.check_credentials(SocksProxy, "socks5", self.plain, self.http.requests)

    def test_a_proxy_of_the_environment_is_given_its_credentials(self):
        proxy = HttpProxy(self.session, "jane", "hidden")
        for address, requests in ((self.https.address, self.https.requests), (self.plain, self.http.requests)):
            wrong = self.WRONG[address.split(":")[0]]
            self.add(address)
            for credentials, status in (("jane:hidden@", 0), ("jane:wrong-hidden@", wrong), ("", 6)):
                for name in ("http_proxy", "https_proxy"):
                    self.session.env[name] = f"http://{credentials}127.0.0.1:{proxy.port}"
                with self.subTest(address=address, credentials=credentials):
                    self.token(status)
                    self.assertEqual(len(requests), 1)
            self.cli.must("remove", "engine")

    def test_hosts_that_need_no_proxy(self):
        proxy = HttpProxy(self.session)
        self.session.env["https_proxy"] = f"http://127.0.0.1:{proxy.port}"
        self.add(self.https.address)

        def takes_proxy():
            before = len(proxy.seen())
            self.token(0)
            return len(proxy.seen()) > before

        self.assertTrue(takes_proxy())
        for exempt in ("127.0.0.1", "10.0.0.0/8,127.0.0.0/8", "*"):
            self.session.env["no_proxy"] = exempt
            self.assertFalse(takes_proxy(), exempt)
        self.session.env["no_proxy"] = "engine.example"
        self.assertTrue(takes_proxy())
        self.cli.must("edit", "engine", "--no-proxy", "127.0.0.0/8")
        self.assertFalse(takes_proxy())
        self.cli.must("edit", "engine", "--proxy", f"http://127.0.0.1:{proxy.port}")
        self.assertFalse(takes_proxy())
        self.cli.must("edit", "engine", "--no-proxy", "")
        self.session.env["no_proxy"] = "*"
        self.assertTrue(takes_proxy(), "the environment speaks of its own proxy only")
        self.cli.must("edit", "engine", "--proxy", "none")
        self.assertFalse(takes_proxy())

    def test_a_look_at_a_certificate_takes_the_proxy_too(self):
        proxy = HttpProxy(self.session, "jane", "hidden")
        self.add(self.https.address, "--proxy", f"http://jane@127.0.0.1:{proxy.port}", proxy_password="hidden")
        self.cli.must("trust", "engine", "--yes", self.https.identity.sha256)
        self.assertTrue(proxy.seen() and self.https.requests == [])

    def test_a_proxy_that_is_gone_is_offline(self):
        self.add(self.https.address, "--proxy", "http://127.0.0.1:1")
        self.token(6)


if __name__ == "__main__":
    unittest.main()
