# SPDX-License-Identifier: Apache-2.0
"""The labelled reports as files of other formats get the verdicts of their text.

Reads tests/labelled, and ../shared/corpus where it stands beside the project (it is not part of it).
At least 99 % of the findings are those of the text for docx and html, 97 % for pdf and ofd.

Usage: labelled_test.py PROGRAM [--shared]   (--shared: also the reports of ../shared/corpus; slower)
"""
import json
import pathlib
import sys
import unittest

SHARED = "--shared" in sys.argv and bool(sys.argv.remove("--shared") or True)

from harness import TOP, Case, Extract, results, run, verdicts  # noqa: E402
import writers  # noqa: E402

WRITERS = {
    "docx": (writers.docx, 0.99),
    "utf8.html": (writers.page, 0.99),
    "gb18030.html": (lambda p: writers.page(p, "gb18030"), 0.99),
    "ofd": (writers.ofd, 0.97),
    "pdf": (writers.pdf, 0.97),
}


def texts():
    folders = [TOP / "tests/labelled"]
    if SHARED:
        folders += [TOP.parent / "shared/corpus" / name for name in ("dev", "real")]
    return [text for folder in folders for text in sorted(folder.glob("*.txt"))]


class Labelled(Case):
    def test_other_formats_get_the_verdicts_of_the_text(self):
        files = texts()
        self.assertGreater(len(files), 20)
        wanted = {}
        for text in files:
            paragraphs = Extract(text).paragraphs()
            name = f"{text.parent.name}-{text.stem}"
            self.file(f"txt/{name}.txt", writers.plain(paragraphs))
            for ending, (writer, _) in WRITERS.items():
                self.file(f"{ending}/{name}.{ending}", writer(paragraphs))
        for result in results(self.folder / "txt"):
            wanted[pathlib.Path(result["document"]["path"]).stem] = verdicts(result)
        for ending, (_, least) in WRITERS.items():
            same, all_, different = 0, 0, []
            for result in results(self.folder / ending):
                path = (result.get("document") or result)["path"]
                name = pathlib.Path(path).name.removesuffix("." + ending)
                got = verdicts(result)
                for rule, verdict in wanted[name].items():
                    all_ += 1
                    same += got.get(rule) == verdict
                    if got.get(rule) != verdict:
                        different.append(f"{name} {rule}: {verdict} -> {got.get(rule)}")
            print(f"{ending}: {same} of {all_} findings as in text ({100 * same / all_:.2f} %)", *different[:12], sep="\n   ")
            with self.subTest(ending):
                self.assertGreaterEqual(same / all_, least, "\n".join(different))


if __name__ == "__main__":
    unittest.main()
