# SPDX-License-Identifier: Apache-2.0
"""Each limit strikes, is named, and never shortens a document. Workers that fail are told, and the rest is judged.

Usage: limits_test.py PROGRAM
"""
import io
import os
import pathlib
import re
import resource
import shutil
import signal
import stat
import struct
import subprocess
import time
import unittest
import zipfile
import zlib

from harness import FIXTURES, OFFICE, PROGRAM, Case, Extract, report, results, run
import writers

HOSTILE = FIXTURES / "hostile"


def deflated(name, data, size=None, crc=None):
    """An archive of one entry, whose size may be a lie."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    told = len(data) if size is None else size
    crc = zlib.crc32(data) if crc is None else crc
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0x5A21, crc, len(packed), told, len(name), 0) + name + packed
    central = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0x5A21, crc, len(packed), told, len(name), 0, 0, 0, 0, 0, 0) + name
    return local + central + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(central), len(local), 0)


class Limits(Case):
    def refused(self, name, data, status, *detail):
        started = time.monotonic()
        read = Extract(self.file(name, data), code=3)
        self.assertEqual(read.status, "error:" + status, read.end)
        self.assertEqual(read.blocks, [], "nothing of it is shown")
        for part in detail:
            self.assertIn(part, read.end["detail"])
        self.assertLess(time.monotonic() - started, 20)
        return read

    def test_what_stands_among_the_fixtures(self):
        expected = {
            "truncated.docx": "damaged", "garbage.doc": "damaged", "deep_table.docx": "too_deep", "deep_xml.docx": "too_deep",
            "no_document.docx": "damaged", "rels_traversal.docx": "damaged", "fake.zip": "damaged", "password.docx": "encrypted",
            "loop_pageblock.ofd": "too_deep", "garbage.ofd": "damaged"}
        for name, status in expected.items():
            with self.subTest(name):
                self.assertEqual(Extract(HOSTILE / name, code=3).status, "error:" + status)
        for name, words in {"huge_attr_numbers.docx": "编号越界", "plaintext_tag.html": "一、前", "formula.txt": "=HYPERLINK"}.items():
            self.assertIn(words, Extract(HOSTILE / name).whole())
        for name in ("invalid_utf8.txt", "nul_bytes.html", "controls.txt"):
            read = Extract(HOSTILE / name)
            self.assertEqual(read.status, "ok_with_warnings", read.end)
            self.assertIn("二、存在的问题", read.whole())
        self.assertTrue(Extract(HOSTILE / "bomb_nested.zip").status.startswith("error:"))

    def test_the_size_of_a_file(self):
        path = self.file("a.docx", writers.docx(report("good.txt")))
        self.assertEqual(Extract(path, "--max-size", "1K", code=3).status, "error:limit")

    def test_an_entry_of_more_than_64_megabytes(self):
        bomb = zlib.compressobj(1, zlib.DEFLATED, -15)
        rng = bytes(i * 7919 % 251 for i in range(1 << 16))  # packs some sixtyfold, not a thousandfold
        packed = b"".join(bomb.compress(rng) for _ in range(1100)) + bomb.flush()
        name, size = b"word/document.xml", 1100 << 16
        local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0x5A21, 0, len(packed), 100, len(name), 0) + name + packed
        central = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0x5A21, 0, len(packed), 100, len(name), 0, 0, 0, 0, 0, 0) + name
        self.refused("a.docx", local + central + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(central), len(local), 0), "limit", "64 MiB")
        self.assertGreater(size, 64 << 20)

    def test_an_entry_that_grows_a_thousandfold(self):
        self.refused("a.docx", deflated(b"word/document.xml", b"<a>" + b" " * (8 << 20) + b"</a>"), "limit", "thousandfold")

    def test_an_entry_that_lies_about_its_size(self):
        body = writers.docx_body(writers.w_paragraph("文字"))
        xml = zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml")
        self.refused("a.docx", deflated(b"word/document.xml", xml, size=10), "damaged", "as long as it says")

    def test_entries_that_overlap(self):
        one = deflated(b"a.txt", os.urandom(4000))
        at = one.index(b"PK\1\2")
        local, central = one[:at], one[at:one.index(b"PK\5\6")]
        many = local + central * 50 + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 50, 50, len(central) * 50, len(local), 0)
        self.refused("a.zip", many, "limit", "overlap")

    def test_more_than_10000_entries(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for i in range(10001):
                archive.writestr(f"{i}.txt", b"")
        self.refused("a.zip", out.getvalue(), "limit", "10,000")

    def test_more_than_2000_documents_in_an_archive(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for i in range(2001):
                archive.writestr(f"{i}.txt", b"a")
        self.refused("a.zip", out.getvalue(), "limit", "2,000")

    def test_a_doctype_whatever_it_declares(self):
        for entity in ('<!ENTITY a "x">', '<!ENTITY a SYSTEM "file:///etc/passwd">', ""):
            data = writers.docx_body(writers.w_paragraph("文字"))
            parts = {n: zipfile.ZipFile(io.BytesIO(data)).read(n) for n in zipfile.ZipFile(io.BytesIO(data)).namelist()}
            parts["word/document.xml"] = f"<!DOCTYPE d [{entity}]>".encode() + parts["word/document.xml"]
            self.refused("a.docx", writers.zipped(parts), "forbidden_xml")

    def test_deep_pages_and_floods_of_attributes(self):
        self.refused("a.html", b"<html><body>" + b"<div>" * 5000 + "一、前".encode(), "too_deep")
        flood = " ".join(f'a{i}="1"' for i in range(50000))
        read = Extract(self.file("b.html", f"<html><body><p {flood}>一、属性</p>"))
        self.assertEqual((read.status, read.texts()), ("ok", ["一、属性"]))

    def test_a_page_of_more_than_16_megabytes(self):
        self.refused("a.html", b"<html><body>" + b"<p>a</p>" * (17 << 17), "limit", "16 MiB")

    def test_more_than_200000_blocks(self):
        self.refused("a.html", b"<html><body>" + b"<p>a</p>" * 200_001, "limit", "200,000")

    def test_more_than_2000_pages(self):
        page = f'<ofd:Page {writers.O}/>'
        entries = "".join(f'<ofd:Page ID="{i}" BaseLoc="P.xml"/>' for i in range(2001))
        parts = {"OFD.xml": f'<ofd:OFD {writers.O}><ofd:DocBody><ofd:DocRoot>D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
                 "D.xml": f'<ofd:Document {writers.O}><ofd:Pages>{entries}</ofd:Pages></ofd:Document>', "P.xml": page}
        self.refused("a.ofd", writers.zipped(parts), "limit", "2,000 pages")

    def test_rtf_groups_and_bad_rtf(self):
        if not OFFICE:
            self.skipTest("LibreOffice is not installed")
        self.refused("a.rtf", b"{\\rtf1" + b"{" * 5000 + b"a" + b"}" * 5000 + b"}", "too_deep", "1,024")
        for name in ("bin_overrun.rtf", "uc_overrun.rtf"):
            self.assertEqual(Extract(HOSTILE / name, code=3).status, "error:damaged")

    def test_pages_without_text_and_with_rubbish(self):
        image = writers.pdf([""])
        self.assertIn(Extract(self.file("a.pdf", image.replace(b"BT", b"  "))).status, ("error:no_text_layer", "error:garbled_text_layer"))
        rubbish = writers.ofd(["\ue001\ue002\ue003\ue004" * 30])
        self.refused("a.ofd", rubbish, "garbled_text_layer")

    def test_style_chains_that_loop_and_numbers_without_end(self):
        style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
        styles = f'<w:styles {writers.W}>' + style.format("a", "b") + style.format("b", "a") + '</w:styles>'
        read = Extract(self.file("a.docx", writers.docx_body(writers.w_paragraph("文字", "a"), styles=styles)))
        self.assertEqual(read.texts(), ["文字"])


FAKE = """#!/bin/sh
{}
"""


class Workers(Case):
    """Programs in the place of ours that fail in every way."""

    def fake(self, script, name="hecha-read"):
        folder = self.folder / "workers"
        folder.mkdir(exist_ok=True)
        path = folder / name
        path.write_text(FAKE.format(script))
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return {"HECHA_WORKERS": str(folder)}

    def fails(self, script, status, *words, detail=""):
        env = self.fake(script)
        path = self.file("a.docx", writers.docx(report("good.txt")))
        started = time.monotonic()
        read = Extract(path, "--timeout", "2", *words, env=env, code=3)
        self.assertEqual(read.status, "error:" + status, read.end)
        self.assertIn(detail, read.end.get("detail", ""))
        self.assertLess(time.monotonic() - started, 10)

    def test_killed_by_each_signal(self):
        for number in (*range(1, 17), 25, 26, 27, 29, 30, 31):  # all that end a process but 24, which has a meaning
            with self.subTest(number):
                self.fails(f"head -c 29 >/dev/null; kill -{number} $$", "crashed", detail=f"signal {number}")

    def test_out_of_processor_time(self):
        self.fails("kill -24 $$", "timeout", detail="processor time")

    def test_hanging(self):
        self.fails("exec sleep 1000", "timeout")
        self.fails("cat >/dev/null; exec sleep 1000", "timeout")
        self.fails("kill -19 $$", "timeout")  # stopped

    def test_exiting_early(self):
        self.fails("exit 3", "crashed", detail="exit code 3")
        self.fails("exit 0", "crashed", detail="without an answer")

    def test_printing_garbage(self):
        self.fails("head -c 100000 /dev/urandom; exec sleep 1000", "crashed", detail="makes no sense")
        self.fails("printf 'hA1\\n\\001\\000\\000\\000\\377\\377\\377\\377'; exec sleep 1000", "crashed", detail="makes no sense")

    def test_printing_ten_gigabytes(self):
        self.fails("head -c 10000000000 /dev/zero", "crashed", detail="makes no sense")

    def test_an_answer_that_is_cut_off(self):
        self.fails("printf 'hA1\\n\\001\\000\\000\\000\\377\\000\\000\\000abc'", "crashed")

    def test_not_installed(self):
        path = self.file("a.docx", writers.docx(report("good.txt")))
        read = Extract(path, env={"HECHA_WORKERS": str(self.folder / "none")}, code=3)
        self.assertEqual(read.status, "error:unsupported")
        self.assertIn("hecha-read is not installed", read.end["detail"])

    def test_children_are_gone_too(self):
        marker = f"hecha-test-{os.getpid()}"
        self.fails(f"sh -c 'exec -a {marker} sleep 1000' & exec sleep 1000", "timeout")
        commands = [p.read_bytes() for p in pathlib.Path("/proc").glob("[0-9]*/cmdline") if p.parent.exists()]
        self.assertFalse([c for c in commands if marker.encode() in c])


class Confinement(Case):
    def test_a_worker_can_neither_write_nor_connect_nor_start_programs(self):
        """The list of system calls, as the kernel has it."""
        folder = pathlib.Path(os.environ.get("HECHA_WORKERS", pathlib.Path(PROGRAM).parent))
        import socket
        for name in ("hecha-read", "hecha-pdf"):
            if not (folder / name).exists():
                continue
            ours, theirs = socket.socketpair()
            with subprocess.Popen([folder / name], stdin=theirs, stdout=theirs) as worker:
                theirs.close()
                ours.sendall(b"hQ1\n" + struct.pack("<IBIIIQ", 1, 0, 0, 5, 0, 3) + b"abc")
                self.assertEqual(ours.recv(4, socket.MSG_WAITALL), b"hA1\n")
                status = pathlib.Path(f"/proc/{worker.pid}/status").read_text()
                limits = pathlib.Path(f"/proc/{worker.pid}/limits").read_text()
                ours.close()
            self.assertRegex(status, r"NoNewPrivs:\s+1")
            self.assertRegex(status, r"Seccomp:\s+2")
            self.assertRegex(limits, r"Max file size\s+0\s")
            self.assertRegex(limits, r"Max open files\s+32\s")
            self.assertRegex(limits, r"Max core file size\s+0\s")


class Office(Case):
    def convert(self, script, status, detail="", **env):
        path = self.folder / "soffice"
        path.write_text(FAKE.format(script))
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        read = Extract(self.file("a.rtf", writers.rtf(report("good.txt"))), "--timeout", "1",
                       env={"HECHA_OFFICE": str(path), **env}, code=3)
        self.assertEqual(read.status, "error:" + status, read.end)
        self.assertIn(detail, read.end["detail"])

    def test_absent(self):
        read = Extract(self.file("a.rtf", b"{\\rtf1 a}"), env={"HECHA_OFFICE": "/none"}, code=3)
        self.assertEqual(read.status, "error:unsupported")
        self.assertIn("libreoffice-writer-nogui", read.end["detail"])

    def test_forbidden(self):
        read = Extract(self.file("a.rtf", b"{\\rtf1 a}"), "--no-external", code=3)
        self.assertIn("--no-external", read.end["detail"])

    def test_hanging_leaving_nothing_crashing(self):
        self.convert("exec sleep 1000", "timeout", "LibreOffice")
        self.convert("exit 0", "damaged", "could not read it")
        self.convert("kill -11 $$", "crashed", "signal 11")

    def test_leaving_no_folder_behind(self):
        self.convert("exit 0", "damaged", TMPDIR=str(self.folder))
        self.assertEqual([p.name for p in self.folder.glob("hecha-*")], [])

    def test_no_room_for_its_files(self):
        self.convert("exit 0", "internal", TMPDIR=str(self.folder / "none"))

    def test_a_full_disk_fails_one_document_and_says_so(self):
        def full():  # no file can grow beyond a kilobyte
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        draft = self.file("a.rtf", writers.rtf(report("good.txt")))
        text = self.file("b.txt", writers.plain(report("good.txt")))
        found = results(draft, text, code=3, preexec_fn=full)
        self.assertIn("no room for temporary files", found[0]["error"]["detail"])
        self.assertEqual(found[1]["document"]["kind"], "report")

    def test_a_jail_shows_it_nothing_but_the_system_and_its_own_folder(self):
        if not shutil.which("bwrap") or subprocess.run(["bwrap", "--ro-bind", "/", "/", "--unshare-all", "true"]).returncode:
            self.skipTest("bubblewrap is not installed, or the system gives no namespaces")
        for folder in ("office", "home"):
            (self.folder / folder).mkdir()
        secret, written = self.folder / "home/secret.docx", self.folder / "home/written"
        secret.write_bytes(writers.docx(["机密"]))
        office = self.folder / "office/soffice"
        office.write_text(FAKE.format(f'echo x > {written}; mkdir -p "$HOME/out"; cp {secret} "$HOME/out/document.docx"'))
        office.chmod(0o755)
        draft = self.file("a.rtf", b"{\\rtf1 a}")
        env = {"HECHA_OFFICE": str(office)}
        self.assertEqual(Extract(draft, env=env, code=3).status, "error:damaged")
        self.assertFalse(written.exists())
        # The same without a jail, lest the first half is true for another reason.
        self.assertEqual(Extract(draft, env={**env, "HECHA_BWRAP": "/none"}).texts(), ["机密"])
        self.assertTrue(written.exists())

    def test_the_list_of_formats_says_where_there_is_no_jail(self):
        told = run("list", "formats", "--lang", "en", env={"HECHA_BWRAP": "/none"}).stdout.decode()
        self.assertEqual("install the package bubblewrap" in " ".join(told.split()), bool(OFFICE))


class Batch(Case):
    def test_a_thousand_files_of_which_every_tenth_is_hostile(self):
        hostile = [(HOSTILE / name).read_bytes() for name in
                   ("deep_xml.docx", "truncated.docx", "garbage.ofd", "loop_pageblock.ofd", "password.docx")]
        paragraphs = report("good.txt")
        good = [("docx", writers.docx(paragraphs)), ("html", writers.page(paragraphs)), ("ofd", writers.ofd(paragraphs)),
                ("txt", writers.plain(paragraphs))]
        for i in range(1000):
            extension, data = ("docx", hostile[i // 10 % 5]) if i % 10 == 3 else good[i % 4]
            self.file(f"d/{i:04}.{extension}", data)
        found = results(self.folder / "d", code=3)
        self.assertEqual(len(found), 1000)
        errors = [r for r in found if "error" in r]
        self.assertEqual(len(errors), 100)
        self.assertEqual({r["error"]["id"] for r in errors}, {"too-deep", "document-damaged", "document-encrypted"})
        self.assertEqual({r["document"]["kind"] for r in found if "error" not in r}, {"report"})


if __name__ == "__main__":
    unittest.main()
