# SPDX-License-Identifier: Apache-2.0
"""The gate on drafts, from end to end: configuration, waivers, baselines, comparisons, proofs.

Usage: gate_test.py PROGRAM
"""

import hashlib
import itertools
import json
import os
import re
import shutil
import subprocess
import unittest

import jsonschema
import yaml

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


REPORT = (TOP / "examples/gaps.txt").read_text(encoding="utf-8")  # for the pack fzzf


def validator_of(name):
    schema = json.loads((TOP / f"docs/schema/hecha.{name}-1.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


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

    def test_every_command_has_the_same_codes(self):
        good, bad = self.file("good.txt"), self.file("bad.txt", BAD)
        failing = shutil.copytree(PACK, self.path / "failing")
        item = failing / "items/work.yaml"
        item.write_text(item.read_text().replace("{name: 没有数字, text: 完成了项目。, expect: partial}", "{name: 没有数字, text: 完成了项目。, expect: met}"))
        broken = shutil.copytree(PACK, self.path / "broken")
        (broken / "items/work.yaml").write_text("id: [\n")
        untested = shutil.copytree(PACK, self.path / "untested")
        for item in (untested / "items").iterdir():
            item.write_text(item.read_text().split("tests:")[0])
        for words in untested.glob("*.yaml"):
            words.write_text(re.sub(r"(?m)^ *examples:\n( +- .*\n)+", "", words.read_text()))
        self.check(good, "--manifest", "m.json", "-o", "out.txt")
        rows = (
            (("test", PACK), 0), (("test", failing), 1), (("test", broken), 2), (("test", untested), 2), (("test", "absent"), 2),
            (("lint", PACK), 0), (("lint", broken), 1), (("lint", "absent"), 2), (("lint", "--nonsense"), 2),
            (("diff", "--rules", PACK, good, bad), 0), (("diff", "--rules", PACK, good, bad, "--fail-if", "worse"), 1),
            (("diff", "--rules", PACK, good, bad, "--fail-if", "worse", "--exit-zero"), 0), (("diff", good), 2),
            (("verify", "m.json"), 0), (("verify", "absent.json"), 2),
            (("waive", "trial.work", bad, "--rules", PACK), 2), (("print-config", "good.txt"), 0), (("print-config",), 2),
            (("schema", "config"), 0), (("schema", "nothing"), 2), (("init", "new"), 0), (("init", "new"), 2),
            (("explain", "nothing.at-all"), 2), (("list", "nothing"), 2), (("nonsense",), 2), (("--help",), 0), (("--version",), 0))
        for arguments, code in rows:
            done = self.hecha(*arguments)
            self.assertEqual(done.returncode, code, (arguments, done.text, done.errors))
            self.assertTrue(code != 2 or done.errors.startswith("hecha: ") or "broken" in str(arguments), (arguments, done.errors))
        self.file("good.txt", BAD)
        self.assertEqual(self.hecha("verify", "m.json").returncode, 1)

    def test_help_and_manual_tell_the_codes(self):
        for text in (self.hecha("check", "--help").text, self.hecha("check", "--help", "--lang", "en").text,
                     self.hecha("man").text, self.hecha("man", "--lang", "en").text):
            for code in ("0", "1", "2", "3", "130"):
                self.assertRegex(text, rf"(?m)(^|\s){code}\s")

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
        done = self.check(self.file("a.txt", BAD), "-f", "json:/dev/full", "-f", "sarif:out.sarif")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "无法写出结果")
        self.assertFalse((self.path / "out.sarif").exists())

    def test_two_formats_for_one_file_are_refused(self):
        self.file("d/x", "")
        done = self.check(self.file("a.txt"), "-f", "json:d/out", "-f", "sarif:./d/../d/out")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "同一个文件")


    def test_junit_heeds_the_gate_of_each_document(self):
        self.file(".hecha.yml", f"pack: {PACK}\ngate: {{fail-on: warning}}\noverrides: [{{files: lax.txt, gate: {{fail-on: error}}}}]\n")
        self.file("strict.txt", POOR), self.file("lax.txt", POOR)
        done = self.hecha("check", "strict.txt", "lax.txt", "-f", "junit")
        self.assertEqual(done.returncode, 1)
        suites = dict(re.findall(r'<testsuite name="(.*?)".*?failures="(\d)"', done.text))
        self.assertEqual(suites, {"strict.txt": "1", "lax.txt": "0"})
        self.hecha("check", "strict.txt", "--baseline", "b.json", "--update-baseline")
        self.assertNotIn("<failure", self.hecha("check", "strict.txt", "--baseline", "b.json", "-f", "junit").text)


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

    def test_overrides_may_ask_another_profile(self):
        self.config("pack: {pack}\noverrides: [{{files: short.txt, profile: short}}]\n")
        self.file("a.txt"), self.file("short.txt")
        done = self.run_with("a.txt", "short.txt", "-f", "jsonl")
        rules = [[f["rule"] for f in json.loads(line)["findings"]] for line in done.text.splitlines()]
        self.assertEqual(sorted(map(len, rules)), [1, 3])

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

    def test_layers_lie_over_one_another_in_order(self):
        """Each line adds a layer over those before it, whose value must then hold, with its origin."""
        self.file("d/a.txt")
        user = environment(XDG_CONFIG_HOME=str(self.path / "user"))
        given = {**user, "HECHA_CONFIG": str(self.path / "variable.yml")}
        score = "gate: {{min-score: {}}}\n"
        rows = (  # a file, what it says beside its own score, environment, arguments, origin
            ("user/hecha/config.yml", "", user, (), "user/hecha/config.yml:1"),
            ("base.yml", "", user, (), None),  # nobody names it yet
            (".hecha.yml", "extends: base.yml\n", user, (), "base.yml:1"),
            (".hecha.yml", "extends: base.yml\n", user, (), ".hecha.yml:2"),
            (".hecha.yml", "extends: base.yml\noverrides: [{files: '*.txt', gate: {min-score: 34}}, {files: 'd/**', gate: {min-score: 35}}]\n",
             user, (), ".hecha.yml:2"),
            ("d/base.yml", "", user, (), None),
            ("d/.hecha.yml", "extends: base.yml\n", user, (), "d/base.yml:1"),
            ("d/.hecha.yml", "extends: base.yml\n", user, (), "d/.hecha.yml:2"),
            ("variable.yml", "", given, (), "variable.yml:1"),
            ("given.yml", "", given, ("--config", "given.yml"), "given.yml:1"),
            ("given.yml", "", given, ("--config", "given.yml", "--min-score", "99"), "--min-score"),
            ("given.yml", "", given, ("--no-config",), "nothing"))
        before = None
        for i, (name, more, env, arguments, origin) in enumerate(rows):
            own = origin is None or origin.startswith(name)
            self.file(name, more + (score.format(10 + i) if own and "overrides" not in more else ""))
            done = self.hecha("print-config", "d/a.txt", *arguments, env=env)
            self.assertEqual(done.returncode, 0, done.errors)
            held = [line for line in done.text.splitlines() if line.startswith("gate.min-score:")]
            if origin is None:  # as before
                self.assertEqual(held, before, name)
            elif origin == "nothing":
                self.assertEqual(held, [])
            else:
                value = {"base.yml:1": 11, "d/base.yml:1": 15, "--min-score": 99}.get(origin, 35 if "overrides" in more else 10 + i)
                (line,) = held
                self.assertRegex(line, rf"^gate.min-score: {value} +# (.*/)?{re.escape(origin)}$")
            before = held

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
        for name in ("result", "config", "waivers", "baseline", "manifest", "diff", "accuracy", "patterns"):
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

    def test_what_waive_wrote_lapses_when_the_passage_or_the_rule_changes(self):
        pack = shutil.copytree(PACK, self.path / "pack")
        path, today = self.file("a.txt", POOR), ("--today", "2025-06-01")
        check = lambda: self.hecha("check", "--rules", "pack", path, "--waivers", "waivers.yml", "--fail-on", "warning", *today)
        waive = lambda *more: self.hecha("waive", "trial.work", path, "--rules", "pack", "--reason", "x", "--approved-by", "王某", *today, *more)
        self.assertEqual(waive().returncode, 0)
        self.assertEqual(check().returncode, 0)
        self.file("a.txt", "\n\n" + POOR.replace("人手不足", "人手不足，经费不足"))  # lines move, other words change
        self.assertEqual(check().returncode, 0)
        self.file("a.txt", POOR.replace("要求各乡镇完成项目120件", "要求各乡镇都完成项目120件"))
        done = check()
        self.assertEqual(done.returncode, 1)
        self.says(done.errors, "已失效", "与批准时不同")
        self.file("a.txt", POOR)
        item = pack / "items/work.yaml"
        item.write_text(item.read_text().replace("weight: 70", "weight: 60"))
        gaps = pack / "items/gaps.yaml"
        gaps.write_text(gaps.read_text().replace("weight: 30", "weight: 40"))
        done = check()
        self.assertEqual(done.returncode, 1)
        self.says(done.errors, "已失效", "规则已修改")

    def test_a_decision_on_what_is_met_lapses_with_its_passage(self):
        path = self.file("a.txt", GOOD)
        words = ("waive", "trial.work", path, "--rules", PACK, "--reason", "x", "--approved-by", "王某", "--verdict", "missing")
        self.assertEqual(self.hecha(*words).returncode, 0)
        self.assertEqual(self.codes(path, "--waivers", "waivers.yml"), 1)
        self.file("a.txt", GOOD.replace("120件", "121件"))
        done = self.check(path, "--waivers", "waivers.yml")
        self.assertEqual(done.returncode, 0)
        self.says(done.errors, "已失效")

    def test_what_the_page_exports_is_such_a_file(self):
        """The page's own functions, run by Node.js; a browser presses the buttons in tests/browser."""
        path = self.file("a.txt", BAD)
        page = self.check(path, "-f", "html").text
        data = re.search(r'<script[^>]*id="?data"?[^>]*>(.*?)</script>', page, re.S)[1]
        code = re.search(r"(const scalar = .*?\n}\n)\n*function tell", page, re.S)[1]
        for applies, verdict, wanted in (("issuer", "na", "waived"), ("file", "met", "waived"), ("issuer", "confirm", "missing")):
            made = json.dumps({"trial.work": {"verdict": verdict, "reason": '空缺："副职"主持\n# 不是注释 \u202e'}})
            script = f"""const page = {data}; const word = id => page.words[id];
const findings = [{{id: 'trial.work', dataset: {{result: 'missing'}}}}, {{id: 'trial.gaps', dataset: {{result: 'met'}}}}];
const decided = new Map(Object.entries({made})); const applies = {{value: '{applies}'}};
const by = {{value: ' 王某 '}}, on = {{value: '2025-02-18'}}, until = {{value: '2025-12-31'}};
{code}
process.stdout.write(yaml());"""
            done = subprocess.run(["node", "-e", script], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            waivers = self.file("waivers.yml", done.stdout)
            checked = self.check(path, "--waivers", waivers, "--today", "2025-06-01", "-f", "jsonl")
            self.assertEqual(checked.errors, "", applies)
            work = finding(json.loads(checked.text))
            self.assertEqual((work["result"], work["decision"]["verdict"], work["decision"]["approved_by"]), (wanted, verdict, "王某"))
        self.file("a.txt", BAD.replace("各项工作按年度计划有序推进。", "完成了项目。"))
        self.says(self.check(path, "--waivers", waivers, "--today", "2025-06-01").errors, "已失效")

    def test_waive_writes_where_the_configuration_reads(self):
        self.file(".hecha.yml", f"pack: {PACK}\nwaivers: decisions/w.yml\n")
        self.file("decisions/w.yml", "waivers: []\n")
        path = self.file("drafts/a.txt", BAD)
        done = self.hecha("waive", "trial.work", path, "--reason", "x", "--approved-by", "王某")
        self.assertEqual(done.returncode, 0, done.errors)
        self.says((self.path / "decisions/w.yml").read_text(), "rule: trial.work")
        self.assertFalse((self.path / "waivers.yml").exists())
        self.assertEqual(self.hecha("check", path).returncode, 0)

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

    def test_in_html_in_any_encoding_and_by_content(self):
        page = "<html><head><title>{0}</title></head><body><h1>{0}</h1>\n{1}\n</body></html>\n".format(
            BAD.splitlines()[0], "\n".join(f"<p>{line}</p>" for line in BAD.splitlines()[1:] if line))
        ignored = page.replace("<p>一、工作情况", "<!-- hecha-disable trial.work -- 数字另报 -->\n<p>一、工作情况")
        for name, text in (("a.html", ignored.encode()), ("b.HTM", ignored.encode("gb18030")), ("c.data", ignored.encode())):
            result = self.results(self.file(name, text))[0]
            self.assertEqual((result["document"]["format"], finding(result)["result"]), ("html", "waived"), name)
            self.assertEqual(finding(result)["decision"]["reason"], "数字另报")
            self.assertEqual(finding(self.results(name, "--no-inline-ignores")[0])["result"], "missing")
        self.assertEqual(finding(self.results(self.file("d.html", page))[0])["result"], "missing")

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

    def test_a_slip_once_more_is_new_though_its_words_are_known(self):
        line = "全年培训执法人员XX人次。\n"
        path = self.file("a.txt", REPORT + line)
        words = ("--rules", "fzzf", "--only", "*.placeholder", "--fail-on", "note", "--baseline", "b.json")
        self.assertEqual(self.hecha("check", path, *words, "--update-baseline").returncode, 0)
        self.assertEqual(self.hecha("check", path, *words).returncode, 0)
        self.file("a.txt", REPORT + line + "全年组织普法宣传120场。\n" + line)
        done = self.hecha("check", path, *words)
        self.assertEqual(done.returncode, 1, done.text)
        self.says(done.text, "新增")

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

    def test_slips_that_came_and_went_with_both_passages(self):
        old = self.file("old.txt", REPORT + "全年培训执法人员XX人次。\n")
        new = self.file("new.txt", REPORT + "全年组织普法宣传XX场。\n")
        words = ("diff", "--rules", "fzzf", "--only", "*.placeholder")
        done = self.hecha(*words, old, new, "--fail-if", "worse")
        self.assertEqual(done.returncode, 1, done.text)
        self.says(done.text, "新增差错", "差错已改", "人员XX人次", "宣传XX场")
        changes = json.loads(self.hecha(*words, old, new, "-f", "json").text)["documents"][0]["changes"]
        self.assertEqual([change["change"] for change in changes], ["introduced", "removed"])
        self.assertIn("XX场", changes[0]["after"]["passages"][0]["quote"])
        self.assertIn("XX人次", changes[1]["before"]["passages"][0]["quote"])
        self.assertEqual(self.hecha(*words, old, self.file("clean.txt", REPORT), "--fail-if", "worse").returncode, 0)

    def test_a_draft_and_a_file_of_results(self):
        old, new = self.file("old.txt", GOOD), self.file("new.txt", BAD)
        for side in ("old", "new"):
            self.check(f"{side}.txt", "-f", "json", "-o", f"{side}.json")
        for sides in ((old, new), ("old.json", new), (old, "new.json"), ("old.json", "new.json")):
            done = self.diff(*sides, "--fail-if", "worse")
            self.assertEqual(done.returncode, 1, (sides, done.errors))
            self.says(done.text, "丢失", "TR-101", "旧：已满足", "新：缺失", "全年完成项目120件")

    def test_what_is_no_report_any_more_is_worse(self):
        new = self.file("new.txt", "今天天气很好。\n大家都去公园散步，孩子们放风筝，老人们下棋。\n")
        done = self.diff(self.file("old.txt"), new, "--fail-if", "worse")
        self.assertEqual(done.returncode, 1, done.text)

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
        self.run_it()
        self.check("d", "--baseline", "b.json", "--update-baseline")
        self.hecha("diff", "--rules", PACK, "d/b.txt", "d/a.txt", "-f", "json:diff.json")
        for name, file in (("manifest", "m.json"), ("baseline", "b.json"), ("diff", "diff.json")):
            validator = validator_of(name)
            written = json.loads((self.path / file).read_text())
            validator.validate(written)
            self.assertFalse(validator.is_valid({**written, "more": 1}))

    def test_editors_and_program_agree_on_configurations(self):
        docs = re.search(r"```yaml\n(.*?)```", (TOP / "docs/ci.md").read_text(), re.S)[1]
        self.file("waivers.yml", "waivers: []\n")
        rows = ((docs, True), ("", True), ("root: true\n", True), ("extends: []\nonly: [a.*]\nskip: a.b\n", True), ("meta: {date: '2025-03-31'}\n", True),
                ("gate: {groups: {duties: 60, work: 0}, gates: publish}\ninline-ignores: false\n", True),
                ("profil: x\n", False), ("gate: {fail-on: eror}\n", False), ("gate: {min-score: 101}\n", False), ("gate: {groups: {duties: high}}\n", False),
                ("meta: {year: 24}\n", False), ("meta: {level: village}\n", False), ("inline-ignores: perhaps\n", False), ("overrides: [{pack: x}]\n", False),
                ("overrides: [{files: x, root: true}]\n", False), ("root: [1]\n", False))
        for text, right in rows:
            self.file(".hecha.yml", text)
            self.assertEqual(validator_of("config").is_valid(yaml.safe_load(text) or {}), right, text)
            self.assertEqual(self.hecha("print-config", "a.txt").returncode, 0 if right else 2, text)

    def test_editors_and_program_agree_on_waivers(self):
        docs = re.search(r"```yaml\n(.*?)```", (TOP / "docs/waivers.md").read_text(), re.S)[1].replace("fzzf.leader-duties", "trial.work")
        path = self.file("a.txt", BAD)
        rows = ((docs, True), (WAIVER, True), ("waivers: []\n", True), ("zone: Z\n" + WAIVER, True), (WAIVER.replace("数字另报", "''"), False),
                (WAIVER.replace("reason", "raeson"), False), (WAIVER.replace("accept", "ok"), False), ("waivers: 3\n", False),
                (WAIVER.replace("    expires: 2025-12-31\n", ""), False), (WAIVER.replace("2023}", "2023, path: a}"), False), ("zone: 8\n" + WAIVER, False))
        for text, right in rows:
            loaded = json.loads(json.dumps(yaml.safe_load(text), default=str))
            self.assertEqual(validator_of("waivers").is_valid(loaded), right, text)
            done = self.check(path, "--waivers", self.file("w.yml", text), "--exit-zero")
            self.assertEqual(done.returncode, 0 if right else 2, (text, done.errors))


if __name__ == "__main__":
    unittest.main()
