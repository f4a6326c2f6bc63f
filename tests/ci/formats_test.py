# SPDX-License-Identifier: Apache-2.0
"""Outputs for other programs, read by those programs or by their published rules.

Usage: formats_test.py PROGRAM NODE_MODULES

SARIF: Microsoft's multitool (tests/npm) and the JSON schema that it carries. JUnit: the rules of Jenkins as an XSD. GitLab: the
fields of its documentation as a JSON schema. CSV: Python's csv, and LibreOffice. Each of these is shown something wrong as well, so
that a check that accepts everything is seen.
"""

import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import jsonschema

PROGRAM, MODULES = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
del sys.argv[1:3]
TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMAS = TOP / "tests/ci/schemas"
MULTITOOL = MODULES / "@microsoft/sarif-multitool-linux"

FORMATS = {"sarif": "a.sarif", "sarif-full": "b.sarif", "junit": "a.xml", "gitlab": "q.json", "rdjsonl": "r.jsonl",
           "github": "g.txt", "markdown": "m.md", "csv": "c.csv", "csv-documents": "d.csv", "json": "j.json"}


def environment():
    return {**os.environ, "LANG": "zh_CN.UTF-8", "HECHA_CONFIG": "", "XDG_CONFIG_HOME": "/nowhere"}


class Formats(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        """One run over a folder with everything in it, all formats at once."""
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.path = pathlib.Path(folder.name)
        drafts = cls.path / "草稿 1"
        drafts.mkdir()
        for name in ("good", "gaps", "portal", "not-a-report"):
            shutil.copy(TOP / f"examples/{name}.txt", drafts / f"{name}.txt")
        (drafts / "空.txt").write_text("")
        (drafts / "公式=1.txt").write_text((drafts / "gaps.txt").read_text().replace("交通运输局", "=SUM(1)局"))
        (cls.path / "waivers.yml").write_text(
            "waivers:\n  - rule: fzzf.leader-duties\n    document: {path: 'gaps.txt'}\n    verdict: na\n"
            "    reason: 空缺\n    approved-by: 王某\n    approved-on: 2025-01-01\n    expires: 2025-12-31\n")
        requests = [word for name, file in FORMATS.items() for word in ("-f", f"{name}:{file}")]
        cls.done = subprocess.run(
            [PROGRAM, "check", "--no-config", "--waivers", "waivers.yml", "--today", "2025-06-01", *requests, "草稿 1"],
            cwd=cls.path, env=environment(), capture_output=True, text=True, timeout=300)
        assert cls.done.returncode == 1, cls.done.stderr

    def text(self, name):
        return (self.path / FORMATS[name]).read_text(encoding="utf-8")

    def sarif_multitool(self, file):
        """What it says of the file: errors, and the run that found them."""
        tool = shutil.copy(MULTITOOL / "Sarif.Multitool", self.path / "multitool")
        os.chmod(tool, 0o755)
        report = self.path / f"{file}.validated.sarif"
        # Without the switch .NET asks for a library of ICU of its own choice.
        done = subprocess.run([tool, "validate", self.path / file, "--output", report, "--log", "ForceOverwrite"],
                              env={**environment(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
                              capture_output=True, text=True, timeout=120)
        self.assertTrue(report.exists(), done.stdout + done.stderr)
        runs = json.loads(report.read_text(encoding="utf-8-sig"))["runs"]
        return [r["ruleId"] for run in runs for r in run.get("results", []) if r.get("level", "warning") == "error"], runs[0]

    def test_sarif_is_accepted_by_multitool_without_an_error(self):
        for name in ("sarif", "sarif-full"):
            errors, run = self.sarif_multitool(FORMATS[name])
            self.assertEqual(errors, [], name)
            self.assertTrue(run["invocations"][0]["executionSuccessful"])
        log = json.loads(self.text("sarif"))
        log["runs"][0]["results"][0]["ruleIndex"] = 0 if log["runs"][0]["results"][0]["ruleIndex"] else 1
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["endLine"] = 1
        (self.path / "wrong.sarif").write_text(json.dumps(log))
        self.assertNotEqual(self.sarif_multitool("wrong.sarif")[0], [])

    def test_sarif_with_a_baseline_and_of_two_packs_is_accepted_too(self):
        drafts = self.path / "drafts"
        drafts.mkdir()
        (drafts / ".hecha.yml").write_text(f"root: true\noverrides: [{{files: other.txt, pack: {TOP}/tests/cli/pack}}]\n")
        text = (TOP / "examples/slips.txt").read_text(encoding="utf-8")
        for name in ("slips", "other"):
            (drafts / f"{name}.txt").write_text(text)
        run = lambda *words: subprocess.run([PROGRAM, "check", *words], cwd=drafts, env=environment(), capture_output=True, timeout=300)
        self.assertEqual(run("slips.txt", "--baseline", "b.json", "--update-baseline").returncode, 0)
        (drafts / "slips.txt").write_text(text.replace("（征求意见稿）", "") + "全年组织宣传XX场次。\n")
        schema = jsonschema.Draft7Validator(json.loads((MULTITOOL / "sarif-2.1.0.json").read_text(encoding="utf-8-sig")))
        for number, words in ((1, ("slips.txt", "--baseline", "b.json")), (2, ("slips.txt", "other.txt"))):
            for flavour in ("sarif", "sarif-full"):
                run(*words, "-f", f"{flavour}:../{flavour}.{number}.sarif")
                log = json.loads((self.path / f"{flavour}.{number}.sarif").read_text())
                schema.validate(log)
                self.assertEqual(len(log["runs"]), number)
                self.assertEqual(self.sarif_multitool(f"{flavour}.{number}.sarif")[0], [])
        states = {result.get("baselineState") for result in json.loads((self.path / "sarif-full.1.sarif").read_text())["runs"][0]["results"]}
        self.assertLessEqual({"new", "unchanged", "absent"}, states)

    def test_sarif_follows_the_official_schema(self):
        validator = jsonschema.Draft7Validator(json.loads((MULTITOOL / "sarif-2.1.0.json").read_text(encoding="utf-8-sig")))
        for name in ("sarif", "sarif-full"):
            log = json.loads(self.text(name))
            validator.validate(log)
            log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = -1
            self.assertFalse(validator.is_valid(log))

    def test_sarif_holds_what_github_reads(self):
        run = json.loads(self.text("sarif"))["runs"][0]
        for rule in run["tool"]["driver"]["rules"]:
            self.assertTrue(rule["shortDescription"]["text"] and rule["help"]["text"])
            self.assertLessEqual(len(rule["shortDescription"]["text"]), 1024)
            self.assertLessEqual(len(rule.get("properties", {}).get("tags", [])), 20)
            self.assertIn(rule.get("properties", {}).get("precision", "high"), ("very-high", "high", "medium", "low"))
        self.assertTrue(run["results"])
        seen = set()
        for result in run["results"]:
            location = result["locations"][0]["physicalLocation"]
            self.assertFalse(location["artifactLocation"]["uri"].startswith("/"))
            self.assertGreaterEqual(location["region"]["startLine"], 1)
            name = (location["artifactLocation"]["uri"], result["partialFingerprints"]["primaryLocationLineHash"])
            self.assertNotIn(name, seen)
            seen.add(name)
            self.assertNotEqual((result["ruleId"], "gaps.txt" in name[0]), ("fzzf.leader-duties", True))  # waived

    def test_sarif_tells_the_precision_that_was_measured(self):
        measured = {rule["rule"]: rule["precision"] for rule in json.loads((TOP / "rules/fzzf/accuracy.json").read_text())["rules"]}
        words = lambda low: next(word for least, word in ((0.9, "very-high"), (0.75, "high"), (0.5, "medium"), (0, "low")) if low >= least)
        wanted = {rule: words(one["low"]) for rule, one in measured.items() if one["total"] >= 5}
        self.assertTrue(wanted)
        for name in ("sarif", "sarif-full"):
            rules = json.loads(self.text(name))["runs"][0]["tool"]["driver"]["rules"]
            told = {rule["id"]: rule["properties"]["precision"] for rule in rules if "precision" in rule.get("properties", {})}
            self.assertEqual(told, wanted)

    def test_junit_follows_the_rules_of_jenkins(self):
        done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMAS / "jenkins-junit.xsd", self.path / FORMATS["junit"]],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        wrong = self.path / "wrong.xml"
        wrong.write_text(self.text("junit").replace("<failure ", "<fault ", 1).replace("</failure>", "</fault>", 1))
        done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMAS / "jenkins-junit.xsd", wrong], capture_output=True, text=True)
        self.assertNotEqual(done.returncode, 0)

    def test_gitlab_follows_its_schema(self):
        report = json.loads(self.text("gitlab"))
        validator = jsonschema.Draft7Validator(json.loads((SCHEMAS / "gitlab-code-quality.json").read_text()))
        validator.validate(report)
        self.assertFalse(validator.is_valid([{**report[0], "severity": "error"}]))
        self.assertEqual(len({issue["fingerprint"] for issue in report}), len(report))
        self.assertTrue(report)

    def test_reviewdog_lines_have_message_path_and_line(self):
        for line in self.text("rdjsonl").splitlines():
            diagnostic = json.loads(line)
            self.assertTrue(diagnostic["message"] and diagnostic["location"]["path"])
            self.assertGreaterEqual(diagnostic["location"]["range"]["start"]["line"], 1)
            self.assertIn(diagnostic["severity"], ("ERROR", "WARNING", "INFO"))

    def test_csv_comes_back_through_python(self):
        results = json.loads(self.text("json"))
        rows = list(csv.DictReader(io.StringIO((self.path / FORMATS["csv"]).read_bytes().decode("utf-8-sig"), newline="")))
        findings = [(r["document"]["path"], f) for r in results for f in r.get("findings", [])]
        self.assertEqual(len(rows), len(findings))
        for row, (path, finding) in zip(rows, findings):
            self.assertEqual((row["path"], row["rule"], row["result"]), (path, finding["rule"], finding["result"]))
            self.assertEqual(row["message"], " ".join(finding["message"].split()))
            self.assertNotIn(None, row)
        documents = list(csv.DictReader(io.StringIO((self.path / FORMATS["csv-documents"]).read_bytes().decode("utf-8-sig"), newline="")))
        self.assertEqual([d["path"] for d in documents], [r["document"]["path"] for r in results])
        issuers = [d["issuer"] for d in documents]
        self.assertFalse(any(issuer.startswith("=") for issuer in issuers))

    def test_csv_opens_in_libreoffice_with_its_chinese(self):
        office = shutil.which("soffice") or shutil.which("libreoffice")
        self.assertIsNotNone(office, "LibreOffice is not installed (packages.txt)")
        out = self.path / "office"
        done = subprocess.run(
            [office, f"-env:UserInstallation=file://{self.path}/profile", "--headless", "--convert-to", "fods",
             "--infilter=CSV:44,34,76,1", "--outdir", out, self.path / FORMATS["csv"]],
            capture_output=True, text=True, timeout=180)
        self.assertEqual(done.returncode, 0, done.stderr)
        sheet = (out / "c.fods").read_text(encoding="utf-8")
        for words in ("党政主要负责人履行推进法治建设第一责任人职责情况", "临澜市"):
            self.assertIn(words, sheet)

    def test_fingerprints_survive_moved_lines(self):
        def names(folder):
            requests = [word for name in ("sarif", "gitlab") for word in ("-f", f"{name}:moved.{name}")]
            subprocess.run([PROGRAM, "check", "--no-config", *requests, folder], cwd=self.path, env=environment(), capture_output=True, timeout=300)
            results = json.loads((self.path / "moved.sarif").read_text())["runs"][0]["results"]
            issues = json.loads((self.path / "moved.gitlab").read_text())
            return ([(r["ruleId"], r["partialFingerprints"]["primaryLocationLineHash"]) for r in results],
                    [i["fingerprint"] for i in issues], [r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in results])

        text = (TOP / "examples/slips.txt").read_text(encoding="utf-8")
        moved = self.path / "moved"
        moved.mkdir(exist_ok=True)
        (moved / "a.txt").write_text(text)
        before = names("moved")
        title, rest = text.split("\n", 1)
        (moved / "a.txt").write_text("\n\n" + title + "\n\n\n" + rest)
        after = names("moved")
        self.assertTrue(before[0])
        self.assertEqual(after[:2], before[:2])
        self.assertNotEqual(after[2], before[2])

    def test_github_commands_and_markdown(self):
        lines = self.text("github").splitlines()
        self.assertTrue(any(line.startswith("::error file=草稿 1/gaps.txt,line=") for line in lines), lines[:5])
        self.assertTrue(all(line.startswith("::") for line in lines))
        self.assertLess(len(self.text("markdown").encode()), 60_000)


if __name__ == "__main__":
    unittest.main()
