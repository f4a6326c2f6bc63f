# SPDX-License-Identifier: Apache-2.0
"""How time and memory grow with files, rules and the size of one file: a table for each, with the slope of every step.

A slope is what a step costs for each unit that it adds; where growth is linear, slopes are alike. Processor time, one core.
"""

import itertools
import shutil

from generate_pack import write
from measure import MEAN_KB, PACK, median, reports, runs, size_of, table


def slopes(sizes, values):
    """Between neighbours: what was added, for each unit that was added."""
    return [None] + [(b - a) / (n - m) for m, n, a, b in zip(sizes, sizes[1:], values, values[1:])]


def shown(value, digits):
    return "" if value is None else f"{value:.{digits}f}"


def check(hecha, *arguments, n=1):
    done = runs(n, [hecha, "check", "--format", "jsonl", "--jobs", "1", "--exit-zero", *arguments])
    return median([run.processor for run in done]), max(run.memory for run in done)


def by_files(hecha, build, counts):
    every = reports(build / f"reports-{counts[-1]}", counts[-1], MEAN_KB)
    rows, sizes, times, peaks = [], [], [], []
    for count in counts:
        folder = build / "growth"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for file in every[:count]:
            (folder / file.name).symlink_to(file)
        took, peak = check(hecha, "--rules", PACK, folder, n=5 if count <= 100 else 1)
        sizes.append(size_of(every[:count]) / 1e6)
        times.append(took)
        peaks.append(peak)
    for count, size, took, peak, slope in zip(counts, sizes, times, peaks, slopes(sizes, times)):
        rows.append((f"{count:,}", f"{size:.2f}", f"{took:.3f}", shown(slope and 1000 * slope, 1), f"{peak:.1f}"))
    table(["files", "MB", "s", "ms for each further MB", "peak MB"], rows)
    if len(counts) > 2 and 200 in counts:
        at = counts.index(200)
        print(f"Peak memory of {counts[-1]:,} files beside that of 200: {peaks[-1] / peaks[at]:.2f}\n")


def by_rules(hecha, build, files):
    counts, times, peaks, starts = [10, 30, 100, 300], [], [], []
    for count in counts:
        pack = build / f"pack-{count}"
        shutil.rmtree(pack, ignore_errors=True)
        write(pack, count)
        check(hecha, "--rules", pack, files[0])  # fills the cache of packs
        starts.append(check(hecha, "--rules", pack, "--no-cache", files[0], n=5)[0])
        took, peak = check(hecha, "--rules", pack, *files, n=3)
        times.append(took)
        peaks.append(peak)
    size = size_of(files) / 1e6
    rows = [(count, f"{took:.3f}", shown(slope and 1000 * slope / size, 3), f"{1000 * start:.1f}", f"{peak:.1f}")
            for count, took, slope, start, peak in zip(counts, times, slopes(counts, times), starts, peaks)]
    table(["rules", f"s for {size:.1f} MB", "ms for each further rule and MB", "ms of one file, pack not cached", "peak MB"], rows)


def by_size(hecha, build, files):
    kilobytes, sizes, times, peaks = [1, 10, 100, 1000, 10_000, 50_000], [], [], []
    texts = [file for file in files if is_utf8(file)]
    for kilo in kilobytes:
        file = build / "one.txt"
        write_text(file, texts, kilo * 1000)
        took, peak = check(hecha, "--rules", PACK, file, n=5 if kilo <= 1000 else 1)
        sizes.append(file.stat().st_size / 1e6)
        times.append(took)
        peaks.append(peak)
    rows = [(f"{kilo:,} KB", f"{took:.3f}", shown(slope and 1000 * slope, 1), f"{peak:.1f}", shown(more, 1))
            for kilo, took, slope, peak, more in zip(kilobytes, times, slopes(sizes, times), peaks, slopes(sizes, peaks))]
    table(["one file", "s", "ms for each further MB", "peak MB", "MB for each further MB"], rows)


def write_text(path, texts, size):
    """The texts one after another, and again, until so many bytes, or one or two less than would split a character."""
    with open(path, "wb") as out:
        for file in itertools.cycle(texts):
            left = size - out.tell()
            if left < 3:
                return
            out.write(file.read_bytes()[:left].decode("utf-8", "ignore").encode())


def is_utf8(file):
    try:
        file.read_text(encoding="utf-8")
        return True
    except UnicodeDecodeError:
        return False
