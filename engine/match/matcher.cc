// SPDX-License-Identifier: Apache-2.0
// The automaton: a trie over character classes, its edges in one flat hash table.
//
// A text of some thousand characters holds words at every second place, so a walk
// from each character costs about as much as Aho-Corasick's failure links would,
// and needs neither their memory nor the time to build them.
#include "match/matcher.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <unordered_map>

namespace hecha {
namespace {

constexpr std::uint32_t no_node = 0;  // the root is never a child
constexpr std::uint32_t block = 16;   // bytes of text to one entry of ranks_

struct Decoded {
  char32_t character;
  std::uint32_t size;
};

// The character at `offset` of valid UTF-8.
Decoded decode(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1Fu) << 6) | (byte(1) & 0x3Fu), 2};
  if (lead < 0xF0)
    return {((lead & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu), 3};
  return {((lead & 0x07u) << 18) | ((byte(1) & 0x3Fu) << 12) | ((byte(2) & 0x3Fu) << 6) |
              (byte(3) & 0x3Fu),
          4};
}

struct Edge {
  std::uint32_t key = 0;  // node << 16 | class would not fit: see slot()
  std::uint32_t node = 0;
  std::uint32_t child = no_node;
};

struct Member {
  TermId term;
  LevelMask levels;
};

}  // namespace

struct Matcher::Automaton {
  std::vector<std::uint16_t> class_of = std::vector<std::uint16_t>(0x10000, 0);
  std::vector<std::uint32_t> roots;  // child of the root for each class
  std::vector<Edge> edges;           // open addressing, size a power of two
  std::vector<std::uint32_t>
      member_begin;  // members of node n: [member_begin[n], member_begin[n+1])
  std::vector<Member> members;
  TermId terms = 0;
  // Which two classes begin a word of two characters or more; a set bit may be wrong. Most
  // characters begin some word, few pairs do.
  std::vector<std::uint64_t> pairs = std::vector<std::uint64_t>(1024, 0);

  static std::uint32_t pair(std::uint32_t first, std::uint32_t second) {
    return (first * 0x9E3779B1u + second * 0x85EBCA6Bu) >> 16;
  }
  bool may_begin(std::uint32_t first, std::uint32_t second) const {
    const std::uint32_t at = pair(first, second);
    return (pairs[at / 64] >> (at % 64) & 1u) != 0;
  }

  std::size_t slot(std::uint32_t node, std::uint32_t cls) const {
    return (node * 0x9E3779B1u + cls * 0x85EBCA6Bu) >> shift;
  }
  std::uint32_t child(std::uint32_t node, std::uint32_t cls) const {
    for (std::size_t i = slot(node, cls);; i = (i + 1) & (edges.size() - 1)) {
      const Edge& edge = edges[i];
      if (edge.child == no_node) return no_node;
      if (edge.node == node && edge.key == cls) return edge.child;
    }
  }
  unsigned shift = 31;
};

Matcher::Matcher() : Matcher(LexiconSource{}) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Matcher::Matcher(const LexiconSource& source) {
  auto automaton = std::make_unique<Automaton>();
  automaton->terms = source.terms;
  std::uint16_t classes = 0;
  std::unordered_map<std::uint64_t, std::uint32_t> children;  // (node, class) -> child
  children.reserve(source.entries.size() * 3);
  std::vector<std::vector<Member>> members(1);
  for (const LexiconSource::Entry& entry : source.entries) {
    assert(!entry.literal.empty() && entry.term < source.terms);
    std::uint32_t node = 0;
    bool representable = true;
    for (std::size_t i = 0; i < entry.literal.size();) {
      const Decoded now = decode(entry.literal, i);
      i += now.size;
      if (now.character > 0xFFFF) {
        representable = false;  // the normal form of a pack holds no such word; none can match
        break;
      }
      std::uint16_t& cls = automaton->class_of[now.character];
      if (cls == 0) cls = ++classes;
      std::uint32_t& child = children[(static_cast<std::uint64_t>(node) << 16) | cls];
      if (child == no_node) {
        child = static_cast<std::uint32_t>(members.size());
        members.emplace_back();
      }
      node = child;
    }
    if (!representable) continue;
    std::vector<Member>& here = members[node];
    const auto same = std::find_if(here.begin(), here.end(),
                                   [&](const Member& m) { return m.term == entry.term; });
    if (same == here.end()) {
      here.push_back({entry.term, entry.levels});
    } else {
      same->levels |= entry.levels;
    }
  }
  automaton->roots.assign(classes + 1u, no_node);
  std::vector<std::uint32_t> class_of_root(members.size(), 0);
  std::size_t size = 2;
  while (size < children.size() * 2) size *= 2;
  automaton->edges.resize(size);
  automaton->shift = 32;
  for (std::size_t s = size; s > 1; s /= 2) --automaton->shift;
  for (const auto& [key, child] : children) {
    const auto node = static_cast<std::uint32_t>(key >> 16);
    const auto cls = static_cast<std::uint32_t>(key & 0xFFFF);
    if (node == 0) {
      automaton->roots[cls] = child;
      class_of_root[child] = cls;
      continue;
    }
    std::size_t i = automaton->slot(node, cls);
    while (automaton->edges[i].child != no_node) i = (i + 1) & (size - 1);
    automaton->edges[i] = {cls, node, child};
  }
  for (const auto& [key, child] : children) {
    const std::uint32_t first = class_of_root[key >> 16];
    if (first == 0) continue;
    const std::uint32_t at = Automaton::pair(first, static_cast<std::uint32_t>(key & 0xFFFF));
    automaton->pairs[at / 64] |= std::uint64_t{1} << (at % 64);
  }
  for (const std::vector<Member>& here : members) {
    automaton->member_begin.push_back(static_cast<std::uint32_t>(automaton->members.size()));
    automaton->members.insert(automaton->members.end(), here.begin(), here.end());
  }
  automaton->member_begin.push_back(static_cast<std::uint32_t>(automaton->members.size()));
  automaton_ = std::move(automaton);
}

void Matcher::scan(const Document& document, std::span<const Span> parts, LevelMask level,
                   Matches& matches) const {
  read(document, matches);
  find(document, parts, level, matches);
}

void Matcher::scan_more(const Document& document, std::span<const Span> parts, LevelMask level,
                        const Matches& read, Matches& matches) const {
  matches.offsets = read.offsets;
  matches.classes_ = read.classes_;
  matches.ranks_ = read.ranks_;
  find(document, parts, level, matches);
}

// The characters of the whole text, and which of them stand in words.
void Matcher::read(const Document& document, Matches& matches) const {
  const Automaton& automaton = *automaton_;
  const std::string_view text = document.text();
  matches.offsets.resize(text.size() + 1);
  matches.classes_.resize(text.size() + 1);
  matches.ranks_.clear();
  std::size_t characters = 0;
  std::size_t next_block = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded now = decode(text, i);
    if (i >= next_block) {
      matches.ranks_.push_back(static_cast<std::uint32_t>(characters));
      next_block += block;
    }
    matches.offsets[characters] = static_cast<std::uint32_t>(i);
    matches.classes_[characters++] =
        now.character <= 0xFFFF ? automaton.class_of[now.character] : std::uint16_t{0};
    i += now.size;
  }
  matches.offsets[characters] = static_cast<std::uint32_t>(text.size());
  matches.offsets.resize(characters + 1);
  matches.classes_.resize(characters);
}

void Matcher::find(const Document& document, std::span<const Span> parts, LevelMask level,
                   Matches& matches) const {
  const Automaton& automaton = *automaton_;
  matches.by_term.resize(automaton.terms);
  for (std::vector<Hit>& list : matches.by_term) list.clear();
  const std::span<const Clause> clauses = document.clauses();
  std::uint32_t clause = 0;
  std::size_t at = 0;
  for (const Span part : parts) {
    at = matches.character_at(part.begin);
    const std::size_t end = matches.character_at(part.end);
    for (; at < end; ++at) {
      const std::uint16_t cls = matches.classes_[at];
      if (cls == 0) continue;
      const std::uint32_t begin = matches.offsets[at];
      const auto emit = [&](std::uint32_t node, std::size_t next) {
        const std::uint32_t member_end = automaton.member_begin[node + 1];
        std::uint32_t m = automaton.member_begin[node];
        if (m == member_end) return;
        while (clause + 1 < clauses.size() && clauses[clause + 1].span.begin <= begin) ++clause;
        const Hit hit{{begin, matches.offsets[next]},
                      static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(next),
                      clause};
        for (; m < member_end; ++m)
          if ((automaton.members[m].levels & level) != 0)
            matches.by_term[automaton.members[m].term].push_back(hit);
      };
      std::uint32_t node = automaton.roots[cls];
      std::size_t next = at + 1;
      emit(node, next);
      if (next >= end || !automaton.may_begin(cls, matches.classes_[next])) continue;
      while (next < end && matches.classes_[next] != 0) {
        node = automaton.child(node, matches.classes_[next]);
        if (node == no_node) break;
        emit(node, ++next);
      }
    }
  }
}

std::uint32_t Matches::character_at(std::uint32_t offset) const {
  if (offset >= offsets.back()) return static_cast<std::uint32_t>(offsets.size()) - 1;
  std::uint32_t at = ranks_[offset / block];
  while (offsets[at] < offset) ++at;
  return at;
}

Hit Matches::hit(Span span, std::uint32_t clause) const {
  return {span, character_at(span.begin), character_at(span.end), clause};
}

}  // namespace hecha
