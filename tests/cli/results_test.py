# SPDX-License-Identifier: Apache-2.0
"""check --cache: the same bytes with it, without it, and whatever became of it.

Usage: results_test.py PROGRAM
"""

import os
import shutil
import subprocess
import unittest
import zipfile

from harness import BAD, GOOD, NO_GAPS, PACK, POOR, PROGRAM, TOP, Case, environment

FORMATS = ("console", "json", "jsonl", "sarif", "sarif-full", "junit", "github", "gitlab", "rdjsonl", "markdown", "csv", "csv-documents")
ANCHORED = """waivers:
  - rule: trial.work
    document: {issuer: 石桥县人民政府, year: 2023}
    text: "按年度计划有序推进"
    verdict: accept
    reason: 数字另报
    approved-by: 王某
    approved-on: 2025-02-18
    expires: 2025-12-31
"""


class ResultCache(Case):
    def setUp(self):
        super().setUp()
        (self.path / ".git").mkdir()  # no configuration of this machine is found
        self.reports = {"a.txt": GOOD, "b.txt": BAD, "c.md": POOR, "d.txt": NO_GAPS, "e.txt": "今天天气很好。\n" * 20}
        for name, text in self.reports.items():
            self.file("reports/" + name, text)
        self.cache = self.path / "kept"

    def run_of(self, *arguments, cache="kept", rules=PACK, paths=("reports",), **more):
        kept = ["--cache", cache] if cache else ["--no-cache"]
        done = self.hecha("check", "--rules", rules, *kept, *arguments, *paths, **more)
        return done.returncode, done.stdout, done.errors

    def bytes_of(self, *arguments, **more):
        return self.run_of("--format", "jsonl", *arguments, **more)

    def entries(self):
        """Each file of the cache with its identity: one that is written anew is another one."""
        return {path.relative_to(self.cache): path.stat().st_ino for path in self.cache.glob("??/*")}

    def test_every_output_is_the_same_cold_warm_and_without(self):
        known = self.hecha("list", "formats").text
        for name in FORMATS:
            self.assertIn(" " + name + " ", known)
            for more in ([], ["--explain"], ["--show-passed", "-v"]):
                arguments = ["--format", name, *more]
                expected = self.run_of(*arguments, cache=None)
                self.assertEqual(self.run_of(*arguments), expected, arguments)
                self.assertEqual(self.run_of(*arguments), expected, arguments)

    def test_pages_are_the_same_too(self):
        def pages(folder, cache):
            self.run_of("-f", "html", "-o", folder + "/", cache=cache)
            return {path.name: path.read_bytes() for path in (self.path / folder).rglob("*") if path.is_file()}
        expected = pages("without", None)
        self.assertGreater(len(expected), len(self.reports))
        self.assertEqual(pages("cold", "kept"), expected)
        self.assertEqual(pages("warm", "kept"), expected)

    def test_the_second_run_judges_nothing(self):
        expected = self.bytes_of(cache=None)
        self.assertEqual(self.bytes_of(), expected)
        before = self.entries()
        self.assertEqual(len(before), len(self.reports))
        for jobs in "14":
            self.assertEqual(self.bytes_of("--jobs", jobs), expected)
        self.assertEqual(self.entries(), before)

    def test_only_what_changed_is_judged(self):
        self.bytes_of()
        before = self.entries()
        self.file("reports/b.txt", GOOD.replace("120件", "130件"))
        self.assertEqual(self.bytes_of(), self.bytes_of(cache=None))
        after = self.entries()
        self.assertEqual(len(after), len(before) + 1)
        self.assertEqual({key: after[key] for key in before}, before)

    def test_a_name_counts_by_its_ending_alone(self):
        self.bytes_of()
        before = self.entries()
        (self.path / "reports/b.txt").rename(self.path / "reports/z.txt")
        self.assertEqual(self.bytes_of(), self.bytes_of(cache=None))
        self.assertEqual(self.entries(), before)
        (self.path / "reports/z.txt").rename(self.path / "reports/z.md")
        self.assertEqual(self.bytes_of(), self.bytes_of(cache=None))
        self.assertEqual(len(self.entries()), len(before) + 1)

    def test_what_a_result_depends_on_makes_another_one(self):
        pack = self.path / "pack"
        shutil.copytree(PACK, pack)
        sizes = []
        for more in ([], ["--explain"], ["--meta", "year=2021"], ["--meta", "level=city"], ["--only", "*.work"], ["--skip", "*.work"],
                     ["--no-external"]):
            self.assertEqual(self.bytes_of(*more, rules=pack), self.bytes_of(*more, cache=None, rules=pack), more)
            sizes.append(len(self.entries()))
        self.assertEqual(sizes, [len(self.reports) * (i + 1) for i in range(len(sizes))])
        (pack / "pack.yaml").write_text((pack / "pack.yaml").read_text() + "# one comment more\n")
        self.assertEqual(self.bytes_of(rules=pack), self.bytes_of(cache=None, rules=pack))
        self.assertEqual(len(self.entries()), sizes[-1] + len(self.reports))

    def test_what_it_does_not_depend_on_does_not(self):
        self.bytes_of()
        before = self.entries()
        for more in (["--fail-on", "note"], ["--min-score", "99"], ["--lang", "en"], ["--timeout", "7"], ["--max-size", "2M"], ["--jobs", "3"]):
            self.assertEqual(self.bytes_of(*more), self.bytes_of(*more, cache=None), more)
        self.assertEqual(self.entries(), before)

    def test_a_damaged_entry_is_ignored_and_replaced(self):
        expected = self.bytes_of()
        name = self.path / "reports/b.txt"
        self.assertEqual(self.bytes_of(paths=[name], cache="one")[0], 1)
        (entry,) = (self.path / "one").glob("??/*")
        whole = entry.read_bytes()
        wanted = self.bytes_of(paths=[name], cache=None)
        for at in (0, 20, 80, 90, len(whole) // 2, len(whole) - 1):
            entry.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1:])
            self.assertEqual(self.bytes_of(paths=[name], cache="one"), wanted, at)
            self.assertEqual(entry.read_bytes(), whole, at)
        for size in (0, 5, 60, 83, len(whole) - 1):
            entry.write_bytes(whole[:size])
            self.assertEqual(self.bytes_of(paths=[name], cache="one"), wanted, size)
            self.assertEqual(entry.read_bytes(), whole, size)
        entry.unlink()
        entry.mkdir()
        self.assertEqual(self.bytes_of(paths=[name], cache="one"), wanted)
        self.assertEqual(entry.read_bytes(), whole)
        self.assertEqual(self.bytes_of(), expected)

    def test_the_entry_of_another_document_is_ignored_and_replaced(self):
        expected = self.bytes_of()
        entries = sorted(self.cache.glob("??/*"))
        whole = [entry.read_bytes() for entry in entries]
        for entry, other in zip(entries, whole[1:] + whole[:1]):
            entry.write_bytes(other)
        self.assertEqual(self.bytes_of(), expected)
        self.assertEqual([entry.read_bytes() for entry in entries], whole)

    def test_what_people_decided_is_asked_each_time(self):
        self.file("waivers.yml", ANCHORED)
        arguments = ["--waivers", "waivers.yml", "--today", "2025-06-01"]
        for more in (arguments, ["--waivers", "waivers.yml", "--today", "2026-06-01"], []):
            expected = self.bytes_of(*more, cache=None)
            for _ in range(3):
                self.assertEqual(self.bytes_of(*more), expected, more)
        self.assertIn("数字另报", self.bytes_of(*arguments)[1].decode())
        before = self.entries()
        self.bytes_of(*arguments)
        self.assertEqual(self.entries(), before)
        self.file("waivers.yml", ANCHORED.replace("有序推进", "没有这句"))
        self.assertEqual(self.bytes_of(*arguments), self.bytes_of(*arguments, cache=None))
        self.assertNotIn("数字另报", self.bytes_of(*arguments)[1].decode())

    def test_ignores_in_drafts_and_baselines_count_as_without(self):
        self.file("reports/f.md", "<!-- hecha-disable trial.work -- 另报 -->\n" + BAD)
        self.run_of("--baseline", "known.json", "--update-baseline", cache=None, paths=["reports/a.txt", "reports/b.txt"])
        for more in ([], ["--no-inline-ignores"], ["--baseline", "known.json"]):
            expected = self.bytes_of(*more, cache=None)
            self.assertEqual(self.bytes_of(*more), expected, more)
            self.assertEqual(self.bytes_of(*more), expected, more)

    def test_documents_in_archives_are_kept_one_by_one(self):
        with zipfile.ZipFile(self.path / "all.zip", "w") as archive:
            for name, text in self.reports.items():
                archive.writestr(name, text)
        expected = self.bytes_of(cache=None, paths=["all.zip"])
        for _ in range(2):
            self.assertEqual(self.bytes_of(paths=["all.zip"]), expected)
        self.bytes_of()
        self.assertEqual(len(self.entries()), len(self.reports))  # in the archive or not

    def test_other_formats_are_kept(self):
        fixtures = TOP / "tests/formats/fixtures"
        files = [next((fixtures / kind).glob("R1*." + kind)) for kind in ("docx", "html", "pdf")]
        expected = self.bytes_of(cache=None, paths=files)
        for _ in range(2):
            self.assertEqual(self.bytes_of(paths=files), expected)
        self.assertEqual(len(self.entries()), len(files))

    def test_what_could_not_be_read_is_told_each_time(self):
        self.file("reports/empty.txt", "")
        self.file("reports/broken.docx", b"PK\x03\x04 nothing")
        expected = self.bytes_of("--fail-on", "never", cache=None)
        self.assertEqual(expected[0], 3)
        for _ in range(2):
            self.assertEqual(self.bytes_of("--fail-on", "never"), expected)
        self.assertEqual(len(self.entries()), len(self.reports))

    def test_many_programs_may_use_one_folder_at_once(self):
        for i in range(30):
            self.file(f"reports/n{i}.txt", GOOD.replace("120", str(100 + i % 20)))  # some are equal
        expected = self.bytes_of(cache=None)[1]
        command = [PROGRAM, "check", "--rules", PACK, "--cache", "kept", "--jobs", "4", "-f", "jsonl", "reports"]
        for _ in range(2):
            all_at_once = [subprocess.Popen(command, env=environment(), cwd=self.path, stdout=subprocess.PIPE) for _ in range(6)]
            self.assertEqual({process.communicate()[0] for process in all_at_once}, {expected})
        self.assertEqual([path for path in self.cache.rglob(".*") if path.name != ".gitignore"], [])

    def test_a_cache_among_the_reports_is_neither_read_nor_counted(self):
        expected = self.run_of(cache=None)
        for _ in range(3):
            self.assertEqual(self.run_of(cache="reports/kept"), expected)
        folder = self.path / "reports/kept"
        self.assertEqual((folder / ".gitignore").read_text(), "*\n")
        self.assertTrue((folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55"))

    def test_it_may_be_removed_at_any_time(self):
        expected = self.bytes_of()
        shutil.rmtree(self.cache)
        self.assertEqual(self.bytes_of(), expected)
        self.assertEqual(len(self.entries()), len(self.reports))

    def test_a_folder_that_cannot_be_made_is_2(self):
        self.file("file", "no folder")
        for folder in ("file", "file/below", "/proc/none"):
            code, out, errors = self.run_of(cache=folder)
            self.assertEqual((code, out), (2, b""), folder)
            self.says(errors, folder)

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_a_folder_that_cannot_be_written_is_read(self):
        expected = self.bytes_of()
        self.file("reports/new.txt", GOOD + "完。\n")
        for folder in [*self.cache.iterdir(), self.cache]:
            if folder.is_dir():
                folder.chmod(0o555)
        self.assertEqual(self.bytes_of(), self.bytes_of(cache=None))
        self.assertNotEqual(self.bytes_of(), expected)
        for folder in [self.cache, *self.cache.iterdir()]:
            if folder.is_dir():
                folder.chmod(0o755)

    def test_a_configuration_may_name_it_and_no_cache_forbids_it(self):
        self.file(".hecha.yml", "cache: kept\n")
        (self.path / "deeper").mkdir()
        command = ["check", "--rules", PACK, "-f", "jsonl", "../reports"]
        self.assertEqual(subprocess.run([PROGRAM, *command, "--no-cache"], cwd=self.path / "deeper", env=environment(),
                                        stdout=subprocess.DEVNULL).returncode, 1)
        self.assertFalse(self.cache.exists())
        subprocess.run([PROGRAM, *command], cwd=self.path / "deeper", env=environment(), stdout=subprocess.DEVNULL)
        self.assertEqual(len(self.entries()), len(self.reports))  # beside the configuration
        self.says(self.hecha("print-config", "reports/a.txt").text, "cache: ", "kept")

    def test_both_at_once_are_refused(self):
        done = self.hecha("check", "--cache", "kept", "--no-cache", "reports")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "--cache", "--no-cache")

    def test_a_recorded_run_is_verified_without_it(self):
        self.run_of("--manifest", "run.json", "-f", "jsonl", "-o", "out.jsonl")
        before = self.entries()
        for entry in self.cache.glob("??/*"):
            entry.write_bytes(b"")
        done = self.hecha("verify", "run.json")
        self.assertEqual(done.returncode, 0, done.errors)
        self.assertEqual(self.entries(), before)


if __name__ == "__main__":
    unittest.main()
