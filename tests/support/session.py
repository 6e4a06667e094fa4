# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop session of its own for a test: home, bus, keyring, display. Nothing of the person who runs it is touched."""

import json
import os
import shutil
import signal
import ssl
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

LIMIT = 60  # seconds; generous, because machines are shared: no test waits that long when all is well


class Timeout(Exception):
    """Something that should have happened did not."""


def wait_for(what, probe, limit=LIMIT):
    """Asks until the probe gives something true; returns that."""
    end = time.monotonic() + limit
    while True:
        found = probe()
        if found:
            return found
        if time.monotonic() > end:
            raise Timeout(f"{what}: not within {limit} s")
        time.sleep(0.05)  # between two looks at another process; not a wait for something to have happened


class Session:
    """Starts what a desktop session has, in order, and ends it in the opposite order."""

    def __init__(self, keyring=True, display=None, startable=None):
        """startable: the names of what the bus may start; whatever the machine has, if not given."""
        self.home = Path(tempfile.mkdtemp(prefix="bearerbox-"))
        self.processes = []
        self.env = self._environment()
        self._keyring = keyring
        self._display = display
        self._startable = startable

    def _environment(self):
        kept = ("PATH", "TZ", "ASAN_OPTIONS", "UBSAN_OPTIONS")
        env = {name: os.environ[name] for name in kept if name in os.environ}
        leaks = Path(__file__).resolve().parent / "lsan-programs.supp"
        env["LSAN_OPTIONS"] = f"suppressions={leaks}:print_suppressions=0"
        run = self.home / "run"
        run.mkdir(mode=0o700)
        env.update(
            HOME=str(self.home),
            XDG_CONFIG_HOME=str(self.home / "config"),
            XDG_DATA_HOME=str(self.home / "data"),
            XDG_CACHE_HOME=str(self.home / "cache"),
            XDG_STATE_HOME=str(self.home / "state"),
            XDG_RUNTIME_DIR=str(run),
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            LC_ALL="C.UTF-8",  # tests read English
        )
        return env

    def __enter__(self):
        try:
            self._start_bus()
            if self._keyring:
                self._start_keyring()
            if self._display == "virtual":
                self._start_display()
            elif self._display:
                self.env.update(self._display)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def start(self, *command, **options):
        """Starts a program of this session; it ends with the session."""
        process = subprocess.Popen([str(word) for word in command], env=self.env, **options)
        self.processes.append(process)
        return process

    def run(self, *command, **options):
        """Runs a program of this session to its end and returns what it printed."""
        options.setdefault("timeout", LIMIT)
        return subprocess.run(
            [str(word) for word in command], env=self.env, capture_output=True, text=True, check=False, **options
        )

    def must(self, *command):
        """Runs a program that has to succeed and returns what it printed."""
        done = self.run(*command)
        if done.returncode != 0:
            raise AssertionError(f"{command}: {done.returncode} {done.stderr}")
        return done.stdout

    def _start_bus(self):
        kind = "--session" if self._startable is None else f"--config-file={self._bare_bus()}"
        bus = self.start(
            "dbus-daemon", kind, "--nofork", "--print-address=1",
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def _bare_bus(self):
        """The configuration of a bus that starts nothing but what it is given."""
        services = self.home / "services"
        services.mkdir()
        for name in self._startable:
            (services / f"{name}.service").symlink_to(f"/usr/share/dbus-1/services/{name}.service")
        config = self.home / "bus.conf"
        config.write_text(
            '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"'
            ' "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">'
            f"<busconfig><type>session</type><listen>unix:path={self.home}/bus</listen>"
            f"<servicedir>{services}</servicedir><policy context='default'><allow send_destination='*' eavesdrop='true'/>"
            "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"
        )
        return config

    def show_what_the_bus_starts(self):
        """As a desktop does when it starts: programs that the bus starts find the display."""
        self.must("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
                  "org.freedesktop.DBus.UpdateActivationEnvironment",
                  f"dict:string:string:DISPLAY,{self.env['DISPLAY']}")

    def _start_keyring(self):
        # With an empty password the keyring would stay locked and ask for a display.
        keyring = self.start(
            "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        keyring.stdin.write(b"test")
        keyring.stdin.close()
        wait_for("the keyring on the bus", lambda: self._owns("org.freedesktop.secrets"))

    def _owns(self, name):
        asked = self.run(
            "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
            "org.freedesktop.DBus.NameHasOwner", f"string:{name}",
        )
        return "boolean true" in asked.stdout

    def _start_display(self):
        read, write = os.pipe()
        self.start(
            # Without -noreset the server starts anew, and takes the window manager along, when a look at it was the
            # first client to go.
            "Xvfb", "-displayfd", str(write), "-screen", "0", "1280x860x24", "-nolisten", "tcp", "-noreset",
            pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as number:
            self.env["DISPLAY"] = ":" + number.readline().strip()
        self.env["QT_QPA_PLATFORM"] = "xcb"
        self.start("openbox", "--sm-disable", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A window that comes while the window manager starts is sometimes never shown.
        wait_for("the window manager", lambda: self.run("xdotool", "get_desktop").returncode == 0)

    def clipboard(self):
        """What another process reads from the clipboard; empty where there is nothing."""
        return self.run("xclip", "-selection", "clipboard", "-o").stdout

    def put_on_clipboard(self, text):
        """Another program copies a text."""
        subprocess.run(["xclip", "-selection", "clipboard", "-i"], env=self.env, input=text, text=True, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def clipboard_targets(self):
        return self.run("xclip", "-selection", "clipboard", "-o", "-t", "TARGETS").stdout.split()

    def screenshot(self, path):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=True)

    def close(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe:
                    pipe.close()
        shutil.rmtree(self.home, ignore_errors=True)


class Sandbox:
    """The sandbox services, started in a session."""

    def __init__(self, session, programs, *options, stderr=None):
        self.process = session.start(
            Path(programs) / "bearerbox-sandbox", *options, stdout=subprocess.PIPE, stderr=stderr, text=True
        )
        self.facts = json.loads(self.process.stdout.readline())

    def __getitem__(self, name):
        return self.facts[name]

    def stop(self):
        self.process.terminate()
        self.process.wait(LIMIT)

    def requests(self):
        """The paths that it was asked for."""
        anybody = ssl._create_unverified_context() if self["address"].startswith("https:") else None
        with urllib.request.urlopen(self["address"] + "/sandbox/requests", context=anybody) as answer:
            paths = [each["path"] for each in json.load(answer)["requests"]]
        return [path for path in paths if path != "/sandbox/requests"]


class CommandLine:
    """bearerbox-cli in a session."""

    def __init__(self, session, programs):
        self.session = session
        self.program = Path(programs) / "bearerbox-cli"

    def __call__(self, *words, stdin=""):
        return self.session.run(self.program, *words, input=stdin)

    def must(self, *words, stdin=""):
        done = self(*words, stdin=stdin)
        if done.returncode != 0:
            raise AssertionError(f"{words}: {done.returncode} {done.stderr}")
        return done.stdout

    def add_both(self, sandbox, engine="prod-engine", messaging="support-chat"):
        """One profile of each service, with its secret in the keyring."""
        self.must(
            "add", "servicecomb-engine", engine, "--set", f"address={sandbox['address']}",
            "--set", f"account={sandbox['account']}", "--secret", "password=-", stdin=sandbox["password"] + "\n",
        )
        self.must(
            "add", "aicc-messaging", messaging, "--set", f"domain={sandbox['address']}",
            "--set", f"appKey={sandbox['appKey']}", "--set", "userId=dev-jane", "--set", "userName=Jane",
            "--set", f"channelId={sandbox['channelId']}", "--set", "locale=en",
            "--secret", "appSecret=-", stdin=sandbox["appSecret"] + "\n",
        )
