# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates made by openssl when a test runs, and an engine behind TLS that shows them."""

import hashlib
import json
import socket
import ssl
import subprocess
import threading
import warnings
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOKEN = "eyJhbGciOiJSUzUxMiJ9.eyJhY2NvdW50Ijoicm9vdCIsImV4cCI6NDEwMjQ0NDgwMH0.c2lnbmF0dXJl"  # lives until 2100


def openssl(*words, stdin=None):
    done = subprocess.run(["openssl", *map(str, words)], input=stdin, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"openssl {words[0]}: {done.stderr.decode()}")
    return done.stdout


class Identity:
    """A certificate and its key, as files."""

    def __init__(self, stem):
        self.stem = stem
        self.certificate = stem.with_suffix(".pem")
        self.key = stem.with_suffix(".key")

    @property
    def sha256(self):
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(self.certificate.read_text())).hexdigest()

    def pkcs12(self, passphrase):
        bundle = self.stem.with_suffix(".p12")
        openssl("pkcs12", "-export", "-in", self.certificate, "-inkey", self.key, "-out", bundle,
                "-passout", "stdin", stdin=passphrase.encode() + b"\n")
        return bundle


class Authority:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir()
        self._own = self._make("authority", [], "basicConstraints=critical,CA:TRUE")
        self.file = self._own.certificate

    def issue(self, name, names="IP:127.0.0.1,DNS:localhost", days=2):
        return self._make(name, ["-CA", self._own.certificate, "-CAkey", self._own.key], f"subjectAltName={names}", days)

    def self_signed(self, name):
        return self._make(name, [], "subjectAltName=IP:127.0.0.1")

    def _make(self, name, signer, extension, days=2):
        identity = Identity(self.folder / name)
        # "req" of OpenSSL 3.0 cannot make an expired certificate; "x509" can, when it is told a negative number of days.
        openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-subj", f"/CN={name}",
                "-keyout", identity.key, "-out", self.folder / "request")
        extensions = self.folder / "extensions"
        extensions.write_text(extension + "\n")
        signed_by = [*signer, "-CAcreateserial"] if signer else ["-signkey", identity.key]
        openssl("x509", "-req", "-in", self.folder / "request", *signed_by, "-days", days, "-extfile", extensions,
                "-out", identity.certificate)
        return identity


def allow_old(context, oldest, newest=ssl.TLSVersion.MAXIMUM_SUPPORTED):
    """What only servers of yesterday do; Python warns of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = oldest
        context.maximum_version = newest


def linger(secure):
    """Reads below the encryption until the client has gone."""
    with socket.socket(fileno=secure.detach()) as plain:
        plain.settimeout(30)
        plain.shutdown(socket.SHUT_WR)
        while plain.recv(65536):
            pass


class TlsServer:
    """An engine that gives a token to everybody who gets through."""

    def __init__(self, identity, demands=None, oldest=False):
        self.identity = identity
        self.requests = []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(identity.certificate, identity.key)
        if oldest:
            allow_old(context, ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_1)
        if demands:
            context.load_verify_locations(demands.file)
            context.verify_mode = ssl.CERT_REQUIRED
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler(context))
        self._server.handle_error = lambda *_: None  # a client that hangs up is what these tests want
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.address = f"https://127.0.0.1:{self.port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def _handler(server, context):  # noqa: N805 - the handler's own self is the other one
        class Handler(BaseHTTPRequestHandler):
            def setup(self):
                plain = self.request
                plain.settimeout(30)
                self.request = context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
                try:
                    self.request.do_handshake()
                except OSError:
                    # Closed with something unread, the connection would be reset, and our alert with it.
                    linger(self.request)
                    raise
                super().setup()

            def finish(self):
                super().finish()
                self.request.close()

            def do_POST(self):
                server.requests.append((self.path, self.rfile.read(int(self.headers.get("Content-Length", 0)))))
                body = json.dumps({"token": TOKEN}).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST

            def log_message(self, *_):
                pass

        return Handler

    def handshake_with_anything(self):
        """The version that a client without scruples gets."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        allow_old(context, ssl.TLSVersion.TLSv1)
        with socket.create_connection(("127.0.0.1", self.port)) as plain, context.wrap_socket(plain) as secure:
            return secure.version()

    def close(self):
        self._server.shutdown()
        self._server.server_close()
