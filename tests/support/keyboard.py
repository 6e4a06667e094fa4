# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person with a keyboard and no mouse: keys go in, and where the focus is comes out of AT-SPI."""

from dataclasses import dataclass, field

from session import wait_for

AROUND = ("application", "panel", "frame", "dialog", "filler", "split pane", "layered pane", "window", "scroll pane", "alert")
PARTS = ("text", "combo box", "spin button", "list", "table", "tree", "tree table", "menu", "popup menu", "menu bar")
NOT_WORKED = ("scroll bar", "progress bar", "menu item", "table column header", "column header", "list item", "table cell")


@dataclass(frozen=True)
class Stop:
    """Something that can have the focus: where it is in the tree, and what it says of itself."""

    place: tuple
    role: str = field(compare=False)
    name: str = field(compare=False)
    box: tuple = field(compare=False)

    def __str__(self):
        return f"{self.role} “{self.name}”"


class Keyboard:
    def __init__(self, session, outside):
        self.session, self.outside, self.atspi = session, outside, outside.atspi

    def press(self, *keys):
        self.session.must("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text):
        self.session.must("xdotool", "type", "--clearmodifiers", text)

    def wait_for_window(self, title):
        """Until the window of that title has the keyboard and something in it the focus."""
        def has_it():
            window = self._window()
            return window is not None and window.name == title and self.focus()

        return wait_for(f"the window “{title}”", lambda: self.outside._safely(has_it))

    def title(self):
        window = self.outside._safely(self._window)
        return window.name if window is not None else None

    def _window(self):
        for window in self.outside.app:
            if window is not None and window.getState().contains(self.atspi.STATE_ACTIVE):
                return window
        return None

    def _showing(self, node, place=()):
        """What can be seen of a window, from the outside to the inside, with its place."""
        if not node.getState().contains(self.atspi.STATE_SHOWING):
            return
        yield place, node
        if node.getRoleName() in PARTS:
            return  # rows, and the buttons inside a field, belong to it
        for number, child in enumerate(node):
            if child is not None:
                yield from self._showing(child, (*place, number))

    def _stop(self, place, node):
        box = node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        return Stop(place, node.getRoleName(), node.name, (box.x, box.y, box.width, box.height))

    def focus(self):
        """What has the focus; None between two."""
        def look():
            for place, node in self._showing(self._window()):
                if node.getState().contains(self.atspi.STATE_FOCUSED) and self._is_stop(node):
                    return self._stop(place, node)
            return None

        return self.outside._safely(look)

    def _is_stop(self, node):
        """A part that scrolls has a name; what merely lies around the focus has none, or takes none itself."""
        role = node.getRoleName()
        isScrolling = role == "filler" and node.name and node.getState().contains(self.atspi.STATE_FOCUSABLE)
        return role not in AROUND or isScrolling

    def wait_for_focus(self, name):
        def has_it():
            here = self.focus()
            return here if here and here.name == name else None

        try:
            return wait_for(f"the focus on “{name}”", has_it)
        except Exception as late:
            raise AssertionError(f"{late}; it is on {self.focus()}") from None

    def workable(self):
        """All that can be clicked, ticked, chosen from or written in, in the window that has the keyboard."""
        def look():
            return [self._stop(place, node) for place, node in self._showing(self._window()) if self._is_workable(node)]

        return wait_for("what can be worked", lambda: self.outside._safely(look))

    def _is_workable(self, node):
        state = node.getState()
        if not state.contains(self.atspi.STATE_ENABLED) or node.getRoleName() in NOT_WORKED:
            return False
        if state.contains(self.atspi.STATE_EDITABLE) or node.getRoleName() in ("list", "table", "tree", "combo box"):
            return True
        actions = node.get_action_iface()
        names = {actions.get_action_name(number) for number in range(actions.get_n_actions())} if actions else set()
        return bool(names - {"SetFocus"})

    def descriptions(self):
        """The tool tips of what is seen; assistive technology hears them as descriptions."""
        return wait_for("tool tips", lambda: self.outside._safely(
            lambda: [node.description for _, node in self._showing(self._window()) if node.description]))

    def step(self, key, before):
        """Where the focus goes from there by a key."""
        self.press(key)

        def moved():
            here = self.focus()
            return here if here and here != before else None

        return wait_for(f"{key} to leave {before}", moved)

    def ring(self, key="Tab"):
        """All stops from where the focus is now, round and back to it."""
        stops = [wait_for("a focus", self.focus)]
        while True:
            here = self.step(key, stops[-1])
            if here == stops[0]:
                return stops
            if here in stops:
                raise AssertionError(f"a trap: {key} goes from {stops[-1]} back to {here}; {[str(each) for each in stops]}")
            stops.append(here)
