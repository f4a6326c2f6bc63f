# SPDX-License-Identifier: Apache-2.0
"""hecha export-patterns: expressions that other engines read, and what they leave out.

Usage: patterns_test.py PROGRAM
"""

import json
import re
import shutil
import unittest

import jsonschema

from harness import PACK, TOP, Case


class ExportPatterns(Case):
    def exported(self, *arguments):
        done = self.hecha("export-patterns", "--format", "json", *arguments)
        self.assertEqual((done.returncode, done.errors), (0, ""))
        return json.loads(done.text)

    def test_text_has_an_expression_a_line_and_json_the_same_ones(self):
        lines = self.hecha("export-patterns", PACK).text.split("\n")
        self.assertEqual(lines.pop(), "")
        self.assertEqual(lines, [one["regex"] for one in self.exported(PACK)["patterns"]])
        self.assertEqual([one["kind"] for one in self.exported(PACK)["patterns"]],
                         sorted((one["kind"] for one in self.exported(PACK)["patterns"]),
                                key=["word", "list", "cue"].index))

    def test_python_reads_every_expression_of_the_pack(self):
        patterns = self.exported()["patterns"]
        self.assertGreater(len(patterns), 500)
        for one in patterns:
            self.assertIsNone(re.compile(one["regex"]).fullmatch(""), one)

    def test_a_word_finds_itself_and_a_list_its_words(self):
        patterns = self.exported()["patterns"]
        words = {one["name"] for one in patterns if one["kind"] == "word"}
        for one in patterns:
            if one["kind"] == "word":
                self.assertTrue(re.fullmatch(one["regex"], one["name"]), one)
            elif one["kind"] == "list":
                self.assertTrue(any(re.fullmatch(one["regex"], word) for word in words), one)

    def test_kinds_can_be_chosen(self):
        self.assertEqual({one["kind"] for one in self.exported("--kind", "list", "--kind", "cue")["patterns"]}, {"list", "cue"})

    def test_the_json_keeps_its_schema(self):
        schema = json.loads(self.hecha("schema", "patterns").text)
        self.assertEqual(schema, json.loads((TOP / "docs/schema/hecha.patterns-1.schema.json").read_text()))
        jsonschema.Draft7Validator.check_schema(schema)
        for arguments in ([], [PACK]):
            jsonschema.validate(self.exported(*arguments), schema)

    def test_a_pack_that_is_broken_or_absent_is_2(self):
        self.assertEqual(self.hecha("export-patterns", "no-such-pack").returncode, 2)
        pack = self.path / "pack"
        shutil.copytree(PACK, pack)
        (pack / "pack.yaml").write_text("id: [\n")
        done = self.hecha("export-patterns", pack)
        self.assertEqual((done.returncode, done.text), (2, ""))
        self.says(done.errors, "pack.yaml")

    def test_what_is_not_known_is_refused(self):
        for arguments in (["--format", "xml"], ["--kind", "rule"], ["a", "b"]):
            self.assertEqual(self.hecha("export-patterns", *arguments).returncode, 2, arguments)


if __name__ == "__main__":
    unittest.main()
