# SPDX-License-Identifier: Apache-2.0
"""Every example comes out as examples/expected.json says, and the example pack has no problem.

Usage: examples_test.py PROGRAM
"""

import json
import pathlib
import subprocess
import sys
import unittest

PROGRAM = sys.argv.pop(1)
TOP = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = TOP / "examples"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))


def hecha(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=TOP, capture_output=True, text=True)


def judged(path):
    done = hecha("check", path, "--format", "jsonl")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


class Examples(unittest.TestCase):
    maxDiff = None

    def test_every_example_is_listed(self):
        self.assertEqual({path.name for path in EXAMPLES.glob("*.txt")}, set(EXPECTED))

    def test_kind_facts_and_results(self):
        for name, wanted in EXPECTED.items():
            with self.subTest(name):
                found = judged(EXAMPLES / name)
                self.assertEqual(found["document"]["kind"], wanted["kind"])
                for fact, value in wanted.get("facts", {}).items():
                    self.assertEqual(str(found["document"][fact]), value, fact)
                results = {finding["rule"]: finding["result"] for finding in found["findings"]}
                self.assertEqual({rule: results.get(rule) for rule in wanted.get("results", {})},
                                 wanted.get("results", {}))

    def test_quotations_stand_in_the_original(self):
        for name in EXPECTED:
            text = (EXAMPLES / name).read_text(encoding="utf-8")
            for finding in judged(EXAMPLES / name)["findings"]:
                for evidence in finding["evidence"]:
                    with self.subTest(name, rule=finding["rule"]):
                        line = text.splitlines()[evidence["line"] - 1]
                        self.assertTrue(line[evidence["column"] - 1:].startswith(evidence["quote"][:5]))

    def test_the_example_pack_is_sound_and_passes_its_own_tests(self):
        for command in ("lint", "test"):
            done = hecha(command, "examples/pack")
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
