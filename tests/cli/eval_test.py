# SPDX-License-Identifier: Apache-2.0
"""hecha eval, from end to end: its numbers are those of an own count in Python, its files are safe.

Usage: eval_test.py PROGRAM        (CASES_UPDATE=1 accepts the outputs printed now)
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import unittest

from harness import BAD, GOOD, NO_GAPS, POOR, TOP, Case

LABELLED = TOP / "tests/labelled"
SHARED = TOP.parent / "shared/corpus"
SMALL = ("h03", "h06", "h08", "h12", "h14", "h22")
RULES = TOP / "rules/fzzf"


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text or "") if c.isalnum())


def touch(a, b):
    a, b = sorted((letters(a), letters(b)), key=len)
    size = min(8, len(a))
    return size > 0 and any(a[i:i + size] in b for i in range(len(a) - size + 1))


def items_and_defects(pack):
    """The labels of pack.yaml, read by its lines: (item -> rule), (defect -> (rule, way))."""
    items, defects, part = {}, {}, None
    for line in (pack / "pack.yaml").read_text(encoding="utf-8").split("labels:", 1)[1].split("\n")[1:]:
        line = line.split("#")[0].rstrip()
        if line in ("  items:", "  defects:"):
            part = line.strip()
        elif part == "items:" and (found := re.fullmatch(r"    (\w+): (\S+)", line)):
            items[found[1]] = found[2]
        elif part and (found := re.fullmatch(r"    (\w+): \{(.*)\}", line)):
            fields = dict(field.split(": ") for field in found[2].split(", ") if field)
            defects[found[1]] = (fields.get("rule"), fields.get("by", "quote"))
    return items, defects


class Twin:
    """The same count, written again and plainly."""

    def __init__(self, folder, results, pack):
        self.items, self.defects = items_and_defects(pack)
        self.n = {}
        for file in sorted(folder.glob("*.json")):
            self.document(json.loads(file.read_text(encoding="utf-8")), results[file.stem])

    def count(self, key, hit=True):
        hits, total = self.n.get(key, (0, 0))
        self.n[key] = (hits + bool(hit), total + 1)

    def hits(self, key):
        return self.n.get(key, (0, 0))[0]

    def document(self, label, said):
        report = label.get("kind", "report") == "report"
        self.count("kind", (said["document"]["kind"] == "report") == report)
        if not report:
            return
        found = {finding["rule"]: finding for finding in said["findings"]}
        for item, rule in self.items.items():
            want = label["items"][item]
            fair = {want, *label.get("acceptable", {}).get(item, [])}
            have = found[rule]["result"] if rule in found else "absent"
            self.count(f"{item} fair", have in fair)
            self.count(f"{item} exact", have == want)
            if have == "missing":
                self.count(f"{item} tp" if have in fair else f"{item} fp")
            elif want == "missing" and have not in fair:
                self.count(f"{item} fn")
            quotes = label.get("evidence", {}).get(item, [])
            if quotes and {want, have} <= {"met", "partial"}:
                self.count(f"{item} evidence",
                           any(touch(q, e["quote"]) for q in quotes for e in found[rule]["evidence"]))
        for fact in ("title", "issuer", "level", "report_year", "publish_date"):
            self.count(fact, self.same(fact, label, said["document"]["issuer_level" if fact == "level" else fact]))
        false_alarm = False
        for kind, (rule, way) in self.defects.items():
            theirs = [d["quote"] for d in label.get("defects", []) if d["kind"] == kind]
            wrong = rule in found and found[rule]["result"] in ("missing", "partial", "violated")
            ours = [e["quote"] for e in found[rule]["evidence"]] if wrong else []
            if way == "document":
                tp, fp, fn = bool(theirs) and wrong, not theirs and wrong, bool(theirs) and not wrong
            elif way == "count":
                tp = min(len(theirs), len(ours))
                fp, fn = len(ours) - tp, len(theirs) - tp
            else:
                tp = sum(any(touch(t, o) for o in ours) for t in theirs)
                fn = len(theirs) - tp
                fp = sum(not any(touch(t, o) for t in theirs) for o in ours)
            for name, times in (("tp", tp), ("fp", fp), ("fn", fn)):
                for _ in range(times):
                    self.count(f"{kind} {name}")
            false_alarm |= fp > 0
        if not label.get("defects"):
            self.count("clean", not false_alarm)

    @staticmethod
    def same(fact, label, have):
        want = label["doc"].get(fact)
        others = label.get("doc_acceptable", {}).get(fact, [])
        if have in others or any(o and have and letters(str(o)) == letters(str(have)) for o in others):
            return True
        if fact in ("title", "issuer"):
            a, b = letters(want), letters(have)
            return a == b or (fact == "issuer" and bool(a and b) and (a in b or b in a))
        return want == have or (fact == "publish_date" and have is not None and have == label["doc"].get("signed_date"))


class Numbers(Case):
    def judged(self, folder):
        done = self.hecha("check", "--rules", RULES, "--format", "jsonl", "--exit-zero", folder)
        results = map(json.loads, done.text.splitlines())
        return {pathlib.Path(result["document"]["path"]).stem: result for result in results}

    def evaluated(self, folder, *more):
        done = self.hecha("eval", "--rules", RULES, folder, "--format", "json", *more)
        self.assertEqual(done.returncode, 0, done.errors)
        return json.loads(done.text)

    def test_all_numbers_are_those_of_an_own_count(self):
        said, twin = self.evaluated(LABELLED), Twin(LABELLED, self.judged(LABELLED), RULES)
        share = lambda s: (s["hits"], s["total"])
        self.assertEqual({rule["label"] for rule in said["rules"]}, {*twin.items, *twin.defects})
        for rule in said["rules"]:
            name = rule["label"]
            for key in ("tp", "fp", "fn"):
                self.assertEqual(rule[key], twin.hits(f"{name} {key}"), f"{name} {key}")
            for key in ("fair", "exact", "evidence") if rule["kind"] == "item" else ():
                self.assertEqual(share(rule[key]), twin.n[f"{name} {key}"], f"{name} {key}")
        for fact, numbers in said["facts"].items():
            self.assertEqual(share(numbers), twin.n[fact], fact)
        self.assertEqual(share(said["defects"]["clean"]), twin.n["clean"])
        for key in ("fair", "exact", "evidence"):
            sums = [sum(pair) for pair in zip(*(twin.n[f"{item} {key}"] for item in twin.items))]
            self.assertEqual(share(said["items"][key]), tuple(sums), key)

    def test_all_numbers_are_those_of_the_scorer_of_the_labels(self):
        if not (SHARED / "score.py").is_file():
            self.skipTest(f"{SHARED}/score.py is not here: it is not part of the project")
        results = self.file("results.jsonl", self.hecha("check", "--rules", RULES, "--format", "jsonl", "--exit-zero",
                                                        LABELLED).stdout)
        scored = subprocess.run([sys.executable, SHARED / "score.py", LABELLED, results], capture_output=True,
                                text=True, check=True).stdout
        said = self.evaluated(LABELLED)
        items, defects = said["items"], said["defects"]
        ratio = lambda s: f"{s['hits']}/{s['total']} = {100 * s['hits'] / s['total']:.1f}%"
        self.says(scored, f"items: fair {ratio(items['fair'])}, exact {ratio(items['exact'])}",
                  f"evidence touches the labelled passage: {ratio(items['evidence'])}",
                  f"clean reports left alone {ratio(defects['clean'])}",
                  *(f"(tp {c['tp']} fp {c['fp']} fn {c['fn']})" for c in (items["missing"], defects)),
                  *(f"{name} {ratio(share)}" for name, share in said["facts"].items()))

    def test_the_json_keeps_its_schema(self):
        import jsonschema
        schema = json.loads((TOP / "docs/schema/hecha.accuracy-1.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        for more in ((), ("--perturb",)):
            jsonschema.validate(self.evaluated(self.small(), *more), schema)

    def small(self):
        folder = self.path / "labelled"
        folder.mkdir(exist_ok=True)
        for name in SMALL:
            for ending in (".txt", ".json"):
                shutil.copy(LABELLED / (name + ending), folder)
        return folder

    def test_the_threads_make_no_difference(self):
        folder = self.small()
        self.assertEqual(self.evaluated(folder, "--perturb", "-j1"), self.evaluated(folder, "--perturb", "-j4"))


class Files(Case):
    def setUp(self):
        super().setUp()
        self.pack = shutil.copytree(TOP / "tests/cli/pack", self.path / "pack")
        manifest = self.pack / "pack.yaml"
        manifest.write_text(manifest.read_text(encoding="utf-8") + "labels:\n  items: {gaps: trial.gaps}\n"
                            "  defects:\n    late: {rule: trial.fees, by: document}\n", encoding="utf-8")
        self.file("labels/a.txt")
        self.label()

    def label(self, **more):
        label = {"items": {"gaps": "met"}, "doc": {"report_year": 2023}, **more}
        return self.file("labels/a.json", json.dumps(label, ensure_ascii=False))

    def evaluate(self, *arguments):
        return self.hecha("eval", "--rules", "pack", "labels", *arguments)

    def test_people_read_tables_and_every_disagreement(self):
        manifest = self.pack / "pack.yaml"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("items: {", "items: {work: trial.work, ").replace(
            "  defects:\n", "  defects:\n    lost: {}\n"), encoding="utf-8")
        fair = {"work": "met", "gaps": "met"}
        quotes = {"work": ["全年完成项目120件"], "gaps": ["人手不足"]}
        doc = {"title": "石桥县人民政府2023年度报告", "issuer": "石桥县人民政府", "level": "county", "report_year": 2023,
               "publish_date": "2024-02-27"}
        news = "今天天气很好。\n大家都去公园散步，孩子们放风筝，老人们下棋。\n"
        for name, text, label in (
                ("a", GOOD, {"items": fair}),
                ("b", POOR, {"items": fair, "acceptable": {"work": ["partial"]}, "doc": {**doc, "report_year": 2022}}),
                ("c", BAD, {"items": fair, "evidence": {**quotes, "gaps": ["费用已经公开"]}}),
                ("d", NO_GAPS, {"items": {**fair, "gaps": "missing"}, "defects": [{"kind": "lost", "quote": "人手充足"}]}),
                ("e", news, {"kind": "not_a_report"}),
                ("f", GOOD.replace("费用", "收入"), {"items": {**fair, "gaps": "missing"}}),
                ("g", news, {"items": fair}),
                ("h", b"", {"kind": "damaged"})):
            self.file(f"labels/{name}.txt", text)
            self.file(f"labels/{name}.json", json.dumps({"doc": doc, "evidence": quotes, **label}, ensure_ascii=False))
        for language in ("zh", "en"):
            done = self.evaluate("--perturb", "--lang", language)
            self.assertEqual(done.returncode, 3, done.errors)  # h
            printed = re.sub("(指纹|fingerprint) [0-9a-f]{16}", r"\1 0123456789abcdef", done.text)
            accepted = TOP / f"tests/outputs/eval.{language}.txt"
            if os.environ.get("CASES_UPDATE"):
                accepted.write_text(printed, encoding="utf-8")
            self.assertEqual(printed, accepted.read_text(encoding="utf-8"))

    def refuses(self, *parts):
        done = self.evaluate("--write", "--output", "out.txt")
        self.assertEqual((done.returncode, done.text), (2, ""), done.errors)
        self.says(done.errors, *parts)
        self.assertFalse((self.path / "out.txt").exists())
        self.assertFalse((self.pack / "accuracy.json").exists())

    def test_bad_labels_are_told_and_nothing_is_written(self):
        self.label(items={"gasp": "met"})
        self.refuses("labels/a.json", "gasp", "gaps")
        self.label(items={"gaps": "done"})
        self.refuses("items.gaps", "done", "met、partial、missing")
        self.label(acceptable={"gaps": "met"})
        self.refuses("acceptable.gaps", "数组")
        self.label(kind="reports")
        self.refuses("reports", "not_a_report")
        self.label(defects=[{"kind": "early", "quote": "x"}])
        self.refuses("early", "late")
        self.label(doc={"title": ["x"]})
        self.refuses("doc.title")
        for broken in (b"", b"{", b"[]", b'{"items": "\xff"}', b"[" * 100000):
            self.file("labels/a.json", broken)
            self.refuses("labels/a.json")

    def test_every_wrong_label_is_told_at_once(self):
        self.label(items={"gaps": "done"})
        self.file("labels/b.json", "{}")
        self.refuses("labels/a.json", "labels/b.json", "b.txt")

    def test_a_label_needs_one_report_and_a_folder_labels(self):
        self.file("labels/b.json", "{}")
        self.refuses("labels/b.json", "b.txt")
        os.remove(self.path / "labels/b.json")
        os.remove(self.path / "labels/a.json")
        self.refuses("labels", "没有标注")
        shutil.rmtree(self.path / "labels")
        self.refuses("labels", "不是目录")

    def test_a_pack_without_labels_says_so(self):
        shutil.copy(TOP / "tests/cli/pack/pack.yaml", self.pack)
        self.refuses("trial", "labels")

    def test_a_label_of_a_rule_that_is_not_there_is_a_problem_of_the_pack(self):
        manifest = self.pack / "pack.yaml"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("gaps: trial.gaps", "gaps: trial.gasp"))
        self.refuses("trial.gasp", "unknown-rule")

    def test_what_is_written_does_not_change_the_pack(self):
        before = json.loads(self.evaluate("--format", "json").text)["pack"]["fingerprint"]
        self.assertEqual(self.evaluate("--write").returncode, 0)
        written = json.loads((self.pack / "accuracy.json").read_text(encoding="utf-8"))
        self.assertEqual(written["pack"]["fingerprint"], before)
        self.assertNotIn("disagreements", written)  # a pack carries no words of reports
        again = self.evaluate("--format", "json")
        self.assertEqual(json.loads(again.text)["pack"]["fingerprint"], before)
        self.assertEqual(self.hecha("lint", "pack").returncode, 0)

    def test_explain_shows_what_was_measured_of_this_version(self):
        explain = lambda: self.hecha("explain", "--rules", "pack", "trial.gaps").text
        self.assertNotIn("准确率", explain())
        self.assertEqual(self.evaluate("--write").returncode, 0)
        self.says(explain(), "准确率", "结论合理：100.0", "1 份标注报告")
        self.assertNotIn("有改动", explain())
        manifest = self.pack / "pack.yaml"
        manifest.write_text(manifest.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
        self.says(explain(), "准确率", "有改动")
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("version: 1.0.0", "version: 1.0.1"))
        self.assertNotIn("准确率", explain())
        self.file("pack/accuracy.json", "{")
        self.assertNotIn("准确率", explain())

    def test_a_lower_number_fails_and_is_named(self):
        self.assertEqual(self.evaluate("--write").returncode, 0)
        same = self.evaluate("--baseline", "pack/accuracy.json")
        self.assertEqual(same.returncode, 0, same.text)
        self.says(same.text, "没有数字变低")
        kept = (self.pack / "accuracy.json").read_bytes()
        self.label(items={"gaps": "missing"})
        worse = self.evaluate("--baseline", "pack/accuracy.json", "--write")
        self.assertEqual(worse.returncode, 1)
        self.says(worse.text, "另一批标注", "gaps.fair：1 → 0", "items.exact：1 → 0")
        self.assertEqual((self.pack / "accuracy.json").read_bytes(), kept)
        self.assertEqual(self.evaluate("--baseline", "pack/accuracy.json", "--format", "json").returncode, 1)

    def test_a_baseline_must_be_one(self):
        self.file("other.json", '{"schema": "hecha.result/1"}')
        for name, part in (("other.json", "hecha.accuracy/1"), ("absent.json", "absent.json")):
            done = self.evaluate("--baseline", name, "--write")
            self.assertEqual((done.returncode, done.text), (2, ""))
            self.says(done.errors, part)
        self.assertFalse((self.pack / "accuracy.json").exists())

    def test_an_unreadable_report_is_3_and_counts_as_not_judged(self):
        self.file("labels/a.txt", b"")
        done = self.evaluate("--format", "json")
        self.assertEqual(done.returncode, 3)
        said = json.loads(done.text)
        self.assertEqual((said["labels"]["unreadable"], said["items"]["fair"]["hits"]), (1, 0))
        self.label(kind="damaged")
        self.assertEqual(json.loads(self.evaluate("--format", "json").text)["facts"]["kind"]["hits"], 1)


if __name__ == "__main__":
    unittest.main()
