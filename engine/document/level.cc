// SPDX-License-Identifier: Apache-2.0
// Of what level the issuer is.
#include <array>

#include "document/issuer.h"
#include "document/names.h"

namespace hecha {

namespace {

using std::string_view;

// How strongly the addressee speaks: as much as so many words of the text.
constexpr std::size_t addressee_weight = 10;

// For each of two levels, how often words speak for it.
struct Votes {
  std::array<string_view, 2> levels;
  std::array<std::size_t, 2> count{};

  void add(string_view level, std::size_t weight) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
      if (levels[i] == level) count[i] += weight;
    }
  }

  void add_words(string_view text, const SortedWords& words, std::size_t weight) {
    for (WordHit hit = words.words.find(text); hit; hit = words.words.find(text, hit.end())) {
      add(words.value(hit), weight);
    }
  }
};

// Where nobody is named: 我局 is a department, 我县 a county.
std::string_view self_called(const Page& page, const Profile& profile) {
  for (std::size_t i = page.first_body; i < page.size(); ++i) {
    if (!page.is(i, LineKind::body)) continue;
    const string_view line = page.line(i);
    if (const WordHit hit = profile.issuer.we.find(line)) return line.substr(hit.begin, hit.length);
  }
  return {};
}

}  // namespace

Stated find_level(const Page& page, const Stated& issuer, const Profile& profile) {
  Stated level{{}, issuer.confidence, issuer.found_in, issuer.span};
  string_view name = issuer.value;
  // Of joint issuers the last is the government.
  if (const std::size_t joint = name.rfind("、"); joint != string_view::npos)
    name.remove_prefix(joint + 3);
  if (name.empty()) {
    name = self_called(page, profile);
    if (name.empty()) return {};
    level = {{}, 0.5, "lead", page.span_of(name)};
  }
  const NamedLevel named = level_of(name, profile);
  level.value = named.first.empty() ? "other" : named.first;
  if (named.second.empty()) return level;
  Votes votes{{named.first, named.second}};
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page.is(i, LineKind::body)) votes.add_words(page.line(i), profile.issuer.evidence, 1);
    if (page.is(i, LineKind::addressee))
      votes.add_words(page.line(i), profile.issuer.addressed, addressee_weight);
  }
  level.value = votes.count[1] > votes.count[0] ? named.second : named.first;
  level.confidence *= votes.count[0] == votes.count[1] ? 0.6 : 0.85;
  return level;
}

}  // namespace hecha
