// SPDX-License-Identifier: Apache-2.0
// Names of organs and places.
#include "document/names.h"

#include <algorithm>

#include "document/cursor.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::uint32_t longest_name = 40;  // characters
constexpr string_view as_place = "place";   // value of an organ that has the level of its place

// Han characters only; brackets may stand inside: 高新区(新市区)人民政府.
bool all_han(string_view text) {
  bool open = false;
  for (std::size_t at = 0; at < text.size(); at += step(text, at)) {
    if (is_han(text, at) || text.substr(at).starts_with("·")) continue;
    if (text[at] != (open ? ')' : '(') || at == 0) return false;
    open = !open;
  }
  return !text.empty() && !open;
}

// Without brackets at the end: 高新区(新市区) -> 高新区.
string_view without_brackets(string_view text) {
  return text.ends_with(")") ? text.substr(0, text.rfind('(')) : text;
}

string_view last_character(string_view text) {
  return text.substr(text.size() - step_back(text, text.size()));
}

string_view first_character(string_view text) { return text.substr(0, step(text, 0)); }

// Every character of `part` occurs in `whole`, in that order.
bool is_subsequence(string_view part, string_view whole) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < part.size(); i += step(part, i)) {
    at = whole.find(part.substr(i, step(part, i)), at);
    if (at == string_view::npos) return false;
    at += step(part, i);
  }
  return true;
}

// The ending of the organ, and what stands before it. An ending that takes the level
// of its place needs a place before it: 县委, but not 卫健委.
struct Organ {
  string_view stem;
  string_view value;  // level or "place"; empty: no organ
};

bool has_value(string_view values, string_view wanted) {
  for (std::size_t at = 0; at <= values.size();) {
    const std::size_t end = std::min(values.find('|', at), values.size());
    if (values.substr(at, end - at) == wanted) return true;
    at = end + 1;
  }
  return false;
}

string_view first_value(string_view values) { return values.substr(0, values.find('|')); }

// The first value that is not `as_place`.
string_view own_value(string_view values) {
  for (std::size_t at = 0; at <= values.size();) {
    const std::size_t end = std::min(values.find('|', at), values.size());
    if (values.substr(at, end - at) != as_place) return values.substr(at, end - at);
    at = end + 1;
  }
  return {};
}

Organ organ_of(string_view name, const Profile& profile) {
  const WordHit hit = profile.issuer.organs.words.at_end(name);
  if (!hit) return {name, {}};
  const string_view stem = without_brackets(name.substr(0, hit.begin));
  const string_view values = profile.issuer.organs.value(hit);
  if (has_value(values, as_place) && profile.issuer.places.words.at_end(stem))
    return {stem, as_place};
  const string_view own = own_value(values);
  return own.empty() ? Organ{name, {}} : Organ{stem, own};
}

// Where the innermost place within `stem` begins: behind the last ending of an outer
// place or organ that has a name before it.
std::size_t inner_begin(string_view stem, std::size_t end, const Profile& profile) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < end; at += step(stem, at)) {
    for (const Words* words : {&profile.issuer.places.words, &profile.issuer.organs.words}) {
      const WordHit hit = words->at_start(stem.substr(at, end - at));
      const std::size_t past = at + hit.length;
      // At least two characters on both sides: 市中区 has no outer place.
      if (hit && past < end && at - begin >= 6 && end - past >= 6) begin = past;
    }
  }
  return begin;
}

// Without the ending of the place, names of peoples and words for zones: 龙洼苗族乡 -> 龙洼.
string_view bare_place(string_view place, const Profile& profile) {
  if (const WordHit zone = profile.issuer.zones.at_end(place)) {
    place = place.substr(0, zone.begin);
  } else if (const WordHit ending = profile.issuer.places.words.at_end(place)) {
    place = place.substr(0, ending.begin);
  }
  for (WordHit people = profile.issuer.peoples.at_end(place); people && people.begin > 0;
       people = profile.issuer.peoples.at_end(place)) {
    place = place.substr(0, people.begin);
  }
  return place;
}

}  // namespace

bool is_name(string_view text, const Profile& profile) {
  const auto& words = profile.issuer;
  if (characters(text, longest_name + 1) > longest_name || text.size() < 6 || !all_han(text))
    return false;
  if (words.pronouns.at_start(text) || words.we.at_start(text) || words.not_places.at_end(text))
    return false;
  return !organ_of(text, profile).value.empty() || words.places.words.at_end(text);
}

bool is_place(string_view text, const Profile& profile) {
  return is_name(text, profile) && organ_of(text, profile).value.empty();
}

string_view organ_of_speaker(string_view line, const Profile& profile) {
  constexpr string_view list = "、", wide = "\u3000";
  constexpr std::uint32_t longest_person = 5;  // characters; a blank may stand within
  const Words& posts = profile.issuer.posts;
  for (WordHit hit = posts.find(line); hit; hit = posts.find(line, hit.end())) {
    const string_view organ = line.substr(0, hit.begin);
    if (!is_name(organ, profile)) continue;
    string_view person = line.substr(hit.end());
    for (bool more = true; more;) {
      const WordHit next = posts.at_start(person);
      const std::size_t size = next                       ? next.length
                               : person.starts_with(list) ? list.size()
                               : person.starts_with(wide) ? wide.size()
                                                          : 0;
      person.remove_prefix(size);
      more = size > 0;
    }
    const std::uint32_t size = characters(person, longest_person + 1);
    // 主任会议, 局长办公会: the post is part of another word.
    bool named = size >= 2 && size <= longest_person && !person.starts_with("会") &&
                 !person.starts_with("办");
    for (std::size_t at = 0; named && at < person.size(); at += step(person, at))
      named = is_han(person, at) || person.substr(at).starts_with(wide);
    if (named) return organ;
  }
  return {};
}

bool lacks_place(string_view name, const Profile& profile) {
  const WordHit hit = profile.issuer.places.words.at_start(name);
  return hit && hit.length == step(name, 0) &&
         !profile.issuer.places.words.at_start(name.substr(hit.end()));
}

NamedLevel level_of(string_view name, const Profile& profile) {
  const auto& words = profile.issuer;
  Organ organ = organ_of(name, profile);
  if (!organ.value.empty() && organ.value != as_place) return {organ.value, {}};
  const string_view place = organ.value == as_place ? organ.stem : name;
  const WordHit hit = words.places.words.at_end(place);
  if (!hit) return {};
  const string_view levels = words.places.value(hit);
  const std::size_t bar = levels.find('|');
  NamedLevel level{first_value(levels),
                   bar == string_view::npos ? string_view() : levels.substr(bar + 1)};
  // Where a zone has a government of its own, it is that of a county.
  if (organ.value == as_place && level.first == "other") level.first = "county";
  if (organ.value == as_place && level.second == "other") level.second = {};
  if (!level.second.empty() && words.known_cities.at_end(place)) level.second = {};
  return level;
}

bool completes(string_view longer, string_view name, const Profile& profile) {
  if (longer.size() <= name.size() || name.size() < 6 || !is_subsequence(name, longer))
    return false;
  const bool same_start = first_character(longer) == first_character(name);
  if (!same_start && !lacks_place(name, profile) && !longer.ends_with(name)) return false;
  const auto& words = profile.issuer;
  if (words.offices.at_end(longer) && !words.offices.at_end(name)) return false;
  if (!is_place(name, profile)) return last_character(longer) == last_character(name);
  // A place: only its own government, or the committee of a zone.
  if (organ_of(longer, profile).value == "department") return false;
  if (level_of(name, profile).first == "other") return true;
  return longer.starts_with(name) && characters(longer.substr(name.size())) <= 5;
}

std::vector<std::string> places_of(string_view name, const Profile& profile) {
  std::vector<std::string> forms;
  const auto add = [&](string_view form) {
    if (form.size() >= 6 && std::find(forms.begin(), forms.end(), form) == forms.end())
      forms.emplace_back(form);
  };
  if (const std::size_t joint = name.rfind("、"); joint != string_view::npos)
    name.remove_prefix(joint + 3);
  if (const WordHit joint = profile.issuer.joint.at_start(name)) name.remove_prefix(joint.length);
  // The last place ending within the name that has a name before it.
  std::size_t end = 0;
  for (std::size_t at = 0; at < name.size();) {
    const WordHit other = profile.issuer.not_places.at_start(name.substr(at));
    const WordHit hit = profile.issuer.places.words.at_start(name.substr(at));
    if (hit && !other && at >= 3) end = at + hit.length;
    at += other ? other.length : hit && at > 0 ? hit.length : step(name, at);
  }
  if (end == 0) return forms;
  const string_view whole = name.substr(0, end);
  const std::size_t inner = inner_begin(whole, end, profile);
  add(whole);
  add(whole.substr(inner));
  add(bare_place(whole.substr(inner), profile));
  std::sort(forms.begin(), forms.end(), [](auto& a, auto& b) { return a.size() > b.size(); });
  return forms;
}

}  // namespace hecha
