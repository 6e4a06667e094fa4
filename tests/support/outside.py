# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader sees it (AT-SPI). Needs Debian's python3-pyatspi, hence /usr/bin/python3."""

import os
import subprocess

from session import Timeout, wait_for


class Outside:
    """Finds things of a running program by role and name and acts on them."""

    def __init__(self, session, program="bearerbox", process=None):
        # The registry is found through the bus of the session under test, so it is imported only now.
        os.environ.update({name: session.env[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "HOME")})
        if "DISPLAY" in session.env:
            os.environ["DISPLAY"] = session.env["DISPLAY"]
        import pyatspi  # noqa: PLC0415

        self.atspi = pyatspi
        self.session = session
        self.app = wait_for(f"{program} on the accessibility bus", lambda: self._application(program, process))

    def _application(self, program, process):
        for app in self.atspi.Registry.getDesktop(0):
            if app and app.name == program and process in (None, app.get_process_id()):
                return app
        return None

    def _walk(self, node):
        yield node
        for child in node:
            if child is not None:
                yield from self._walk(child)

    def _look(self, role, name):
        for node in self._walk(self.app):
            try:
                if node.getRoleName() == role and (name is None or node.name == name):
                    return node
            except Exception:  # noqa: BLE001 - a node may go while one looks
                continue
        return None

    def find(self, role, name=None):
        return wait_for(f"{role} “{name}”", lambda: self._safely(lambda: self._look(role, name)))

    @staticmethod
    def _safely(act):
        try:
            return act()
        except Exception:  # noqa: BLE001 - the tree changes while one walks it
            return None

    def spoken(self):
        """All that a screen reader can read out: names, descriptions, and the texts of labels and edits."""
        heard = []
        for node in self._walk(self.app):
            try:
                heard += [node.name, node.description]
                heard.append(node.queryText().getText(0, -1))
            except Exception:  # noqa: BLE001 - a node without text, or one that went while one looks
                continue
        return "\n".join(heard)

    def focused(self):
        """What has the keyboard: where it is in the tree, and its name; None between two of them."""
        def look(node, place):
            state = node.getState()
            if state.contains(self.atspi.STATE_FOCUSED) and node.getRoleName() not in ("application", "frame", "filler", "list item"):
                return (place, node.name)
            for number, child in enumerate(node):
                found = look(child, (*place, number)) if child is not None else None
                if found:
                    return found
            return None

        return self._safely(lambda: look(self.app, ()))

    def unasked(self, seconds):
        """What a screen reader is told by itself in that time: (event, name) of announcements, and of what has the focus
        and changes its name or its value."""
        from gi.repository import GLib  # noqa: PLC0415

        heard = []

        def listen(event):
            loud = "announcement" in event.type or "alert" in str(event.source and event.source.getRoleName())
            if loud or (event.source and event.source.getState().contains(self.atspi.STATE_FOCUSED)):
                heard.append((str(event.type), event.source.name))

        kinds = ("object:announcement", "object:property-change:accessible-name", "object:property-change:accessible-value",
                 "object:text-changed", "object:state-changed", "object:active-descendant-changed")
        self.atspi.Registry.registerEventListener(listen, *kinds)
        GLib.timeout_add(int(1000 * seconds), self.atspi.Registry.stop)
        self.atspi.Registry.start()
        self.atspi.Registry.deregisterEventListener(listen, *kinds)
        return heard

    def wait_until_said(self, part):
        """Until a text can be read that holds a part."""
        try:
            wait_for(f"“{part}” to be said", lambda: part in (self._safely(self.spoken) or ""))
        except Timeout as late:
            raise Timeout(f"{late}; said is:\n{self._safely(self.spoken)}") from None

    def wait_until_unsaid(self, part):
        wait_for(f"“{part}” not to be said any more", lambda: part not in (self._safely(self.spoken) or part))

    def rows(self):
        """The accessible texts of the profile list."""
        profiles = self.find("list", "Profiles")
        return [child.name for child in profiles if child is not None]

    def chosen_rows(self):
        """The places of the rows that are chosen; None while the tree changes."""
        chosen = self.atspi.STATE_SELECTED
        return self._safely(lambda: [place for place, child in enumerate(self.find("list", "Profiles"))
                                     if child is not None and child.getState().contains(chosen)])

    def wait_for_row(self, *parts):
        """The first row whose text holds all parts."""
        def look():
            for text in self._safely(self.rows) or []:
                if all(part in text for part in parts):
                    return text
            return None

        try:
            return wait_for(f"a row with {parts}", look)
        except Timeout as late:
            raise Timeout(f"{late}; rows are {self.rows()}") from None

    def click_row(self, name):
        """A click in the middle of the row that holds the name: rows have no action of their own."""
        def centre():
            for child in self.find("list", "Profiles"):
                if name in child.name:
                    box = child.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
                    return (box.x + box.width // 2, box.y + box.height // 2)
            return None

        x, y = wait_for(f"the row of {name}", lambda: self._safely(centre))
        subprocess.run(
            ["xdotool", "mousemove", str(x), str(y), "click", "1"], env=self.session.env, check=True
        )

    def choose(self, name):
        """Clicks a row and waits until the panel shows it."""
        self.click_row(name)
        self.find("label", name)

    def wait_until_shown(self, name):
        """A label that stands in the window and can be seen."""
        shown = self.atspi.STATE_SHOWING
        label = self.find("label", name)
        wait_for(f"“{name}” to be shown", lambda: self._safely(lambda: label.getState().contains(shown)))

    BUTTONS = ("push button", "button", "push button menu", "toggle button")

    def button(self, name):
        """A button by its accessible name."""
        def look():
            found = (self._look(role, name) for role in self.BUTTONS)
            return next((button for button in found if button), None)

        return wait_for(f"button “{name}”", lambda: self._safely(look))

    def wait_until_usable(self, name):
        """A button that works: what it did before has ended."""
        usable = self.atspi.STATE_SENSITIVE
        wait_for(f"“{name}” to be usable",
                 lambda: self._safely(lambda: self.button(name).getState().contains(usable)))

    def press(self, name):
        self.button(name).queryAction().doAction(0)

    def nameless_buttons(self):
        """The roles of the buttons in sight that say nothing of themselves."""
        nodes = self._safely(lambda: list(self._walk(self.app))) or []
        showing = self.atspi.STATE_SHOWING
        return [node.getRoleName() for node in nodes
                if node.getRoleName() in self.BUTTONS and node.getState().contains(showing) and not node.name]
