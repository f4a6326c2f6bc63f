# SPDX-License-Identifier: Apache-2.0
"""Whatever is wrong with the files around a run: a clear message, exit 2, and the disk as it was.

Usage: gate_bad_input_test.py PROGRAM
"""

import hashlib
import json
import os
import resource
import subprocess
import unittest

from harness import BAD, GOOD, PACK, PROGRAM, Case, environment

WAIVERS = """waivers:
  - rule: {rule}
    document: {{issuer: 石桥县人民政府, year: 2023}}
    verdict: accept
    reason: 数字另报
    approved-by: 王某
    approved-on: 2025-02-18
    expires: 2025-12-31
"""


class Around(Case):
    def setUp(self):
        super().setUp()
        (self.path / ".git").mkdir()
        self.file("a.txt", BAD)

    def everything(self):
        """Every name below the folder, with a digest of what it holds."""
        return {str(p.relative_to(self.path)): hashlib.sha256(p.read_bytes()).hexdigest() if p.is_file() else ""
                for p in sorted(self.path.rglob("*"))}

    def refused(self, *arguments, zh=(), en=(), command=("check",), **more):
        """Exit 2 in both languages, nothing on standard output, nothing written."""
        before = self.everything()
        for language, words in (("zh", zh), ("en", en)):
            done = self.hecha(*command, *arguments, "--lang", language, **more)
            self.assertEqual((done.returncode, done.text), (2, ""), (arguments, done.errors))
            self.says(done.errors, *words)
            self.assertEqual(self.everything(), before, arguments)

    def check_refused(self, *arguments, **more):
        self.refused("--rules", PACK, "a.txt", "-f", "json:results.json", *arguments, **more)


class Targets(Around):
    def test_a_folder_that_is_not_there_or_is_a_file(self):
        for target in ("gone/out.sarif", "a.txt/out.sarif"):
            for option in (("-f", f"sarif:{target}"), ("--manifest", target), ("--baseline", target, "--update-baseline")):
                self.check_refused(*option, zh=[target], en=[target])
        self.check_refused("-f", "html:a.txt/pages/", zh=["a.txt/pages"], en=["a.txt/pages"])

    def test_a_folder_that_may_not_be_written(self):
        locked = self.path / "locked"
        locked.mkdir()
        locked.chmod(0o555)
        self.addCleanup(locked.chmod, 0o755)
        # For root as well: without capabilities its permissions are those of any owner.
        mortal = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--"] if os.geteuid() == 0 else []
        for option in (("-f", "sarif:locked/out.sarif"), ("-f", "html:locked/pages/"), ("--manifest", "locked/m.json"),
                       ("--baseline", "locked/b.json", "--update-baseline")):
            before = self.everything()
            done = subprocess.run([*mortal, PROGRAM, "check", "--rules", PACK, "a.txt", "-f", "json:results.json", *option],
                                  cwd=self.path, env=environment(), capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stdout), (2, ""), (option, done.stderr))
            self.assertIn("locked/", done.stderr)
            self.assertEqual(self.everything(), before, option)

    def test_two_outputs_for_one_file_however_it_is_spelt(self):
        self.file("results.json", "of the last run")
        (self.path / "link.json").symlink_to("results.json")
        (self.path / "here").symlink_to(".")
        (self.path / "pages").mkdir()
        for option in (("-f", "sarif:results.json"), ("-f", f"sarif:{self.path}/results.json"), ("-f", "sarif:./here/results.json"),
                       ("-f", "sarif:link.json"), ("--manifest", "results.json"), ("--baseline", "results.json", "--update-baseline")):
            self.check_refused(*option, zh=["同一个文件"], en=["the same file"])
        self.check_refused("-f", "html:pages/", "-f", "sarif:pages/index.html", zh=["同一个文件"], en=["the same file"])

    def test_an_output_that_is_a_file_of_the_run(self):
        self.file(".hecha.yml", f"pack: {PACK}\nwaivers: w.yml\nbaseline: b.json\n")
        self.file("w.yml", "waivers: []\n")
        self.assertEqual(self.hecha("check", "a.txt", "--update-baseline").returncode, 0)
        for name in (".hecha.yml", "w.yml", "b.json"):
            for option in (("-f", f"sarif:{name}"), ("--manifest", name)):
                self.refused("a.txt", *option, zh=[name, "配置、豁免或基线"], en=[name, "configuration"])
        for option in (("-f", "sarif:a.txt"), ("--manifest", "a.txt")):
            self.refused("a.txt", *option, zh=["a.txt", "被核查的文件"], en=["a.txt", "files to check"])

    def full(self, *arguments, command=("check", "--rules", PACK)):
        """Files may have 100 bytes and no more."""
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        return self.hecha(*command, *arguments, preexec_fn=limit)

    def test_a_disk_that_is_full_leaves_what_was_there(self):
        self.file("results.json", "of the last run")
        self.file("b.json", json.dumps({"schema": "hecha.baseline/1", "pack": {"id": "trial", "version": "1.0.0"}, "documents": []}))
        version = self.results("a.txt")[0]["pack"]["version"]
        self.file("b.json", (self.path / "b.json").read_text().replace("1.0.0", version))
        for arguments in (("-f", "json:results.json"), ("-f", "json:results.json", "-f", "sarif:new.sarif"),
                          ("--manifest", "m.json"), ("--baseline", "b.json", "--update-baseline")):
            before = self.everything()
            done = self.full("a.txt", *arguments)
            self.assertEqual(done.returncode, 2, (arguments, done.errors))
            self.says(done.errors, "无法写出结果")
            self.assertEqual(self.everything(), before, arguments)
        before = self.everything()
        for command, arguments in ((("init",), ("--ci", "github")),
                                   (("waive",), ("trial.work", "a.txt", "--rules", PACK, "--reason", "x" * 100, "--approved-by", "王某"))):
            done = self.full(*arguments, command=command)
            self.assertEqual(done.returncode, 2, done.errors)
            self.says(done.errors, "无法写出结果")
            after = {name: digest for name, digest in self.everything().items() if not name.startswith(".github")}
            self.assertEqual(after, before, command)

    def test_a_small_disk_of_its_own(self):
        # A real one, where this machine lets us mount it.
        script = ('mkdir small && mount -t tmpfs -o size=16k tmpfs small && echo mounted && '
                  '"$0" check --rules "$1" d -f jsonl:small/out.jsonl; echo "code $?"; ls -A small')
        for i in range(40):
            self.file(f"d/{i}.txt", BAD)
        done = subprocess.run(["unshare", "-rm", "sh", "-c", script, PROGRAM, str(PACK)], cwd=self.path, env=environment(),
                              capture_output=True, text=True)
        if "mounted" not in done.stdout:
            self.assertNotEqual(self.full("d", "-f", "jsonl:out.jsonl").returncode, 0)
            return
        self.assertEqual(done.stdout.split("mounted\n")[1], "code 2\n", done.stderr)
        self.assertIn("无法写出结果", done.stderr)


class Baselines(Around):
    def test_of_another_pack_of_another_version_or_none(self):
        self.assertEqual(self.check("a.txt", "--baseline", "b.json", "--update-baseline").returncode, 0)
        text = (self.path / "b.json").read_text()
        for changed, zh, en in ((text.replace('"trial"', '"other"'), "另一个规则包", "another pack"),
                                (text.replace('"version": "', '"version": "9'), "另一个版本", "another version"),
                                ("{}", "不是基线文件", "no baseline"), (text[:-20], "不是基线文件", "no baseline")):
            self.file("b.json", changed)
            self.check_refused("--baseline", "b.json", zh=["b.json", zh], en=["b.json", en])
        self.check_refused("--baseline", "gone.json", zh=["gone.json", "--update-baseline"], en=["gone.json", "--update-baseline"])
        self.check_refused("--baseline", ".", zh=["."], en=["."])

    def test_of_two_packs_at_once(self):
        self.file(".hecha.yml", f"pack: {PACK}\nbaseline: b.json\noverrides: [{{files: b.txt, pack: fzzf}}]\n")
        self.file("b.txt")
        for more in ((), ("--update-baseline",)):
            self.refused("a.txt", "b.txt", *more, zh=["b.json"], en=["b.json"])
        self.refused("a.txt", "b.txt", "--update-baseline", zh=["两个规则包", "trial", "fzzf"], en=["two packs", "trial", "fzzf"])


class Waivers(Around):
    def test_for_a_rule_that_nobody_knows(self):
        for rule, near in (("trial.wrok", "trial.work"), ("nowhere.rule", "nowhere.rule")):
            self.file("w.yml", WAIVERS.format(rule=rule))
            self.check_refused("--waivers", "w.yml", zh=["w.yml:2", rule, near], en=["w.yml:2", rule, near])

    def test_for_a_rule_of_the_other_pack_of_the_run(self):
        self.file(".hecha.yml", f"pack: {PACK}\nwaivers: w.yml\noverrides: [{{files: b.txt, pack: fzzf}}]\n")
        self.file("b.txt")
        self.file("w.yml", WAIVERS.format(rule="fzzf.cuases"))
        self.refused("a.txt", "b.txt", zh=["fzzf.cuases", "fzzf.causes"], en=["did you mean"])
        self.refused("b.txt", zh=["fzzf.cuases"], en=["fzzf.cuases"])

    def test_files_that_are_none(self):
        for text, words in (("waivers: 3\n", "waivers"), ("", "w.yml"), ("豁免：无".encode("gb18030"), "UTF-8"),
                            (WAIVERS.format(rule="trial.work").replace("    reason: 数字另报\n", ""), "reason"),
                            (WAIVERS.format(rule="trial.work").replace("2025-12-31", "2025-02-29"), "expires")):
            self.file("w.yml", text)
            self.check_refused("--waivers", "w.yml", zh=["w.yml", words], en=["w.yml", words])
        self.check_refused("--waivers", "gone.yml", zh=["gone.yml"], en=["gone.yml"])


class Configurations(Around):
    def test_in_another_encoding(self):
        self.file(".hecha.yml", "pack: fzzf\n# 配置\n".encode("gb18030"))
        self.refused("a.txt", "-f", "json:out.json", zh=[".hecha.yml", "UTF-8"], en=[".hecha.yml", "UTF-8"])

    def test_that_extend_one_another_in_a_circle(self):
        for files in ({".hecha.yml": "extends: .hecha.yml\n"},
                      {".hecha.yml": "extends: b.yml\n", "b.yml": "extends: [c.yml]\n", "c.yml": "extends: ./.hecha.yml\n"}):
            for name, text in files.items():
                self.file(name, text)
            self.refused("a.txt", "-f", "json:out.json", zh=["extends"], en=["circle", "extends"])
            self.refused("a.txt", command=("print-config",), zh=["extends"], en=["circle"])

    def test_with_what_nobody_knows(self):
        for text, words in (("profil: x\n", "'profile'"), ("gate: {min-scroe: 3}\n", "'min-score'"), ("meta: {yaer: 2023}\n", "'year'"),
                            ("overrides: [{files: x, gat: {}}]\n", "'gate'"), ("gate: {fail-on: eror}\n", "'error'")):
            self.file(".hecha.yml", text)
            self.refused("a.txt", zh=[".hecha.yml:1", words], en=[".hecha.yml:1", words])
        for text, words in ((f"pack: {PACK}\ngate: {{gates: [pubilsh]}}\n", "publish"), (f"pack: {PACK}\ngate: {{groups: {{wrok: 3}}}}\n", "wrok"),
                            ("pack: nowhere\n", "nowhere"), (f"pack: {PACK}\nprofile: nothing\n", "nothing")):
            self.file(".hecha.yml", text)
            self.refused("a.txt", zh=[words], en=[words])


class Init(Around):
    def test_all_of_it_or_nothing(self):
        self.file(".github", "a file where a folder should be")
        self.refused("--ci", "github", command=("init",), zh=[".github"], en=[".github"])


if __name__ == "__main__":
    unittest.main()
