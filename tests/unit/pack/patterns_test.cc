// SPDX-License-Identifier: Apache-2.0
// What is exported finds what the matcher finds, and other engines can read it.
#include "pack/patterns.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "hecha/document.h"
#include "pack/data.h"
#include "pack/pack_files.h"

namespace hecha {
namespace {

const std::string top = HECHA_SOURCE_DIR;

Pack loaded(const PackFiles& files) {
  PackLoad load = load_pack_files(files);
  for (const Problem& problem : load.problems) INFO(problem.message);
  REQUIRE(load.pack.has_value());
  return *std::move(load.pack);
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

RE2::Options roomy() {
  RE2::Options options;
  options.set_max_mem(64 << 20);
  options.set_log_errors(false);
  return options;
}

// A pack of one rule with these cues.
std::map<std::string, Pattern> cues(const std::string& lists, const std::string& written) {
  const Pack pack = loaded({
      {"pack.yaml",
       "pack: p\nversion: 1.0.0\ntitle: 甲\nsources: {law: {title: 法}}\n"
       "groups: [{id: all, title: 全部}]\n"},
      {"lists.yaml", lists},
      {"cues.yaml", written},
      {"items/a.yaml",
       "id: p.a\ncode: P-1\ntitle: 乙\ngroup: all\nkind: element\nseverity: note\n"
       "basis: [{source: law}]\nmet: {all: [cue:one]}\n"
       "tests:\n  - {name: b, text: 没有, expect: missing}\n"},
  });
  std::map<std::string, Pattern> found;
  for (Pattern& pattern : patterns_of(pack.data().spec))
    found[std::string(pattern_kind_ids[static_cast<std::size_t>(pattern.kind)]) + ":" +
          pattern.name] = pattern;
  return found;
}

bool has(const Pattern& pattern, LeftOut what) {
  return (pattern.left_out >> static_cast<unsigned>(what) & 1u) != 0;
}

}  // namespace

TEST_CASE("patterns: a cue is written with its words, lists and gaps, and says what is left out") {
  auto found = cues("leader: [局长, 党组书记局长, 主任]\n",
                    "one:\n  any: [\"$leader ~6 主持|听取\", 3.5倍(约)]\n"
                    "  unless:\n    - {before: 要求, because: 要求, because-en: order}\n"
                    "  examples: [{hit: 局长主持}, {miss: 要求局长主持}]\n");
  const Pattern& list = found["list:leader"];
  CHECK(list.regex == "(?:党组书记局长|主任|局长)");
  CHECK(list.left_out == 0);
  const Pattern& cue = found["cue:one"];
  CHECK(cue.regex ==
        "(?:3\\.5倍\\(约\\)|(?:党组书记局长|主任|局长)[^,:;。!?\\n]{0,6}?(?:主持|听取))");
  CHECK(has(cue, LeftOut::guards));
  CHECK(has(cue, LeftOut::units));
  CHECK_FALSE(has(cue, LeftOut::levels));
  CHECK(found["word:主持"].regex == "主持");
}

TEST_CASE(
    "patterns: RE2 reads every one of them, and of lists and words finds what the matcher finds") {
  PackLoad load = load_pack(top + "/rules/fzzf");
  REQUIRE(load.pack.has_value());
  const Pack& pack = *load.pack;
  const Spec& spec = pack.data().spec;
  std::map<std::string, TermId> terms;
  for (TermId term = 0; term < spec.term_names.size(); ++term)
    if (!spec.term_names[term].empty()) terms[spec.term_names[term]] = term;

  const Result<Document> document = read_document({"report.txt", read(top + "/examples/good.txt")});
  REQUIRE(document.has_value());
  const std::string_view text = document->text();
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  Matches matches;
  pack.data().matcher.scan(*document, {&whole, 1}, all_levels, matches);

  std::size_t compared = 0;
  std::size_t hits = 0;
  for (const Pattern& pattern : patterns_of(spec)) {
    if (pattern.kind == PatternKind::word) continue;  // the lists are made of them
    CAPTURE(pattern.name);
    const RE2 regex("(" + pattern.regex + ")", roomy());
    REQUIRE(regex.ok());
    if (pattern.kind != PatternKind::list) continue;
    // Where the longest word begins, and how long it is: at every place, so overlaps count too.
    std::map<std::uint32_t, std::uint32_t> expected;
    for (const Hit& hit : matches.of(terms.at(pattern.name)))
      expected[hit.span.begin] = std::max(expected[hit.span.begin], hit.span.size());
    std::map<std::uint32_t, std::uint32_t> found;
    for (std::size_t at = 0; at < text.size();) {
      re2::StringPiece word;
      if (!regex.Match({text.data(), text.size()}, at, text.size(), RE2::UNANCHORED, &word, 1))
        break;
      const auto begin = static_cast<std::uint32_t>(word.data() - text.data());
      found[begin] = static_cast<std::uint32_t>(word.size());
      at = begin + 1;
    }
    CHECK(found == expected);
    ++compared;
    hits += expected.size();
  }
  CHECK(compared > 50);
  CHECK(hits > 50);
}

}  // namespace hecha
