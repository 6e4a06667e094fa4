# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proxies as Debian ships them: tinyproxy for http, microsocks for SOCKS 5."""

import socket
import subprocess

from session import wait_for


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


class HttpProxy:
    """tinyproxy; with credentials it lets nobody else through."""

    def __init__(self, session, user=None, password=None):
        self.port = free_port()
        self._log = session.home / f"tinyproxy-{self.port}.log"
        settings = session.home / f"tinyproxy-{self.port}.conf"
        lines = [f"Port {self.port}", "Listen 127.0.0.1", "Timeout 60", "MaxClients 20", f'LogFile "{self._log}"',
                 "LogLevel Connect", "Allow 127.0.0.1"]
        if user:
            lines.append(f"BasicAuth {user} {password}")
        settings.write_text("\n".join(lines) + "\n")
        session.start("tinyproxy", "-d", "-c", settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("tinyproxy", lambda: answers(self.port))

    def seen(self):
        """The request lines that it was sent, such as "CONNECT 127.0.0.1:443 HTTP/1.1"."""
        lines = self._log.read_text().splitlines()
        return [line.split("): ", 1)[1] for line in lines if "): " in line and " HTTP/1." in line and "Request" in line]


class SocksProxy:
    """microsocks."""

    def __init__(self, session, user=None, password=None):
        self.port = free_port()
        credentials = ["-u", user, "-P", password] if user else []
        self._log = session.home / f"microsocks-{self.port}.log"
        with open(self._log, "wb") as log:
            session.start("microsocks", "-i", "127.0.0.1", "-p", self.port, *credentials, stdout=log, stderr=log)
        wait_for("microsocks", lambda: answers(self.port))

    def seen(self):
        return [line for line in self._log.read_text().splitlines() if "connected to" in line]
