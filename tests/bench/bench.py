# SPDX-License-Identifier: Apache-2.0
"""Measures the whole program on generated reports and prints a table (docs/performance.md).

Usage: bench.py BUILD_FOLDER [--quick]

One report of 30 KB as a whole process; a folder of 2,000 such reports on one core and on all; memory for 200
and for 2,000 files; and, beside it, RE2 run one pattern after another over the same texts.
"""

import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent


def run(command):
    """Runs it; gives seconds and peak memory in MB. Exit 1 only says that some report has gaps."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}")
    return took, usage.ru_maxrss / 1024


def cpu():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def spread(values, digits):
    values = sorted(values)
    return f"{values[0]:.{digits}f} / **{statistics.median(values):.{digits}f}** / {values[-1]:.{digits}f}"


def near(folder, size):
    """The file whose size is closest to `size`."""
    return min(folder.glob("*.txt"), key=lambda path: (abs(path.stat().st_size - size), path.name))


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    quick = "--quick" in sys.argv
    hecha, twin = build / "hecha", build / "tests" / "re2_twin"
    rules = TOP / "rules" / "fzzf"
    few, many = (50, 200) if quick else (200, 2000)
    reports = build / f"reports-{many}"
    some = build / f"reports-{few}"
    for folder, count in ((reports, many), (some, few)):
        if len(list(folder.glob("*.txt"))) != count:
            subprocess.run([sys.executable, HERE / "generate.py", folder, str(count)], check=True)
    size = sum(path.stat().st_size for path in reports.glob("*.txt"))
    one = near(reports, 30_000)

    check = [hecha, "check", "--rules", rules, "--format", "jsonl"]
    single = [run(check + [one]) for _ in range(10 if quick else 51)][1:]
    folder_1 = [run(check + ["--jobs", "1", reports]) for _ in range(1 if quick else 5)]
    folder_n = [run(check + [reports]) for _ in range(1 if quick else 5)]
    memory_few = run(check + ["--jobs", "1", some])[1]
    sample = sorted(reports.glob("*.txt"))[: 10 if quick else 100]
    re2 = json.loads(subprocess.run([twin, rules, *sample], check=True, capture_output=True).stdout)

    compiler = subprocess.run(["g++", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    print(f"{cpu()}, {os.cpu_count()} cores, {compiler}; {many} reports, {size / 1e6:.1f} MB, "
          f"{size / many / 1000:.1f} KB on average\n")
    print("| what | n | min / **median** / max |")
    print("|---|---|---|")
    print(f"| one report of {one.stat().st_size / 1000:.1f} KB, whole process, ms | {len(single)} | "
          f"{spread([1000 * took for took, _ in single], 1)} |")
    print(f"| the same, peak memory, MB | {len(single)} | {spread([peak for _, peak in single], 1)} |")
    print(f"| folder, `--jobs 1`, MB/s | {len(folder_1)} | {spread([size / 1e6 / took for took, _ in folder_1], 1)} |")
    print(f"| folder, all {os.cpu_count()} cores, MB/s | {len(folder_n)} | "
          f"{spread([size / 1e6 / took for took, _ in folder_n], 1)} |")
    print(f"| folder, `--jobs 1`, peak memory, MB | {len(folder_1)} | {spread([peak for _, peak in folder_1], 1)} |")
    print(f"| {few} files, `--jobs 1`, peak memory, MB | 1 | {memory_few:.1f} |")
    print(f"| RE2 twin: {re2['patterns']} patterns, matching alone, MB/s | {len(sample)} files | "
          f"{re2['bytes'] / 1e6 / re2['seconds']:.2f} |")


if __name__ == "__main__":
    main()
