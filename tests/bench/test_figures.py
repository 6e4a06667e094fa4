# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arithmetic of ./dev bench, on made-up numbers."""

import unittest

from figures import ratios, read_qtest, summary, table


class Figures(unittest.TestCase):
    def test_several_runs_are_told_by_their_median_and_their_ends(self):
        self.assertEqual(summary([3, 1, 10]), {"median": 3, "lowest": 1, "highest": 10, "runs": 3})

    def test_an_aim_is_met_up_to_its_limit(self):
        def against(ours):
            return ratios({"start": {"bearerbox": summary([ours]), "bare": summary([100])}})[0]

        self.assertEqual(against(150), {"measure": "start", "peer": "bare", "ratio": 1.5, "aim": 1.5, "met": True})
        self.assertFalse(against(151)["met"])

    def test_a_peer_that_is_not_there_is_no_aim(self):
        self.assertEqual(ratios({"memory": {"bearerbox": summary([1])}}), [])

    def test_rows_of_qt_test_are_milliseconds_for_one(self):
        text = '"click","one header","WalltimeMilliseconds",0.25,12.5,50\nnoise\n'
        self.assertEqual(read_qtest(text), [{"what": "one header", "milliseconds": 0.25}])

    def test_the_table_names_what_was_missed(self):
        measures = {"start": {"bearerbox": summary([90]), "keepassxc": summary([100])}}
        results = {"acts": [{"what": "click", "milliseconds": 0.2}], "measures": measures, "ratios": ratios(measures),
                   "wakeups": {"hidden": 0}}
        text = table(results)
        self.assertIn("start to visible window : KeePassXC", text)
        self.assertIn("0.90 ×   (aim: at most 0.6, MISSED)", text)
        self.assertIn("window hidden", text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
