# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop has besides windows: a panel that shows the icons of programs and their menus, and notifications.

Both answer on a thread of their own, since programs under test wait for them. Needs Debian's python3-gi, hence
/usr/bin/python3."""

import threading

from gi.repository import Gio, GLib

from session import wait_for

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
NOTIFICATIONS = "org.freedesktop.Notifications"

# Qt reads the property only where the introspection tells of it.
WATCHER_XML = f"""<node><interface name="{WATCHER}">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
  <signal name="StatusNotifierItemUnregistered"><arg type="s"/></signal>
  <signal name="StatusNotifierHostRegistered"/>
  <signal name="StatusNotifierHostUnregistered"/>
</interface></node>"""

NOTIFICATIONS_XML = f"""<node><interface name="{NOTIFICATIONS}">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""


class Double:
    """A name on the session bus that answers on a thread of its own."""

    def __init__(self, session, name, path, xml):
        self.address = session.env["DBUS_SESSION_BUS_ADDRESS"]
        self.name, self.path, self.xml = name, path, xml
        self._ready = threading.Event()
        self._context = GLib.MainContext()
        self._loop = GLib.MainLoop(self._context)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        self._ready.wait()
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                  GLib.Variant("(su)", (name, 4)))

    def _serve(self):
        self._context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        interface = Gio.DBusNodeInfo.new_for_xml(self.xml).interfaces[0]
        self.bus.register_object(self.path, interface, self._called, self._asked, None)
        self._ready.set()
        self._loop.run()
        self._context.pop_thread_default()

    def _called(self, _bus, sender, _path, _interface, method, parameters, invocation):
        answer = getattr(self, "on_" + method)(sender, *parameters.unpack())
        invocation.return_value(answer)

    def _asked(self, _bus, _sender, _path, _interface, name):
        return self.properties()[name]

    def properties(self):
        return {}

    def call(self, destination, path, interface, method, parameters=None):
        return self.bus.call_sync(destination, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, 20000,
                                  None).unpack()

    def emit(self, signal, parameters=None):
        self.bus.emit_signal(None, self.path, self.name, signal, parameters)

    def close(self):
        """Leaves the bus, as a panel does that ends."""
        if self._thread.is_alive():
            self.bus.close_sync(None)
            self._loop.quit()
            self._thread.join()


class MenuItem:
    """One item of an exported menu, with those below it."""

    def __init__(self, number, properties, children):
        self.number = number
        self.properties = properties
        self.children = [MenuItem(*child) for child in children]

    @property
    def label(self):
        """As a person reads it: two underscores are one, a single one marks the access key."""
        return self.properties.get("label", "").replace("__", "\0").replace("_", "").replace("\0", "_")

    @property
    def labels(self):
        return [child.label for child in self.children if child.properties.get("type") != "separator"]

    def find(self, *labels):
        found = self
        for label in labels:
            found = next((child for child in found.children if child.label == label), None)
            if found is None:
                return None
        return found


class Panel(Double):
    """A StatusNotifierWatcher with a host."""

    def __init__(self, session):
        self.items = []
        super().__init__(session, WATCHER, "/StatusNotifierWatcher", WATCHER_XML)
        self.emit("StatusNotifierHostRegistered")

    def properties(self):
        return {
            "RegisteredStatusNotifierItems": GLib.Variant("as", self.items),
            "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
            "ProtocolVersion": GLib.Variant("i", 0),
        }

    def on_RegisterStatusNotifierItem(self, _sender, item):
        self.items.append(item)

    def on_RegisterStatusNotifierHost(self, _sender, _host):
        pass

    def item(self):
        """The newest icon."""
        wait_for("an icon in the tray", lambda: self.items)
        return self.items[-1]

    def shown(self, name):
        """A property of the icon."""
        return self.call(self.item(), "/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (ITEM, name)))[0]

    def tool_tip(self):
        return self.shown("ToolTip")[2]

    def activate(self):
        """A click on the icon."""
        self.call(self.item(), "/StatusNotifierItem", ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))

    def _menu(self, method, parameters):
        return self.call(self.item(), self.shown("Menu"), MENU, method, parameters)

    def open_menu(self, number=0):
        """The menu as a host reads it when it is opened."""
        self._menu("AboutToShow", GLib.Variant("(i)", (number,)))
        return self.menu()

    def menu(self):
        """The menu as it is for a host that does not say when it opens it."""
        _revision, root = self._menu("GetLayout", GLib.Variant("(iias)", (0, -1, [])))
        return MenuItem(*root)

    def click(self, *labels):
        """Opens the menu, goes down by the labels, and clicks the last."""
        item = wait_for(f"{labels} in the menu", lambda: self.open_menu().find(*labels))
        self._menu("Event", GLib.Variant("(isvu)", (item.number, "clicked", GLib.Variant("s", ""), 0)))


class Notifications(Double):
    """Takes notifications and remembers them."""

    def __init__(self, session, capabilities=("actions", "body")):
        self.capabilities = list(capabilities)
        self.received = []  # (number, title, text, actions)
        self.closed = []
        super().__init__(session, NOTIFICATIONS, "/org/freedesktop/Notifications", NOTIFICATIONS_XML)

    def on_GetCapabilities(self, _sender):
        return GLib.Variant("(as)", (self.capabilities,))

    def on_GetServerInformation(self, _sender):
        return GLib.Variant("(ssss)", ("double", "tests", "1", "1.2"))

    def on_Notify(self, _sender, _program, replaced, _icon, title, text, actions, _hints, _expire):
        number = replaced or len(self.received) + 1
        self.received.append((number, title, text, actions))
        return GLib.Variant("(u)", (number,))

    def on_CloseNotification(self, _sender, number):
        self.closed.append(number)
        self.emit("NotificationClosed", GLib.Variant("(uu)", (number, 3)))

    def wait_for(self, part):
        """The newest notification whose title has a part."""
        return wait_for(f"a notification with “{part}”",
                        lambda: next((each for each in reversed(self.received) if part in each[1]), None))

    def choose(self, notification, action):
        """The person presses one of its buttons."""
        self.emit("ActionInvoked", GLib.Variant("(us)", (notification[0], action)))
