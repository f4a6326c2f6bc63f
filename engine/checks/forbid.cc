// SPDX-License-Identifier: Apache-2.0
// forbid: phrases that must not stand, with what should stand instead.
#include <algorithm>

#include "checks/slips.h"

namespace hecha {
namespace {

// Whether the phrase is asked of reports on that year; one with years needs to know it.
bool concerns(const Phrase& phrase, std::optional<int> year) {
  if (!phrase.from_year && !phrase.to_year) return true;
  return year && (!phrase.from_year || *year >= *phrase.from_year) &&
         (!phrase.to_year || *year <= *phrase.to_year);
}

std::string corrected(const Phrase& phrase, std::string_view words) {
  if (phrase.wrong.empty() || phrase.right.empty()) return phrase.right;
  const std::size_t at = words.find(phrase.wrong);
  if (at == std::string_view::npos) return phrase.right;
  std::string text(words);
  return text.replace(at, phrase.wrong.size(), phrase.right);
}

class Finder {
 public:
  Finder(const RuleSpec& rule, std::vector<Slip>& found) : rule_(rule), found_(found) {}

  void look(Scene& scene) {
    for (const Phrase& phrase : rule_.phrases) {
      if (!concerns(phrase, scene.report_year())) continue;
      for (const Hit& hit : scene.cue_hits(phrase.cue)) {
        if (!is_asked(scene, hit)) continue;
        const std::string_view words = scene.document().slice(hit.span);
        found_.push_back({hit.span, corrected(phrase, words), phrase.note, std::nullopt});
      }
    }
  }

 private:
  bool is_asked(const Scene& scene, const Hit& hit) const {
    const std::uint32_t paragraph = scene.document().sentences()[scene.sentence_of(hit)].paragraph;
    return (rule_.lines >> static_cast<unsigned>(scene.facts().lines[paragraph]) & 1u) != 0;
  }

  const RuleSpec& rule_;
  std::vector<Slip>& found_;
};

}  // namespace

void find_forbidden(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  constexpr double sure = 0.75;  // of years in titles and leads
  const Stated& year = sight.body().facts().year;
  if (rule.sure_year && (year.value.empty() || year.confidence < sure)) {
    slips.undecided = {"不能确定报告年度。", "The report year is not certain."};
    return;
  }
  Finder finder(rule, slips.found);
  constexpr LineMask body = 1;
  if ((rule.lines & body) != 0) finder.look(sight.body());
  if ((rule.lines & ~body) != 0) finder.look(sight.frame());
  std::vector<Slip>& found = slips.found;
  // At one place the longest phrase tells what is wrong.
  std::stable_sort(found.begin(), found.end(), [](const Slip& l, const Slip& r) {
    return l.span.begin != r.span.begin ? l.span.begin < r.span.begin : l.span.end > r.span.end;
  });
  std::uint32_t end = 0;
  std::erase_if(found, [&](const Slip& slip) {
    const bool covered = slip.span.begin < end;
    if (!covered) end = slip.span.end;
    return covered;
  });
}

}  // namespace hecha
