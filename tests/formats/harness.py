# SPDX-License-Identifier: Apache-2.0
"""What the tests of formats share."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
FIXTURES = HERE / "fixtures"
OFFICE = shutil.which("soffice")


def run(*words, code=None, env=None, timeout=300, **options):
    done = subprocess.run([PROGRAM, *map(str, words)], cwd=TOP, capture_output=True, timeout=timeout,
                          env={**os.environ, **(env or {})}, **options)
    assert code is None or done.returncode == code, (done.returncode, done.stderr.decode(errors="replace"))
    return done


class Extract:
    """What `hecha extract --format jsonl` says of a file."""

    def __init__(self, path, *words, **options):
        self.raw = run("extract", "--format", "jsonl", path, *words, **options).stdout.decode()
        *self.blocks, self.end = map(json.loads, self.raw.splitlines())
        self.status = self.end["status"]

    def texts(self, *kinds):
        return [b["text"] for b in self.blocks if not kinds or b["kind"] in kinds]

    def whole(self):
        return "".join(self.texts())

    def outline(self):
        return [(b["level"], flat(b.get("heading", b["text"]))) for b in self.blocks if b["kind"] == "heading"]

    def paragraphs(self):
        return self.texts()


def flat(text):
    """Blanks and width do not count: formats differ there."""
    text = "".join(text.split())
    return text.translate({c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)})


def results(*paths, **options):
    lines = run("check", "--format", "jsonl", *paths, **options).stdout.decode().splitlines()
    return [json.loads(line) for line in lines]


def converted(path, *formats):
    """The file as LibreOffice writes it in other formats, beside it."""
    for name in formats:
        subprocess.run([OFFICE, f"-env:UserInstallation=file://{path.parent}/profile", "--headless", "--convert-to", name,
                        "--outdir", path.parent, path], capture_output=True, check=True, timeout=120)
    return [path.with_suffix("." + name) for name in formats]


def verdicts(result):
    """By rule; what a file holds beside its text is not asked of every format."""
    if not result.get("findings"):
        return {"kind": result.get("document", {}).get("kind", result.get("error", {}).get("id"))}
    asked = {f["rule"]: f["result"] for f in result["findings"]}
    for rule in ("fzzf.revisions", "fzzf.comments", "fzzf.hidden-text"):
        asked.pop(rule, None)
    return asked


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hecha-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def file(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path


def report(name):
    """The paragraphs of one of the examples."""
    text = (TOP / "examples" / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]
