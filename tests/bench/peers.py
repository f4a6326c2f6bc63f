# SPDX-License-Identifier: Apache-2.0
"""Programs that only search, on the same patterns and the same reports as hecha, in one run.

A peer is given texts in normal form, which hecha makes, and only has to say where each pattern stands; most are not even
charged for starting. Slow ones get fewer files: all of them take time in proportion to the text. Rates are those of
processor time, all of one thread, so that what else the machine does falls on nobody.
"""

import json
import os
import shutil
import subprocess
import sys

from measure import HERE, PACK, TOP, Run, median, size_of, spread, table
from oval import oval


LONGEST = 120  # seconds for a program that may take very long
LITTLE = 6000  # bytes of one text for the one whose time grows faster than the text


class Peers:
    def __init__(self, build, files, rounds):
        self.build, self.files, self.rounds = build, files, rounds
        self.folder = build / "peers"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        subprocess.run([build / "tests/normal_forms", self.folder / "texts", *files], check=True)
        self.texts = sorted((self.folder / "texts").glob("*.txt"))
        self.rows, self.ours = [], []
        self.json = self.folder / "patterns.json"
        self.json.write_bytes(self.exported("json"))
        self.patterns = [one["regex"] for one in json.loads(self.json.read_text())["patterns"] if one["kind"] != "word"]
        self.lines = self.folder / "patterns.txt"
        self.lines.write_text("\n".join(self.patterns) + "\n")
        self.words = self.exported("text", "--kind", "word").decode().split("\n")[:-1]

    def exported(self, form, *more):
        return subprocess.run([self.build / "hecha", "export-patterns", PACK, "--format", form, *more],
                              check=True, capture_output=True).stdout

    def add(self, name, what, files, rates):
        self.rows.append((name, what, len(files), rates))
        print(f"  {name}: {median(rates):.4f} MB/s", file=sys.stderr, flush=True)
        self.hecha()

    def hecha(self):
        """Once after each peer, so that what else the machine does falls on all."""
        run = Run([self.build / "hecha", "check", "--exit-zero", "--rules", PACK, "--format", "jsonl", "--jobs", "1", self.files[0].parent])
        self.ours.append(size_of(self.files) / 1e6 / run.processor)

    def skip(self, name, why):
        self.rows.append((name, why, 0, []))

    def twin(self, name, what, files, command, rounds=None):
        """Programs of this folder time their search themselves."""
        rates, found = [], {}
        for _ in range(rounds or self.rounds):
            done = subprocess.run([*map(str, command), *map(str, files)], capture_output=True, text=True)
            if done.returncode != 0:
                return self.skip(name, done.stderr.strip()[:60] or f"exit {done.returncode}")
            found = json.loads(done.stdout)
            rates.append(found["bytes"] / 1e6 / found["seconds"])
        self.add(name, what.format(**found), files, rates)

    def process(self, name, what, files, command, codes=(0, 1), rounds=None, **more):
        """Programs of others, as whole processes."""
        size = size_of(files) / 1e6
        done = [Run(command, codes=codes, **more) for _ in range(rounds or self.rounds)]
        self.add(name, what, files, [size / run.processor for run in done])

    def python(self, files):
        self.twin("Python `re`", "{patterns} patterns, {word_by_word} of them word by word where that is faster; the search alone", files,
                  ["python3", HERE / "python_twin.py", self.json])

    def re2(self, files):
        self.twin("RE2, one by one", "{patterns} patterns; the search alone", files, [self.build / "tests/re2_twin", self.lines])

    def vectorscan(self, files):
        twin = self.build / "tests/vectorscan_twin"
        if not twin.exists():
            return self.skip("Vectorscan", "left out: libvectorscan-dev was not installed when this was built")
        self.twin("Vectorscan", "{patterns} patterns at once, with beginnings; the search alone", files, [twin, self.lines])

    def ripgrep(self, files):
        if not shutil.which("rg"):
            return self.skip("ripgrep", "left out: not installed")
        self.process("ripgrep", f"{len(self.patterns)} patterns at once, matches do not overlap; whole process", files,
                     ["rg", "-j1", "-ob", "--no-config", "--regex-size-limit=2G", "--dfa-size-limit=2G", "-f", self.lines, *files])

    def yara(self, files):
        if not shutil.which("yara"):
            return self.skip("YARA", "left out: not installed")
        rules = self.folder / "words.yar"
        strings = "\n".join(f'  $w{i} = "{word}"' for i, word in enumerate(self.plain_words()))
        rules.write_text(f"rule words {{\n strings:\n{strings}\n condition:\n  any of them\n}}\n")
        listed = self.folder / "yara.list"
        listed.write_text("\n".join(map(str, files)) + "\n")
        self.process("YARA", "the words alone, at once; whole process", files, ["yara", "-p", "1", "--scan-list", rules, listed])

    def plain_words(self):
        return [word for word in self.words if '"' not in word and "\\" not in word]

    def openscap(self, files):
        if not shutil.which("oscap"):
            return self.skip("OpenSCAP", "left out: not installed")
        folder = self.folder / "oscap"
        folder.mkdir()
        text = folder / "beginning.txt"
        text.write_text(files[0].read_bytes()[:LITTLE].decode("utf-8", "ignore"), encoding="utf-8")
        definitions = self.folder / "oval.xml"
        definitions.write_text(oval(self.patterns, folder))
        run = Run(["timeout", "--kill-after=1", str(LONGEST), "oscap", "oval", "eval", "--results", self.folder / "results.xml", definitions],
                  codes=(0, 1, 124))
        what = f"{len(self.patterns)} objects of `textfilecontent54`, the first {LITTLE / 1000:.0f} KB of one text; whole process"
        if run.seconds > LONGEST:
            what += f", stopped after {LONGEST} s, so slower than this"
        self.add("OpenSCAP", what, [text], [size_of([text]) / 1e6 / run.processor])

    def textlint(self, files):
        modules = self.build / "textlint"
        without_network = {"npm_config_fetch_retries": "1", "npm_config_fetch_timeout": "20000"}  # soon known
        installed = subprocess.run([TOP / "scripts/npm_modules", HERE / "textlint", modules], capture_output=True,
                                   env={**os.environ, **without_network})
        if installed.returncode != 0:
            return self.skip("textlint", "left out: npm could not install it")
        self.process("textlint", f"{len(self.patterns)} patterns one by one in a rule of its own; whole process", files,
                     [modules / "node_modules/.bin/textlint", "--no-textlintrc", "--rulesdir", HERE / "textlint/rules", "--format", "unix", *files],
                     env={**os.environ, "PATTERNS": str(self.lines)}, rounds=1)

    def run(self, quick):
        some = self.texts[:4 if quick else 20]
        part = self.texts[:len(self.texts) // 4]
        self.vectorscan(part)
        self.python(some)
        self.re2(some)
        self.ripgrep(part)  # it takes a second or two to begin
        self.yara(self.texts)
        self.textlint(some)
        self.openscap(some[:1])

    def print(self):
        ours = median(self.ours)
        rows = [("**hecha**", "whole pack: reads, structures, judges, writes jsonl; whole process", len(self.files), spread(self.ours, 2), "1")]
        for name, what, n, rates in self.rows:
            rows.append((name, what, n, spread(rates, digits(rates)), ratio(ours / median(rates))) if rates else (name, what, 0, "", ""))
        table(["program", "what it does", "files", "MB/s of processor time, min / **median** / max", "hecha / it"], rows)


def digits(rates):
    return 2 if median(rates) >= 1 else 3 if median(rates) >= 0.01 else 5


def ratio(value):
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"
