// SPDX-License-Identifier: Apache-2.0
// lists.yaml: words and lists in lists become flat sets of words.
#include "pack/lists.h"

#include <algorithm>

#include "pack/loading.h"
#include "pack/nearest.h"
#include "text/normalise.h"

namespace hecha {
namespace {

// Words of all lists together, those of nested lists counted wherever they stand.
constexpr std::size_t most_words = 200'000;

struct Nested {  // a list in a list
  std::size_t list;
  LevelMask levels;
  Spot mark;
};

// One entry of a list: a word, "$list", or {level: ..., words: [...]}.
class Reader {
 public:
  Reader(Lists& lists, WordList& list, std::vector<Nested>& nested, Problems& problems)
      : lists_(lists), list_(list), nested_(nested), problems_(problems) {}

  void entry(const YamlNode& node, LevelMask levels) {
    if (node.is_list()) {
      problems_.add(ProblemCode::wrong_type, node.mark,
                    "a word is expected here, but this is a list",
                    "write its words without these brackets; another list is $name");
    } else if (node.is_map() && levels == all_levels) {
      by_level(node);
    } else if (const auto text = text_of(node, problems_)) {
      word(node, *text, levels);
    }
  }

 private:
  void by_level(const YamlNode& node) {
    Fields fields(node, "an entry of a list", problems_);
    const YamlNode* level = fields.need("level");
    const YamlNode* words = fields.need("words");
    const LevelMask levels = level ? level_mask(*level, problems_) : all_levels;
    if (!words) return;
    for (const YamlNode* item : one_or_more(*words)) {
      if (item->is_map()) {
        problems_.add(ProblemCode::wrong_type, item->mark,
                      "inside 'words' only words and lists may stand");
      } else {
        entry(*item, levels);
      }
    }
  }

  void word(const YamlNode& node, const std::string& text, LevelMask levels) {
    if (text.starts_with('$')) {
      if (const WordList* other = lists_.use(text.substr(1), node.inside(1), problems_)) {
        nested_.push_back(
            {static_cast<std::size_t>(other - lists_.all().data()), levels, node.mark});
      }
      return;
    }
    std::string literal = fold_literal(text);
    if (literal.empty()) {
      problems_.add(ProblemCode::never_matches, node.mark, "an empty word never matches",
                    "remove it");
      return;
    }
    LevelMask& seen = seen_[literal];
    if ((seen & levels) != 0) {
      problems_.add(ProblemCode::duplicate_word, node.mark,
                    "'" + text + "' stands twice in the list '" + list_.name + "'",
                    "remove one of the two; in normal form they are the same");
    }
    seen = static_cast<LevelMask>(seen | levels);
    list_.words.push_back({std::move(literal), levels});
  }

  Lists& lists_;
  WordList& list_;
  std::vector<Nested>& nested_;
  Problems& problems_;
  std::unordered_map<std::string, LevelMask> seen_;
};

// Gives every list the words of the lists in it, those without lists in them
// first. Lists that are left over contain one another.
class Flattening {
 public:
  Flattening(std::vector<WordList>& lists, const std::vector<std::vector<Nested>>& nested,
             Problems& problems)
      : lists_(lists),
        nested_(nested),
        problems_(problems),
        waits_(lists.size()),
        containers_(lists.size()) {}

  void run() {
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      waits_[i] = nested_[i].size();
      for (const Nested& inner : nested_[i]) containers_[inner.list].push_back(i);
      if (waits_[i] == 0) ready.push_back(i);
    }
    while (!ready.empty()) {
      const std::size_t list = ready.back();
      ready.pop_back();
      finish(list);
      for (std::size_t container : containers_[list]) {
        if (--waits_[container] == 0) ready.push_back(container);
      }
    }
    report_cycles();
  }

 private:
  void finish(std::size_t list) {
    for (const Nested& inner : nested_[list]) {
      const std::vector<Word>& words = lists_[inner.list].words;
      total_ += words.size();
      if (total_ > most_words) {
        problems_.add(
            ProblemCode::too_many, inner.mark,
            "the lists in lists have more than " + std::to_string(most_words) + " words together");
        return;
      }
      for (const Word& word : words) {
        const auto levels = static_cast<LevelMask>(word.levels & inner.levels);
        if (levels != 0) lists_[list].words.push_back({word.literal, levels});
      }
    }
    merge_words(lists_[list].words);
  }

  void report_cycles() {
    std::vector<bool> told(lists_.size());
    std::vector<std::size_t> walk_of(lists_.size(), lists_.size());  // the last walk that came by
    for (std::size_t start = 0; start < lists_.size(); ++start) {
      if (waits_[start] == 0 || told[start]) continue;
      // Every list that waits has a list in it that waits: walking on meets the cycle.
      std::vector<std::size_t> way;
      std::size_t at = start;
      while (walk_of[at] != start && !told[at]) {
        walk_of[at] = start;
        way.push_back(at);
        at = next_waiting(at);
      }
      if (walk_of[at] == start) tell(way, at);
      for (std::size_t list : way) told[list] = true;
    }
  }

  std::size_t next_waiting(std::size_t list) const {
    for (const Nested& inner : nested_[list]) {
      if (waits_[inner.list] != 0) return inner.list;
    }
    return list;
  }

  void tell(const std::vector<std::size_t>& way, std::size_t first) {
    std::string path;
    for (auto at = std::find(way.begin(), way.end(), first); at != way.end(); ++at) {
      path += "$" + lists_[*at].name + " contains ";
    }
    problems_.add(ProblemCode::list_cycle, lists_[first].mark,
                  "lists contain one another: " + path + "$" + lists_[first].name,
                  "remove one of these references");
  }

  std::vector<WordList>& lists_;
  const std::vector<std::vector<Nested>>& nested_;
  Problems& problems_;
  std::vector<std::size_t> waits_;  // lists in the list that are not flat yet
  std::vector<std::vector<std::size_t>> containers_;
  std::size_t total_ = 0;
};

}  // namespace

void Lists::load(const YamlNode& root, Problems& problems) {
  for (const YamlNode& key : root.keys) {
    check_name(key.text, key.mark, "a list", problems);
    ids_.emplace(key.text, lists_.size());
    names_.push_back(key.text);
    lists_.push_back({key.text, key.mark, {}, false});
  }
  std::vector<std::vector<Nested>> nested(lists_.size());
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    Reader reader(*this, lists_[i], nested[i], problems);
    if (!root.items[i].is_list()) {
      problems.add(ProblemCode::wrong_type,
                   root.items[i].is_null() ? root.keys[i].mark : root.items[i].mark,
                   "the list '" + lists_[i].name + "' must be a list of words, but this is " +
                       std::string(kind_of(root.items[i])),
                   "write [word, word], or one word a line after a hyphen and a blank");
      continue;
    }
    for (const YamlNode& item : root.items[i].items) reader.entry(item, all_levels);
    if (root.items[i].items.empty()) {
      problems.add(ProblemCode::never_matches, lists_[i].mark,
                   "the list '" + lists_[i].name + "' is empty and never matches",
                   "write words into it, or remove it");
    }
  }
  Flattening(lists_, nested, problems).run();
}

const WordList* Lists::use(std::string_view name, Spot mark, Problems& problems) {
  const auto found = ids_.find(std::string(name));
  if (found == ids_.end()) {
    std::string hint = problems.wants_hint() ? did_you_mean(name, names_) : "";
    problems.add(ProblemCode::unknown_list, mark, "there is no list '" + std::string(name) + "'",
                 std::move(hint));
    return nullptr;
  }
  lists_[found->second].used = true;
  return &lists_[found->second];
}

}  // namespace hecha
