// SPDX-License-Identifier: Apache-2.0
// sum: parts that do not add up to their total.
//
// Three forms: 412件,其中甲156件、乙63件 (a list behind a total), 412件(甲156件、乙63件) and
// 甲156件、乙63件,共412件. Only lists that claim to be complete are held to their total: those with
// a rest (其他), those in brackets, those before 共; and others where so little is missing, or too
// much, that a slip is likelier than a part left out.
#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "base/utf8.h"
#include "checks/columns.h"
#include "checks/counts.h"
#include "checks/slips.h"

namespace hecha {
namespace {

enum Field : std::size_t { parts, rest, outcomes, totals, open };

constexpr std::uint32_t longest_label = 3 * 24;  // bytes
constexpr std::uint32_t longest_way = 3 * 40;    // from a total to its parts

struct List {
  std::vector<const Count*> members;
  Span labels;            // all of it
  bool rest = false;      // its last label is 其他
  bool outcomes = false;  // its labels tell how things ended, which they all do in some way
  bool classes = true;    // each label names a class: 食品类, 药械类
};

class Checker {
 public:
  Checker(const Sight& sight, const RuleSpec& rule, std::vector<Slip>& found)
      : sight_(sight), rule_(rule), found_(found), text_(sight.text()) {}

  void sentence(Span span) {
    span_ = span;
    counts_ = counts_in(sight_.document(), span);
    if (counts_.size() < 3) return;
    reported_ = false;
    for (const Hit& hit : sight_.hits(rule_, parts, span))
      below(past_sign(hit.span.end), hit.span.begin);
    for (const Enclosure& bracket : brackets(span)) in_brackets(bracket.span);
    for (const Hit& hit : sight_.hits(rule_, totals, span)) above(hit.span);
  }

 private:
  std::vector<Enclosure> brackets(Span span) const {
    std::vector<Enclosure> found;
    const std::span<const Enclosure> all = sight_.document().enclosures();
    auto one =
        std::lower_bound(all.begin(), all.end(), span.begin,
                         [](const Enclosure& e, std::uint32_t at) { return e.span.begin < at; });
    for (; one != all.end() && one->span.begin < span.end; ++one)
      if (one->kind == EnclosureKind::brackets) found.push_back(*one);
    return found;
  }

  // 其中, and 其中: are 其中.
  std::uint32_t past_sign(std::uint32_t at) const {
    const bool sign = at < span_.end && (text_[at] == ',' || text_[at] == ':');
    return sign ? at + 1 : at;
  }

  // ---- lists ---------------------------------------------------------------------

  // The counts from `begin` on that one sign parts, each with a label and the unit of the first;
  // of those in brackets within the list nothing is read.
  List list_from(std::uint32_t begin, std::uint32_t end, std::string_view unit) const {
    List list;
    std::uint32_t at = begin;
    std::string_view sign;
    for (const Count& count : counts_) {
      if (count.span.begin < begin || count.span.end > end) continue;
      if (count.span.begin < at) continue;  // in a bracket that was skipped
      std::string_view label = text_.substr(at, count.span.begin - at);
      if (!list.members.empty()) {
        const std::string_view found = separator(label);
        if (found.empty() || (!sign.empty() && found != sign && found != "和")) break;
        if (found != "和") sign = found;
        label.remove_prefix(found.size());
      }
      if (!is_label(label) || count.percent || count.unit != unit) {
        // Of a list of unlike things nothing can be asked.
        if (!list.members.empty() && sign == "、") list.members.clear();
        break;
      }
      const std::uint32_t label_begin = count.span.begin - size_of(label);
      list.rest = sight_.holds(rule_, rest, {label_begin, label_begin + 1});
      list.outcomes =
          list.outcomes || sight_.holds(rule_, outcomes, {label_begin, label_begin + 1});
      list.classes = list.classes && label.ends_with("类");
      list.members.push_back(&count);
      at = past_noun(count.after, end);
      list.labels = {begin, at};
    }
    return list;
  }

  static std::uint32_t size_of(std::string_view text) {
    return static_cast<std::uint32_t>(text.size());
  }

  // A bracket directly behind a count explains it: 28件(含5件结转).
  std::uint32_t past_noun(std::uint32_t at, std::uint32_t end) const {
    for (const Enclosure& bracket : brackets({at, std::min(at + 1, end)}))
      if (bracket.span.begin == at) return bracket.span.end;
    return at;
  }

  static std::string_view separator(std::string_view between) {
    for (const std::string_view sign : {"、", ",", ";", "和", "及"})
      if (between.starts_with(sign)) return between.substr(0, sign.size());
    return {};
  }

  static bool is_label(std::string_view label) {
    if (label.empty() || label.size() > longest_label) return false;
    for (const std::string_view sign : {"、", ",", ";", "。", "(", ")", "《"})
      if (label.find(sign) != std::string_view::npos) return false;
    return true;
  }

  // 等, or a word such as 主要 within it, says that the list is not complete.
  bool is_open(const List& list, std::uint32_t end) const {
    const std::string_view after = text_.substr(list.labels.end, end - list.labels.end);
    return after.starts_with("等") || sight_.holds(rule_, open, list.labels);
  }

  // ---- the three forms -----------------------------------------------------------

  const Count* total_before(std::uint32_t at) const {
    const Count* total = nullptr;
    for (const Count& count : counts_)
      if (count.after <= at && !count.percent) total = &count;
    return total && at - total->after <= longest_way ? total : nullptr;
  }

  void below(std::uint32_t begin, std::uint32_t word) {
    if (sight_.holds(rule_, open, {word, begin + 12})) return;
    const Count* total = total_before(word);
    if (!total || total->unit.empty()) return;
    List list = list_from(begin, span_.end, total->unit);
    if (list.members.size() < 2 || is_open(list, span_.end)) return;
    compare(*total, list, list.rest);
  }

  void in_brackets(Span bracket) {
    const Count* total = total_before(bracket.begin);
    if (!total || total->after != bracket.begin || total->unit.empty()) return;
    const std::uint32_t end = bracket.end - 1;
    const List list = list_from(bracket.begin + 1, end, total->unit);
    if (list.members.size() < 2 || list.labels.end != end) return;
    if (sight_.holds(rule_, parts, bracket) || is_open(list, end)) return;
    compare(*total, list, true);
  }

  // 甲156件、乙63件,共412件
  void above(Span word) {
    const auto total = std::find_if(counts_.begin(), counts_.end(), [&](const Count& count) {
      return count.span.begin >= word.end;
    });
    if (total == counts_.end() || total->span.begin != word.end || total->unit.empty()) return;
    List list;
    for (auto count = std::make_reverse_iterator(total); count != counts_.rend(); ++count) {
      const std::uint32_t next =
          list.members.empty() ? word.begin : list.members.back()->span.begin;
      const std::string_view between = text_.substr(count->after, next - count->after);
      const bool joined = list.members.empty() ? between == "," || between.empty()
                                               : separator(between) == "、" &&
                                                     is_label(between.substr(size_of("、")));
      if (!joined || count->percent || count->unit != total->unit) break;
      list.members.push_back(&*count);
    }
    if (list.members.size() < 2) return;
    list.labels = {list.members.back()->span.begin, word.begin};
    compare(*total, list, true);
  }

  // ---- the judgement -------------------------------------------------------------

  void compare(const Count& total, const List& list, bool complete) {
    double sum = 0, slack = total.slack, least = total.value;
    bool exact = !total.rough, prefix = false;
    for (const Count* count : list.members) {
      sum += count->value;
      slack += count->slack;
      least = std::min(least, count->value);
      exact = exact && !count->rough && count->value < total.value;
      prefix = prefix || std::abs(sum - total.value) <= slack;
    }
    if (!exact || prefix || reported_) return;
    const double gap = std::abs(sum - total.value) / total.value;
    const std::size_t size = list.members.size();
    const bool likely =
        complete            ? gap <= 0.35
        : sum > total.value ? size >= 3 && gap <= 0.15
        : size >= 4 && list.classes
            ? gap <= 0.12
            : size >= 3 && gap <= 0.06 && (list.outcomes || total.value - sum < least);
    if (!likely || other_total(sum, slack, total) || subset(total.value, list)) return;
    reported_ = true;
    report(total, list, sum);
  }

  // The list may belong to another number of the sentence, or to two of them.
  bool other_total(double sum, double slack, const Count& total) const {
    const auto fits = [&](double value) { return std::abs(value - sum) <= slack; };
    for (const Count& count : counts_) {
      if (count.percent || count.unit != total.unit) continue;
      if (fits(count.value) || (&count != &total && fits(count.value + total.value))) return true;
    }
    return false;
  }

  // One part may be contained in another: 110 = 28 + 82 while 66 is of these.
  static bool subset(double total, const List& list) {
    if (list.members.size() < 3) return false;
    double sum = 0;
    for (const Count* count : list.members) sum += count->value;
    return std::any_of(list.members.begin(), list.members.end(), [&](const Count* count) {
      return std::abs(sum - count->value - total) < 0.5;
    });
  }

  void report(const Count& total, const List& list, double sum) {
    std::vector<const Count*> members = list.members;
    std::sort(members.begin(), members.end(),
              [](const Count* l, const Count* r) { return l->span.begin < r->span.begin; });
    std::string text;
    for (const Count* count : members) text += (text.empty() ? "" : "+") + decimal(count->value, 2);
    text += "=" + decimal(sum, 2);
    const std::string said = decimal(total.value, 2);
    found_.push_back({total.span,
                      "",
                      {"各分项相加" + text + "，文中总数是" + said + "。",
                       "The parts make " + text + "; the text says " + said + "."},
                      std::nullopt});
  }

  const Sight& sight_;
  const RuleSpec& rule_;
  std::vector<Slip>& found_;
  std::string_view text_;
  Span span_;
  std::vector<Count> counts_;
  bool reported_ = false;  // of the sentence at hand
};

}  // namespace

void find_wrong_sums(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  const Document& document = sight.document();
  Checker checker(sight, rule, slips.found);
  std::uint32_t last = none;
  std::uint32_t numbers = 0;
  for (const Fact& fact : document.facts()) {
    if (fact.kind != FactKind::number) continue;
    const std::uint32_t sentence = sentence_at(document, fact.span.begin);
    numbers = sentence == last ? numbers + 1 : 1;
    last = sentence;
    if (numbers == 3 && sight.body().in_body(sentence))
      checker.sentence(document.sentences()[sentence].span);
  }
  find_wrong_columns(sight, {rule, totals, parts}, slips.found);
}

}  // namespace hecha
