# SPDX-License-Identifier: Apache-2.0
"""hecha check, from end to end: exit codes, gates, options, outputs.

Usage: check_test.py PROGRAM
"""

import json
import unittest

import jsonschema

from harness import BAD, GOOD, NO_GAPS, PACK, POOR, TOP, Case, environment


class ExitCodes(Case):
    def test_passed_is_0(self):
        self.assertEqual(self.check(self.file("a.txt")).returncode, 0)

    def test_failed_is_1_unless_only_a_report_is_wanted(self):
        path = self.file("a.txt", BAD)
        self.assertEqual(self.check(path).returncode, 1)
        self.assertEqual(self.check(path, "--exit-zero").returncode, 0)
        self.assertEqual(self.check(path, "--fail-on", "never").returncode, 0)

    def test_unreadable_is_3_and_failed_comes_before_it(self):
        empty, bad, good = self.file("empty.txt", ""), self.file("bad.txt", BAD), self.file("good.txt")
        self.assertEqual(self.check(empty).returncode, 3)
        self.assertEqual(self.check(empty, good).returncode, 3)
        self.assertEqual(self.check(empty, bad).returncode, 1)
        self.assertEqual(self.check(empty, bad, "--exit-zero").returncode, 3)

    def test_a_path_that_does_not_exist_is_2_whatever_else_happens(self):
        for content in (GOOD, BAD, ""):
            done = self.check(self.file("a.txt", content), "absent.txt", "--exit-zero")
            self.assertEqual(done.returncode, 2)
            self.says(done.errors, "absent.txt", "找不到")
            self.says(done.text, "a.txt")  # the rest is judged

    def test_what_is_no_report_does_not_pass(self):
        news = self.file("a.txt", "今天天气很好。\n大家都去公园散步，孩子们放风筝，老人们下棋。\n")
        self.assertEqual(self.check(news).returncode, 1)
        self.assertEqual(self.check(news, "--fail-on", "never").returncode, 0)
        result = self.results(news)[0]
        self.assertNotEqual(result["document"]["kind"], "report")
        self.assertIsNone(result["score"])
        self.assertEqual(result["findings"], [])
        self.assertTrue(result["document"]["kind_reasons"])


class Gates(Case):
    def test_levels(self):
        for content, level, code in ((BAD, "error", 1), (POOR, "error", 0), (POOR, "warning", 1),
                                     (NO_GAPS, "error", 0), (NO_GAPS, "warning", 1)):
            done = self.check(self.file("a.txt", content), "--fail-on", level)
            self.assertEqual(done.returncode, code, (content, level, done.text))

    def test_min_score(self):
        path = self.file("a.txt", NO_GAPS)  # 80 of 110
        self.assertEqual(self.check(path, "--min-score", "72.7").returncode, 0)
        done = self.check(path, "--min-score", "72.8")
        self.assertEqual(done.returncode, 1)
        self.says(done.text, "得分 72.7，低于要求的 72.8")

    def test_a_gate_of_the_pack_counts_only_when_asked_for(self):
        path = self.file("a.txt", NO_GAPS)
        self.assertEqual(self.check(path).returncode, 0)
        done = self.check(path, "--gate", "publish")
        self.assertEqual(done.returncode, 1)
        self.says(done.text, "“发布前”门槛")
        done = self.check(path, "--gate", "pubilsh")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "pubilsh", "publish")


class Selecting(Case):
    def test_only_skip_and_profile(self):
        path = self.file("a.txt")
        rules = lambda *arguments: [f["rule"] for f in self.results(path, *arguments)[0]["findings"]]
        self.assertEqual(rules("--only", "trial.g*"), ["trial.gaps"])
        self.assertNotIn("trial.fees", rules("--skip", "*.fees"))
        self.assertEqual(rules("--profile", "short"), ["trial.work"])

    def test_what_selects_nothing_is_refused(self):
        path = self.file("a.txt")
        for arguments in (("--only", "nothing"), ("--skip", "*"), ("--profile", "nothing")):
            self.assertEqual(self.check(path, *arguments).returncode, 2, arguments)

    def test_facts_that_are_given_win(self):
        path = self.file("a.txt", NO_GAPS.replace("费用", "开支"))
        result = self.results(path, "--meta", "year=2015", "--meta", "level=department")[0]
        document = result["document"]
        self.assertEqual((document["report_year"], document["issuer_level"]), (2015, "department"))
        self.assertEqual(document["facts"]["report_year"]["confidence"], 1)
        fees = [f for f in result["findings"] if f["rule"] == "trial.fees"][0]
        self.assertEqual(fees["result"], "na")
        self.assertEqual(result["score"]["possible"], 100)

    def test_a_finding_rests_on_what_applied_to_the_year_reported_on(self):
        rules = ("--rules", TOP / "rules/fzzf")
        for year, wanted in (("2013", ["guofa-2010"]), ("2017", ["gangyao-2015"]),
                             ("2020", ["ducha-2019", "gangyao-2015"]), ("2023", ["ducha-2019"])):
            done = self.hecha("check", *rules, "-f", "json", "--meta", f"year={year}", TOP / "examples/gaps.txt")
            basis = {f["rule"]: [b["source"] for b in f["basis"]] for f in json.loads(done.text)["findings"]}
            self.assertEqual(basis["fzzf.measures"], wanted, year)
        self.assertEqual(basis["fzzf.publication-date"], ["ducha-2019", "gangyao-2021"])
        self.says(self.hecha("explain", *rules, "fzzf.publication-date").text, "2020 年度的报告")

    def test_rules_are_found_by_folder_by_id_and_by_variable(self):
        path = self.file("a.txt")
        for arguments, env in ((("--rules", PACK), {}), ((), {"HECHA_RULES": str(PACK)}),
                               (("--rules", "pack"), {"HECHA_RULES": str(PACK.parent)})):
            done = self.hecha("check", *arguments, path, "-f", "json", env=environment(**env))
            self.assertEqual(json.loads(done.text)["pack"]["id"], "trial", arguments)
        done = self.hecha("check", "--rules", "absent", path)
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "absent", "fzzf")


class Inputs(Case):
    def test_folders_are_walked_in_order_and_other_files_counted(self):
        for name in ("d/b.txt", "d/a.txt", "d/a.json", "d/sub/c.md", "d/.hidden.txt"):
            self.file(name)
        results = self.results("d", code=0)
        self.assertEqual([r["document"]["path"] for r in results], ["d/a.txt", "d/b.txt", "d/sub/c.md"])
        self.says(self.check("d").text, "另有 1 个其他格式的文件")

    def test_standard_input_has_a_name(self):
        done = self.check("-", "-f", "json", input=GOOD.encode())
        self.assertEqual(json.loads(done.text)["document"]["path"], "<stdin>")
        done = self.check("-", "-f", "json", "--stdin-filename", "报告.txt", input=GOOD.encode())
        self.assertEqual(json.loads(done.text)["document"]["path"], "报告.txt")
        self.assertEqual(done.returncode, 0)

    def test_a_file_named_is_read_whatever_its_name(self):
        self.assertEqual(self.check(self.file("report.data")).returncode, 0)

    def test_the_same_bytes_for_any_number_of_jobs(self):
        for i in range(60):
            content = (GOOD, POOR, BAD, NO_GAPS, "")[i % 5]
            self.file(f"d/{i:03}.txt", content.replace("120", str(100 + i)))
        for form in ("console", "json", "jsonl"):
            outputs = {self.check("d", "-f", form, "--jobs", jobs).stdout for jobs in (1, 2, 8)}
            self.assertEqual(len(outputs), 1, form)


class Outputs(Case):
    def test_console_is_chinese_first_and_english_on_request(self):
        path = self.file("a.txt", BAD)
        self.says(self.check(path).text, "未通过", "缺失", "TR-101", "补齐", "请起草人补充")
        self.says(self.check(path, "--lang", "en").text, "failed", "missing", "Questions to the drafter")
        self.says(self.check(path, env=environment(LANG="en_US.UTF-8")).text, "failed")

    def test_near_misses_say_what_struck_them_out(self):
        content = BAD.replace("有序推进。", "有序推进。要求完成项目120件。")
        self.says(self.check(self.file("a.txt", content)).text, "完成")

    def test_colour_only_where_it_is_wanted(self):
        path = self.file("a.txt")
        self.assertNotIn("\x1b", self.check(path).text)
        self.assertIn("\x1b", self.check(path, "--color=always").text)
        self.assertIn("\x1b", self.check(path, env=environment(CLICOLOR_FORCE="1")).text)
        self.assertNotIn("\x1b", self.check(path, env=environment(CLICOLOR_FORCE="1", NO_COLOR="1")).text)

    def test_quotations_stand_in_the_original(self):
        path = self.file("a.txt")
        lines = GOOD.split("\n")
        for finding in self.results(path)[0]["findings"]:
            for evidence in finding["evidence"]:
                line = lines[evidence["line"] - 1]
                self.assertTrue(line[evidence["column"] - 1:].startswith(evidence["quote"][:4]))

    def test_output_to_a_file(self):
        path = self.file("a.txt")
        done = self.check(path, "-f", "json", "-o", "out.json")
        self.assertEqual((done.returncode, done.text), (0, ""))
        self.assertEqual(json.loads((self.path / "out.json").read_text())["schema"], "hecha.result/1")

    def test_explain_shows_conditions(self):
        path = self.file("a.txt", BAD)
        self.says(self.check(path, "--explain").text, "判断过程", "cue:counted")
        self.assertTrue(self.results(path, "--explain")[0]["findings"][0]["explanation"])

    def test_many_documents_take_a_line_each_and_end_with_totals(self):
        for i in range(8):
            self.file(f"d/{i}.txt", BAD if i % 2 else GOOD)
        done = self.check("d")
        self.says(done.text, "共 8 份", "未通过 4", "TR-101")
        self.assertLess(len(done.text.split("\n")), 30)
        self.assertGreater(len(self.check("d", "-v").text.split("\n")), 80)

    def test_json_follows_the_published_schema(self):
        schema = json.loads((TOP / "docs/schema/hecha.result-1.schema.json").read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        for i, content in enumerate((GOOD, POOR, BAD, NO_GAPS, "", "天气很好。", b"\x00\xff\xfe" * 50)):
            self.file(f"d/{i}.txt", content)
        results = self.results("d", "--explain")
        golden = (TOP / "tests/outputs/all.jsonl").read_text().split("\n")
        for result in results + [json.loads(line) for line in golden if line]:
            wrong = jsonschema.exceptions.best_match(validator.iter_errors(result))
            self.assertIsNone(wrong, wrong and f"{list(wrong.path)}: {wrong.message[:200]}")


if __name__ == "__main__":
    unittest.main()
