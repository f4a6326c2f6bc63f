# SPDX-License-Identifier: Apache-2.0
"""Outputs for other programs, read by those programs or by their published rules.

Usage: formats_test.py PROGRAM NODE_MODULES

SARIF: Microsoft's multitool (tests/npm) and the JSON schema that it carries. JUnit: the rules of Jenkins as an XSD. GitLab: the
fields of its documentation as a JSON schema. CSV: Python's csv, and LibreOffice where it is installed.
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

    def sarif_multitool(self, name):
        tool = shutil.copy(MULTITOOL / "Sarif.Multitool", self.path / "multitool")
        os.chmod(tool, 0o755)
        report = self.path / f"{name}.validated.sarif"
        # Without the switch .NET asks for a library of ICU of its own choice.
        done = subprocess.run([tool, "validate", self.path / FORMATS[name], "--output", report, "--log", "ForceOverwrite"],
                              env={**environment(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
                              capture_output=True, text=True, timeout=120)
        self.assertTrue(report.exists(), done.stdout + done.stderr)
        return json.loads(report.read_text(encoding="utf-8-sig"))

    def test_sarif_is_accepted_by_multitool_without_an_error(self):
        for name in ("sarif", "sarif-full"):
            run = self.sarif_multitool(name)["runs"][0]
            errors = [r["ruleId"] for r in run.get("results", []) if r.get("level", "warning") == "error"]
            self.assertEqual(errors, [], name)
            self.assertTrue(run["invocations"][0]["executionSuccessful"])

    def test_sarif_follows_the_official_schema(self):
        schema = json.loads((MULTITOOL / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
        for name in ("sarif", "sarif-full"):
            jsonschema.Draft7Validator(schema).validate(json.loads(self.text(name)))

    def test_sarif_holds_what_github_reads(self):
        run = json.loads(self.text("sarif"))["runs"][0]
        for rule in run["tool"]["driver"]["rules"]:
            self.assertTrue(rule["shortDescription"]["text"] and rule["help"]["text"])
            self.assertLessEqual(len(rule["shortDescription"]["text"]), 1024)
            self.assertLessEqual(len(rule.get("properties", {}).get("tags", [])), 20)
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

    def test_junit_follows_the_rules_of_jenkins(self):
        done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMAS / "jenkins-junit.xsd", self.path / FORMATS["junit"]],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_gitlab_follows_its_schema(self):
        report = json.loads(self.text("gitlab"))
        jsonschema.Draft7Validator(json.loads((SCHEMAS / "gitlab-code-quality.json").read_text())).validate(report)
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
        if office is None:
            self.skipTest("LibreOffice is not installed")
        out = self.path / "office"
        done = subprocess.run(
            [office, f"-env:UserInstallation=file://{self.path}/profile", "--headless", "--convert-to", "fods",
             "--infilter=CSV:44,34,76,1", "--outdir", out, self.path / FORMATS["csv"]],
            capture_output=True, text=True, timeout=180)
        self.assertEqual(done.returncode, 0, done.stderr)
        sheet = (out / "c.fods").read_text(encoding="utf-8")
        for words in ("党政主要负责人履行推进法治建设第一责任人职责情况", "临澜市"):
            self.assertIn(words, sheet)

    def test_github_commands_and_markdown(self):
        lines = self.text("github").splitlines()
        self.assertTrue(any(line.startswith("::error file=草稿 1/gaps.txt,line=") for line in lines), lines[:5])
        self.assertTrue(all(line.startswith("::") for line in lines))
        self.assertLess(len(self.text("markdown").encode()), 60_000)


if __name__ == "__main__":
    unittest.main()
