# SPDX-License-Identifier: Apache-2.0
"""Installed, everything is in its place and works from there.

Usage: install_test.py RELEASE_BUILD_TREE
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def run(*command, cwd=TOP, codes=(0,)):
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True)
    assert done.returncode in codes, f"{command}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="hecha-install-")
        cls.prefix = pathlib.Path(cls.folder.name) / "prefix"
        run("cmake", "--install", BUILD, "--prefix", cls.prefix)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_everything_is_in_its_place(self):
        for path in ("bin/hecha", "include/hecha/document.h", "share/hecha/rules/fzzf/pack.yaml",
                     "share/man/man1/hecha.1", "share/bash-completion/completions/hecha",
                     "share/zsh/site-functions/_hecha", "share/fish/vendor_completions.d/hecha.fish",
                     "share/doc/hecha/LICENSE", "share/doc/hecha/docs/rules.md"):
            with self.subTest(path):
                self.assertGreater((self.prefix / path).stat().st_size, 0)

    def test_the_program_finds_its_packs_from_another_folder(self):
        shown = run(self.prefix / "bin/hecha", "check", TOP / "examples/good.txt", cwd="/", codes=(0, 1))
        self.assertIn("栖云县人民政府", shown)

    def test_a_program_of_ones_own_builds_against_the_library(self):
        build = pathlib.Path(self.folder.name) / "embed"
        run("cmake", "-S", TOP / "examples/embed", "-B", build, "-G", "Ninja",
            f"-DCMAKE_PREFIX_PATH={self.prefix}")
        run("cmake", "--build", build)
        shown = run(build / "embed", self.prefix / "share/hecha/rules/fzzf", TOP / "examples/good.txt")
        self.assertIn("fzzf.measures: met", shown)
        self.assertIn("score: ", shown)

    def test_the_embedding_example_is_short(self):
        self.assertLess(len((TOP / "examples/embed/main.cc").read_text().splitlines()), 40)


if __name__ == "__main__":
    unittest.main()
