// SPDX-License-Identifier: Apache-2.0
// document.yaml: a table of keys for plain lists, and readers for what is more.
#include "pack/profile_loader.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "match/lexicon.h"
#include "pack/fields.h"
#include "pack/nearest.h"
#include "text/normalise.h"

namespace hecha {

namespace {

using std::string_view;

// A list of words and where it goes.
template <typename Part>
struct WordKey {
  string_view key;
  Words Part::*words;
};

using Subject = decltype(Profile::subject);
using TitleWords = decltype(Profile::title);
using IssuerWords = decltype(Profile::issuer);
using FurnitureWords = decltype(Profile::furniture);
using DateWords = decltype(Profile::dates);
using Damage = decltype(Profile::damage);

constexpr WordKey<Subject> subject_keys[] = {{"words", &Subject::words},
                                             {"signs", &Subject::signs}};

constexpr WordKey<TitleWords> title_keys[] = {{"endings", &TitleWords::endings},
                                              {"weak-endings", &TitleWords::weak_endings},
                                              {"continues", &TitleWords::continues},
                                              {"issuer-ends", &TitleWords::issuer_ends},
                                              {"before-issuer", &TitleWords::before_issuer},
                                              {"not-in", &TitleWords::not_in}};

constexpr WordKey<IssuerWords> issuer_keys[] = {{"known-cities", &IssuerWords::known_cities},
                                                {"lead-verbs", &IssuerWords::lead_verbs},
                                                {"pronouns", &IssuerWords::pronouns},
                                                {"we", &IssuerWords::we},
                                                {"joint", &IssuerWords::joint},
                                                {"not-places", &IssuerWords::not_places},
                                                {"offices", &IssuerWords::offices},
                                                {"peoples", &IssuerWords::peoples},
                                                {"zones", &IssuerWords::zones},
                                                {"posts", &IssuerWords::posts}};

constexpr WordKey<FurnitureWords> furniture_keys[] = {
    {"openers", &FurnitureWords::openers},
    {"holds", &FurnitureWords::holds},
    {"bars", &FurnitureWords::bars},
    {"lists", &FurnitureWords::lists},
    {"keep", &FurnitureWords::keep},
    {"contents", &FurnitureWords::contents},
    {"cover", &FurnitureWords::cover},
    {"sites", &FurnitureWords::sites},
    {"glued-before", &FurnitureWords::glued_before},
    {"glued-after", &FurnitureWords::glued_after}};

constexpr WordKey<DateWords> date_keys[] = {{"decoys", &DateWords::decoys},
                                            {"plans", &DateWords::plans}};

// The words of a list, or of lists within it, in normal form.
class WordReader {
 public:
  explicit WordReader(Problems& problems) : problems_(problems) {}

  void read(const YamlNode& node) {
    for (const YamlNode* item : one_or_more(node)) {
      if (item->is_list()) {
        for (const YamlNode& inner : item->items) word(inner);
      } else {
        word(*item);
      }
    }
  }

  std::vector<std::string> words;

 private:
  void word(const YamlNode& node) {
    const std::optional<std::string> text = text_of(node, problems_);
    if (!text) return;
    std::string folded = fold_literal(*text);
    if (folded.empty()) {
      problems_.add(ProblemCode::never_matches, node.mark, "an empty word never matches",
                    "remove it");
    } else if (!seen_.insert(folded).second) {
      problems_.add(ProblemCode::duplicate_word, node.mark,
                    "'" + *text + "' stands twice in this list",
                    "remove one of the two; in normal form they are the same");
    } else {
      words.push_back(std::move(folded));
    }
  }

  Problems& problems_;
  std::set<std::string> seen_;
};

Words words_of(const YamlNode& node, Problems& problems) {
  WordReader reader(problems);
  reader.read(node);
  return Words(std::move(reader.words));
}

Words words_at(Fields& fields, string_view key) {
  const YamlNode* node = fields.find(key);
  return node ? words_of(*node, fields.problems()) : Words();
}

template <typename Part, std::size_t N>
void read_words(Fields& fields, Part& part, const WordKey<Part> (&keys)[N]) {
  for (const WordKey<Part>& key : keys) part.*(key.words) = words_at(fields, key.key);
}

std::uint32_t count_at(Fields& fields, string_view key, std::uint32_t otherwise) {
  const std::optional<int> value = fields.integer(key, 0, 1'000'000);
  return value ? static_cast<std::uint32_t>(*value) : otherwise;
}

// Whether `value` is a level, or with `more` one word beside them.
bool is_level(string_view value, string_view more) {
  return value == more ||
         std::find(std::begin(level_ids), std::end(level_ids), value) != std::end(level_ids);
}

// {county: [县, 区], city|county: [市]}: words by what they say. A word under several
// keys says all of it.
SortedWords sorted_words(const YamlNode& node, string_view more, Problems& problems) {
  std::vector<std::pair<std::string, std::string>> found;  // word -> values
  if (!node.is_map()) {
    problems.add(ProblemCode::wrong_type, node.mark, "a map from levels to words is expected here");
    return {};
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const string_view value = node.keys[i].text;
    const std::size_t bar = value.find('|');
    if (!is_level(value.substr(0, bar), more) ||
        (bar != string_view::npos && !is_level(value.substr(bar + 1), more))) {
      std::vector<std::string> known(std::begin(level_ids), std::end(level_ids));
      if (!more.empty()) known.emplace_back(more);
      problems.add(ProblemCode::bad_level, node.keys[i].mark,
                   "there is no level '" + std::string(value) + "'", did_you_mean(value, known));
      continue;
    }
    WordReader reader(problems);
    reader.read(node.items[i]);
    for (std::string& word : reader.words) {
      const auto same = std::find_if(found.begin(), found.end(),
                                     [&](const auto& pair) { return pair.first == word; });
      if (same == found.end()) {
        found.emplace_back(std::move(word), value);
      } else {
        same->second += '|';
        same->second += value;
      }
    }
  }
  SortedWords sorted;
  std::vector<std::string> words;
  for (auto& [word, values] : found) {
    words.push_back(std::move(word));
    sorted.values.push_back(std::move(values));
  }
  sorted.words = Words(std::move(words));
  return sorted;
}

SortedWords sorted_at(Fields& fields, string_view key, string_view more) {
  const YamlNode* node = fields.find(key);
  return node ? sorted_words(*node, more, fields.problems()) : SortedWords();
}

Labels labels_of(const YamlNode& node, Problems& problems) {
  Fields fields(node, "'labels'", problems);
  Labels labels;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::size(label_ids); ++i) {
    const Words of_kind = words_at(fields, label_ids[i]);
    for (const std::string& word : of_kind.list()) {
      if (std::find(words.begin(), words.end(), word) != words.end()) {
        problems.add(ProblemCode::duplicate_word, fields.find(label_ids[i])->mark,
                     "the label '" + word + "' stands under two keys", "remove one of the two");
        continue;
      }
      words.push_back(word);
      labels.kinds.push_back(static_cast<LabelKind>(i));
    }
  }
  labels.words = Words(std::move(words));
  return labels;
}

OtherKind other_kind(const YamlNode& node, Problems& problems) {
  Fields fields(node, "another kind of document", problems);
  OtherKind kind;
  kind.id = fields.need_text("id");
  kind.reason = fields.need_titled("reason");
  kind.titles = words_at(fields, "titles");
  kind.marks = words_at(fields, "marks");
  kind.at_least = count_at(fields, "at-least", 0);
  kind.times = count_at(fields, "times", 0);
  kind.most_chapters = count_at(fields, "most-chapters", 0);
  kind.despite_title = fields.truth("despite-title").value_or(false);
  return kind;
}

DamageSign damage_sign(const YamlNode& node, Problems& problems) {
  Fields fields(node, "a sign of damage", problems);
  DamageSign sign;
  sign.reason = fields.need_titled("reason");
  sign.words = words_at(fields, "words");
  sign.at_least = std::max(1u, count_at(fields, "at-least", 1));
  return sign;
}

void read_damage(const YamlNode& node, Damage& damage, Problems& problems) {
  Fields fields(node, "'damage'", problems);
  damage.min_han = count_at(fields, "min-han", 0);
  damage.per_thousand = count_at(fields, "per-thousand", 10);
  damage.masks = words_at(fields, "masks");
  damage.too_short = fields.titled("too-short");
  damage.cut_off_below = count_at(fields, "cut-off-below", 0);
  damage.cut_off = fields.titled("cut-off");
  damage.masked = fields.titled("masked");
  damage.unreadable = fields.titled("unreadable");
  damage.garbled = fields.titled("garbled");
  const YamlNode* signs = fields.find("signs");
  if (!signs) return;
  std::vector<std::string> words;
  for (const YamlNode* sign : one_or_more(*signs)) {
    damage.signs.push_back(damage_sign(*sign, problems));
    const std::vector<std::string>& more = damage.signs.back().words.list();
    words.insert(words.end(), more.begin(), more.end());
  }
  damage.sign_words = Words(std::move(words));
}

void read_issuer(const YamlNode& node, IssuerWords& issuer, Problems& problems) {
  Fields fields(node, "'issuer'", problems);
  read_words(fields, issuer, issuer_keys);
  issuer.organs = sorted_at(fields, "organs", "place");
  issuer.places = sorted_at(fields, "places", "");
  issuer.evidence = sorted_at(fields, "evidence", "");
  issuer.addressed = sorted_at(fields, "addressed", "");
}

// One part of the file that holds lists of words only.
template <typename Part, std::size_t N>
void read_part(Fields& root, string_view key, Part& part, const WordKey<Part> (&keys)[N]) {
  const YamlNode* node = root.find(key);
  if (!node) return;
  Fields fields(*node, "'" + std::string(key) + "'", root.problems());
  read_words(fields, part, keys);
}

}  // namespace

Profile load_document_profile(const YamlNode& root, Problems& problems) {
  Profile profile;
  Fields fields(root, "document.yaml", problems);
  if (const YamlNode* node = fields.find("subject")) {
    Fields subject(*node, "'subject'", problems);
    read_words(subject, profile.subject, subject_keys);
    profile.subject.per_thousand = count_at(subject, "per-thousand", 0);
  }
  read_part(fields, "title", profile.title, title_keys);
  if (const YamlNode* node = fields.find("issuer")) read_issuer(*node, profile.issuer, problems);
  if (const YamlNode* node = fields.find("labels")) profile.labels = labels_of(*node, problems);
  read_part(fields, "furniture", profile.furniture, furniture_keys);
  read_part(fields, "dates", profile.dates, date_keys);
  if (const YamlNode* node = fields.find("other-kinds")) {
    std::vector<std::string> marks;
    for (const YamlNode* kind : one_or_more(*node)) {
      profile.other_kinds.push_back(other_kind(*kind, problems));
      const std::vector<std::string>& more = profile.other_kinds.back().marks.list();
      marks.insert(marks.end(), more.begin(), more.end());
    }
    profile.kind_marks = Words(std::move(marks));
  }
  profile.off_subject = fields.titled("off-subject");
  if (const YamlNode* node = fields.find("damage")) read_damage(*node, profile.damage, problems);
  return profile;
}

}  // namespace hecha
