# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""On KDE: the wallet is asked to open once for all who need it, and what waits for that goes on with the answer."""

import subprocess
import sys
import threading
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from desktopcase import PROGRAMS  # noqa: E402
from outside import Outside  # noqa: E402
from session import LIMIT, CommandLine, Sandbox, Session, wait_for  # noqa: E402

PROFILES = ("prod-engine", "support-chat")
PASSWORD = "a password"
WALLET = "org.kde.kwalletd5"


class KWallet(unittest.TestCase):
    def setUp(self):
        self.session = Session(keyring=False, display="virtual", startable=[WALLET, "org.a11y.Bus"])
        self.session.env.update(XDG_CURRENT_DESKTOP="KDE", KDE_FULL_SESSION="true", KDE_SESSION_VERSION="5")
        self.session.__enter__()
        self.addCleanup(self.session.close)
        self.session.show_what_the_bus_starts()
        config = self.session.home / "config"
        config.mkdir(exist_ok=True)
        (config / "kwalletrc").write_text("[Wallet]\nFirst Use=false\nPrompt on Open=false\n")
        self.cli = CommandLine(self.session, PROGRAMS)
        self.sandbox = Sandbox(self.session, PROGRAMS)

    def close_wallet(self):
        self.session.must("dbus-send", "--session", "--print-reply", f"--dest={WALLET}", "/modules/kwalletd5",
                          "org.kde.KWallet.close", "string:kdewallet", "boolean:true")

    def questions(self):
        return self.session.run("xdotool", "search", "--onlyvisible", "--class", "kwalletd5").stdout.split()

    def wait_for_question(self):
        """Until what is typed goes there."""
        wait_for("the question",
                 lambda: self.session.run("xdotool", "getactivewindow").stdout.strip() in (self.questions() or [None]))

    def press(self, *words):
        subprocess.run(["xdotool", *words], env=self.session.env, check=True)

    def answer_the_wizard(self):
        """What KDE asks whoever has no wallet yet."""
        self.wait_for_question()
        wizard = Outside(self.session, program="kwalletd5")
        wizard.find("radio button", "Classic, blowfish encrypted file").queryAction().doAction(0)
        wizard.press("Finish")
        wizard.find("password text")
        self.wait_for_question()
        self.press("type", "--delay", "20", f"{PASSWORD}\t{PASSWORD}")
        self.press("key", "Return")

    def test_from_the_first_wallet_to_one_that_is_closed(self):
        adding = threading.Thread(target=self.cli.add_both, args=[self.sandbox], daemon=True)
        adding.start()
        self.answer_the_wizard()
        adding.join(LIMIT)
        self.assertEqual(len(self.cli.must("list").splitlines()), 2)

        self.close_wallet()
        app = self.session.start(PROGRAMS / "bearerbox")
        window = Outside(self.session, process=app.pid)
        self.wait_for_question()
        self.press("key", "Escape")
        window.wait_until_said("The keyring is locked")
        for profile in PROFILES:
            window.wait_for_row(profile, "Failed")
        self.assertEqual(self.questions(), [])  # one no is enough for all of them

        window.press("Try again")
        self.wait_for_question()
        self.press("type", "--delay", "20", PASSWORD)
        self.press("key", "Return")
        for profile in PROFILES:
            window.wait_for_row(profile, "Valid")
        self.assertEqual(self.questions(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
