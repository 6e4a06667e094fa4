# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of measurements: medians with their spread, ratios against peers, a table. Pure."""

import csv
import statistics

# What is wanted, from the issue: (measure, peer, at most).
AIMS = (
    ("start", "bare", 1.5),
    ("start", "keepassxc", 0.6),
    ("memory", "bare", 1.6),
    ("memory", "keepassxc", 0.6),
)
TITLES = {
    "start": "start to visible window",
    "memory": "memory (PSS)",
    "bare": "a bare Qt window",
    "keepassxc": "KeePassXC",
    "bearerbox": "Bearerbox",
}


def summary(values):
    """The median of several runs, and how far they lie apart."""
    return {
        "median": round(statistics.median(values), 2),
        "lowest": round(min(values), 2),
        "highest": round(max(values), 2),
        "runs": len(values),
    }


def ratios(measures):
    """Each aim with what was found; one whose peer is not there is left out. `measures`: measure → program → summary."""
    found = []
    for measure, peer, aim in AIMS:
        programs = measures.get(measure, {})
        if "bearerbox" in programs and peer in programs:
            ratio = round(programs["bearerbox"]["median"] / programs[peer]["median"], 2)
            found.append({"measure": measure, "peer": peer, "ratio": ratio, "aim": aim, "met": ratio <= aim})
    return found


def read_qtest(text):
    """The rows that a program of Qt Test prints with -csv: what, and milliseconds for one."""
    rows = []
    for row in csv.reader(text.splitlines()):
        if len(row) == 6 and row[2] == "WalltimeMilliseconds":
            rows.append({"what": row[1] or row[0], "milliseconds": round(float(row[3]), 4)})
    return rows


def table(results):
    """All of it for a person."""
    lines = []
    for row in results["acts"]:
        lines.append(f"{row['what']:<58}{row['milliseconds']:>10.3f} ms")
    for measure, unit in (("start", "ms"), ("memory", "MiB")):
        for program, one in results["measures"].get(measure, {}).items():
            what = f"{TITLES[measure]}, {TITLES[program]}"
            lines.append(f"{what:<58}{one['median']:>10.1f} {unit}  ({one['lowest']:.1f} to {one['highest']:.1f}, "
                         f"{one['runs']} runs)")
    for one in results["ratios"]:
        what = f"{TITLES[one['measure']]} : {TITLES[one['peer']]}"
        verdict = "met" if one["met"] else "MISSED"
        lines.append(f"{what:<58}{one['ratio']:>10.2f} ×   (aim: at most {one['aim']}, {verdict})")
    for where, count in results["wakeups"].items():
        lines.append(f"{'wake-ups a second, window ' + where:<58}{count:>10.2f}")
    return "\n".join(lines)
