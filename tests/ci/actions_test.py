# SPDX-License-Identifier: Apache-2.0
"""The files for GitHub, GitLab, Jenkins and pre-commit do what they say: their steps are run.

Usage: actions_test.py PROGRAM [RELEASE_BUILD_TREE]
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import yaml

from harness import CI, TOP, Machine

PROGRAM = os.path.abspath(sys.argv.pop(1))
BUILD = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else None

GOOD, GAPS = ("01-first-draft",), ("01-first-draft", "02-a-draft-with-gaps")
EMPTY = ("01-first-draft", "10-an-empty-file")
TYPO = ("01-first-draft", "04-typo-in-the-configuration")
LAST = ("01-first-draft", "02-a-draft-with-gaps", "03-baseline")


def written_by(file):
    return {key: value for key, _, value in (line.partition("=") for line in file.read_text().splitlines())}


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.machine = Machine(folder.name)
        self.folder = self.machine.folder

    def with_hecha(self):
        self.machine.command("hecha", f'exec "{PROGRAM}" "$@"')


class Action:
    """Runs a composite action as GitHub does: step after step while all is well, with what expressions stand for."""

    def __init__(self, machine, file):
        self.machine, self.action = machine, yaml.safe_load(file.read_text(encoding="utf-8"))
        self.folder = machine.folder / "runner"
        self.folder.mkdir()
        self.summary = self.folder / "summary.md"
        self.summary.touch()
        self.steps, self.uses = {}, []
        self.printed = {}

    def value(self, expression):
        names = expression.strip().split(".")
        if names[0] == "inputs":
            return self.inputs[names[1]]
        if names[0] == "runner":
            return {"temp": str(self.folder)}[names[1]]
        assert names[0] == "steps" and names[2] == "outputs", expression
        return self.steps.get(names[1], {}).get(names[3], "")

    def filled(self, text):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda m: self.value(m[1]), str(text))

    def holds(self, condition):
        def one(comparison):
            left, right = comparison.split("==")
            return self.value(left) == right.strip().strip("'")
        return all(one(part) for part in re.fullmatch(r"\$\{\{(.*)\}\}", condition)[1].split("&&"))

    def run(self, cwd, **inputs):
        declared = {name: one.get("default", "") for name, one in self.action["inputs"].items()}
        assert set(inputs) <= set(declared), inputs
        self.inputs = {**declared, **inputs}
        assert self.action["runs"]["using"] == "composite"
        for step in self.action["runs"]["steps"]:
            if "if" in step and not self.holds(step["if"]):
                continue
            if "uses" in step:
                self.uses.append((step["uses"], {k: self.filled(v) for k, v in step["with"].items()}))
                continue
            output = self.folder / "output"
            output.write_text("")
            script = self.folder / "step.sh"
            script.write_text(self.filled(step["run"]))
            assert step["shell"] == "bash"
            done = self.machine.run(cwd, "bash", "--noprofile", "--norc", "-eo", "pipefail", script,
                                    GITHUB_ACTION_PATH=str(TOP), GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(self.summary),
                                    RUNNER_TEMP=str(self.folder), **{k: self.filled(v) for k, v in step.get("env", {}).items()})
            self.printed[step["name"]] = done.stdout
            self.steps[step.get("id", step["name"])] = written_by(output)
            if done.returncode:
                return done.returncode
        return 0

    def outputs(self):
        return {name: self.filled(one["value"]) for name, one in self.action["outputs"].items()}


class GithubAction(Case):
    def act(self, commits=GAPS, **inputs):
        self.action = Action(self.machine, TOP / "action.yml")
        return self.action.run(self.machine.repository("drafts", *commits), paths="drafts", **inputs)

    def test_a_draft_with_gaps_is_annotated_uploaded_summed_up_and_fails(self):
        self.with_hecha()
        self.assertEqual(self.act(), 1)
        self.assertIn("::error file=drafts/linlan-2023.txt,line=", self.action.printed["Check"])
        (uses, given), = self.action.uses
        self.assertTrue(uses.startswith("github/codeql-action/upload-sarif@"))
        results = json.loads(pathlib.Path(given["sarif_file"]).read_text())["runs"][0]["results"]
        self.assertIn("fzzf.leader-duties", {result["ruleId"] for result in results})
        self.assertTrue(self.action.summary.read_text().startswith("## hecha 未通过"))
        self.assertEqual(self.action.outputs(), {"exit-code": "1"})

    def test_a_good_draft_passes(self):
        self.with_hecha()
        self.assertEqual(self.act(GOOD), 0)
        self.assertTrue(self.action.summary.read_text().startswith("## hecha 通过"))
        self.assertEqual(self.action.outputs(), {"exit-code": "0"})

    def test_what_cannot_run_or_be_read_fails_with_its_own_code(self):
        self.with_hecha()
        self.assertEqual(self.act(TYPO), 2)
        self.assertIn("'min-scroe' is not a key", self.action.printed["Check"])
        self.assertEqual((self.action.uses, self.action.summary.read_text()), ([], ""))

    def test_an_empty_file_is_3(self):
        self.with_hecha()
        self.assertEqual(self.act(EMPTY), 3)
        self.assertEqual(len(self.action.uses), 1)

    def test_inputs_are_heeded(self):
        self.with_hecha()
        self.assertEqual(self.act(GAPS, **{"args": "--fail-on never --exit-zero", "upload-sarif": "false"}), 0)
        self.assertEqual(self.action.uses, [])

    def test_without_a_package_it_builds_from_its_own_source(self):
        self.machine.command("sudo", 'exec "$@"')
        self.machine.command("make", f'''echo "make $*"
[ "$1 $2" = "-C {TOP}" ] || exit 9
grep -q "^$3:" "$2/Makefile" || exit 8
if [ "$3" = install ]; then printf '#!/bin/sh\\nexec "{PROGRAM}" "$@"\\n' > "{self.machine.bin}/hecha"; chmod +x "{self.machine.bin}/hecha"; fi''')
        self.assertEqual(self.act(), 1)
        self.assertEqual(self.action.printed["Install"], f"make -C {TOP} build\nmake -C {TOP} install\n")

    @unittest.skipIf(BUILD is None, "a package is made of a release tree")
    def test_a_package_of_ours_is_installed_and_works(self):
        packed = subprocess.run(["cpack", "-B", self.folder / "packed"], cwd=BUILD, capture_output=True, text=True)
        self.assertEqual(packed.returncode, 0, packed.stdout + packed.stderr)
        package = self.folder / "packed/hecha.deb"
        needs = subprocess.run(["dpkg-deb", "--field", package, "Depends"], capture_output=True, text=True, check=True).stdout
        for library in ("libicu", "libre2", "libseccomp", "libpoppler-cpp", "libzip", "poppler-data"):
            self.assertIn(library, needs)
        root = self.folder / "root"
        self.machine.command("sudo", 'exec "$@"')
        # It is unpacked into a folder of its own: a test leaves the machine as it is.
        self.machine.command("apt-get", f'[ "$1 $2" = "install -y" ] && dpkg-deb -x "$3" "{root}"')
        self.machine.environment["PATH"] = f"{root}/usr/bin:{self.machine.environment['PATH']}"
        self.assertEqual(self.act(package=str(package)), 1)
        self.assertIn("::error file=drafts/linlan-2023.txt,line=", self.action.printed["Check"])
        self.assertTrue((root / "usr/share/hecha/rules/fzzf/pack.yaml").exists())
        for kind in ("docx", "pdf", "ofd", "html"):  # read by programs that the package brings
            document = sorted((TOP / "tests/formats/fixtures" / kind).iterdir())[0]
            read = self.machine.run(root, root / "usr/bin/hecha", "extract", document)
            self.assertEqual(read.returncode, 0, (document, read.stdout))


class Templates(Case):
    """What `hecha init --ci` writes, in a repository in which it was written."""

    def written(self, kind, commits):
        self.with_hecha()
        path = self.machine.repository(f"{kind}-drafts", *commits)
        (path / ".hecha.yml").rename(path / ".hecha.kept")  # init makes a whole set
        done = self.machine.run(path, "hecha", "init", "--ci", kind)
        self.assertEqual(done.returncode, 0, done.stdout)
        (path / ".hecha.kept").rename(path / ".hecha.yml")
        return path

    def bash(self, path, script, **more):
        done = self.machine.run(path, "bash", "-eo", "pipefail", "-c", script, **more)
        return done.returncode, done.stdout

    def test_github(self):
        for commits, code in ((GOOD, 0), (GAPS, 1)):
            path = self.written("github", commits)
            file = path / ".github/workflows/hecha.yml"
            self.assertEqual(file.read_text(), (CI / "github-workflow.yml").read_text())
            (job,) = yaml.safe_load(file.read_text())["jobs"].values()
            check, summary, upload = [step for step in job["steps"] if step.get("uses", "").split("@")[0] != "actions/checkout"]
            got, printed = self.bash(path, check["run"])
            self.assertEqual(got, code, printed)
            self.assertEqual("::error file=drafts/linlan-2023.txt" in printed, code == 1)
            self.assertEqual((summary["if"], upload["if"]), ("always()", "always()"))
            self.assertEqual(self.bash(path, summary["run"], GITHUB_STEP_SUMMARY=str(path / "summary.md"))[0], 0)
            self.assertIn("## hecha", (path / "summary.md").read_text())
            self.assertTrue((path / upload["with"]["sarif_file"]).exists())
            path.rename(path.with_name(f"github-{code}"))

    def test_gitlab(self):
        for commits, code in ((GOOD, 0), (GAPS, 1)):
            path = self.written("gitlab", commits)
            self.assertEqual((path / ".gitlab-ci.yml").read_text(), (CI / "gitlab-ci.yml").read_text())
            (job,) = yaml.safe_load((path / ".gitlab-ci.yml").read_text()).values()
            got, printed = self.bash(path, "\n".join(job["script"]))
            self.assertEqual(got, code, printed)
            reports = job["artifacts"]["reports"]
            self.assertEqual(job["artifacts"]["when"], "always")
            severities = {issue["severity"] for issue in json.loads((path / reports["codequality"]).read_text())}
            self.assertEqual("critical" in severities, code == 1)
            self.assertIn("<testsuites", (path / reports["junit"]).read_text())
            path.rename(path.with_name(f"gitlab-{code}"))

    def test_jenkins(self):
        stage = re.search(r"```groovy\n(.*?)```", (TOP / "docs/ci.md").read_text(encoding="utf-8"), re.S)[1]
        for commits, code in ((GOOD, 0), (GAPS, 1)):
            path = self.written("jenkins", commits)
            written = (path / "Jenkinsfile").read_text()
            self.assertEqual(written, (CI / "Jenkinsfile").read_text())
            for text in (written, stage):
                (script,) = re.findall(r"sh '(.*?)'", text)
                self.assertEqual(self.bash(path, script)[0], code)
                for kept in re.findall(r"(?:junit|artifacts:) '(.*?)'", text):
                    self.assertTrue((path / kept).exists(), kept)
                self.assertLess(text.index("sh '"), text.index("always {"))
            path.rename(path.with_name(f"jenkins-{code}"))

    def test_a_baseline_leaves_jenkins_nothing_to_complain_of(self):
        path = self.written("jenkins", LAST)
        done = self.machine.run(path, "hecha", "check", "--update-baseline", "drafts")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(self.bash(path, re.findall(r"sh '(.*?)'", (path / "Jenkinsfile").read_text())[0])[0], 0)
        self.assertNotIn("<failure", (path / "hecha.xml").read_text())


class PreCommit(Case):
    """With pre-commit itself: it clones, installs, finds the files and calls the hook."""

    def commit(self, path, name, text):
        (path / name).parent.mkdir(exist_ok=True)
        (path / name).write_text(text)
        self.machine.git(path, "add", "-A")
        return self.machine.run(path, "git", "commit", "-m", "draft")

    def drafts_are_checked(self, path):
        self.machine.git(path, "add", "-A")
        self.machine.git(path, "commit", "-q", "-m", "hooks")
        installed = self.machine.run(path, "pre-commit", "install")
        self.assertEqual(installed.returncode, 0, installed.stdout)
        gaps = (CI / "commits/02-a-draft-with-gaps/drafts/linlan-2023.txt").read_text(encoding="utf-8")
        good = (CI / "commits/01-first-draft/drafts/qiyun-2024.md").read_text(encoding="utf-8")
        refused = self.commit(path, "drafts/a.txt", gaps)
        self.assertEqual(refused.returncode, 1, refused.stdout)
        for words in ("hecha 核查", "Failed", "exit code: 1", "drafts/a.txt", "FZ-301"):
            self.assertIn(words, refused.stdout)
        self.machine.git(path, "reset", "-q", "--hard")
        for name, text in (("drafts/b.md", good), ("notes.csv", gaps)):
            taken = self.commit(path, name, text)
            self.assertEqual(taken.returncode, 0, taken.stdout)
        self.assertIn("no files to check", taken.stdout)

    def test_hooks_look_at_every_format_that_is_read(self):
        self.with_hecha()
        readable = self.machine.run(self.folder, "hecha", "list", "formats").stdout.split("可写")[0]
        extensions = re.findall(r"\s(\.[a-z]+)", readable)
        self.assertGreater(len(extensions), 15)
        for file, before in ((TOP / ".pre-commit-hooks.yaml", ""), (CI / "pre-commit-config.yaml", "drafts/")):
            hook = yaml.safe_load(file.read_text())
            hook = hook[0] if isinstance(hook, list) else hook["repos"][0]["hooks"][0]
            for extension in [*extensions, ".TXT", ".Docx"]:
                self.assertRegex(f"{before}a{extension}", hook["files"])
            for other in ("a.csv", "a.txt.bak", "txt"):
                self.assertNotRegex(before + other, hook["files"])

    def test_the_hook_of_this_repository(self):
        self.with_hecha()
        hooks = self.folder / "hooks"
        hooks.mkdir()
        (hooks / ".pre-commit-hooks.yaml").write_text((TOP / ".pre-commit-hooks.yaml").read_text())
        self.machine.git(hooks, "init", "-q", "-b", "main")
        self.machine.git(hooks, "add", "-A")
        self.machine.git(hooks, "commit", "-q", "-m", "hooks")
        version = self.machine.git(hooks, "rev-parse", "HEAD").strip()
        path = self.machine.repository("drafts", *GOOD)
        (path / ".pre-commit-config.yaml").write_text(
            yaml.safe_dump({"repos": [{"repo": str(hooks), "rev": version, "hooks": [{"id": "hecha"}]}]}))
        self.drafts_are_checked(path)

    def test_the_hook_that_init_writes(self):
        self.with_hecha()
        path = self.machine.repository("drafts", *GOOD)
        (path / ".hecha.yml").unlink()
        done = self.machine.run(path, "hecha", "init", "--ci", "pre-commit")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual((path / ".pre-commit-config.yaml").read_text(), (CI / "pre-commit-config.yaml").read_text())
        self.drafts_are_checked(path)


if __name__ == "__main__":
    unittest.main()
