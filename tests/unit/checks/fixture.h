// SPDX-License-Identifier: Apache-2.0
// A small pack and a document under its eyes, for tests of cues, roles and actors.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "checks/scene.h"
#include "pack/data.h"
#include "pack/pack_files.h"

namespace hecha::test {

// The files of a pack of its own kind of report, on kitchens, so that no word of ours is needed.
struct PackText {
  std::string lists = "head: [厨师长, 店长]\nunused: [勺]\n";
  std::string cues = {};
  std::string roles = "roles: {}\n";
  std::string actors = {};
};

// `more`: rules beside the one that each pack has.
inline Pack load(const PackText& text, const PackFiles& more = {}) {
  PackFiles files = more;
  files["pack.yaml"] =
      "pack: t\nversion: 1.0.0\nengine: \">=0.1\"\ntitle: 试\nstatus: draft\n"
      "sources: {s: {title: 据, verified: true}}\ngroups: [{id: g, title: 组}]\n"
      "scoring: {grades: [{min: 0, title: 无}]}\n";
  files["lists.yaml"] = text.lists;
  if (!text.cues.empty()) files["cues.yaml"] = text.cues;
  files["roles.yaml"] = text.roles;
  if (!text.actors.empty()) files["actors.yaml"] = text.actors;
  files["items/a.yaml"] =
      "id: t.a\ncode: T-1\ntitle: 项\ngroup: g\nkind: element\nseverity: note\nweight: 100\n"
      "basis: [{source: s}]\nmet: \"$unused\"\ntests:\n"
      "  - {name: 有, text: 勺, expect: met}\n  - {name: 无, text: 无, expect: missing}\n";
  PackLoad load = load_pack_files(files);
  for (const Problem& problem : load.problems) {
    INFO(problem.file << ":" << problem.line << " " << problem.message);
    CHECK(problem.severity != Severity::error);
  }
  REQUIRE(load.pack.has_value());
  return *std::move(load.pack);
}

// Everything in the text is body, but for the line of the signature if one is told.
class Look {
 public:
  Look(const PackText& pack, std::string text, std::size_t signature = ~std::size_t{0})
      : pack_(load(pack)),
        document_(*read_document({"t.txt", std::move(text)})),
        scene_(pack_.data().spec) {
    facts_.year.value = "2023";
    facts_.level.value = "county";
    facts_.places = {"云山县"};
    facts_.lines.assign(document_.paragraphs().size(), LineKind::body);
    if (signature < facts_.lines.size()) facts_.lines[signature] = LineKind::signature;
    scene_.begin(document_, facts_, pack_.data().matcher);
  }

  // The words that a cue hits, joined by '|'.
  std::string hits(const std::string& cue) {
    std::string words;
    for (const Hit& hit : scene_.cue_hits(id_of(cue)))
      words += (words.empty() ? "" : "|") + std::string(document_.slice(hit.span));
    return words;
  }

  // Why hits of a cue were struck out.
  std::string struck(const std::string& cue) {
    std::string reasons;
    for (const Struck& struck : scene_.struck(id_of(cue)))
      reasons += (reasons.empty() ? "" : "|") + struck.guard->because.zh;
    return reasons;
  }

  // One letter for each sentence: h a role from a heading, o from an opener, b from below, - none.
  std::string roles() {
    std::string letters;
    for (std::uint32_t s = 0; s < document_.sentences().size(); ++s)
      letters += scene_.roles_of(s) == 0 ? '-' : "?hob"[static_cast<int>(scene_.filled_by(s))];
    return letters;
  }

  // One letter for each clause: L where the first actor acts.
  std::string actors() {
    std::string letters;
    for (std::uint32_t c = 0; c < document_.clauses().size(); ++c)
      letters += scene_.acts(0, c) ? 'L' : '-';
    return letters;
  }

  Scene& scene() { return scene_; }

 private:
  CueId id_of(const std::string& name) {
    const auto& cues = pack_.data().spec.cues;
    const auto found =
        std::find_if(cues.begin(), cues.end(), [&](const Cue& cue) { return cue.name == name; });
    REQUIRE(found != cues.end());
    return static_cast<CueId>(found - cues.begin());
  }

  Pack pack_;
  Document document_;
  StatedFacts facts_;
  Scene scene_;
};

}  // namespace hecha::test
