// SPDX-License-Identifier: Apache-2.0
// Rules of the kinds that find slips: their fields, and the phrases of kind forbid.
#include "pack/load_slips.h"

#include <iterator>

#include "checks/slips.h"
#include "pack/load_cue.h"
#include "pack/terms.h"
#include "text/normalise.h"

namespace hecha {
namespace {

constexpr std::string_view line_ids[] = {"body", "furniture", "title", "addressee", "signature"};
static_assert(std::size(line_ids) == static_cast<std::size_t>(LineKind::signature) + 1);

// A phrase is a cue without a name of its own: "wrong-term#3".
CueId new_cue(Loading& loading, const std::string& rule, std::size_t number, Spot mark) {
  const std::string name = rule.substr(rule.find('.') + 1) + "#" + std::to_string(number);
  const auto id = static_cast<CueId>(loading.data.spec.cues.size());
  if (const auto added = loading.cues.add(name, mark)) loading.cues.use(*added);
  loading.data.spec.cues.emplace_back().name = name;
  return id;
}

// What `wrong` stands for must be in what is found, so that it can be exchanged.
std::string part_of(Fields& fields, std::string_view key) {
  const auto text = fields.text(key);
  return text ? fold_literal(*text) : "";
}

void load_phrase(Loading& loading, const YamlNode& node, const std::string& id,
                 const YamlNode* unless, RuleSpec& spec) {
  Fields fields(node, "a phrase", loading.problems);
  if (!fields.is_map()) return;
  Phrase phrase;
  phrase.cue = new_cue(loading, id, spec.phrases.size() + 1, node.mark);
  const YamlNode* find = fields.need("find");
  if (find) load_phrase_cue(loading, fields, *find, unless, phrase.cue);
  phrase.wrong = part_of(fields, "wrong");
  phrase.right = fields.text("right").value_or("");
  phrase.note = fields.titled("note");
  if (!phrase.wrong.empty() && !fields.has("right")) {
    loading.problems.add(ProblemCode::missing_key, fields.key_mark("wrong"),
                         "'wrong' says what is exchanged, but there is no 'right'",
                         "add right: what should stand instead");
  }
  phrase.from_year = fields.integer("since", 1990, 2099);
  phrase.to_year = fields.integer("until", 1990, 2099);
  if (phrase.from_year && phrase.to_year && *phrase.from_year > *phrase.to_year) {
    loading.problems.add(ProblemCode::never_matches, fields.key_mark("until"),
                         "no year is both since " + std::to_string(*phrase.from_year) +
                             " and until " + std::to_string(*phrase.to_year),
                         "'since' must not be later than 'until'");
  }
  spec.phrases.push_back(std::move(phrase));
}

void load_phrases(Loading& loading, Fields& fields, const std::string& id, RuleSpec& spec) {
  const YamlNode* unless = fields.find("unless");
  if (const YamlNode* lines = fields.find("lines")) {
    spec.lines = 0;
    for (const YamlNode* item : one_or_more(*lines)) {
      if (const auto line = choice_of(*item, line_ids, loading.problems))
        spec.lines = static_cast<LineMask>(spec.lines | 1u << *line);
    }
  }
  spec.sure_year = fields.truth("sure-year").value_or(false);
  const YamlNode* phrases = fields.need("phrases");
  if (!phrases) return;
  for (const YamlNode* item : one_or_more(*phrases)) load_phrase(loading, *item, id, unless, spec);
}

}  // namespace

void load_slip_rule(Loading& loading, Fields& fields, const std::string& id, RuleSpec& spec) {
  if (spec.kind == RuleKind::forbid) return load_phrases(loading, fields, id, spec);
  for (const WordField& field : slip_kind(spec.kind).words) {
    const YamlNode* node = field.needed ? fields.need(field.key) : fields.find(field.key);
    spec.words.push_back(node ? term_of(loading, *node) : std::nullopt);
  }
  if (spec.kind == RuleKind::duplicate) {
    fields.need("at-least");
    spec.at_least = static_cast<std::uint16_t>(fields.integer("at-least", 20, 5000).value_or(20));
  }
}

}  // namespace hecha
