#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy on the sources named, in parallel, and skips those that were clean before.

usage: tidy.py BUILD_DIRECTORY SOURCE ...

A source counts as unchanged when its text, the project's headers that it includes (directly or not), its compile
command, the rules and the tool are the same. System headers change only with a package, which changes the tool's
version often enough; remove BUILD_DIRECTORY/clean to forget everything.
"""
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

TOOL = "clang-tidy-19"
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def project_files(source: Path, root: Path) -> list[Path]:
    """The source and every header of the project that it pulls in."""
    found: list[Path] = []
    waiting = [source]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.append(path)
        names = [name.decode() for name in INCLUDE.findall(path.read_bytes())]
        waiting += [root / name for name in names if (root / name).is_file()]
    return sorted(found)


def fingerprint(source: Path, root: Path, command: str, rules: bytes) -> str:
    digest = hashlib.sha256(rules)
    digest.update(command.encode())
    for path in project_files(source, root):
        digest.update(str(path.relative_to(root)).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def is_clean(source: Path, build: Path, stamp: Path) -> bool:
    if stamp.exists():
        return True
    run = subprocess.run([TOOL, "--quiet", "-p", str(build), str(source)], capture_output=True, text=True)
    # "12345 warnings generated" speaks of system headers; only findings are worth a line.
    noise = re.compile(r"^\d+ warnings?( and \d+ errors?)? generated\.\n|^Suppressed .*\n|^Use -header-filter.*\n", re.M)
    report = run.stdout + noise.sub("", run.stderr)
    if run.returncode == 0:
        stamp.touch()
    else:
        print(report or f"{source}: {TOOL} ended with {run.returncode}", flush=True)
    return run.returncode == 0


def main(arguments: list[str]) -> int:
    root = Path.cwd()
    build = Path(arguments[0]).resolve()
    commands = {entry["file"]: entry["command"] for entry in json.loads((build / "compile_commands.json").read_text())}
    version = subprocess.run([TOOL, "--version"], capture_output=True, check=True).stdout
    rules = version + (root / ".clang-tidy").read_bytes()
    stamps = build / "clean"
    stamps.mkdir(exist_ok=True)

    jobs = []
    for name in arguments[1:]:
        source = root / name
        if str(source) not in commands:
            print(f"{name}: belongs to no target", file=sys.stderr)
            return 1
        jobs.append((source, build, stamps / fingerprint(source, root, commands[str(source)], rules)))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda job: is_clean(*job), jobs))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
