# SPDX-License-Identifier: Apache-2.0
"""The console examples of the README are what the program prints.

Usage: readme_test.py PROGRAM        README_UPDATE=1 writes them anew.

Each example is a fenced block `console` whose first line is `$ hecha ...`, or `$ hecha ... | head -N`; what follows
is the output.
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys

PROGRAM = sys.argv[1]
TOP = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```console\n\$ hecha (.*)\n((?:.*\n)*?)```$", re.M)


def printed(command):
    environment = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8", "COLUMNS": "100"}
    command, _, lines = command.partition(" | head -")
    done = subprocess.run([PROGRAM, *shlex.split(command)], cwd=TOP, env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    shown = done.stdout.splitlines()[: int(lines) if lines else None]
    return "".join(line.rstrip() + "\n" for line in shown)


def main():
    path = TOP / "README.md"
    text = path.read_text(encoding="utf-8")
    assert BLOCK.search(text), "no console example in the README"
    renewed = BLOCK.sub(lambda block: f"```console\n$ hecha {block[1]}\n{printed(block[1])}```", text)
    if renewed == text:
        return 0
    if os.environ.get("README_UPDATE"):
        path.write_text(renewed, encoding="utf-8")
        return 0
    print("README.md shows something else than the program prints; README_UPDATE=1 accepts this:\n")
    for block in BLOCK.finditer(renewed):
        print(block[0])
    return 1


if __name__ == "__main__":
    sys.exit(main())
