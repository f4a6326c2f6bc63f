# SPDX-License-Identifier: Apache-2.0
"""The cache of compiled packs: the same results with it, without it, and whatever became of it.

Usage: cache_test.py PROGRAM
"""

import shutil
import subprocess
import unittest

from harness import BAD, PACK, PROGRAM, Case, environment


class PackCache(Case):
    def setUp(self):
        super().setUp()
        self.cache = self.path / "cache"
        self.env = environment(XDG_CACHE_HOME=str(self.cache))
        self.report = self.file("a.txt", BAD)

    def bytes_of(self, *arguments, env=None, rules=PACK):
        done = self.hecha("check", "--rules", rules, "-f", "jsonl", "--exit-zero", self.report, *arguments, env=env or self.env)
        self.assertEqual((done.returncode, done.errors), (0, ""))
        return done.stdout

    def files(self):
        return sorted((self.cache / "hecha").glob("*.pack"))

    def test_the_second_run_says_what_the_first_said_and_writes_nothing(self):
        cold = self.bytes_of()
        (file,) = self.files()
        before = file.stat().st_mtime_ns
        self.assertEqual(self.bytes_of(), cold)
        self.assertEqual(self.bytes_of("--no-cache"), cold)
        self.assertEqual([f.stat().st_mtime_ns for f in self.files()], [before])

    def test_the_cache_is_what_the_second_run_judges_by(self):
        whole = self.bytes_of()
        (file,) = self.files()
        part = self.bytes_of("--only", "*.work")
        self.assertNotEqual(part, whole)
        (other,) = set(self.files()) - {file}
        shutil.copy(other, file)
        self.assertEqual(self.bytes_of(), part)
        self.assertEqual(self.bytes_of("--no-cache"), whole)

    def test_without_it_nothing_is_written(self):
        self.bytes_of("--no-cache")
        self.assertFalse(self.cache.exists())

    def test_a_damaged_file_is_as_good_as_none(self):
        cold = self.bytes_of()
        (file,) = self.files()
        whole = file.read_bytes()
        for at in (0, 12, 15, 40, len(whole) // 2, len(whole) - 1):
            file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
            self.assertEqual(self.bytes_of(), cold, at)
            self.assertEqual(file.read_bytes(), whole, at)  # written anew
        for size in (0, 5, 20, len(whole) - 1):
            file.write_bytes(whole[:size])
            self.assertEqual(self.bytes_of(), cold, size)
        file.unlink()
        file.mkdir()
        self.assertEqual(self.bytes_of(), cold)

    def test_a_changed_pack_is_another_pack(self):
        pack = self.path / "pack"
        shutil.copytree(PACK, pack)
        before = self.bytes_of(rules=pack)
        manifest = pack / "pack.yaml"
        text = manifest.read_text()
        manifest.write_text(text + "# one comment more\n")
        self.assertNotEqual(self.bytes_of(rules=pack), before)  # its fingerprint
        manifest.write_text(text)
        self.assertEqual(self.bytes_of(rules=pack), before)
        self.assertEqual(len(self.files()), 2)

    def test_a_folder_that_cannot_be_used_changes_nothing(self):
        expected = self.bytes_of("--no-cache")
        blocked = self.file("blocked", "a file where a folder should be")
        for variables in ({"XDG_CACHE_HOME": blocked}, {"XDG_CACHE_HOME": "relative", "HOME": ""},
                          {"XDG_CACHE_HOME": "/proc/none"}, {"XDG_CACHE_HOME": "", "HOME": ""}):
            self.assertEqual(self.bytes_of(env=environment(**variables)), expected, variables)
        self.assertFalse((self.path / "relative").exists())

    def test_home_is_the_second_place(self):
        self.bytes_of(env=environment(HOME=str(self.path), XDG_CACHE_HOME=""))
        self.assertEqual(len(list((self.path / ".cache/hecha").glob("*.pack"))), 1)

    def test_many_programs_may_begin_at_once(self):
        command = [PROGRAM, "check", "--rules", PACK, "-f", "jsonl", "--exit-zero", self.report]
        all_at_once = [subprocess.Popen(command, env=self.env, cwd=self.path, stdout=subprocess.PIPE) for _ in range(8)]
        outputs = {process.communicate()[0] for process in all_at_once}
        self.assertEqual(outputs, {self.bytes_of("--no-cache")})
        self.assertEqual(len(list((self.cache / "hecha").iterdir())), 1)

    def test_the_oldest_go_when_there_are_many(self):
        for i in range(20):
            self.bytes_of("--skip", "*.fees", "--only", "*" * (i + 1))
        self.assertEqual(len(self.files()), 16)

    def test_a_broken_pack_is_told_each_time(self):
        pack = self.path / "pack"
        shutil.copytree(PACK, pack)
        (pack / "pack.yaml").write_text("id: [\n")
        for _ in range(2):
            done = self.hecha("check", "--rules", pack, self.report, env=self.env)
            self.assertEqual(done.returncode, 2)
            self.says(done.errors, "pack.yaml")
        self.assertEqual(self.files(), [])


if __name__ == "__main__":
    unittest.main()
