# SPDX-License-Identifier: Apache-2.0
"""Measures the whole program, its rooms, its growth, and others beside it; prints Markdown (docs/performance.md).

Everything in one run on one machine, so that ratios hold where figures do not. Corpora are generated into the build
folder, the same bytes on any machine. Programs that are not installed are named and left out.
"""

import argparse
import json
import pathlib
import shutil
import subprocess

import growth
from measure import MEAN_KB, PACK, Run, machine, reports, runs, size_of, spread, table
from peers import Peers


def near(files, size):
    """The file whose size is closest to `size`."""
    return min(files, key=lambda path: (abs(path.stat().st_size - size), path.name))


def program(hecha, build, files, quick):
    """Whole processes."""
    n = 3 if quick else 7
    size = size_of(files) / 1e6
    one = near(files, 30_000)
    folder = files[0].parent
    check = [hecha, "check", "--exit-zero", "--rules", PACK, "--format", "jsonl"]
    Run(check + [one])  # fills the cache of packs
    alone = runs(5 * n, check + [one])
    anew = runs(3 * n, check + ["--no-cache", one])
    # In turn, so that what else the machine does falls on both.
    single, double = [], []
    for _ in range(n):
        single.append(Run(check + ["--jobs", "1", folder]))
        double.append(Run(check + ["--jobs", "2", folder]))
    kept = build / "results"
    cold, warm = [], []
    for _ in range(n):
        shutil.rmtree(kept, ignore_errors=True)
        cold.append(Run(check + ["--jobs", "1", "--cache", kept, folder]))
        warm.append(Run(check + ["--jobs", "1", "--cache", kept, folder]))
    entries = [path for path in kept.glob("??/*")]
    rows = [
        (f"one report of {one.stat().st_size / 1000:.1f} KB, pack from the cache, ms", len(alone), spread([1000 * run.seconds for run in alone], 1)),
        ("the same, ms of processor", len(alone), spread([1000 * run.processor for run in alone], 1)),
        ("the same, `--no-cache`, ms", len(anew), spread([1000 * run.seconds for run in anew], 1)),
        ("the same, pack from the cache, peak MB", len(alone), spread([run.memory for run in alone], 1)),
        ("folder, `--jobs 1`, MB/s", n, spread([size / run.seconds for run in single], 2)),
        ("folder, `--jobs 1`, MB/s of processor time", n, spread([size / run.processor for run in single], 2)),
        ("folder, `--jobs 2`, MB/s", n, spread([size / run.seconds for run in double], 2)),
        ("2 cores / 1 core", n, spread([a.seconds / b.seconds for a, b in zip(single, double)], 2)),
        ("folder, `--jobs 1`, peak MB", n, spread([run.memory for run in single], 1)),
        ("folder, `--cache`, first run, MB/s", n, spread([size / run.seconds for run in cold], 2)),
        ("first run / without `--cache`, time", n, spread([a.seconds / b.seconds for a, b in zip(cold, single)], 2)),
        ("folder, `--cache`, second run, MB/s", n, spread([size / run.seconds for run in warm], 1)),
        ("without `--cache` / second run, time", n, spread([a.seconds / b.seconds for a, b in zip(single, warm)], 1)),
        ("second run, peak MB", n, spread([run.memory for run in warm], 1)),
        ("a result in the cache, KB", len(entries), f"**{size_of(entries) / max(len(entries), 1) / 1000:.1f}**"),
    ]
    table(["what", "n", "min / **median** / max"], rows)


def rooms(build, files):
    """The benchmarks of single rooms, with Google Benchmark: the median of each, of processor time, and how much it varied."""
    rows = []
    for command in (["text_bench"], ["document_bench"], ["judge_bench", PACK, near(files, 30_000)]):
        done = subprocess.run([build / "tests" / command[0], *command[1:], "--benchmark_format=json", "--benchmark_min_time=0.2",
                               "--benchmark_repetitions=7", "--benchmark_report_aggregates_only=true"],
                              check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        found = {one["name"]: one for one in json.loads(done.stdout)["benchmarks"]}
        for name in (name.removesuffix("_median") for name in found if name.endswith("_median")):
            one = found[name + "_median"]
            rate = f"{one['bytes_per_second'] / 1e6:,.0f}" if "bytes_per_second" in one else ""
            rows.append((f"`{name}`", f"**{one['cpu_time'] / 1000:,.1f}**", f"{100 * found[name + '_cv']['cpu_time']:.0f} %", rate))
    table(["room", "µs of processor, median of 7", "deviation", "MB/s"], rows)


PARTS = ["program", "peers", "growth", "rooms"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path, help="the build folder")
    parser.add_argument("--quick", action="store_true", help="fewer files and rounds, for a first look")
    parser.add_argument("--only", action="append", choices=PARTS, help="this part; again for another one")
    options = parser.parse_args()
    build, quick, parts = options.build.resolve(), options.quick, options.only or PARTS
    hecha = build / "hecha"
    count = 100 if quick else 400
    files = reports(build / f"reports-{count}", count, MEAN_KB)
    print(f"{machine()}; {count} reports, {size_of(files) / 1e6:.1f} MB, {size_of(files) / count / 1000:.1f} KB on average\n", flush=True)
    if "program" in parts:
        print("## The program\n")
        program(hecha, build, files, quick)
    if "peers" in parts:
        print("## Beside others\n", flush=True)
        peers = Peers(build, files, 1 if quick else 3)
        peers.run(quick)
        peers.print()
    if "growth" in parts:
        print("## Growth\n", flush=True)
        growth.by_files(hecha, build, [1, 10, 100, 200, 1000] if quick else [1, 10, 100, 200, 1000, 20_000])
        growth.by_rules(hecha, build, files[: 20 if quick else 100])
        growth.by_size(hecha, build, files[:100])
    if "rooms" in parts:
        print("## Room by room\n", flush=True)
        rooms(build, files)


if __name__ == "__main__":
    main()
