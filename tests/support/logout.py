# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager (XSMP) that ends the session as soon as it is told to: logout.py

Prints the address for SESSION_MANAGER; after a line on standard input each client is asked to save and told to die, as
at a log-out. Speaks through libSM, which every X11 desktop has.
"""

import ctypes
import select
import sys

ICE = ctypes.CDLL("libICE.so.6")
SM = ctypes.CDLL("libSM.so.6")

STATUS, POINTER = ctypes.c_int, ctypes.c_void_p
HANDLER = ctypes.CFUNCTYPE(STATUS, POINTER, POINTER, POINTER, POINTER, POINTER)  # as many as any of them takes
NEW_CLIENT = ctypes.CFUNCTYPE(STATUS, POINTER, POINTER, POINTER, POINTER, POINTER)
ADMIT = ctypes.CFUNCTYPE(STATUS, ctypes.c_char_p)
BROKEN = ctypes.CFUNCTYPE(None, POINTER)
HANDLERS = ("register", "interact", "interact_done", "save", "save_second", "saved", "close", "set", "delete", "get")
SAVE_BOTH, NO_QUESTIONS = 2, 0  # SmSaveBoth, SmInteractStyleNone (SMlib.h)

for function in (SM.SmsGenerateClientID, SM.SmsGetIceConnection, ICE.IceAcceptConnection, ICE.IceComposeNetworkIdList):
    function.restype = POINTER


class Manager:
    def __init__(self):
        self.clients = []
        self.open = {}
        acts = {"register": self.register, "saved": self.saved, "close": self.close}
        self.handlers = [HANDLER(acts.get(name, lambda *_: 1)) for name in HANDLERS]
        self.new_client = NEW_CLIENT(self.welcome)
        self.admit = ADMIT(lambda _host: 1)
        self.broken = BROKEN(lambda _connection: None)  # the standard one ends the process
        ICE.IceSetIOErrorHandler(self.broken)
        error = ctypes.create_string_buffer(200)
        if not SM.SmsInitialize(b"tests", b"1", self.new_client, None, self.admit, len(error), error):
            raise SystemExit(error.value.decode())
        count, listeners = ctypes.c_int(), POINTER()
        if not ICE.IceListenForConnections(ctypes.byref(count), ctypes.byref(listeners), len(error), error):
            raise SystemExit(error.value.decode())
        self.listeners = {}
        for listener in ctypes.cast(listeners, ctypes.POINTER(POINTER))[:count.value]:
            ICE.IceSetHostBasedAuthProc(POINTER(listener), self.admit)
            self.listeners[ICE.IceGetListenConnectionNumber(POINTER(listener))] = listener
        self.address = ctypes.string_at(ICE.IceComposeNetworkIdList(count, listeners)).decode()

    def welcome(self, _client, _data, mask, callbacks, _reason):
        ctypes.cast(mask, ctypes.POINTER(ctypes.c_ulong))[0] = (1 << len(HANDLERS)) - 1
        pairs = ctypes.cast(callbacks, ctypes.POINTER(POINTER))
        for number, handler in enumerate(self.handlers):
            pairs[2 * number] = ctypes.cast(handler, POINTER).value
            pairs[2 * number + 1] = None
        return 1

    def register(self, client, *_):
        SM.SmsRegisterClientReply(POINTER(client), POINTER(SM.SmsGenerateClientID(POINTER(client))))
        self.clients.append(client)
        return 1

    def saved(self, client, *_):
        SM.SmsDie(POINTER(client))
        return 1

    def close(self, client, *_):
        """The client says that it goes; what is left of its connection breaks at the next look."""
        self.clients.remove(client)
        return 1

    def forget(self, connection):
        """One that has gone, with a word or without."""
        self.clients = [each for each in self.clients if SM.SmsGetIceConnection(POINTER(each)) != connection]

    def end_session(self):
        for client in self.clients:
            SM.SmsSaveYourself(POINTER(client), SAVE_BOTH, 1, NO_QUESTIONS, 0)

    def serve(self):
        while True:
            ready, _, _ = select.select([sys.stdin, *self.listeners, *self.open], [], [])
            for number in ready:
                if number is sys.stdin:
                    if not sys.stdin.readline():
                        return
                    self.end_session()
                elif number in self.listeners:
                    status = ctypes.c_int()
                    accepted = ICE.IceAcceptConnection(POINTER(self.listeners[number]), ctypes.byref(status))
                    self.open[ICE.IceConnectionNumber(POINTER(accepted))] = accepted
                elif ICE.IceProcessMessages(POINTER(self.open[number]), None, None) != 0:
                    self.forget(self.open.pop(number))


manager = Manager()
print(manager.address, flush=True)
manager.serve()
