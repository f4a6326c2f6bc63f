# SPDX-License-Identifier: Apache-2.0
"""The verdicts on labelled reports stay as good as docs/accuracy.md says.

Judges tests/labelled, and ../shared/corpus where it stands beside the project (it is not part of it).
A verdict is fair if the label or one of its acceptable alternatives says so.

Usage: accuracy_test.py PROGRAM
"""

import json
import pathlib
import subprocess
import sys
import unittest

PROGRAM = sys.argv.pop(1)
TOP = pathlib.Path(__file__).resolve().parent.parent
SHARED = TOP.parent / "shared" / "corpus"
ITEMS = {
    "measures": "fzzf.measures",
    "shortcomings": "fzzf.shortcomings",
    "causes": "fzzf.causes",
    "leader_duties": "fzzf.leader-duties",
    "next_year_plan": "fzzf.next-year-plan",
}


def judge(folder):
    done = subprocess.run([PROGRAM, "check", str(folder), "--format", "jsonl"], cwd=TOP,
                          capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    results = {}
    for line in done.stdout.splitlines():
        result = json.loads(line)
        results[pathlib.Path(result["document"]["path"]).stem] = result
    return results


def fair_share(folder):
    results = judge(folder)
    fair = total = kinds = documents = 0
    for file in sorted(folder.glob("*.json")):
        label = json.loads(file.read_text(encoding="utf-8"))
        said = results[file.stem]
        kind = label.get("kind", "report")
        documents += 1
        kinds += (said["document"]["kind"] == "report") == (kind == "report")
        if kind != "report" or said["document"]["kind"] != "report":
            total += len(ITEMS) if kind == "report" else 0
            continue
        found = {finding["rule"]: finding["result"] for finding in said["findings"]}
        for item, rule in ITEMS.items():
            total += 1
            fair += found[rule] in {label["items"][item], *label.get("acceptable", {}).get(item, [])}
    return fair / total, kinds / documents


class Accuracy(unittest.TestCase):
    def hold(self, folder, fair, kinds):
        if not folder.is_dir():
            self.skipTest(f"{folder} is not here: it is not part of the project")
        share, right_kinds = fair_share(folder)
        print(f"{folder.name}: {share:.1%} of the items fair, {right_kinds:.1%} of the kinds right")
        self.assertGreaterEqual(share, fair)
        self.assertGreaterEqual(right_kinds, kinds)

    def test_reports_of_our_own(self):
        self.hold(TOP / "tests" / "labelled", 0.99, 1.0)

    def test_development_reports(self):
        self.hold(SHARED / "dev", 0.99, 1.0)

    def test_published_reports(self):
        self.hold(SHARED / "real", 1.0, 1.0)


if __name__ == "__main__":
    unittest.main()
