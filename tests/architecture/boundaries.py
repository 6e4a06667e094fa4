#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bearerbox authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The boundaries between the folders, read from the sources: boundaries.py ROOT

Prints every violation as "file:line: rule: what"; exits with 1 when there is one. docs/architecture.md says why each
boundary is there. test_boundaries.py proves that each rule can fail.
"""

import collections
import pathlib
import re
import sys

# A folder of core may include itself and what stands before it.
CORE_ORDER = ["base", "machine", "net", "settings", "secrets", "services", "profiles", "pasting", "exchange", "headers",
              "activity", "sessions", "agent"]

# The linker keeps bare names such as <QWidget> out of core, since core links neither Gui nor Widgets. These are
# refused by name as well, so that nobody "repairs" the link line first.
GUI_HEADERS = re.compile(
    r"Qt(Gui|Widgets|Svg|SvgWidgets|PrintSupport|OpenGL\w*|Quick\w*|Qml\w*)(/|$)"
    r"|Q(Widget|Application|GuiApplication|Clipboard|Icon|Pixmap|Image|Painter|Color|Palette|Font\w*|Screen|Window|Action\w*"
    r"|Menu|Label|\w*Button|\w*Dialog|\w*Layout|LineEdit|Cursor|Style\w*|Accessible\w*|\w*ItemDelegate|SystemTrayIcon"
    r"|StandardItem\w*|Desktop\w*|Validator|KeySequence|Shortcut|MessageBox|MainWindow)$")
NETWORK_HEADERS = re.compile(
    r"QtNetwork(/|$)"
    r"|Q(Network\w*|Ssl\w*|Tcp\w*|Udp\w*|Sctp\w*|Host\w*|Dns\w*|Http\w*|Hsts\w*|Ocsp\w*|Local(Socket|Server)|AbstractSocket"
    r"|Authenticator)$"
    r"|QCoro/?(QCoro)?Network\w*$")
PROJECT_HEADER = re.compile(r"(core|ui|app|tests)/")
STORE_HEADERS = re.compile(r"(qt6keychain/|sodium(\.h$|/))")
SERVICE_WORDS = re.compile(r"servicecomb|aicc|ccmessaging", re.IGNORECASE)
ASKING_THE_TIME = re.compile(
    r"\b(currentDateTime(Utc)?|system_clock|currentM?SecsSinceEpoch|currentDate|currentTime|systemNow|systemTime|std::time"
    r"|gettimeofday|clock_gettime|mach_continuous_time|GetTickCount(64)?)\b")
KNOWS_THE_TIME = {
    "core/base/clock.h", "core/machine/machinetime.h", "core/machine/machinetime.cpp",  # define the clocks
    "core/base/keptfile.cpp",  # names files that are set aside
}
SANDBOX_MAY_NOT_SEE = ("core/services/", "core/exchange/", "core/profiles/", "core/sessions/")

TOKEN = re.compile(
    r"""(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)
      | R"(?P<mark>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=mark)"
      | "(?P<text>(?:\\.|[^"\\\n])*)"
      | (?P<number>\b\d(?:'?[\w.])*)
      | (?P<char>'(?:\\.|[^'\\\n])+')""",
    re.VERBOSE | re.DOTALL)

Literal = collections.namedtuple("Literal", "line text")
Include = collections.namedtuple("Include", "line path")
Violation = collections.namedtuple("Violation", "file line rule what")


def blank(text):
    return re.sub(r"[^\n]", " ", text)


class Source:
    """One C++ file: its includes, its literals, and its code with comments and literals blanked out."""

    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        self.includes = []
        self.quoted = set()  # the lines of the includes in quotes
        self.literals = []
        pieces = []
        end = 0
        for token in TOKEN.finditer(text):
            pieces.append(text[end:token.start()])
            pieces.append(token[0] if token["number"] else self.without(token, text))
            end = token.end()
        pieces.append(text[end:])
        self.code = "".join(pieces)
        for match in re.finditer(r"^[ \t]*#[ \t]*include[ \t]*<([^>\n]+)>", self.code, re.MULTILINE):
            self.includes.append(Include(self.line(match.start(1)), match[1]))

    def without(self, token, text):
        literal = token["raw"] if token["raw"] is not None else token["text"]
        if literal is not None:
            line = text.count("\n", 0, token.start()) + 1
            before = text[text.rfind("\n", 0, token.start()) + 1:token.start()]
            if re.fullmatch(r"\s*#\s*include\s*", before):
                self.includes.append(Include(line, literal))
                self.quoted.add(line)
            else:
                self.literals.append(Literal(line, literal))
        return blank(token[0])

    def line(self, position):
        return self.code.count("\n", 0, position) + 1

    def under(self, *folders):
        return self.path.startswith(tuple(folder + "/" for folder in folders))


def core_order(source):
    """core: only the same folder or an earlier one, nothing of the screen, nothing of ui or app."""
    if not source.under("core"):
        return
    own = source.path.split("/")[1]
    if own not in CORE_ORDER:
        yield 1, f"core/{own} is not in the order of folders"
        return
    for line, path in source.includes:
        if path.startswith("core/"):
            other = path.split("/")[1]
            if other not in CORE_ORDER or CORE_ORDER.index(other) > CORE_ORDER.index(own):
                yield line, f"core/{own} stands before core/{other} and may not include {path}"
        elif path.startswith(("ui/", "app/")) or GUI_HEADERS.match(path):
            yield line, f"core may not include {path}"


def from_the_root(source):
    """A project header is named from the root of the tree: "../x.h" would walk around every other rule."""
    if not source.under("core", "ui", "app"):
        return
    for line, path in source.includes:
        by_neighbour = line in source.quoted and not PROJECT_HEADER.match(path) and not path.endswith(".moc")
        if by_neighbour or ".." in path.split("/"):
            yield line, f"{path} does not start at the root of the source tree"


def ui_offline(source):
    """ui: knows core, never the network, never a program."""
    if source.under("ui"):
        for line, path in source.includes:
            if path.startswith(("core/net/", "app/")) or NETWORK_HEADERS.match(path):
                yield line, f"ui may not include {path}"


def one_keeper(source):
    """Only core/secrets (and its tests) knows the keychain and the sealing library."""
    if not source.under("core/secrets", "tests/core/secrets"):
        for line, path in source.includes:
            if STORE_HEADERS.match(path):
                yield line, f"only core/secrets may include {path}"


def one_way_out(source):
    """Only core/net makes requests. The tests and the sandbox are the other end of them."""
    if not source.under("core/net", "tests", "app/sandbox"):
        for match in re.finditer(r"\bQNetworkAccessManager\b", source.code):
            yield source.line(match.start()), "only core/net may name QNetworkAccessManager"


def no_service_by_name(source):
    """What is specific to a service stands in its definition."""
    if source.under("core", "ui", "app") and not source.under("app/sandbox"):
        for line, text in source.literals:
            word = SERVICE_WORDS.search(text)
            if word:
                yield line, f'"{word[0]}" belongs in a service definition'


def sandbox_apart(source):
    """The sandbox is written from what the services do; a mistake shared with the client would hide itself."""
    if source.under("app/sandbox"):
        for line, path in source.includes:
            if path.startswith(SANDBOX_MAY_NOT_SEE):
                yield line, f"the sandbox may not include {path}"


def time_handed_in(source):
    """Only programs ask the system for the time."""
    if source.under("core", "ui") and source.path not in KNOWS_THE_TIME:
        for match in ASKING_THE_TIME.finditer(source.code):
            yield source.line(match.start()), f"{match[0]}: the time is handed in"


def trust_checked(source):
    """TLS errors are answered one by one. A test server asks its clients for no certificate; a client always does."""
    for match in re.finditer(r"\bignoreSslErrors\s*\(\s*\)", source.code):
        yield source.line(match.start()), "ignoreSslErrors() without a list ignores all of them"
    if not source.under("tests", "app/sandbox"):
        for match in re.finditer(r"\bVerifyNone\b", source.code):
            yield source.line(match.start()), "VerifyNone trusts everybody"


def plain_waits(source):
    """g++ 12 destroys an aggregate or a capturing lambda twice that is made inside a co_await expression."""
    for match in re.finditer(r"\bco_await\b", source.code):
        depth = 0
        for character in source.code[match.end():]:
            depth += {"(": 1, ")": -1}.get(character, 0)
            if character == ";" or depth < 0:
                break
            if character in "{[":
                yield source.line(match.start()), f"'{character}' inside co_await: name the argument on a line before"
                break


RULES = {
    "from-the-root": from_the_root,
    "core-order": core_order,
    "ui-offline": ui_offline,
    "one-keeper": one_keeper,
    "one-way-out": one_way_out,
    "no-service-by-name": no_service_by_name,
    "sandbox-apart": sandbox_apart,
    "time-handed-in": time_handed_in,
    "trust-checked": trust_checked,
    "plain-waits": plain_waits,
}


def meta_objects(source):
    """(namespace, line) of each Q_NAMESPACE of a file."""
    # A line of the preprocessor may hold half a pair of braces.
    code = re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", lambda match: blank(match[0]), source.code, flags=re.MULTILINE)
    open_scopes = []
    opening = None
    for match in re.finditer(r"\bnamespace\b\s*([\w:]*)|\bQ_NAMESPACE(?:_EXPORT)?\b|[{};]", code):
        word = match[0]
        if word == "{":
            open_scopes.append(opening)
            opening = None
        elif word == "}":
            if open_scopes:
                open_scopes.pop()
        elif word == ";":
            opening = None  # "using namespace …;", "namespace a = b;"
        elif word.startswith("Q_NAMESPACE"):
            yield "::".join(scope for scope in open_scopes if scope), source.line(match.start())
        else:
            opening = match[1] or f"(unnamed in {source.path})"


def one_meta_object(sources):
    """One Q_NAMESPACE for a namespace: the linker keeps one meta object and drops the enums of the others."""
    first = {}
    for source in sources:
        for namespace, line in meta_objects(source):
            if namespace in first:
                yield Violation(source.path, line, "one-meta-object", f"{namespace} has its Q_NAMESPACE in {first[namespace]}")
            else:
                first[namespace] = f"{source.path}:{line}"


LINK_RULES = {
    "core-order": ("core", re.compile(r"\bQt6::(Gui|Widgets|Svg\w*|PrintSupport|OpenGL\w*|Quick\w*)\b")),
    "ui-offline": ("ui", re.compile(r"\bQt6::Network\b|\bQCoro6::Network\b|\bbearerbox_net\b")),
}


def link_lines(root):
    """What a folder may not include it may not link either."""
    for rule, (folder, forbidden) in LINK_RULES.items():
        for path in sorted((root / folder).rglob("CMakeLists.txt")):
            for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = forbidden.search(text.split("#")[0])
                if match:
                    yield Violation(path.relative_to(root).as_posix(), number, rule, f"{folder} may not link {match[0]}")


def link_order(root):
    """A folder of core links only itself and what stands before it."""
    for own, layer in enumerate(CORE_ORDER):
        for path in sorted((root / "core" / layer).rglob("CMakeLists.txt")):
            for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                for match in re.finditer(r"\bbearerbox_([a-z]+)\b", text.split("#")[0]):
                    if match[1] in CORE_ORDER[own + 1:] or match[1] == "ui":
                        yield Violation(path.relative_to(root).as_posix(), number, "core-order",
                                        f"core/{layer} may not link {match[0]}")


def violations(root):
    sources = [Source(root, path) for folder in ("core", "ui", "app", "tests")
               for path in sorted((root / folder).rglob("*")) if path.suffix in (".h", ".cpp")]
    if not sources:
        raise SystemExit(f"boundaries: no sources under {root}")
    found = [Violation(source.path, line, name, what)
             for source in sources for name, rule in RULES.items() for line, what in rule(source)]
    found += one_meta_object(sources)
    found += link_lines(root)
    found += link_order(root)
    return sorted(found)


def main(arguments):
    if len(arguments) != 1:
        raise SystemExit("usage: boundaries.py ROOT")
    found = violations(pathlib.Path(arguments[0]).resolve())
    for violation in found:
        print(f"{violation.file}:{violation.line}: {violation.rule}: {violation.what}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
