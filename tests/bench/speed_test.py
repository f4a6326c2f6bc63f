# SPDX-License-Identifier: Apache-2.0
"""Floors under speed and memory of the release program; the best of a few runs counts.

They are set so low that a busy machine passes, and a program that became quadratic does not;
docs/performance.md says what is measured and what is aimed at.

Usage: speed_test.py PROGRAM
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = sys.argv.pop(1)
HERE = pathlib.Path(__file__).resolve().parent


def best_of(n, *arguments):
    """The shortest time in seconds and the largest peak memory in MB of n runs."""
    times, peaks = [], []
    for _ in range(n):
        begin = time.perf_counter()
        process = subprocess.Popen([PROGRAM, "check", "--format", "jsonl", *map(str, arguments)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - begin)
        peaks.append(usage.ru_maxrss / 1024)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode in (0, 1), process.returncode
    return min(times), max(peaks)


class Speed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="hecha-speed-")
        cls.reports = pathlib.Path(cls.folder.name)
        subprocess.run([sys.executable, HERE / "generate.py", cls.reports, "400"], check=True)
        cls.files = sorted(cls.reports.glob("*.txt"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_one_report_of_30_kb_takes_under_30_ms_and_30_mb(self):
        report = min(self.files, key=lambda path: abs(path.stat().st_size - 30_000))
        seconds, megabytes = best_of(15, report)
        self.assertLess(seconds, 0.030)
        self.assertLess(megabytes, 30)

    def test_one_core_reads_3_mb_in_a_second(self):
        size = sum(path.stat().st_size for path in self.files)
        seconds, _ = best_of(5, "--jobs", "1", self.reports)
        self.assertGreater(size / 1e6 / seconds, 3)

    def test_memory_does_not_grow_with_the_number_of_files(self):
        _, few = best_of(1, "--jobs", "1", *self.files[:40])
        _, many = best_of(1, "--jobs", "1", self.reports)
        self.assertLess(many, few + 4)


if __name__ == "__main__":
    unittest.main()
