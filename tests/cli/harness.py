# SPDX-License-Identifier: Apache-2.0
"""What the tests of the command line share: the program, a folder of its own, some reports."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PACK = TOP / "tests/cli/pack"

GOOD = """石桥县人民政府2023年度报告
发布日期：2024-02-27

一、工作情况
石桥县人民政府全年完成项目120件，各项工作按年度计划推进。

二、存在的不足
人手不足。

三、费用
费用已经公开。
"""
POOR = GOOD.replace("全年完成项目120件，", "要求各乡镇完成项目120件，")  # the error-level rule is only partly met
BAD = GOOD.replace("全年完成项目120件，各项工作按年度计划推进。", "各项工作按年度计划有序推进。")  # missing
NO_GAPS = GOOD.replace("人手不足", "人手充足")  # a warning-level rule is missing


def environment(**more):
    """Nothing of the caller's but what programs need."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
    return {**kept, "LANG": "zh_CN.UTF-8", **more}


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def file(self, name, content=GOOD):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def hecha(self, *arguments, env=None, **more):
        more.setdefault("timeout", 300)
        more.setdefault("stdin", subprocess.DEVNULL if "input" not in more else None)
        if more["stdin"] is None:
            del more["stdin"]
        if "stdout" not in more:
            more["stdout"] = subprocess.PIPE
        done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.path, stderr=subprocess.PIPE,
                              env=env or environment(), **more)
        done.text = done.stdout.decode() if done.stdout is not None else ""
        done.errors = done.stderr.decode()
        return done

    def check(self, *arguments, **more):
        return self.hecha("check", "--rules", PACK, *arguments, **more)

    def results(self, *arguments, code=None, **more):
        done = self.check("--format", "jsonl", *arguments, **more)
        if code is not None:
            self.assertEqual(done.returncode, code, done.errors)
        return [json.loads(line) for line in done.text.split("\n") if line]

    def says(self, text, *parts):
        for part in parts:
            self.assertIn(part, text)
