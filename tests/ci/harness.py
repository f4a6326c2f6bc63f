# SPDX-License-Identifier: Apache-2.0
"""What the tests of CI files share: a machine with hecha on its PATH and repositories of drafts."""

import os
import pathlib
import shutil
import subprocess

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
CI = TOP / "examples/ci"


class Machine:
    """A folder with `bin` first on its PATH. Nothing of the caller's but what programs need."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        self.environment = {
            "PATH": f"{self.bin}:{os.environ['PATH']}", "HOME": str(self.folder), "LANG": "zh_CN.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(self.folder / "pre-commit"),
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "t"), ("EMAIL", "t@example.org"))},
            **{k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}}

    def command(self, name, script):
        """A program of that name, first on the PATH."""
        path = self.bin / name
        path.write_text(f"#!/bin/bash\n{script}\n")
        path.chmod(0o755)

    def run(self, cwd, *words, **more):
        return subprocess.run([str(word) for word in words], cwd=cwd, env={**self.environment, **more},
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600)

    def git(self, cwd, *words):
        done = self.run(cwd, "git", *words)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def repository(self, name, *commits):
        """A repository of drafts, as it is after those commits of examples/ci."""
        path = self.folder / name
        path.mkdir()
        self.git(path, "init", "-q", "-b", "main")
        for commit in commits:
            shutil.copytree(CI / "commits" / commit, path, dirs_exist_ok=True)
        self.git(path, "add", "-A")
        self.git(path, "commit", "-q", "-m", "drafts")
        return path
