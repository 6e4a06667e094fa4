# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desktops of other kinds than X11 with a window manager: clipboard managers, and Wayland without a screen."""

import os
import subprocess
from pathlib import Path

from session import wait_for

QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class ClipboardManager:
    """A clipboard manager in a session, after it has shown that it reads what others copy."""

    COMMANDS = {
        "clipman": ("xfce4-clipman",),
        "parcellite": ("parcellite",),
    }

    def __init__(self, session, name):
        self.session = session
        self.name = name
        self.process = session.start(*self.COMMANDS[name], **QUIET)
        self.sees("before")

    def sees(self, text):
        """Copies a text as another program does, until the manager has it."""
        def has():
            copy(self.session, text)
            return text in self.history()

        wait_for(f"{self.name} to read “{text}”", has)

    def history(self):
        """All that it has kept."""
        places = {"clipman": "cache/xfce4/clipman/textsrc", "parcellite": "data/parcellite/history"}
        file = self.session.home / places[self.name]
        return file.read_bytes().decode("utf-8", "replace") if file.exists() else ""

    def stop(self):
        self.process.terminate()
        self.process.wait(20)


def copy(session, text):
    """Another program copies a text, and serves it."""
    subprocess.run(["xclip", "-i", "-selection", "clipboard"], input=text, text=True, env=session.env, check=True, **QUIET)


class Sway:
    """A Wayland compositor without a screen; programs of the session that start after it are its clients."""

    def __init__(self, session):
        self.session = session
        configuration = session.home / "sway"
        configuration.write_text("xwayland disable\n")
        session.env.update(WLR_BACKENDS="headless", WLR_RENDERER="pixman", WLR_LIBINPUT_NO_DEVICES="1")
        # It refuses to run as root, which builders of packages are; a name for the same user is enough for it.
        other_name = ("unshare", "--user", "--map-user=1000", "--map-group=1000") if os.geteuid() == 0 else ()
        session.start(*other_name, "sway", "-c", configuration, **QUIET)
        folder = Path(session.env["XDG_RUNTIME_DIR"])
        display = wait_for("the compositor", lambda: [
            each for each in folder.glob("wayland-*") if each.suffix != ".lock"])[0]
        session.env.update(WAYLAND_DISPLAY=display.name, QT_QPA_PLATFORM="wayland")

    def press(self, *keys):
        """Keys of a keyboard, for the window that has the focus."""
        self.session.must("wtype", *keys)

    def keyboard(self):
        """A keyboard that stays: without one no window has the focus."""
        return self.session.start("wtype", "-s", "120000", "-k", "Home", **QUIET)

    def clipboard(self):
        """What another program reads, which needs no focus for it."""
        return self.session.run("wl-paste", "--no-newline").stdout

    def clipboard_types(self):
        return self.session.run("wl-paste", "--list-types").stdout.split()

    def copy(self, text):
        """Another program copies a text, and serves it."""
        subprocess.run(["wl-copy", text], env=self.session.env, check=True, **QUIET)
