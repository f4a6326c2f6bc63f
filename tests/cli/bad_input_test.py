# SPDX-License-Identifier: Apache-2.0
"""Whatever is wrong with the input: a clear message, the right exit code, the rest judged.

Usage: bad_input_test.py PROGRAM
"""

import json
import os
import pathlib
import pty
import shutil
import signal
import subprocess
import time
import unittest

from harness import BAD, GOOD, PACK, PROGRAM, TOP, Case, environment


class Files(Case):
    def alone(self, content, error=None, code=3):
        """The file beside a good one: it is told apart, the good one is judged."""
        self.file("d/a-odd.txt", content)
        self.file("d/b-good.txt")
        odd, good = self.results("d", code=code)
        self.assertEqual(good["document"]["kind"], "report")
        self.assertEqual(odd.get("error", {}).get("id"), error)
        return odd

    def test_an_empty_file(self):
        self.alone("", "file-empty")
        self.says(self.check("d/a-odd.txt").text, "文件是空的", "请确认")

    def test_binary_garbage(self):
        self.alone(bytes(i * i % 251 for i in range(30000)), "format-unknown")
        self.says(self.check("d/a-odd.txt").text, "不是可识别的文件格式")

    def test_nul_bytes(self):
        self.alone(b"\0" * 10000, "format-unknown")
        self.alone(GOOD.encode().replace("项目".encode(), "项\0目".encode()), code=None)
        result = self.results("d/a-odd.txt")[0]
        self.assertEqual(result["document"]["kind"], "report")

    def test_invalid_utf8_is_counted(self):
        odd = self.alone(GOOD.encode().replace("石桥县".encode(), "石桥县".encode() + b"\xff\xc0", 1), code=None)
        if odd["document"]["encoding"].startswith("utf-8"):
            self.assertGreater(odd["document"]["unreadable"], 0)

    def test_a_file_that_is_too_large(self):
        odd = self.file("a.txt", GOOD)
        result = self.results(odd, "--max-size", "100", code=3)[0]
        self.assertEqual(result["error"]["id"], "file-too-large")

    def test_a_line_of_50_megabytes(self):
        path = self.file("a.txt", "全年完成项目120件，各项工作按年度计划推进" * 800_000)
        started = time.monotonic()
        result = self.results(path)[0]
        self.assertIn("document", result)
        self.assertLess(time.monotonic() - started, 120)

    def test_a_million_headings(self):
        path = self.file("a.txt", "年度报告\n" + "".join(f"（{i % 10}）工作情况\n" for i in range(1_000_000)))
        self.assertIn("document", self.results(path)[0])

    def test_controls_in_a_document_do_not_reach_the_terminal(self):
        path = self.file("a.txt", GOOD.replace("人手不足", "人手不足\x1b[2J\x1b]0;x\x07\u202e"))
        done = self.check(path, "--show-passed")
        self.assertNotIn("\x1b", done.text)
        self.assertNotIn("\u202e", done.text)


class Paths(Case):
    def test_a_folder_without_reports(self):
        self.file("d/a.json")
        done = self.check("d", self.file("good.txt"))
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "d：目录中没有可读格式的文件")
        self.says(done.text, "good.txt", "通过")

    def test_nothing_but_what_does_not_exist(self):
        done = self.check("absent")
        self.assertEqual((done.returncode, done.text), (2, ""))

    def test_a_link_to_nowhere(self):
        (self.path / "link.txt").symlink_to("nowhere")
        self.assertEqual(self.check("link.txt").returncode, 2)

    def test_a_folder_that_is_named_like_a_file(self):
        self.file("x.txt/a.txt")
        self.assertEqual([r["document"]["path"] for r in self.results("x.txt", code=0)], ["x.txt/a.txt"])

    def test_a_loop_of_links_ends(self):
        self.file("d/a.txt")
        (self.path / "d/loop").symlink_to(self.path / "d")
        self.assertEqual(len(self.results("d", code=0)), 1)

    def test_a_file_that_vanishes_between_listing_and_reading(self):
        # Standard input holds the run while the file that comes after it is taken away.
        path = self.file("a.txt")
        program = subprocess.Popen([PROGRAM, "check", "--rules", PACK, "-j1", "-f", "jsonl", "-", path],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=environment())
        for _ in range(200):  # until it waits for its input
            if "/pack.yaml" not in str(os.listdir(f"/proc/{program.pid}/fd")):
                time.sleep(0.02)
        os.remove(path)
        out, _ = program.communicate(GOOD.encode(), timeout=60)
        results = [json.loads(line) for line in out.decode().split("\n") if line]
        self.assertEqual(program.returncode, 3)
        self.assertEqual(results[0]["document"]["kind"], "report")
        self.assertEqual(results[1]["error"]["id"], "file-not-found")

    def test_names_that_are_no_utf8_or_hold_commands(self):
        name = b"\xff\x1b[31m\n.txt"
        (pathlib.Path(os.fsdecode(os.fsencode(str(self.path)) + b"/" + name))).write_text(GOOD)
        done = self.check(".", "-f", "jsonl")
        self.assertEqual(len([line for line in done.text.split("\n") if line]), 1)
        json.loads(done.text)
        self.assertNotIn("\x1b", self.check(".").text)


class Packs(Case):
    def test_a_broken_pack_tells_all_its_problems(self):
        shutil.copytree(PACK, self.path / "pack")
        cues = self.path / "pack/cues.yaml"
        cues.write_text(cues.read_text().replace("before:", "befor:"))
        roles = self.path / "pack/roles.yaml"
        roles.write_text(roles.read_text().replace("heading:", "headng:"))
        done = self.hecha("check", "--rules", "pack", self.file("a.txt"))
        self.assertEqual((done.returncode, done.text), (2, ""))
        self.says(done.errors, "pack/cues.yaml:4:", "befor", "before", "pack/roles.yaml:5:", "heading", "^")
        done = self.hecha("lint", "pack")
        self.assertEqual(done.returncode, 1)
        self.says(done.text, "pack/cues.yaml:4:", "pack/roles.yaml:5:")

    def test_there_is_no_such_pack(self):
        for command in ("lint", "test"):
            done = self.hecha(command, "absent")
            self.assertEqual(done.returncode, 2)
            self.says(done.errors, "absent")

    def test_a_folder_of_packs_says_which_there_are(self):
        done = self.hecha("check", "--rules", TOP / "rules", self.file("a.txt"))
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "fzzf")


class Usage(Case):
    def test_contradictions_and_wrong_values_are_told_before_anything_is_read(self):
        for arguments in (("-q", "-v"), ("--meta", "year=next"), ("--min-score", "high"), ("--formt", "json"),
                          ("--stdin-filename", "x"), ("-f", "json", "-f", "jsonl"), ("--jobs", "-1")):
            done = self.check(*arguments, "absent.txt")
            self.assertEqual((done.returncode, done.text), (2, ""), arguments)
            self.says(done.errors, "hecha: ", "--help")
            self.assertNotIn("absent.txt", done.errors)

    def test_the_output_must_not_be_an_input(self):
        path = self.file("a.txt")
        done = self.check(path, "-o", path)
        self.assertEqual(done.returncode, 2)
        self.assertEqual((self.path / "a.txt").read_text(), GOOD)


class Output(Case):
    def test_a_full_disk(self):
        path = self.file("a.txt")
        with open("/dev/full", "wb") as full:
            done = self.check(path, stdout=full)
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "无法写出结果")
        self.assertEqual(self.check(path, "-o", "/dev/full").returncode, 2)
        self.assertTrue(pathlib.Path("/dev/full").is_char_device())

    def test_a_closed_standard_output(self):
        path = self.file("a.txt")
        command = f'"$0" check --rules "$1" "$2" >&-'
        done = subprocess.run(["/bin/sh", "-c", command, PROGRAM, str(PACK), path], capture_output=True,
                              env=environment(), timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn("无法写出结果", done.stderr.decode())
        self.assertEqual((self.path / "a.txt").read_text(), GOOD)

    def test_a_reader_that_goes_away_is_no_error(self):
        for i in range(300):
            self.file(f"d/{i}.txt", BAD)
        program = subprocess.Popen([PROGRAM, "check", "--rules", PACK, "-f", "jsonl", "d"], cwd=self.path,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        program.stdout.read(100)
        program.stdout.close()
        self.assertEqual(program.stderr.read(), b"")
        program.stderr.close()
        self.assertEqual(program.wait(60), 141)

    def test_a_place_that_does_not_exist(self):
        done = self.check(self.file("a.txt"), "-o", "no/such/place.json")
        self.assertEqual(done.returncode, 2)
        self.says(done.errors, "no/such/place.json")


class Interruption(Case):
    def start(self, *arguments):
        program = subprocess.Popen([PROGRAM, "check", "--rules", PACK, "-f", "json", "-j1", self.file("a.txt"), "-",
                                    *arguments], cwd=self.path, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=environment())
        for _ in range(500):  # until it waits for standard input: the handler stands by then
            if "poll" in pathlib.Path(f"/proc/{program.pid}/wchan").read_text() or \
                    pathlib.Path(f"/proc/{program.pid}/syscall").read_text().split()[0] in ("7", "271"):
                break
            time.sleep(0.02)
        program.send_signal(signal.SIGINT)
        out, errors = program.communicate(timeout=60)
        self.assertEqual(program.returncode, 130, errors)
        return out

    def test_ctrl_c_leaves_whole_json_on_the_screen(self):
        results = json.loads(self.start())
        first = results[0] if isinstance(results, list) else results
        self.assertEqual(first["document"]["kind"], "report")

    def test_ctrl_c_leaves_no_file(self):
        before = set(os.listdir(self.path))
        self.start("-o", "out.json")
        self.assertEqual(set(os.listdir(self.path)) - before, {"a.txt"})


class Terminal(Case):
    def run_on_a_terminal(self, *arguments):
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)
        program = subprocess.Popen([PROGRAM, "check", "--rules", PACK, *arguments], cwd=self.path,
                                   stdin=subprocess.DEVNULL, stdout=slave, stderr=slave,
                                   env=environment(TERM="xterm"))
        os.close(slave)
        shown = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
        program.wait(60)
        return shown.decode()

    def test_a_terminal_gets_colours(self):
        self.assertIn("\x1b[1m", self.run_on_a_terminal(self.file("a.txt")))


if __name__ == "__main__":
    unittest.main()
