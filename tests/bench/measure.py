# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks share: processes that are timed, and tables of Markdown."""

import hashlib
import multiprocessing
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
PACK = TOP / "rules" / "fzzf"
MEAN_KB = 25  # of a generated report


def started(command, more):
    """Exit code, seconds by the clock, seconds of processor, peak memory in MB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def launcher():
    """A process that starts others. Linux counts the memory of whoever forks towards the peak of what is executed then, so
    it is made while this one is small."""
    ours, theirs = multiprocessing.Pipe()
    if os.fork() == 0:
        ours.close()
        try:
            while True:
                theirs.send(started(*theirs.recv()))
        except (EOFError, KeyboardInterrupt):
            os._exit(0)
    theirs.close()
    return ours


LAUNCHER = launcher()


class Run:
    """One process: seconds by the clock, seconds of processor, peak memory in MB."""

    def __init__(self, command, codes=(0, 1), **more):
        LAUNCHER.send((list(map(str, command)), more))
        code, self.seconds, self.processor, self.memory = LAUNCHER.recv()
        if code not in codes:
            sys.exit(f"{' '.join(map(str, command))[:300]}: exit {code}")


def runs(n, command, **more):
    return [Run(command, **more) for _ in range(n)]


def reports(folder, count, mean_kb):
    """The files, sorted; generated unless they are there, as the same arguments give the same bytes."""
    made_by = hashlib.sha256((HERE / "generate.py").read_bytes() + f"{count} {mean_kb}".encode()).hexdigest()
    stamp = folder.with_name(folder.name + ".made-by")
    if not stamp.exists() or stamp.read_text() != made_by:
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "generate.py", folder, str(count), str(mean_kb), "--traditional"], check=True)
        stamp.write_text(made_by)
    return sorted(folder.glob("*.txt"))


def size_of(files):
    return sum(path.stat().st_size for path in files)


def spread(values, digits):
    values = sorted(values)
    return f"{values[0]:.{digits}f} / **{statistics.median(values):.{digits}f}** / {values[-1]:.{digits}f}"


def median(values):
    return statistics.median(values)


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |", flush=True)
    print(flush=True)


def machine():
    name = platform.machine()
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            name = line.split(":", 1)[1].strip()
            break
    compiler = subprocess.run(["g++", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    return f"{name}, {os.cpu_count()} cores, {compiler}"
