# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A menu under the keys. Qt keeps menus out of the tree of AT-SPI: one hears of them when they open and as one goes along."""

from session import Timeout, wait_for

TRIES = 40  # more than the longest menu has entries
PATIENCE = 3  # seconds


class Menus:
    """Opens menus, reads them and chooses from them by keys alone."""

    def __init__(self, keyboard):
        from gi.repository import GLib  # noqa: PLC0415

        self.keyboard = keyboard
        self._pending = GLib.MainContext.default()
        self._item = self._menu = None
        keyboard.atspi.Registry.registerEventListener(
            self._listen, "object:state-changed:focused", "object:state-changed:showing")

    def _listen(self, event):
        try:
            role, isOn = event.source.getRoleName(), event.detail1
            if role == "menu item" and event.type.minor == "focused":
                self._item = event.source.name if isOn else None
            elif role == "popup menu" and isOn:
                self._menu = event.source
        except Exception:  # noqa: BLE001 - what one is told of may have gone
            return

    def _hear(self):
        while self._pending.pending():
            self._pending.iteration(False)

    def _heard(self, name):
        self._hear()
        return getattr(self, name)

    def open(self, *keys):
        """The menu that these keys open."""
        self._hear()
        self._menu = self._item = None
        self.keyboard.press(*keys)
        return wait_for(f"a menu by {keys}", lambda: self._heard("_menu"))

    def entries(self, menu):
        """What stands in an open menu: names and the keys shown beside them."""
        found = {}
        for item in menu:
            if item is not None and item.getRoleName() == "menu item":
                actions = item.get_action_iface()
                found[item.name] = actions.get_key_binding(0) if actions and actions.get_n_actions() else ""
        return found

    def go_to(self, name):
        """Down until the entry has the focus."""
        for _ in range(TRIES):
            before = self._heard("_item")
            if before == name:
                return
            self.keyboard.press("Down")
            try:
                wait_for(f"Down to leave “{before}”", lambda: self._moved(before), PATIENCE)
            except Timeout:
                continue  # a menu that is being opened does not take keys yet
        raise AssertionError(f"no “{name}” in the menu")

    def _moved(self, before):
        here = self._heard("_item")
        return here if here and here != before else None

    def choose(self, *names):
        """Goes down to each of them, into the menu behind it, and takes the last."""
        for name in names[:-1]:
            self.go_to(name)
            self.keyboard.press("Right")
            wait_for(f"the menu behind “{name}”", lambda outer=name: self._moved(outer))
        self.go_to(names[-1])
        self.keyboard.press("Return")

    def close(self):
        self.keyboard.press("Escape")
