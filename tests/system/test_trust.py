# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom a profile trusts, over real TLS: bearerbox-cli trust, pins from the first request on, certificates that changed."""

import os
import pty
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from clicase import PASSWORD, WithKeyring  # noqa: E402
from identities import Authority, TlsServer  # noqa: E402


def facts(text):
    """The lines of one certificate, by their keys."""
    return dict(line.split(": ", 1) for line in text.splitlines())


class Trusting(WithKeyring):
    shows_before_it_fails = True

    def add(self, addresses, *more):
        self.add_engine(addresses, "engine", PASSWORD, *more)

    def add_sandbox(self, sandbox, *more):
        self.add_engine(sandbox["address"], "engine", sandbox["password"], *more)

    def server(self, *arguments, **options):
        server = TlsServer(*arguments, **options)
        self.addCleanup(server.close)
        return server

    def pin(self, name="engine"):
        shown = facts(self.cli.must("show", name))
        return shown.get("connection.pin")

    def at_a_terminal(self, typed, *words):
        """Runs the command with a terminal at its standard input and error, as a person does."""
        ours, theirs = pty.openpty()
        process = self.session.start(
            self.cli.program, *words, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE, text=True
        )
        os.write(ours, typed.encode() + b"\n")
        output = process.communicate(timeout=60)[0]
        os.close(theirs)
        said = b""
        try:
            while piece := os.read(ours, 65536):  # one read may give less than there is
                said += piece
        except OSError:
            pass  # the other end is closed, and all has been read
        os.close(ours)
        return process.returncode, output, said.decode()


class Pinning(Trusting):
    def test_a_certificate_is_shown_and_pinned_by_its_fingerprint(self):
        sandbox = self.sandbox("--tls")
        self.add_sandbox(sandbox)
        self.assertIn("tls", self.expect(6, "token", "engine").stderr)
        done = self.expect(0, "trust", "engine", "--yes", sandbox["sha256"])
        shown = facts(done.stdout)
        self.assertEqual(shown["address"], sandbox["address"])
        self.assertEqual(shown["sha256"], sandbox["sha256"])
        self.assertEqual(shown["system"], "not trusted")
        self.assertEqual(shown["pin"], "none")
        self.assertTrue(shown["subject"] and shown["validFrom"] < shown["validUntil"])
        self.assertEqual(self.pin(), sandbox["sha256"])
        self.expect(0, "token", "engine")
        # Now that it is pinned there is nothing to ask.
        self.assertEqual(facts(self.expect(0, "trust", "engine").stdout)["pin"], "matches")

    def test_capitals_and_colons_are_read(self):
        sandbox = self.sandbox("--tls")
        self.add_sandbox(sandbox)
        digest = sandbox["sha256"].upper()
        self.expect(0, "trust", "engine", "--yes", ":".join(digest[i:i + 2] for i in range(0, 64, 2)))
        self.assertEqual(self.pin(), sandbox["sha256"])

    def test_another_fingerprint_changes_nothing(self):
        sandbox = self.sandbox("--tls")
        self.add_sandbox(sandbox)
        done = self.expect(6, "trust", "engine", "--yes", "0" * 64)
        self.assertTrue(done.stderr.startswith("bearerbox-cli: tls:"), done.stderr)
        self.assertIsNone(self.pin())

    def test_a_script_that_says_nothing_is_a_usage_error(self):
        sandbox = self.sandbox("--tls")
        self.add_sandbox(sandbox)
        for stdin in ("", "yes\n"):
            done = self.expect(2, "trust", "engine", stdin=stdin)
            self.assertIn("--yes", done.stderr)
            self.assertEqual(facts(done.stdout)["sha256"], sandbox["sha256"])
        self.assertIsNone(self.pin())

    def test_at_a_terminal_a_person_is_asked(self):
        sandbox = self.sandbox("--tls")
        self.add_sandbox(sandbox)
        for answer in ("n", "", "yess"):
            status, output, said = self.at_a_terminal(answer, "trust", "engine")
            self.assertEqual(status, 6, said)
            self.assertIn("Compare", said)
            self.assertEqual(facts(output)["sha256"], sandbox["sha256"])
            self.assertIsNone(self.pin())
        status, _, said = self.at_a_terminal("y", "trust", "engine")
        self.assertEqual(status, 0, said)
        self.assertEqual(self.pin(), sandbox["sha256"])

    def test_a_changed_certificate_is_refused_and_replaced_only_with_a_full_yes(self):
        first = self.sandbox("--tls")
        self.add_sandbox(first)
        self.expect(0, "trust", "engine", "--yes", first["sha256"])
        port = first["address"].rsplit(":", 1)[1]
        first.stop()
        second = self.sandbox("--tls", "--port", port)
        self.assertEqual(first["address"], second["address"])
        refused = self.expect(6, "token", "engine", "--new")
        for digest in (first["sha256"], second["sha256"]):
            self.assertIn(digest, refused.stderr)
        self.assertEqual(second.requests(), [], "nothing is sent to a certificate that is not pinned")
        self.assertEqual(facts(self.expect(6, "trust", "engine", "--yes", first["sha256"]).stdout)["pin"], "differs")
        self.assertEqual(self.at_a_terminal("y", "trust", "engine")[0], 6)
        self.assertEqual(self.pin(), first["sha256"])
        status, _, said = self.at_a_terminal("yes", "trust", "engine")
        self.assertEqual(status, 0, said)
        self.assertEqual(self.pin(), second["sha256"])

    def test_each_address_is_looked_at_and_all_are_pinned(self):
        one, two = self.sandbox("--tls"), self.sandbox("--tls")
        self.add([one["address"], two["address"]])
        for words in (["--yes", one["sha256"]], ["--yes", "0" * 64, "--yes", one["sha256"]]):
            self.expect(6, "trust", "engine", *words)
        done = self.expect(0, "trust", "engine", "--yes", two["sha256"], "--yes", one["sha256"])
        self.assertEqual(done.stdout.count("sha256: "), 2)
        pins = self.cli.must("show", "engine")
        for sandbox in (one, two):
            self.assertIn(f"connection.pin: {sandbox['sha256']}\n", pins)
        two.stop()
        done = self.expect(6, "trust", "engine", "--yes", one["sha256"])
        self.assertIn("offline", done.stderr)
        self.assertEqual(self.cli.must("show", "engine"), pins, "nothing is pinned unless all were seen")

    def test_without_tls_there_is_nothing_to_trust(self):
        self.add(["http://127.0.0.1:1"])
        done = self.expect(2, "trust", "engine")
        self.assertIn("plain http", done.stderr)
        self.expect(3, "trust", "nobody")
        self.expect(2, "trust")

    def test_an_address_that_does_not_answer_is_offline(self):
        self.add(["https://127.0.0.1:1"])
        self.assertIn("offline", self.expect(6, "trust", "engine", "--yes", "0" * 64).stderr)
        self.assertIsNone(self.pin())

    def test_a_pin_set_before_any_contact_holds_for_the_first_request(self):
        sandbox = self.sandbox("--tls")
        self.add_sandbox(sandbox, "--pin", "ab" * 32)
        self.expect(6, "token", "engine")
        self.assertEqual(sandbox.requests(), [])


class Certificates(Trusting):
    """Certificates as openssl makes them, and a server of Python's ssl: nothing here is ours."""

    def setUp(self):
        super().setUp()
        self.authority = Authority(self.session.home / "authority")

    def refused(self, server, reason, *options):
        before = len(server.requests)
        self.add([server.address], *options)
        for words in (["token", "engine"], ["token", "engine", "--new"], ["check", "engine"]):
            done = self.expect(6, *words)
            self.assertTrue(done.stderr.startswith("bearerbox-cli: tls:"), done.stderr)
            self.assertIn(reason, done.stderr)
        self.assertEqual(len(server.requests), before)
        self.cli.must("remove", "engine")

    def accepted(self, server, *options, secrets=()):
        self.add([server.address], *options)
        for key, value in secrets:
            self.cli.must("edit", "engine", "--secret", f"{key}=-", stdin=value + "\n")
        self.expect(0, "token", "engine", "--new")
        self.cli.must("remove", "engine")

    def test_who_cannot_prove_it_is_refused(self):
        ca = ("--ca-file", self.authority.file)
        good = self.authority.issue("good")
        self.accepted(self.server(good), *ca)
        self.refused(self.server(good), "unknown authority")
        self.refused(self.server(self.authority.issue("expired", days=-1)), "has expired", *ca)
        self.refused(self.server(self.authority.issue("other", names="DNS:other.example")), "another name", *ca)
        self.refused(self.server(self.authority.self_signed("alone")), "self-signed", *ca)

    def test_a_pin_is_enough_and_must_fit(self):
        identity = self.authority.self_signed("alone")
        self.accepted(self.server(identity), "--pin", identity.sha256)
        self.accepted(self.server(identity), "--pin", "0" * 64, "--pin", identity.sha256)
        ca = ("--ca-file", self.authority.file)
        self.refused(self.server(self.authority.issue("good")), "not the pinned one", "--pin", identity.sha256, *ca)

    def test_old_versions_of_tls_are_refused(self):
        server = self.server(self.authority.issue("good"), oldest=True)
        self.assertEqual(server.handshake_with_anything(), "TLSv1.1", "somebody else gets through")
        self.refused(server, "no longer safe", "--ca-file", self.authority.file)

    def test_a_client_certificate_that_is_demanded(self):
        server = self.server(self.authority.issue("good"), demands=self.authority)
        ca = ("--ca-file", self.authority.file)
        ours = self.authority.issue("client")
        pem = ("--client-cert", ours.certificate, "--client-key", ours.key)
        self.refused(server, "", *ca)
        stranger = self.authority.self_signed("stranger")
        self.refused(server, "", *ca, "--client-cert", stranger.certificate, "--client-key", stranger.key)
        self.accepted(server, *ca, *pem)
        bundle = ours.pkcs12("öffnet")
        self.accepted(server, *ca, "--client-cert", bundle, secrets=[("clientKeyPassphrase", "öffnet")])
        self.refused(server, "none was given", *ca, "--client-cert", bundle)
        gone = self.authority.issue("gone").pkcs12("opens")
        self.add([server.address], *ca, "--client-cert", gone)
        gone.unlink()
        self.assertIn("cannot be read", self.expect(6, "token", "engine").stderr)

    def test_a_look_takes_the_client_certificate_too(self):
        server = self.server(self.authority.issue("good"), demands=self.authority)
        ours = self.authority.issue("client")
        self.add([server.address], "--client-cert", ours.pkcs12("opens"))
        self.cli.must("edit", "engine", "--secret", "clientKeyPassphrase=-", stdin="opens\n")
        self.expect(0, "trust", "engine", "--yes", server.identity.sha256)
        self.assertEqual(self.pin(), server.identity.sha256)
        self.assertEqual(server.requests, [])


if __name__ == "__main__":
    unittest.main()
