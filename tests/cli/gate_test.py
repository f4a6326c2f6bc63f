# SPDX-License-Identifier: Apache-2.0
"""The gate on drafts, from end to end: configuration, waivers, baselines, comparisons, proofs.

Usage: gate_test.py PROGRAM
"""

import hashlib
import itertools
import json
import os
import re
import subprocess
import unittest

from harness import BAD, GOOD, NO_GAPS, PACK, POOR, PROGRAM, TOP, Case, environment

WAIVER = """waivers:
  - rule: trial.work
    document: {issuer: 石桥县人民政府, year: 2023}
    verdict: accept
    reason: 数字另报
    approved-by: 王某
    approved-on: 2025-02-18
    expires: 2025-12-31
"""


def finding(result, rule="trial.work"):
    return [f for f in result["findings"] if f["rule"] == rule][0]


class Gate(Case):
    """A repository of its own, so that no configuration of this machine is found."""

    def setUp(self):
        super().setUp()
        (self.path / ".git").mkdir()

    def codes(self, *arguments, **more):
        return self.check(*arguments, **more).returncode


class ExitCodes(Gate):
    def test_every_combination_of_causes(self):
        good, bad, empty = self.file("good.txt"), self.file("bad.txt", BAD), self.file("empty.txt", "")
        for failed, incomplete, unable, forgiven in itertools.product((False, True), repeat=4):
            arguments = [good] + [bad] * failed + [empty] * incomplete + ["absent.txt"] * unable
            arguments += ["--exit-zero"] * forgiven
            wanted = 2 if unable else 1 if failed and not forgiven else 3 if incomplete else 0
            self.assertEqual(self.codes(*arguments), wanted, arguments)

    def test_what_cannot_be_computed_is_3_and_no_pass(self):
        nothing_scored = self.file("a.txt", GOOD)
        done = self.check(nothing_scored, "--only", "trial.fees", "--meta", "year=2015", "--min-score", "50")
        self.assertEqual(done.returncode, 3, done.text)
        self.says(done.text, "未能判定", "未能计算得分")
        result = self.results(nothing_scored, "--only", "trial.fees", "--meta", "year=2015", "--min-score", "50")[0]
        self.assertEqual((result["gate"]["passed"], result["gate"]["state"]), (False, "not_computed"))

    def test_groups_have_minima(self):
        path = self.file("a.txt", BAD)
        group = self.results(path)[0]["score"]["groups"][0]["id"]
        done = self.check(path, "--fail-on", "never", "--min-score", f"{group}=100")
        self.assertEqual(done.returncode, 1)
        self.says(done.text, "低于要求的 100")
        done = self.check(path, "--min-score", "nothing=1")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "nothing", group)

    def test_showing_and_failing_are_separate(self):
        path = self.file("a.txt", NO_GAPS)
        done = self.check(path, "--min-severity", "error", "--fail-on", "warning")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.codes(path, "--min-severity", "note", "--fail-on", "error"), 0)


class Outputs(Gate):
    def test_several_at_once(self):
        done = self.check(self.file("a.txt", BAD), "-f", "console", "-f", "sarif:o/../out.sarif", "-f", "junit:out.xml")
        self.assertEqual(done.returncode, 2)  # the folder o does not exist
        done = self.check("a.txt", "-f", "console", "-f", "sarif:out.sarif", "-f", "junit:out.xml")
        self.assertEqual(done.returncode, 1)
        self.says(done.text, "未通过")
        self.assertEqual(json.loads((self.path / "out.sarif").read_text())["version"], "2.1.0")
        self.says((self.path / "out.xml").read_text(), "<testsuites")

    def test_one_that_cannot_be_opened_leaves_nothing_behind(self):
        path = self.file("a.txt", BAD)
        done = self.check(path, "-f", "sarif:out.sarif", "-f", "junit:nowhere/out.xml")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "nowhere/out.xml")
        self.assertEqual(sorted(os.listdir(self.path)), [".git", "a.txt"])

    def test_a_full_disk_is_an_error_and_no_short_file(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("there is no /dev/full")
        done = self.check(self.file("a.txt", BAD), "-f", "json:/dev/full", "-f", "sarif:out.sarif")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "无法写出结果")
        self.assertFalse((self.path / "out.sarif").exists())

    def test_two_formats_for_one_file_are_refused(self):
        self.file("d/x", "")
        done = self.check(self.file("a.txt"), "-f", "json:d/out", "-f", "sarif:./d/../d/out")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "同一个文件")


class Configuration(Gate):
    def config(self, text, name=".hecha.yml"):
        return self.file(name, text if isinstance(text, bytes) else text.format(pack=PACK))

    def run_with(self, *arguments, **more):
        return self.hecha("check", *arguments, **more)

    def test_it_holds_for_the_documents_below_it(self):
        self.config("pack: {pack}\ngate: {{fail-on: never}}\n")
        self.config("gate: {{fail-on: error}}\n", "strict/.hecha.yml")
        self.file("a.txt", BAD), self.file("strict/a.txt", BAD)
        self.assertEqual(self.run_with("a.txt").returncode, 0)
        self.assertEqual(self.run_with("strict/a.txt").returncode, 1)
        self.assertEqual(self.run_with("strict/a.txt", "--fail-on", "never").returncode, 0)

    def test_overrides_by_pattern(self):
        self.config("pack: {pack}\noverrides:\n  - files: ['2015/**']\n    meta: {{year: 2015}}\n"
                    "  - files: ['*.md']\n    gate: {{fail-on: never}}\n")
        self.file("2015/a.txt"), self.file("b.txt", BAD), self.file("c.md", BAD)
        done = self.run_with("2015", "b.txt", "c.md", "-f", "jsonl")
        years = [json.loads(line)["document"]["report_year"] for line in done.text.splitlines()]
        self.assertEqual(years, [2015, 2023, 2023])
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.run_with("c.md").returncode, 0)

    def test_different_packs_in_one_run(self):
        self.config("pack: {pack}\noverrides: [{{files: b.txt, pack: fzzf}}]\n")
        self.file("a.txt"), self.file("b.txt"), self.file("c.txt")
        done = self.run_with("a.txt", "b.txt", "c.txt", "-f", "jsonl", "--exit-zero")
        packs = {json.loads(l)["document"]["path"]: json.loads(l)["pack"]["id"] for l in done.text.splitlines()}
        self.assertEqual(packs, {"a.txt": "trial", "b.txt": "fzzf", "c.txt": "trial"})
        self.says(self.run_with("a.txt", "b.txt", "--exit-zero").text, "规则包 trial", "规则包 fzzf")

    def test_print_config_says_where_each_value_came_from(self):
        self.config("pack: {pack}\ngate:\n  min-score: 70\n")
        self.file("d/a.txt")
        done = self.hecha("print-config", "d/a.txt", "--fail-on", "note")
        self.assertEqual(done.returncode, 0, done.errors)
        lines = {line.split(":")[0]: line for line in done.text.splitlines()}
        self.says(lines["gate.min-score"], "70", "# .hecha.yml:3")
        self.says(lines["gate.fail-on"], "note", "# --fail-on")
        self.says(lines["inline-ignores"], "true", "# 缺省")

    def test_what_is_wrong_is_2_and_told(self):
        self.file("a.txt")
        for text, told in (("profil: x\n", "did you mean 'profile'?"), ("gate: {{fail-on: eror}}\n", "did you mean 'error'?"),
                           ("配置：错误".encode("gb18030"), "not UTF-8"), ("extends: .hecha.yml\n", "circle"),
                           ("waivers: gone.yml\n", "gone.yml"), ("- x\n", "map"), ("pack: [", "yaml-syntax")):
            self.config(text)
            done = self.run_with("a.txt", "--rules", PACK, "-f", "json:out.json")
            self.assertEqual(done.returncode, 2, (text, done.errors))
            self.says(done.errors, told)
            self.assertFalse((self.path / "out.json").exists())
            self.assertEqual(self.run_with("a.txt", "--rules", PACK, "--no-config").returncode, 0)

    def test_given_and_variable_win_over_what_is_found(self):
        self.file("a.txt", BAD)
        self.config("gate: {{fail-on: error}}\n")
        never = self.config("gate: {{fail-on: never}}\n", "never.yml")
        self.assertEqual(self.run_with("a.txt", "--rules", PACK).returncode, 1)
        self.assertEqual(self.run_with("a.txt", "--rules", PACK, "--config", never).returncode, 0)
        self.assertEqual(self.run_with("a.txt", "--rules", PACK, env=environment(HECHA_CONFIG=never)).returncode, 0)

    def test_ignored_files_are_left_out_of_folders_but_not_if_named(self):
        self.file("d/a.txt"), self.file("d/old/b.txt"), self.file("d/c.bak.txt")
        self.file(".hechaignore", "old/\n*.bak.txt\n")
        paths = [r["document"]["path"] for r in self.results("d")]
        self.assertEqual(paths, ["d/a.txt"])
        self.assertEqual(len(self.results("d/old/b.txt")), 1)

    def test_init_writes_what_can_be_read_and_overwrites_nothing(self):
        done = self.hecha("init", "--ci", "github", "--ci", "gitlab", "--ci", "jenkins", "--ci", "pre-commit")
        self.assertEqual(done.returncode, 0, done.errors)
        for name in (".hecha.yml", ".hecha.schema.json", ".github/workflows/hecha.yml", ".gitlab-ci.yml", "Jenkinsfile",
                     ".pre-commit-config.yaml"):
            self.assertTrue((self.path / name).read_text(), name)
        text = (self.path / ".hecha.yml").read_text()
        self.assertTrue(text.startswith("# yaml-language-server: $schema=.hecha.schema.json\n"))
        self.file("a.txt")
        self.assertEqual(self.run_with("a.txt", "--rules", PACK).returncode, 0)
        done = self.hecha("init")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, ".hecha.yml", "已存在")
        self.assertEqual((self.path / ".hecha.yml").read_text(), text)
        # Every example is right once it is no comment any more.
        examples = [m[1] for m in map(re.compile(r"# ((?:  )?[a-z-]+:.*)").fullmatch, text.splitlines())
                    if m and not m[1].endswith("…") and m[1].split(":")[0] not in ("pack", "waivers", "baseline", "overrides",
                                                                                    "yaml-language-server")]
        self.assertGreater(len(examples), 8)
        self.file(".hecha.yml", "\n".join(examples) + "\n")
        done = self.hecha("print-config", "a.txt")
        self.assertEqual(done.returncode, 0, done.errors)
        self.says(done.text, "gate.groups.duties: 80", "meta.date: 2025-03-31", "gate.gates: []")

    def test_schemas_are_the_published_ones(self):
        for name in ("result", "config", "waivers", "baseline", "manifest"):
            done = self.hecha("schema", name)
            self.assertEqual(done.text, (TOP / f"docs/schema/hecha.{name}-1.schema.json").read_text(), name)
        done = self.hecha("schema", "waiver")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "waivers")


class Waivers(Gate):
    def test_a_waived_finding_stays_with_its_original_result(self):
        path, waivers = self.file("a.txt", BAD), self.file("w.yml", WAIVER)
        result = self.results(path, "--waivers", waivers, "--today", "2025-06-01", code=0)[0]
        work = finding(result)
        self.assertEqual((work["result"], work["decision"]["original"]), ("waived", "missing"))
        self.assertEqual((work["decision"]["reason"], work["decision"]["from"]), ("数字另报", f"{waivers}:2"))
        self.assertLess(result["score"]["possible"], self.results(path)[0]["score"]["possible"])
        self.says(self.check(path, "--waivers", waivers, "--today", "2025-06-01").text, "已豁免", "王某", "原结论：缺失")

    def test_days_count_through_the_last(self):
        path, waivers = self.file("a.txt", BAD), self.file("w.yml", WAIVER)
        for day, code, told in (("2025-02-17", 1, "自 2025-02-18 起才生效"), ("2025-02-18", 0, ""), ("2025-12-01", 0, "将于 2025-12-31 到期"),
                                ("2025-12-31", 0, "将于 2025-12-31 到期"), ("2026-01-01", 1, "已于 2025-12-31 到期")):
            done = self.check(path, "--waivers", waivers, "--today", day)
            self.assertEqual(done.returncode, code, day)
            self.says(done.errors, told)

    def test_unmatched_and_needless_ones_are_told(self):
        waivers = self.file("w.yml", WAIVER)
        done = self.check(self.file("a.txt"), "--waivers", waivers, "--today", "2025-06-01")
        self.says(done.errors, "已无必要")
        done = self.check(self.file("b.txt", BAD.replace("石桥县", "青岚县")), "--waivers", waivers, "--today", "2025-06-01")
        self.assertEqual(done.returncode, 1)
        self.says(done.errors, "没有对应的文档")

    def test_they_lapse_with_text_finding_and_rule(self):
        path = self.file("a.txt", BAD)
        today = ("--today", "2025-06-01")
        anchored = WAIVER + "    text: '各项工作,-有序推进'\n"
        moved = WAIVER + "    text: '各项工作,-无序推进'\n"
        self.assertEqual(self.codes(path, "--waivers", self.file("w.yml", WAIVER.replace("数字另报", "x") + "    text: '按年度计划'\n"), *today), 0)
        done = self.check(path, "--waivers", self.file("w.yml", moved), *today)
        self.assertEqual(done.returncode, 1)
        self.says(done.errors, "不再有它所指的文字")
        work = finding(self.results(path, "--waivers", self.file("w.yml", "waivers: []\n"))[0])
        seen = "    seen: {{result: {0}, finding: '{1}', rule: '{2}'}}\n"
        right = (work["result"], work["fingerprint"], work["rule_fingerprint"])
        self.assertEqual(self.codes(path, "--waivers", self.file("w.yml", WAIVER + seen.format(*right)), *today), 0)
        for wrong, told in ((("partial", *right[1:]), "与批准时不同"), ((right[0], "0" * 16, right[2]), "与批准时不同"),
                            ((*right[:2], "0" * 16), "规则已修改")):
            done = self.check(path, "--waivers", self.file("w.yml", WAIVER + seen.format(*wrong)), *today)
            self.assertEqual(done.returncode, 1)
            self.says(done.errors, told)

    def test_a_reviewer_may_be_stricter_than_the_rules(self):
        waivers = self.file("w.yml", WAIVER.replace("accept", "missing"))
        result = self.results(self.file("a.txt"), "--waivers", waivers, "--today", "2025-06-01", code=1)[0]
        self.assertEqual((finding(result)["result"], finding(result)["decision"]["original"]), ("missing", "met"))
        confirmed = self.file("w.yml", WAIVER.replace("accept", "confirm"))
        self.assertEqual(finding(self.results("a.txt", "--waivers", confirmed, "--today", "2025-06-01", code=0)[0])["result"], "met")

    def test_documents_are_named_by_path_and_hash_too(self):
        path = self.file("d/a.txt", BAD)
        digest = hashlib.sha256(BAD.encode()).hexdigest()
        for name in ("path: d/a.txt", "path: 'a.*'", f"sha256: {digest}"):
            waivers = self.file("w.yml", WAIVER.replace("issuer: 石桥县人民政府, year: 2023", name))
            self.assertEqual(self.codes(path, "--waivers", waivers, "--today", "2025-06-01"), 0, name)
        waivers = self.file("w.yml", WAIVER.replace("issuer: 石桥县人民政府, year: 2023", f"sha256: {'0' * 64}"))
        self.assertEqual(self.codes(path, "--waivers", waivers, "--today", "2025-06-01"), 1)

    def test_a_waiver_of_a_rule_that_nobody_knows_is_2(self):
        for rule, told in (("trial.wrok", "trial.work"), ("other.rule", "other.rule")):
            waivers = self.file("w.yml", WAIVER.replace("trial.work", rule))
            done = self.check(self.file("a.txt", BAD), "--waivers", waivers, "-f", "json:out.json")
            self.assertEqual(done.returncode, 2)
            self.says(done.errors, rule, told)
            self.assertFalse((self.path / "out.json").exists())

    def test_waive_writes_one_that_works(self):
        path = self.file("a.txt", BAD)
        words = ("waive", "trial.work", path, "--rules", PACK, "--reason", "数字\"另报\"", "--approved-by", "王某", "--today", "2025-02-18")
        done = self.hecha(*words)
        self.assertEqual(done.returncode, 0, done.errors)
        self.says((self.path / "waivers.yml").read_text(), "issuer: \"石桥县人民政府\", year: 2023", "expires: 2026-02-18", "seen: {result: missing")
        self.assertEqual(self.codes(path, "--waivers", "waivers.yml", "--today", "2025-06-01"), 0)
        self.assertEqual(self.hecha(*words, "--verdict", "na", "--name-by", "path", "--expires", "2025-12-31").returncode, 0)
        self.says((self.path / "waivers.yml").read_text(), "document: {path: \"a.txt\"}", "verdict: na")
        self.assertEqual(self.hecha(*words[:5]).returncode, 2)  # no reason
        self.assertEqual(self.hecha("waive", "trial.wrok", *words[2:]).returncode, 2)

    def test_waive_adds_to_lists_however_they_are_written(self):
        path = self.file("a.txt", BAD)
        words = ("waive", "trial.work", path, "--rules", PACK, "--reason", "x", "--approved-by", "王某")
        flush = WAIVER.replace("\n  ", "\n")
        for text in (WAIVER, flush, "waivers: []\n", WAIVER.rstrip("\n"), "zone: Z\n" + WAIVER):
            self.file("waivers.yml", text)
            self.assertEqual(self.hecha(*words).returncode, 0, text)
            self.says((self.path / "waivers.yml").read_text(), "reason: \"x\"")
            self.assertIn(self.codes(path, "--waivers", "waivers.yml"), (0, 1))
        for text in ('{"waivers": []}', "waivers: 3\n"):
            self.file("waivers.yml", text)
            done = self.hecha(*words)
            self.assertEqual(done.returncode, 2)
            self.assertEqual((self.path / "waivers.yml").read_text(), text)
            self.says(done.text, "- rule: trial.work")


class Ignores(Gate):
    def test_in_markdown_but_not_for_auditors(self):
        text = BAD.replace("一、工作情况", "<!-- hecha-disable trial.work -- 数字另报 -->\n\n一、工作情况")
        path = self.file("a.md", text)
        work = finding(self.results(path)[0])
        self.assertEqual((work["result"], work["decision"]["kind"], work["decision"]["reason"]), ("waived", "in_source", "数字另报"))
        self.assertEqual(finding(self.results(path, "--no-inline-ignores")[0])["result"], "missing")
        self.assertEqual(finding(self.results(self.file("a.txt", text))[0])["result"], "missing")

    def test_needless_ones_and_ones_without_reason_are_told(self):
        for comment, told in (("<!-- hecha-disable trial.work -->", "没有写明理由"), ("<!-- hecha-disable trial.wrok -- x -->", "是不是 trial.work"),
                              ("<!-- hecha-disable-next trial.fees -- x -->", "没有用处")):
            done = self.check(self.file("a.md", comment + "\n" + BAD))
            self.assertEqual(done.returncode, 1)
            self.says(done.errors, "a.md", told)


class Baselines(Gate):
    def test_what_was_there_is_forgiven_what_is_new_is_not(self):
        path = self.file("a.txt", BAD)
        done = self.check(path, "--baseline", "b.json")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "--update-baseline")
        self.assertEqual(self.codes(path, "--baseline", "b.json", "--update-baseline"), 0)
        self.assertEqual(self.codes(path, "--baseline", "b.json"), 0)
        self.file("a.txt", "\n\n" + BAD)  # lines move
        result = self.results(path, "--baseline", "b.json", code=0)[0]
        self.assertEqual(finding(result)["baseline"], "unchanged")
        self.file("a.txt", BAD.replace("人手不足", "人手充足"))
        done = self.check(path, "--baseline", "b.json", "--fail-on", "warning")
        self.assertEqual(done.returncode, 1)
        self.says(done.text, "新增 1 项警告级")
        self.file("a.txt", GOOD)
        result = self.results(path, "--baseline", "b.json", code=0)[0]
        self.assertEqual([f["rule"] for f in result["fixed"]], ["trial.work"])
        self.says(self.check(path, "--baseline", "b.json").text, "已解决", "TR-101")

    def test_the_same_findings_give_the_same_bytes_and_others_are_kept(self):
        self.file("d/a.txt", BAD), self.file("d/b.txt", NO_GAPS)
        self.codes("d", "--baseline", "b.json", "--update-baseline")
        before = (self.path / "b.json").read_text()
        self.codes("d/a.txt", "--baseline", "b.json", "--update-baseline")
        self.assertEqual((self.path / "b.json").read_text(), before)
        (self.path / "d/b.txt").unlink()
        self.codes("d/a.txt", "--baseline", "b.json", "--update-baseline")
        self.assertNotIn("b.txt", (self.path / "b.json").read_text())

    def test_another_pack_or_version_or_no_baseline_is_2(self):
        path = self.file("a.txt", BAD)
        self.codes(path, "--baseline", "b.json", "--update-baseline")
        text = (self.path / "b.json").read_text()
        for changed, told in ((text.replace('"trial"', '"fzzf"'), "另一个规则包"), (text.replace('"version": "', '"version": "9'), "另一个版本"),
                              ("{}", "不是基线文件"), (text[:40], "不是基线文件")):
            self.file("b.json", changed)
            done = self.check(path, "--baseline", "b.json", "-f", "json:out.json")
            self.assertEqual(done.returncode, 2, told)
            self.says(done.errors, told)
            self.assertFalse((self.path / "out.json").exists())
        self.assertEqual(self.codes(path, "--update-baseline"), 2)


class Comparing(Gate):
    def diff(self, *arguments, **more):
        return self.hecha("diff", "--rules", PACK, *arguments, **more)

    def test_two_files(self):
        old, new = self.file("old.txt", GOOD), self.file("new.txt", POOR.replace("人手不足", "人手充足"))
        done = self.diff(old, new)
        self.assertEqual(done.returncode, 0, done.errors)
        self.says(done.text, "减弱", "TR-101", "旧：已满足", "新：部分满足", "第5行 「", "丢失", "全年完成项目120件")
        self.assertEqual(self.diff(old, new, "--fail-if", "worse").returncode, 1)
        self.assertEqual(self.diff(new, old, "--fail-if", "worse").returncode, 0)
        self.says(self.diff(new, old).text, "改进")
        self.says(self.diff(old, old).text, "没有变化")
        self.says(self.diff(old, new, "--lang", "en").text, "weakened", "old: ")

    def test_two_folders_and_two_files_of_results_say_the_same(self):
        for side, text in (("old", GOOD), ("new", BAD)):
            self.file(f"{side}/a.txt", text), self.file(f"{side}/b.txt", GOOD.replace("石桥", "青岚"))
            self.hecha("check", "--rules", PACK, f"{side}", "-f", "jsonl", "-o", f"{side}.jsonl")
            text = (self.path / f"{side}.jsonl").read_text().replace(f"{side}/", "")
            self.file(f"{side}.jsonl", text)
        folders = json.loads(self.diff("old", "new", "-f", "json").text)
        results = json.loads(self.diff("old.jsonl", "new.jsonl", "-f", "json").text)
        self.assertEqual([[c["rule"] for c in d["changes"]] for d in folders["documents"]], [["trial.work"], []])
        self.assertEqual([[c["rule"] for c in d["changes"]] for d in results["documents"]], [["trial.work"], []])
        self.assertEqual(self.diff("old.jsonl", "new.jsonl", "--fail-if", "worse").returncode, 1)
        self.says(self.diff("old", "new", "-f", "markdown").text, "### a.txt")

    def test_documents_that_came_and_went(self):
        self.file("old/a.txt"), self.file("old/b.txt", GOOD.replace("石桥", "青岚")), self.file("new/a.txt")
        self.says(self.diff("old", "new").text, "只在旧稿中：b.txt")
        self.says(self.diff("new", "old").text, "只在新稿中：b.txt")

    def test_bad_input(self):
        path = self.file("a.txt")
        for other, code in (("absent.txt", 2), (self.file("x.json", "{"), 2), (self.file("y.jsonl", '{"schema": "x"}'), 2), (self.file("e.txt", ""), 3)):
            self.assertEqual(self.diff(path, other).returncode, code, other)
        self.assertEqual(self.diff(path, path, "-f", "sarif").returncode, 2)


class Proofs(Gate):
    def run_it(self, *more):
        self.file("d/a.txt", BAD), self.file("d/b.txt"), self.file("w.yml", WAIVER)
        return self.check("d", "--waivers", "w.yml", "--today", "2025-06-01", "-f", "console", "-f", "json:out.json", "--manifest", "m.json", *more)

    def test_the_same_run_is_verified(self):
        self.assertEqual(self.run_it().returncode, 0)
        done = self.hecha("verify", "m.json")
        self.assertEqual((done.returncode, done.text[:2]), (0, "一致"), done.errors)
        before = (self.path / "out.json").read_bytes()
        self.assertEqual((self.path / "out.json").read_bytes(), before)
        elsewhere = subprocess.run([PROGRAM, "verify", str(self.path / "m.json")], cwd="/", env=environment(COLUMNS="40", NO_COLOR="1"),
                                   capture_output=True)
        self.assertEqual(elsewhere.returncode, 0, elsewhere.stderr.decode())

    def test_whatever_changed_is_named(self):
        self.run_it()
        for name in ("d/a.txt", "w.yml"):
            before = (self.path / name).read_text()
            self.file(name, before + "\n")
            done = self.hecha("verify", "m.json")
            self.assertEqual(done.returncode, 1)
            self.says(done.errors, name)
            self.file(name, before)
        text = (self.path / "m.json").read_text()
        manifest = json.loads(text)
        manifest["outputs"][1]["sha256"] = "0" * 64
        self.file("m.json", json.dumps(manifest))
        done = self.hecha("verify", "m.json")
        self.assertEqual(done.returncode, 1)
        self.says(done.errors, "输出 json 不同")

    def test_bad_manifests_are_2(self):
        for text in ("", "{}", '{"schema": "hecha.manifest/1", "words": ["verify", "m.json"]}', '{"schema": "hecha.manifest/1", "words": []}'):
            self.assertEqual(self.hecha("verify", self.file("m.json", text)).returncode, 2, text)
        self.assertEqual(self.hecha("verify", "absent.json").returncode, 2)
        self.assertEqual(self.check("-", "--manifest", "m.json", input=GOOD.encode()).returncode, 2)

    def test_files_follow_their_schemas(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        self.run_it()
        self.check("d", "--baseline", "b.json", "--update-baseline")
        for name, file in (("manifest", "m.json"), ("baseline", "b.json")):
            schema = json.loads((TOP / f"docs/schema/hecha.{name}-1.schema.json").read_text())
            jsonschema.Draft7Validator.check_schema(schema)
            jsonschema.Draft7Validator(schema).validate(json.loads((self.path / file).read_text()))


if __name__ == "__main__":
    unittest.main()
