# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A system bus of its own with doubles of logind and NetworkManager. Needs Debian's python3-dbusmock, hence
/usr/bin/python3."""

import subprocess

from session import wait_for

LOGIND = "org.freedesktop.login1"
NETWORK_MANAGER = "org.freedesktop.NetworkManager"
DISCONNECTED = 20  # NMState of NetworkManager's D-Bus interface
CONNECTED = 70

# No <servicedir>: what the test does not start is not there.
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Machine:
    """What programs of a session, started after it, hear of sleep and of the network."""

    def __init__(self, session):
        self.session = session
        socket = session.home / "system-bus"
        configuration = session.home / "system-bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=socket))
        daemon = session.start(
            "dbus-daemon", f"--config-file={configuration}", "--nofork", "--nosyslog", "--print-address=1",
            stdout=subprocess.PIPE, text=True,
        )
        session.env["DBUS_SYSTEM_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        for template, name in (("logind", LOGIND), ("networkmanager", NETWORK_MANAGER)):
            session.start("/usr/bin/python3", "-m", "dbusmock", "--system", "--template", template)
            wait_for(f"{name} on the bus", lambda wanted=name: self._has(wanted))

    def _has(self, name):
        asked = self._call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", name)
        return "true" in asked.stdout

    def _call(self, destination, path, method, *arguments):
        return self.session.run(
            "gdbus", "call", "--address", self.session.env["DBUS_SYSTEM_BUS_ADDRESS"], "--dest", destination,
            "--object-path", path, "--method", method, *arguments,
        )

    def _must(self, *words):
        done = self._call(*words)
        if done.returncode != 0:
            raise AssertionError(f"{words}: {done.stderr}")

    def says_that_it_sleeps(self, starts):
        """What logind tells everybody before a sleep and after it."""
        self._must(
            LOGIND, "/org/freedesktop/login1", "org.freedesktop.DBus.Mock.EmitSignal", f"{LOGIND}.Manager",
            "PrepareForSleep", "b", f"[<{'true' if starts else 'false'}>]",
        )

    def has_network(self, state):
        """NetworkManager is in a state from now on, and tells so."""
        self._must(
            NETWORK_MANAGER, "/org/freedesktop/NetworkManager", "org.freedesktop.DBus.Mock.SetGlobalConnectionState",
            f"uint32 {state}",
        )

    def has_session(self, number):
        """logind knows a session; programs that are started after it are in it."""
        self._must(
            LOGIND, "/org/freedesktop/login1", "org.freedesktop.DBus.Mock.AddSession", number, "seat0", "uint32 1000",
            "jane", "true",
        )
        self.session.env["XDG_SESSION_ID"] = number

    def says_that_it_locks(self, number):
        """What logind tells everybody when a session is to be locked."""
        self._must(
            LOGIND, f"/org/freedesktop/login1/session/{number}", "org.freedesktop.DBus.Mock.EmitSignal",
            f"{LOGIND}.Session", "Lock", "", "@av []",
        )
