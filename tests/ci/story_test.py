# SPDX-License-Identifier: Apache-2.0
"""Ten commits of examples/ci through the gate, as a CI would: bare remote, clone, pre-commit hook.

Usage: story_test.py PROGRAM
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
TOP = pathlib.Path(__file__).resolve().parent.parent.parent
CI = TOP / "examples/ci"

HOOK = """#!/bin/sh
git diff --cached --name-only -z --diff-filter=ACM -- drafts |
  xargs -0 -r "{program}" check --quiet --no-progress --today "$TODAY"
"""


class Story:
    def __init__(self, folder):
        self.remote, self.clone, self.ci = folder / "remote.git", folder / "clone", folder / "ci"
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "zh_CN.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@example.org",
            "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t@example.org",
            **{k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}}
        self.git(folder, "init", "-q", "--bare", "-b", "main", self.remote)
        self.git(folder, "clone", "-q", self.remote, self.clone)
        self.git(self.clone, "checkout", "-q", "-b", "main")
        hook = self.clone / ".git/hooks/pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(HOOK.format(program=PROGRAM))
        hook.chmod(0o755)

    def run(self, cwd, *words, **more):
        environment = {**self.environment, **more}
        return subprocess.run([str(word) for word in words], cwd=cwd, env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)

    def git(self, cwd, *words):
        done = self.run(cwd, "git", *words)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def hook(self, today):
        """The hook by itself: git hides its exit code behind its own."""
        return self.run(self.clone, ".git/hooks/pre-commit", TODAY=today)

    def check(self, today, *words):
        return self.run(self.ci, PROGRAM, "check", "--no-progress", "--today", today, *words, "drafts")

    def play(self, step):
        shutil.copytree(CI / "commits" / step["commit"], self.clone, dirs_exist_ok=True,
                        copy_function=shutil.copyfile)  # of its own age, or git may see no change
        if step.get("baseline"):
            done = self.run(self.clone, PROGRAM, "check", "--update-baseline", "drafts")
            assert done.returncode == 0, done.stdout
        self.git(self.clone, "add", "-A")
        hook = self.hook(step["today"])
        # xargs says 123 where a command it ran failed.
        expect(step, "hook", hook.returncode, 123 if step["hook"] else 0, hook.stdout)
        says(step, "hook-says", hook.stdout)
        refused = self.run(self.clone, "git", "commit", "-q", "-m", step["message"], TODAY=step["today"])
        expect(step, "commit", refused.returncode, 1 if step["hook"] else 0, refused.stdout)
        if refused.returncode:
            self.git(self.clone, "commit", "-q", "--no-verify", "-m", step["message"])
        self.git(self.clone, "push", "-q", "origin", "main")
        shutil.rmtree(self.ci, ignore_errors=True)
        self.git(self.clone.parent, "clone", "-q", self.remote, self.ci)
        done = self.check(step["today"], "-f", "console", "-f", "sarif:hecha.sarif", "-f", "junit:hecha.xml")
        expect(step, "CI", done.returncode, step["ci"], done.stdout)
        says(step, "says", done.stdout)
        for name in ("hecha.sarif", "hecha.xml"):  # whole, or not there at all
            assert (self.ci / name).exists() == (step["ci"] != 2), (step["commit"], name)
        assert not list(self.ci.glob(".hecha.sarif*")), "something half-written was left"


def expect(step, what, got, wanted, printed):
    assert got == wanted, f"{step['commit']}: {what} gave {got}, not {wanted}\n{printed}"


def says(step, what, printed):
    for words in step[what]:
        assert words in printed, f"{step['commit']}, {what}: {words!r} is not in\n{printed}"
    if what == "hook-says" and not step[what]:
        assert printed == "", f"{step['commit']}: the hook had nothing to look at, and said\n{printed}"


def main():
    steps = json.loads((CI / "expected.json").read_text(encoding="utf-8"))
    assert len(steps) == 10 and [s["commit"] for s in steps] == sorted(p.name for p in (CI / "commits").iterdir())
    with tempfile.TemporaryDirectory() as folder:
        story = Story(pathlib.Path(folder))
        for step in steps:
            story.play(step)
    print(f"{len(steps)} commits went as expected")


if __name__ == "__main__":
    main()
