# SPDX-License-Identifier: Apache-2.0
"""hecha check -f html: what lands on the disk, how large, and what is said when it cannot.

Usage: html_test.py PROGRAM
"""

import os
import re
import subprocess
import sys
import unittest

from harness import PROGRAM, TOP, Case, environment

GAPS = (TOP / "examples/gaps.txt").read_text(encoding="utf-8")
FRAME = 150 * 1024  # of a page, beside 1.5 times its text


class OnePage(Case):
    def page(self, content, *arguments):
        done = self.hecha("check", self.file("a.txt", content), "-f", "html", *arguments)
        self.assertIn(done.returncode, (0, 1), done.errors)
        return done.text

    def test_a_page_goes_to_standard_output_or_into_a_file(self):
        page = self.page(GAPS)
        self.assertTrue(page.startswith("<!doctype html>"))
        self.assertTrue(page.endswith("</html>\n"))
        self.page(GAPS, "-o", "page.html")
        self.assertEqual((self.path / "page.html").read_text(encoding="utf-8"), page)

    def test_it_is_one_of_several_outputs(self):
        done = self.hecha("check", self.file("a.txt", GAPS), "-f", "console", "-f", "html:page.html")
        self.says(done.text, "未通过")
        self.assertTrue((self.path / "page.html").exists())

    def test_no_text_makes_it_larger_than_promised(self):
        texts = {
            "40 KB": GAPS * (40000 // len(GAPS.encode()) + 1),
            "2 MB on one line": GAPS + "全年完成培训三次，" * 80000,
            "many short lines": GAPS + "啊\n" * 30000,
            "many blank lines": GAPS + "\n" * 1000000,
            "blank lines between": GAPS.replace("\n", "\n" * 40) * 20,
        }
        for name, text in texts.items():
            with self.subTest(name):
                self.assertLess(len(self.page(text).encode()), 1.5 * len(text.encode()) + FRAME)

    def test_the_date_is_the_callers_or_none(self):
        self.assertNotIn("2031", self.page(GAPS))
        self.assertIn("2031-02-03", self.page(GAPS, "--date", "2031-02-03"))
        done = self.hecha("check", self.file("a.txt", GAPS), "-f", "html", "--date", "3.2.2031")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "--date", "3.2.2031")

    def test_it_names_options_and_no_path_of_the_machine(self):
        page = self.page(GAPS, "--min-score", "60", "--skip", "*.title")
        self.says(page, "--min-score=60", "--skip=*.title")
        self.assertNotIn(str(self.path), page)
        self.assertNotIn(str(TOP), page)


class Folders(Case):
    def documents(self, number):
        for i in range(number):
            self.file(f"in/{i % 7}/{i:04}.txt", GAPS.replace("2023", str(2020 + i % 4)))
        return str(self.path / "in")

    def test_an_index_and_a_page_for_each(self):
        folder = self.documents(12)
        self.file("in/empty.txt", "")
        done = self.hecha("check", folder, "-f", "html", "-o", "out/")
        self.assertEqual(done.returncode, 1, done.errors)
        self.assertEqual(sorted(p.name for p in (self.path / "out/reports").iterdir()),
                         [f"{i:05}.html" for i in range(1, 14)])
        index = (self.path / "out/index.html").read_text(encoding="utf-8")
        self.assertEqual(len(re.findall(r"<tr data-s=", index)), 13)
        self.assertEqual(len(re.findall(r"<tr data-s=unreadable", index)), 1)
        self.assertIn(">0/0000.txt<", index)
        self.assertNotIn(str(self.path), index)

    def test_a_folder_that_is_there_needs_no_slash(self):
        (self.path / "out").mkdir()
        self.hecha("check", self.documents(2), "-f", "html:out")
        self.assertTrue((self.path / "out/index.html").exists())

    def test_several_documents_need_a_folder(self):
        for arguments in (("-o", "page.html"), ()):
            done = self.hecha("check", self.documents(2), "-f", "html", *arguments)
            self.assertEqual(done.returncode, 2)
            self.says(done.errors, "目录", "-o")
            self.assertEqual(done.text, "")
            self.assertFalse((self.path / "page.html").exists())

    def test_a_folder_that_cannot_be_made_is_2_before_anything_is_judged(self):
        self.file("out", "a file")
        done = self.hecha("check", self.documents(2), "-f", "html", "-o", "out/")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "out")

    def test_any_number_of_jobs_gives_the_same_bytes(self):
        folder = self.documents(40)
        for jobs in ("1", "4"):
            self.hecha("check", folder, "-f", "html", "-o", f"out{jobs}/", "-j", jobs)
        for page in (self.path / "out1").rglob("*.html"):
            twin = self.path / "out4" / page.relative_to(self.path / "out1")
            self.assertEqual(page.read_bytes(), twin.read_bytes(), page)

    @unittest.skipIf("ASAN_OPTIONS" in os.environ, "memory is that of the sanitizer")
    def test_memory_does_not_grow_with_the_number_of_documents(self):
        def peak(number):
            self.documents(number)
            probe = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:]); "
                     "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
            done = subprocess.run([sys.executable, "-c", probe, PROGRAM, "check", "in", "-f", "html", "-o", "out/",
                                   "-j", "1", "--no-progress"], cwd=self.path, capture_output=True, text=True,
                                  env=environment())
            return int(done.stdout.split()[-1])
        few, many = peak(50), peak(800)
        self.assertLess(many - few, 3000, f"{few} and {many} KB")


if __name__ == "__main__":
    unittest.main()
