# SPDX-License-Identifier: Apache-2.0
"""Every format gives the same blocks, outline, facts and verdicts; what a format holds is read as it should be.

Usage: formats_test.py PROGRAM
"""
import io
import pathlib
import unittest
import zipfile

from harness import FIXTURES, OFFICE, Case, Extract, converted, flat, report, results, run, verdicts
import writers

OUTLINE = [
    (1, "一、2024年法治政府建设主要举措和成效"), (2, "(一)坚持党建引领,压实法治建设政治责任"),
    (2, "(二)完善制度体系,提高依法决策水平"), (3, "1.规范性文件管理"), (3, "2.重大行政决策"),
    (2, "(三)严格规范公正文明执法,优化法治化营商环境"), (2, "(四)夯实基层基础,推进法治社会建设"),
    (1, "二、党政主要负责人履行推进法治建设第一责任人职责情况"), (1, "三、存在的问题和不足"), (1, "四、2025年工作计划"),
]
TITLE = "云岭市清河区司法局2024年度法治政府建设情况报告"
NEEDS_OFFICE = {".doc", ".odt", ".rtf"}


def fixtures():
    for path in sorted(FIXTURES.glob("*/R1*")):
        if path.suffix not in NEEDS_OFFICE or OFFICE:
            yield path


class TheSameReport(Case):
    def test_has_one_outline_and_title_in_every_format(self):
        for path in fixtures():
            with self.subTest(path.name):
                read = Extract(path)
                self.assertTrue(read.status.startswith("ok"), read.end)
                expected = OUTLINE
                if path.suffix == ".odt" or path.name == "R1_lo.docx":  # LibreOffice lost these numbers
                    expected = [(level, text.removeprefix("1.").removeprefix("2.") if level == 3 else text)
                                for level, text in OUTLINE]
                self.assertEqual(read.outline(), expected)
                self.assertEqual([flat(t) for t in read.texts("title")], [TITLE])

    def test_has_the_same_verdicts_in_every_format(self):
        text = verdicts(results(FIXTURES / "txt/R1_utf8bom.txt")[0])
        self.assertGreater(len(text), 30)
        found = {pathlib.Path(r["document"]["path"]).name: verdicts(r) for r in results(*fixtures())}
        for path in fixtures():
            with self.subTest(path.name):
                # A portal page says when it was published; the others do not.
                page = {"fzzf.publication-date": "met"} if path.suffix == ".html" else {}
                self.assertEqual(found[path.name], {**text, **page})

    def test_of_our_own_has_them_too(self):
        for name in ("good.txt", "gaps.txt", "portal.txt"):
            paragraphs = Extract(self.file("a.txt", writers.plain(report(name)))).paragraphs()
            files = {"a.docx": writers.docx, "a.html": writers.page, "a.md": writers.markdown, "a.ofd": writers.ofd,
                     "a.pdf": writers.pdf, "gb.html": lambda p: writers.page(p, "gb18030")}
            if OFFICE and name == "good.txt":
                files.update({"b.rtf": writers.rtf, "a.fodt": writers.flat_odt})
            paths = [self.file(file, writer(paragraphs)) for file, writer in files.items()]
            if OFFICE and name != "portal.txt":  # no page of a portal comes as one of these
                paths += converted(self.folder / "a.docx", "doc", "odt", "rtf")
            text = results(self.file("b.txt", writers.plain(paragraphs)))[0]
            outline = Extract(self.folder / "b.txt").outline()
            for path, result in zip(paths, results(*paths)):
                file = path.name
                with self.subTest(name + " as " + file):
                    self.assertEqual(result["document"]["path"], str(path))
                    self.assertEqual(verdicts(result), verdicts(text))
                    self.assertEqual(Extract(path).outline(), outline)
                    for fact in ("kind", "issuer", "issuer_level", "report_year", "publish_date"):
                        self.assertEqual(result["document"].get(fact), text["document"].get(fact), fact)


class Word(Case):
    def read(self, body, **parts):
        return Extract(self.file("a.docx", writers.docx_body(body, **parts)))

    def test_numbers_are_rendered_into_the_text(self):
        level = ('<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:suff w:val="nothing"/>'
                 '<w:lvlText w:val="{2}"/></w:lvl>')
        numbering = (f'<w:numbering {writers.W}><w:abstractNum w:abstractNumId="0">'
                     + level.format(0, "chineseCountingThousand", "%1、") + level.format(1, "chineseCounting", "（%2）")
                     + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
        item = ('<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
                '<w:r><w:t>{}</w:t></w:r></w:p>')
        body = "".join(item.format(*one) for one in
                       [(0, "工作情况"), (1, "制度"), (1, "执法"), (0, "存在的不足"), (1, "人手")])
        self.assertEqual(self.read(body, numbering=numbering).texts(),
                         ["一、工作情况", "（一）制度", "（二）执法", "二、存在的不足", "（一）人手"])

    def test_a_table_of_one_cell_is_a_frame_around_paragraphs(self):
        level = ('<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>'
                 '<w:lvlText w:val="%1、"/></w:lvl>')
        numbering = (f'<w:numbering {writers.W}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
                     '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
        number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        text = lambda words, properties="": f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"
        cell = lambda *paragraphs: f"<w:tc>{''.join(paragraphs)}</w:tc>"
        table = lambda *rows: "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
        body = (table(cell(text("工作情况", number), text("全年审核27件。"), text("存在的不足", number)))
                + table(cell(text("类别"), text("单位")) + cell(text("数量")), cell(text("注：不含抽查。"), text("来源：台账。"))))
        self.assertEqual([(b["kind"], b["text"]) for b in self.read(body, numbering=numbering).blocks],
                         [("heading", "一、工作情况"), ("paragraph", "全年审核27件。"), ("heading", "二、存在的不足"),
                          ("table_row", "类别单位 | 数量"), ("table_row", "注：不含抽查。来源：台账。")])

    def test_tracked_changes_are_read_as_accepted_and_told(self):
        read = Extract(FIXTURES / "docx/R1_tracked.docx")
        self.assertEqual(read.status, "ok_with_warnings")
        for gone in ("原拟继续保留58件", "本段为征求意见稿遗留内容", "信访转办", "内部备注", "MERGEFORMAT"):
            self.assertNotIn(gone, "".join(read.texts("title", "heading", "paragraph", "list_item", "table_row")))
        found = {f["rule"]: f["result"] for f in results(FIXTURES / "docx/R1_tracked.docx")[0]["findings"]}
        self.assertEqual([found["fzzf." + rule] for rule in ("revisions", "comments", "hidden-text")], ["violated"] * 3)

    def test_a_clean_file_is_told_clean(self):
        for path in ("docx/R1.docx", "txt/R1_utf8bom.txt", "ofd/R1.ofd"):
            found = {f["rule"]: f["result"] for f in results(FIXTURES / path)[0]["findings"]}
            self.assertEqual([found["fzzf." + rule] for rule in ("revisions", "comments", "hidden-text")], ["met"] * 3)

    def test_text_boxes_come_once_footnotes_at_the_end_contents_apart(self):
        read = Extract(FIXTURES / "docx/R1.docx")
        self.assertEqual(len(read.texts("text_box")), 1)
        self.assertEqual(read.texts("footnote"), ["培训人次按签到名册统计，不含线上旁听人员。", "含上年结转案件9件。"])
        self.assertEqual(read.texts("contents")[0], "目　录")

    def test_a_soft_break_joins_a_heading_and_parts_paragraphs(self):
        run_ = '<w:r><w:t>{}</w:t><w:br/><w:t>{}</w:t></w:r>'
        body = ("<w:p>" + run_.format("推进法治建设", "第一责任人职责") + "</w:p><w:p>"
                + run_.format("前一段。", "后一段。") + "</w:p>")
        self.assertEqual(self.read(body).texts(), ["推进法治建设第一责任人职责", "前一段。", "后一段。"])

    def test_prefixes_are_free(self):
        body = writers.w_paragraph("一、工作情况").replace("w:", "ns0:")
        data = writers.docx_body(body).replace(b"xmlns:w=", b"xmlns:w=")
        path = self.file("a.docx", data)
        parts = {n: zipfile.ZipFile(path).read(n) for n in zipfile.ZipFile(path).namelist()}
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"w:", b"ns0:").replace(b"ns0:ns0:", b"ns0:") \
            .replace(b"xmlns:w", b"xmlns:ns0")
        self.assertEqual(Extract(self.file("b.docx", writers.zipped(parts))).texts(), ["一、工作情况"])


class Page(Case):
    def test_navigation_is_furniture_and_the_body_is_not(self):
        read = Extract(FIXTURES / "html/R1_utf8.html")
        body = "".join(read.texts("title", "heading", "paragraph", "list_item", "table_row"))
        for noise in ("设为首页", "当前位置", "新浪微博", "相关稿件", "网站标识码", "脚本文字不应出现", "隐藏层文字"):
            self.assertNotIn(noise, body)
        self.assertIn("设为首页", "".join(read.texts("furniture")))

    def test_gb2312_means_gb18030(self):
        read = Extract(FIXTURES / "html/R1_gb18030_as_gb2312.html")
        self.assertEqual(read.end["encoding"], "gb18030")
        self.assertIn("䶮山镇、𡐓河村", read.whole())

    def test_valid_utf8_wins_over_what_the_page_declares(self):
        data = writers.page(["一、工作情况", "全年完成项目120件。"]).replace(b'charset="utf-8"', b'charset="gbk"')
        read = Extract(self.file("a.html", data))
        self.assertIn("全年完成项目120件。", read.texts("paragraph"))

    def test_metadata_tell_what_the_text_does_not(self):
        paragraphs = [p for p in report("good.txt") if not p.startswith("发布日期")]
        page = writers.page(paragraphs)
        self.assertFalse(results(self.file("a.html", page))[0]["document"].get("publish_date"))
        page = page.replace(b"<title>", '<meta name="PubDate" content="2025-03-05 10:20:00"><title>'.encode())
        self.assertEqual(results(self.file("b.html", page))[0]["document"]["publish_date"], "2025-03-05")

    def test_mht_holds_a_page(self):
        import base64
        data = ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n"
                "Content-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: base64\r\n\r\n").encode()
        data += base64.encodebytes(writers.page(["一、工作情况", "全年完成。"], "gb18030")) + b"\r\n--x--\r\n"
        read = Extract(self.file("a.mht", data))
        self.assertEqual(read.end["format"], "mht")
        self.assertIn("全年完成。", read.texts())


class Pdf(Case):
    def test_pages_on_their_side_are_read_as_if_upright(self):
        paragraphs = report("good.txt")
        upright = Extract(self.file("0.pdf", writers.pdf(paragraphs))).blocks
        for turn in (90, 180, 270):
            with self.subTest(turn):
                self.assertEqual(Extract(self.file(f"{turn}.pdf", writers.pdf(paragraphs, turn))).blocks, upright)


class Markdown(Case):
    def test_marks_become_blocks(self):
        text = ("---\ntitle: 草稿\n---\n# 某县2024年度报告\n\n## 一、工作\n\n<!-- 内部备注 -->\n工作开展情况良好，全年各项任务"
                "都按计划完\n成了**很多**[链接](https://a.b)[^1]。\n\n| 类别 | 数量 |\n|---|---|\n| 检查 | 5 |\n\n"
                "- 第一项\n\n1\\. 编号\n\n[^1]: 注释\n")
        read = Extract(self.file("a.md", text))
        self.assertEqual([(b["kind"], b["text"]) for b in read.blocks], [
            ("title", "某县2024年度报告"), ("heading", "一、工作"), ("paragraph", "工作开展情况良好，全年各项任务都按计划完成了很多链接。"),
            ("table_row", "类别 | 数量"), ("table_row", "检查 | 5"), ("list_item", "第一项"), ("heading", "1. 编号"),
            ("footnote", "注释")])


class Misnamed(Case):
    def test_content_decides_and_the_name_is_noted(self):
        for name in ("a.doc", "a.pdf", "a.txt", "a.zip", "a.html"):
            with self.subTest(name):
                read = Extract(self.file(name, writers.docx(report("good.txt"))))
                self.assertEqual(read.end["format"], "docx")
                self.assertEqual(read.status, "ok_with_warnings")
                self.assertIn("docx", read.end["warnings"][0])

    def test_a_page_called_doc_is_a_page(self):
        self.assertEqual(Extract(self.file("a.doc", writers.page(report("good.txt")))).end["format"], "html")

    def test_a_right_name_gives_no_note(self):
        self.assertEqual(Extract(self.file("a.DOCX", writers.docx(report("good.txt")))).status, "ok")


def archive(*entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zip_:
        for name, data in entries:
            zip_.writestr(name, data)
    return out.getvalue()


def gbk_archive(name, content):
    """A stored entry whose name is GBK without the flag of UTF-8."""
    import struct
    import zlib
    raw, crc = name.encode("gbk"), zlib.crc32(content)
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 0x5A21, crc, len(content), len(content), len(raw), 0) + raw + content
    central = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0x5A21, crc, len(content), len(content),
                          len(raw), 0, 0, 0, 0, 0, 0) + raw
    return local + central + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(central), len(local), 0)


class Archives(Case):
    def test_entries_are_documents_of_the_batch_in_order(self):
        good, text = report("good.txt"), writers.plain(report("gaps.txt"))
        inner = archive(("内层.txt", text))
        path = self.file("b.zip", archive(("甲/报告.docx", writers.docx(good)), ("内.zip", inner), ("__MACOSX/._a.txt", b"x"),
                                          (".DS_Store", b"x"), ("~$a.docx", b"x"), ("图.png", b"x"), ("表.xlsx", b"x")))
        found = results(path, self.file("c.txt", text))
        self.assertEqual([r["document"]["path"].split("/")[-1] if "document" in r else r for r in found],
                         ["报告.docx", "b.zip!内.zip!内层.txt", "c.txt"])
        self.assertEqual(verdicts(found[1]), verdicts(found[2]))

    def test_an_entry_can_be_named(self):
        path = self.file("b.zip", archive(("x/a.txt", "第一份。".encode()), ("x/b.txt", "第二份。".encode())))
        self.assertEqual(Extract(f"{path}!x/b.txt").texts(), ["第二份。"])
        self.assertEqual(Extract(f"{path}!x/none.txt", code=3).status, "error:internal")

    def test_names_in_gbk_are_read(self):
        path = self.file("b.zip", gbk_archive("年度报告.txt", writers.plain(report("good.txt"))))
        self.assertTrue(results(path)[0]["document"]["path"].endswith("!年度报告.txt"))

    def test_three_archives_in_one_another_are_too_deep(self):
        data = b"a"
        for level in range(4):
            data = archive(("a.txt" if level == 0 else "a.zip", data))
        self.assertEqual(Extract(self.file("a.zip", data), code=3).status, "error:too_deep")

    def test_an_encrypted_entry_says_so(self):
        data = bytearray(gbk_archive("a.txt", b"0123456789abcdef"))
        data[6] |= 1
        data[data.index(b"PK\1\2") + 8] |= 1
        self.assertEqual(Extract(self.file("a.zip", bytes(data)), code=3).status, "error:encrypted")

    def test_standard_input_may_be_an_archive(self):
        data = archive(("a.txt", writers.plain(report("good.txt"))))
        done = run("check", "--format", "jsonl", "-", input=data)
        self.assertIn("<stdin>!a.txt", done.stdout.decode())


class Formats(Case):
    def test_the_list_says_what_is_missing_and_how_to_get_it(self):
        done = run("list", "formats", "--lang", "en", env={"HECHA_WORKERS": str(self.folder), "HECHA_OFFICE": "/none"})
        text = done.stdout.decode()
        for part in ("docx", "ofd", "libpoppler-cpp-dev", "hecha-read is missing"):
            self.assertIn(part, text)

    def test_text_shows_paragraphs_and_no_escape_sequences(self):
        done = run("extract", FIXTURES / "hostile/controls.txt")
        self.assertIn("二、存在的问题", done.stdout.decode())
        for raw in (b"\x1b", b"\x07", b"\x08", "\u202e".encode(), "\u2066".encode()):
            self.assertNotIn(raw, done.stdout)

    def test_jsonl_names_kinds_places_and_the_end(self):
        read = Extract(FIXTURES / "ofd/R1.ofd")
        self.assertEqual(read.blocks[0]["page"], 1)
        self.assertEqual(read.end["format"], "ofd")
        self.assertTrue(all("kind" in b and "text" in b for b in read.blocks))


if __name__ == "__main__":
    unittest.main()
