# SPDX-License-Identifier: Apache-2.0
"""Writes a pack of so many rules, all alike: a list of words, a cue with a gap and a guard, a condition.

Usage: generate_pack.py FOLDER RULES

The words are pairs of those that the generated reports are made of (generate.py), so that every rule finds something.
"""

import pathlib
import sys

import generate

VERBS = "开展 组织 制发 审核 公布 受理 办理 培养 建成 修订 排查 抽取 聘请 落实 完善 推进".split()

PACK = """pack: grown
version: 1.0.0
title: 生成的规则包
sources: {law: {title: 办法}}
groups: [{id: all, title: 全部}]
"""
RULE = """id: grown.r%(n)d
code: GR-%(n)d
title: 第%(n)d条
group: all
kind: element
severity: error
weight: %(weight)g
basis: [{source: law}]
met: {at-least: {n: 2, of: [cue:c%(n)d], distinct: sentence}}
partial: {all: [cue:c%(n)d]}
tests:
  - {name: 两句, text: "%(hit)s。%(hit)s。", expect: met}
  - {name: 一句, text: %(hit)s。, expect: partial}
  - {name: 无, text: 没有内容, expect: missing}
"""


def words(n):
    """Six words for rule n; no two rules have the same six."""
    places, fields, items = generate.PLACES, generate.FIELDS, generate.ITEMS
    return [fields[n % len(fields)], items[n % len(items)], places[n % len(places)], fields[n % len(fields)] + "领域",
            places[n * 7 % len(places)] + "县", f"第{n}号"]


def write(folder, rules):
    (folder / "items").mkdir(parents=True, exist_ok=True)
    lists, cues = [], []
    for n in range(1, rules + 1):
        verbs = [VERBS[n % len(VERBS)], VERBS[n * 5 % len(VERBS)]]
        lists.append(f"l{n}: [{', '.join(dict.fromkeys(words(n)))}]\n")
        cues.append(f"c{n}:\n  any: [\"{'|'.join(dict.fromkeys(verbs))} ~{6 + n % 20} $l{n}\", \"$l{n} ~{8 + n % 12} {{number}}件\"]\n"
                    f"  unless:\n    - {{same: sentence, has: 计划|拟, because: 只是计划}}\n"
                    f"  examples:\n    - {{hit: {verbs[0]}{words(n)[0]}}}\n    - {{miss: 计划{verbs[0]}{words(n)[0]}}}\n")
        rule = RULE % {"n": n, "weight": 100 if n == 1 else 0, "hit": verbs[0] + words(n)[0]}
        (folder / f"items/r{n}.yaml").write_text(rule, encoding="utf-8")
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "lists.yaml").write_text("".join(lists), encoding="utf-8")
    (folder / "cues.yaml").write_text("".join(cues), encoding="utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
