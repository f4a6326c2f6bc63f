# SPDX-License-Identifier: Apache-2.0
"""Help, manual, completions and generated pages come from the tables and agree with each other.

Usage: reference_test.py PROGRAM        (hecha explain --all docs/generated writes the pages anew)
"""

import re
import shutil
import subprocess
import unittest

from harness import TOP, Case, environment


class Reference(Case):
    def test_the_generated_pages_are_those_of_the_program(self):
        (self.path / "pages").mkdir()
        self.assertEqual(self.hecha("explain", "--all", "pages").returncode, 0)
        for page in (self.path / "pages").iterdir():
            accepted = TOP / "docs/generated" / page.name
            self.assertEqual(page.read_text(), accepted.read_text(), f"{page.name}: hecha explain --all docs/generated")

    def options_of(self, text):
        return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))

    def test_manual_and_completions_know_every_option_of_the_help(self):
        helped = set()
        for command in ("check", "explain", "list", "lint", "test", "eval"):
            helped |= self.options_of(self.hecha(command, "--help", "--lang", "en").text)
        self.assertIn("--min-score", helped)
        self.assertLessEqual(helped, self.options_of(self.hecha("man").text.replace("\\-", "-")))
        for shell in ("bash", "zsh"):
            self.assertLessEqual(helped, self.options_of(self.hecha("completions", shell).text), shell)
        fish = self.hecha("completions", "fish").text
        for option in helped:
            self.assertIn(f" -l {option[2:]}", fish)

    def test_shells_can_read_their_completions(self):
        for shell in ("bash", "zsh", "fish"):
            if shutil.which(shell) is None:
                continue
            script = self.file(f"hecha.{shell}", self.hecha("completions", shell).stdout)
            done = subprocess.run([shell, "-n", script], capture_output=True)
            self.assertEqual((done.returncode, done.stderr), (0, b""), shell)

    def complete(self, *words):
        script = self.file("hecha.bash", self.hecha("completions", "bash").stdout)
        line = " ".join(f"'{word}'" for word in words)
        run = f'source {script}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; compopt() {{ :; }}; _hecha; ' \
              'printf "%s\\n" "${COMPREPLY[@]}"'
        return subprocess.run(["bash", "-c", run], capture_output=True, text=True, cwd=self.path).stdout.split()

    def test_bash_completes_commands_options_values_and_files(self):
        self.assertIn("check", self.complete("hecha", "ch"))
        self.assertEqual(self.complete("hecha", "check", "--fail-on", "w"), ["warning"])
        self.assertEqual(self.complete("hecha", "check", "--min-sc"), ["--min-score"])
        self.assertEqual(self.complete("hecha", "list", "r"), ["rules"])
        self.file("report.txt")
        self.assertEqual(self.complete("hecha", "check", "rep"), ["report.txt"])

    def test_groff_takes_the_manual_without_a_warning(self):
        done = subprocess.run(["groff", "-man", "-Tutf8", "-K", "utf8", "-ww", "-z"],
                              input=self.hecha("man", "--lang", "en").stdout, capture_output=True)
        self.assertEqual(done.stderr, b"")

    def test_a_rule_is_explained_by_id_or_code(self):
        by_id, by_code = self.hecha("explain", "fzzf.leader-duties"), self.hecha("explain", "fz-301")
        self.assertEqual((by_id.returncode, by_id.text), (0, by_code.text))
        self.says(by_id.text, "FZ-301", "依据", "满足的条件", "例句")
        done = self.hecha("explain", "fzzf.leader-dutys")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "fzzf.leader-duties")

    def test_lists(self):
        self.says(self.hecha("list", "rules").text, "fzzf.title", "FZ-301")
        self.says(self.hecha("list", "packs").text, "fzzf")
        self.says(self.hecha("list", "formats").text, ".txt", "jsonl")
        self.assertEqual(self.hecha("list", "things").returncode, 2)

    def test_version(self):
        self.assertRegex(self.hecha("--version").text, r"^hecha \d+\.\d+\.\d+\n$")

    def test_help_fits_the_screen_and_speaks_the_language(self):
        english = self.hecha("check", "--help", env=environment(LANG="en_US.UTF-8", COLUMNS="80")).text
        self.says(english, "Usage: ", "Exit codes")
        self.assertTrue(all(len(line) <= 80 for line in english.split("\n")))
        self.says(self.hecha("check", "--help").text, "用法", "退出码")


class SelfTests(Case):
    def test_a_pack_whose_tests_pass_is_0_and_one_that_fails_is_1(self):
        pack = shutil.copytree(TOP / "tests/cli/pack", self.path / "pack")
        self.assertEqual(self.hecha("test", "pack").returncode, 0)
        work = pack / "items/work.yaml"
        work.write_text(work.read_text().replace("text: 完成了项目。, expect: partial", "text: 完成了项目。, expect: met"))
        done = self.hecha("test", "pack")
        self.assertEqual(done.returncode, 1)
        self.says(done.text, "没有数字", "应为 met，实为 partial", "items/work.yaml:")


if __name__ == "__main__":
    unittest.main()
