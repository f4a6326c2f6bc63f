// SPDX-License-Identifier: Apache-2.0
// other_body: another body of the same kind as the subject, left over from a text that was copied.
//
// 县水务局始终坚持…… in the report of another office of the county. The pack says how names of
// bodies end for issuers of each level, and what only an issuer says of itself.
#include <algorithm>

#include "base/utf8.h"
#include "checks/slips.h"

namespace hecha {
namespace {

enum Field : std::size_t { bodies, verbs, links, others };

// In characters. A longer name of a place has words of the sentence before it.
constexpr std::uint32_t shortest_name = 3, longest_name = 18, longest_place = 10;

// 各局, 我县 and 该镇 are no names; 甲局与乙局 are two.
bool is_one_name(std::string_view words) {
  for (const std::string_view first : {"各", "全", "我", "本", "该", "每", "其", "此"})
    if (words.starts_with(first)) return false;
  for (const std::string_view joint : {"等", "与", "及"})
    if (words.find(joint) != words.npos) return false;
  return true;
}

bool all_han(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = code_point_at(words, at);
    if (!is_han(point.value)) return false;
    at += point.size;
  }
  return true;
}

// Whether the characters of `part` stand in `whole` in this order: 人社局, 人力资源和社会保障局.
bool abbreviates(std::string_view part, std::string_view whole) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < part.size();) {
    const std::uint32_t size = code_point_at(part, at).size;
    const std::size_t found = whole.find(part.substr(at, size), from);
    if (found == whole.npos) return false;
    from = found + size;
    at += size;
  }
  return true;
}

// How many characters of `part` stand anywhere in `whole`, from 0 to 1.
double shared(std::string_view part, std::string_view whole) {
  std::uint32_t all = 0, both = 0;
  for (std::size_t at = 0; at < part.size(); ++all) {
    const std::uint32_t size = code_point_at(part, at).size;
    both += whole.find(part.substr(at, size)) != whole.npos;
    at += size;
  }
  return all == 0 ? 0 : static_cast<double>(both) / all;
}

class Finder {
 public:
  Finder(const Sight& sight, const RuleSpec& rule) : sight_(sight), rule_(rule) {
    issuer_ = without_place(sight.body().facts().issuer.value);
  }

  void run(std::vector<Slip>& found) const {
    const Document& document = sight_.document();
    for (const Hit& verb : sight_.hits(rule_, verbs)) {
      const Span clause = document.clauses()[verb.clause].span;
      const Span name{after_year(sight_.text(), clause), verb.span.begin};
      if (name.begin >= name.end || !is_name(name) || sight_.holds(rule_, links, clause)) continue;
      if (is_own(document.slice(name))) continue;
      const std::string& own = sight_.body().facts().issuer.value;
      found.push_back({name,
                       "",
                       {"本报告的机关是“" + own + "”，此处主语是另一机关。",
                        "The issuer is " + own + "; here another body is the subject."},
                       std::nullopt});
    }
  }

 private:
  // Chinese characters only that end as names of such bodies do.
  bool is_name(Span name) const {
    const std::string_view words = sight_.document().slice(name);
    const std::uint32_t size = count_code_points(words);
    const std::uint32_t longest = named_by_matter() ? longest_name : longest_place;
    if (size < shortest_name || size > longest || !all_han(words) || !is_one_name(words))
      return false;
    constexpr std::uint32_t reach = 40;  // bytes; no ending is longer
    const std::uint32_t from = name.end - std::min(reach, name.size());
    const std::span<const Hit> ends = sight_.hits(rule_, bodies, {from, name.end});
    return std::any_of(ends.begin(), ends.end(),
                       [&](const Hit& hit) {
                         return hit.span.end == name.end && hit.span.begin > name.begin;
                       }) &&
           !sight_.holds(rule_, others, name);
  }

  // 云山县民政局 is named by its matter, 云山县 and 望湖街道办事处 by their places.
  bool named_by_matter() const {
    const std::string& level = sight_.body().facts().level.value;
    return level == level_ids[static_cast<std::size_t>(IssuerLevel::department)] ||
           level == level_ids[static_cast<std::size_t>(IssuerLevel::other)];
  }

  // 云山县民政局 -> 民政局, 县民政局 -> 民政局; but of 望湖街道办事处 the place is the name.
  std::string_view without_place(std::string_view name) const {
    const StatedFacts& facts = sight_.body().facts();
    for (const std::string& place : facts.places)
      if (named_by_matter() && name.size() > place.size() && name.starts_with(place))
        name.remove_prefix(place.size());
    for (const std::string_view level : {"省", "市", "县", "区", "州", "旗"})
      if (name.size() > level.size() + 3 && name.starts_with(level))
        name.remove_prefix(level.size());
    return name;
  }

  // The issuer itself, by a short or a former name, or its like on another level.
  bool is_own(std::string_view name) const {
    const std::string& whole = sight_.body().facts().issuer.value;
    const std::string_view core = without_place(name);
    if (whole.find(core) != whole.npos || abbreviates(core, issuer_) ||
        abbreviates(issuer_, core) || abbreviates(name, whole))
      return true;
    if (name.ends_with(issuer_)) return true;
    return shared(core.substr(0, core.size() - ending_of(name)), issuer_) >= 0.67;
  }

  // Bytes of the longest ending of bodies that the name has: 街道办事处.
  std::size_t ending_of(std::string_view name) const {
    const auto begin = static_cast<std::uint32_t>(name.data() - sight_.text().data());
    const auto end = begin + static_cast<std::uint32_t>(name.size());
    std::size_t longest = 0;
    for (const Hit& hit : sight_.hits(rule_, bodies, {begin + 1, end}))
      if (hit.span.end == end) longest = std::max<std::size_t>(longest, hit.span.size());
    return std::min(longest, name.size() - 1);
  }

  const Sight& sight_;
  const RuleSpec& rule_;
  std::string_view issuer_;
};

}  // namespace

void find_other_bodies(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  const StatedFacts& facts = sight.body().facts();
  if (facts.issuer.value.empty() || facts.level.value.empty()) {
    slips.undecided = {"不能确定报告的机关。", "The issuer cannot be told."};
    return;
  }
  Finder(sight, rule).run(slips.found);
}

}  // namespace hecha
