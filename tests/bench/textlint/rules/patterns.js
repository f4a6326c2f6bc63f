// SPDX-License-Identifier: Apache-2.0
// A rule of textlint that reports every match of every pattern in $PATTERNS, a file of one pattern a line.
"use strict";
const fs = require("node:fs");

const patterns = fs.readFileSync(process.env.PATTERNS, "utf8").split("\n").filter(Boolean).map((line) => new RegExp(line, "gu"));

module.exports = (context) => ({
  [context.Syntax.Str](node) {
    const text = context.getSource(node);
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern))
        context.report(node, new context.RuleError(match[0], { padding: context.locator.range([match.index, match.index + match[0].length]) }));
  },
});
