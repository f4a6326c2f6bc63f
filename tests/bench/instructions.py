# SPDX-License-Identifier: Apache-2.0
"""Counts the instructions of each stage with callgrind, and compares with the accepted counts.

Usage: instructions.py PROGRAM [--accept]

Counts do not depend on how busy a machine is, so a rise is a change of the program or of its rules. Judged are 24 generated
reports (generate.py) on one core, written as JSON Lines; counts are per KB of them, but for the start, which is one
report of 30 KB as a whole process, its pack from the cache. A rise of more than 5 % fails; `--accept` writes
instructions.json anew.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ACCEPTED = HERE / "instructions.json"
RISE = 1.05

# What a stage costs is what its function costs with all that it calls.
STAGES = {
    "read": r"hecha::read_document\(",
    "match": r"hecha::Matcher::scan\(",
    "judge": r"hecha::Evaluator::evaluate\(",  # match included
    "write": r"hecha::Outputs::add\(",
}


def counts(folder, command):
    """Instructions of each function with all that it calls, and of the whole process."""
    out = folder / "callgrind.out"
    done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *map(str, command)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")})
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr}")
    table = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", "--auto=no", out],
                           check=True, capture_output=True, text=True).stdout
    rows = re.findall(r"^ *([\d,]+) \([^)]*\)  (.*)$", table, re.M)
    return [(int(count.replace(",", "")), name) for count, name in rows]


def of(rows, pattern):
    found = [count for count, name in rows if re.search(pattern, name)]
    if not found:
        sys.exit(f"callgrind names no function like {pattern}: is the program stripped?")
    return max(found)


def measured(program):
    with tempfile.TemporaryDirectory(prefix="hecha-instructions-") as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.executable, HERE / "generate.py", folder / "reports", "24"], check=True, stdout=subprocess.DEVNULL)
        reports = sorted((folder / "reports").glob("*.txt"))
        check = [program, "check", "--exit-zero", "--jobs", "1", "--format", "jsonl", "--output", folder / "out.jsonl"]
        kilobytes = sum(path.stat().st_size for path in reports) / 1000
        rows = counts(folder, [*check, "--no-cache", *reports])
        found = {stage: round(of(rows, pattern) / kilobytes) for stage, pattern in STAGES.items()}
        one = min(reports, key=lambda path: (abs(path.stat().st_size - 30_000), path.name))
        counts(folder, [*check, one])  # fills the cache
        found["one report, a process"] = of(counts(folder, [*check, one]), "^PROGRAM TOTALS")
    return found


def main():
    found = measured(sys.argv[1])
    if "--accept" in sys.argv:
        ACCEPTED.write_text(json.dumps(found, indent=2) + "\n")
    accepted = json.loads(ACCEPTED.read_text())
    print(f"{'stage':24}{'accepted':>12}{'now':>12}{'ratio':>8}")
    risen = []
    for stage, now in found.items():
        ratio = now / accepted[stage]
        print(f"{stage:24}{accepted[stage]:12,}{now:12,}{ratio:8.3f}")
        if ratio > RISE:
            risen.append(stage)
    if risen:
        sys.exit(f"more than 5 % dearer: {', '.join(risen)}. If that is the price of something: instructions.py PROGRAM --accept")


if __name__ == "__main__":
    main()
