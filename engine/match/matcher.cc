// SPDX-License-Identifier: Apache-2.0
// Builds the automaton, and walks it from every character of a text.
//
// A text of some thousand characters holds words at every second place, so a walk
// from each character costs about as much as Aho-Corasick's failure links would,
// and needs neither their memory nor the time to build them.
#include "match/matcher.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr std::uint32_t block = 16;  // bytes of text to one entry of ranks_
// Of a text with more words than these, some 200 KB, their list is not kept while it is judged.
constexpr std::size_t kept_words = 1 << 16;

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

// A trie while it grows: nodes as they come, edges in a map.
class Trie {
 public:
  explicit Trie(const LexiconSource& source) : classes_(0x10000, 0), members_(1) {
    children_.reserve(source.entries.size() * 3);
    for (const LexiconSource::Entry& entry : source.entries) add(entry);
  }

  Automaton automaton(TermId terms) && {
    Automaton made;
    made.terms = terms;
    made.class_of = std::move(classes_);
    made.alone.assign(class_count_ + 1u, 0);
    made.pair_bits.assign(1024, 0);
    lay_out_members(made);
    std::vector<std::uint32_t> class_of_root(members_.size(), 0);
    std::size_t edges = 0;
    for (const auto& [key, child] : children_) {
      if (from(key) != 0) {
        ++edges;
        continue;
      }
      class_of_root[child] = by(key);
      if (!members_[child].empty()) made.alone[by(key)] = child;
    }
    made.pairs = made.edges = std::vector<Automaton::Edge>(slots(edges));
    for (const auto& [key, child] : children_) {
      if (from(key) == 0) continue;
      const std::uint32_t first = class_of_root[from(key)];
      if (first == 0) {
        put(made.edges, {from(key), by(key), child});
        made.nodes[from(key)].goes_on |= std::uint64_t{1} << (by(key) % 64);
      } else {
        put(made.pairs, {first, by(key), child});
        const std::uint32_t bit = Automaton::hash(first, by(key)) >> 16;
        made.pair_bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
      }
    }
    return made;
  }

 private:
  static std::uint32_t from(std::uint64_t key) { return static_cast<std::uint32_t>(key >> 16); }
  static std::uint32_t by(std::uint64_t key) { return static_cast<std::uint32_t>(key & 0xFFFF); }

  static std::size_t slots(std::size_t edges) {
    std::size_t size = 2;
    while (size < edges * 2) size *= 2;
    return size;
  }

  static void put(std::vector<Automaton::Edge>& edges, const Automaton::Edge& edge) {
    const std::size_t mask = edges.size() - 1;
    std::size_t i = (Automaton::hash(edge.from, edge.by) >> 8) & mask;
    while (edges[i].to != 0) i = (i + 1) & mask;
    edges[i] = edge;
  }

  void add(const LexiconSource::Entry& entry) {
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < entry.literal.size();) {
      const Decoded now = decode(entry.literal, i);
      i += now.size;
      // The normal form of a pack holds no such word; none can match.
      if (now.character > 0xFFFF) return;
      std::uint16_t& cls = classes_[now.character];
      if (cls == 0) cls = ++class_count_;
      std::uint32_t& child = children_[(static_cast<std::uint64_t>(node) << 16) | cls];
      if (child == 0) {
        child = static_cast<std::uint32_t>(members_.size());
        members_.emplace_back();
      }
      node = child;
    }
    assert(node != 0 && "a word without characters");
    std::vector<Automaton::Member>& here = members_[node];
    const auto same = std::find_if(here.begin(), here.end(), [&](const Automaton::Member& member) {
      return member.term == entry.term;
    });
    if (same == here.end()) {
      here.push_back({entry.term, entry.levels});
    } else {
      same->levels |= entry.levels;
    }
  }

  void lay_out_members(Automaton& made) const {
    made.nodes.resize(members_.size());
    for (std::size_t n = 0; n < members_.size(); ++n) {
      made.nodes[n].first_member = static_cast<std::uint32_t>(made.members.size());
      made.nodes[n].members = static_cast<std::uint32_t>(members_[n].size());
      made.members.insert(made.members.end(), members_[n].begin(), members_[n].end());
    }
  }

  std::vector<std::uint16_t> classes_;
  std::uint16_t class_count_ = 0;
  std::unordered_map<std::uint64_t, std::uint32_t> children_;  // (node, class) -> child
  std::vector<std::vector<Automaton::Member>> members_;        // of each node
};

}  // namespace

Matcher::Matcher() : Matcher(LexiconSource{}) {}

Matcher::Matcher(const LexiconSource& source) : automaton_(Trie(source).automaton(source.terms)) {}

void Matcher::scan(const Document& document, std::span<const Span> parts, LevelMask level,
                   Matches& matches) const {
  read(document.text(), matches.characters);
  scan_more(document, parts, level, matches.characters, matches);
}

void Matcher::scan_more(const Document& document, std::span<const Span> parts, LevelMask level,
                        const Characters& read, Matches& matches) const {
  find(parts, read, matches);
  sort(document.clauses(), level, read, matches);
}

// The characters of a text, and which of them stand in words.
void Matcher::read(std::string_view text, Characters& characters) const {
  const std::size_t count = count_code_points(text);
  characters.offsets_.resize(count + 1);
  characters.classes_.resize(count + 1);
  characters.ranks_.clear();
  std::size_t at = 0;
  std::size_t next_block = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded now = decode(text, i);
    if (i >= next_block) {
      characters.ranks_.push_back(static_cast<std::uint32_t>(at));
      next_block += block;
    }
    characters.offsets_[at] = static_cast<std::uint32_t>(i);
    characters.classes_[at++] =
        now.character <= 0xFFFF ? automaton_.class_of[now.character] : std::uint16_t{0};
    i += now.size;
  }
  characters.offsets_[count] = static_cast<std::uint32_t>(text.size());
  characters.classes_[count] = 0;  // no word goes on behind the text
}

void Matcher::find(std::span<const Span> parts, const Characters& read, Matches& matches) const {
  matches.words_.clear();
  for (const Span part : parts) find_within(read.at(part.begin), read.at(part.end), read, matches);
}

void Matcher::find_within(std::uint32_t at, std::uint32_t end, const Characters& read,
                          Matches& matches) const {
  const std::uint16_t* const classes = read.classes_.data();
  for (; at < end; ++at) {
    const std::uint32_t cls = classes[at];
    if (cls == 0) continue;
    if (const std::uint32_t node = automaton_.alone[cls])
      matches.words_.push_back({node, at, at + 1});
    std::uint32_t next = at + 1;
    if (next == end || !automaton_.may_begin(cls, classes[next])) continue;
    std::uint32_t node = Automaton::follow(automaton_.pairs, cls, classes[next]);
    while (node != 0) {
      const Automaton::Node& here = automaton_.nodes[node];
      ++next;
      if (here.members > 0) matches.words_.push_back({node, at, next});
      if (next == end || (here.goes_on >> (classes[next] % 64) & 1u) == 0) break;
      node = Automaton::follow(automaton_.edges, node, classes[next]);
    }
  }
}

// From words in reading order to the hits of each term: counted first, then put in their places.
void Matcher::sort(std::span<const Clause> clauses, LevelMask level, const Characters& read,
                   Matches& matches) const {
  matches.first_.assign(automaton_.terms + std::size_t{1}, 0);
  for (const Matches::Word& word : matches.words_)
    for (const Automaton::Member& member : automaton_.members_of(word.node))
      matches.first_[member.term] += (member.levels & level) != 0;
  std::uint32_t total = 0;
  for (std::uint32_t& first : matches.first_) total = first += total;
  matches.hits_.resize(total);
  // From the last word back, so that first_ ends up at the beginning of each list.
  std::size_t clause = clauses.empty() ? 0 : clauses.size() - 1;
  for (std::size_t w = matches.words_.size(); w-- > 0;) {
    const Matches::Word& word = matches.words_[w];
    const Span span{read.offset(word.first), read.offset(word.last)};
    while (clause > 0 && clauses[clause].span.begin > span.begin) --clause;
    const Hit hit{span, word.first, word.last, static_cast<std::uint32_t>(clause)};
    for (const Automaton::Member& member : automaton_.members_of(word.node))
      if ((member.levels & level) != 0) matches.hits_[--matches.first_[member.term]] = hit;
  }
  if (matches.words_.size() > kept_words) std::vector<Matches::Word>().swap(matches.words_);
}

bool Matcher::stands_in(std::string_view text, TermId term) const {
  Matches matches;
  read(text, matches.characters);
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  find({&whole, 1}, matches.characters, matches);
  return std::ranges::any_of(matches.words_, [&](const Matches::Word& word) {
    const std::span<const Automaton::Member> members = automaton_.members_of(word.node);
    return std::ranges::any_of(
        members, [&](const Automaton::Member& member) { return member.term == term; });
  });
}

std::uint32_t Characters::at(std::uint32_t offset) const {
  if (offset >= offsets_.back()) return static_cast<std::uint32_t>(offsets_.size()) - 1;
  std::uint32_t at = ranks_[offset / block];
  while (offsets_[at] < offset) ++at;
  return at;
}

Hit Characters::hit(Span span, std::uint32_t clause) const {
  return {span, at(span.begin), at(span.end), clause};
}

}  // namespace hecha
