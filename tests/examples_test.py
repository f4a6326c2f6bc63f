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

    def test_the_example_packs_are_sound_and_pass_their_own_tests(self):
        for pack in ("examples/pack", "examples/layer"):
            for command in ("lint", "test"):
                with self.subTest(pack, command=command):
                    done = hecha(command, pack)
                    self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_layer_judges_as_the_pack_below_but_for_what_it_changes(self):
        def results(*more):
            done = hecha("check", EXAMPLES / "good.txt", "--format", "jsonl", *more)
            found = json.loads(done.stdout)
            return found["pack"]["id"], {finding["rule"]: finding["result"] for finding in found["findings"]}

        below, of_below = results()
        layer, of_layer = results("--rules", "examples/layer")
        again, from_cache = results("--rules", "examples/layer")
        self.assertEqual((below, layer, again), ("fzzf", "yunshan", "yunshan"))
        self.assertEqual(from_cache, of_layer)
        self.assertEqual(set(of_layer) - set(of_below), {"yunshan.review-body"})
        self.assertEqual(set(of_below) - set(of_layer), {"fzzf.two-values"})
        self.assertEqual({rule: of_layer[rule] for rule in set(of_layer) & set(of_below)},
                         {rule: of_below[rule] for rule in set(of_layer) & set(of_below)})


if __name__ == "__main__":
    unittest.main()
