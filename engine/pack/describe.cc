// SPDX-License-Identifier: Apache-2.0
// Patterns written out again, in the notation of packs.
#include "pack/describe.h"

#include <algorithm>

#include "checks/slips.h"

namespace hecha {
namespace {

constexpr std::string_view unit_names[] = {"clause",    "sentence", "item",
                                           "paragraph", "section",  "document"};
constexpr std::string_view token_names[] = {"number", "percent", "year", "date", "place"};
constexpr std::string_view enclosure_names[] = {"book-title", "quotation", "brackets"};

class Writer {
 public:
  Writer(const Spec& spec, std::size_t most_words) : spec_(spec), most_words_(most_words) {}

  std::string expr(ExprId id) const {
    const Expr& expr = spec_.exprs[id];
    switch (expr.kind) {
      case ExprKind::words:
        return words(expr.term);
      case ExprKind::token:
        return token(expr);
      case ExprKind::regex:
        return "/" + expr.regex + "/";
      case ExprKind::any:
        return joined(expr.children, "|");
      case ExprKind::all:
        return "all[" + joined(expr.children, ", ") + "]" + within(expr.within);
      case ExprKind::sequence:
        return sequence(expr) + within(expr.within);
      case ExprKind::cue:
        return "cue:" + spec_.cues[expr.cue].name;
      case ExprKind::start:
        return "{start}";
      case ExprKind::end:
        return "{end}";
    }
    return "";
  }

  std::string guard(const Guard& guard) const {
    std::string text;
    switch (guard.kind) {
      case GuardKind::before:
        text = "before: " + expr(guard.what);
        break;
      case GuardKind::after:
        text = "after: " + expr(guard.what);
        break;
      case GuardKind::prefix:
        text = "prefix: " + expr(guard.what);
        break;
      case GuardKind::suffix:
        text = "suffix: " + expr(guard.what);
        break;
      case GuardKind::same:
        text = "has: " + expr(guard.what);
        break;
      case GuardKind::last_clause:
        text = "last-clause: " + expr(guard.what);
        break;
      case GuardKind::inside:
        text = "inside: [" + enclosures(guard) + "]";
        break;
      case GuardKind::in_role:
        text = "in: [" + roles(guard.roles) + "]";
        break;
    }
    if (guard.within != any_gap) text += ", within: " + std::to_string(guard.within);
    if (guard.unit != Unit::clause || guard.kind == GuardKind::same) {
      text += ", same: " + std::string(unit_names[static_cast<std::size_t>(guard.unit)]);
    }
    if (guard.except) text += ", except: " + expr(*guard.except);
    return "{" + text + "}";
  }

 private:
  std::string words(TermId term) const {
    std::string text;
    std::size_t count = 0;
    for (const LexiconSource::Entry& entry : spec_.lexicon.entries) {
      if (entry.term != term || ++count > most_words_) continue;
      text += (text.empty() ? "" : "|") + entry.literal;
    }
    if (count > most_words_) text += "|… (" + std::to_string(count) + ")";
    const std::string& name = spec_.term_names[term];
    return name.empty() ? text : "$" + name + "(" + text + ")";
  }

  std::string token(const Expr& expr) const {
    std::string text = "{" + std::string(token_names[static_cast<std::size_t>(expr.token)]);
    if (expr.year_offset) {
      text += (*expr.year_offset < 0 ? "" : "+") + std::to_string(*expr.year_offset);
    }
    return text + "}";
  }

  std::string joined(const std::vector<ExprId>& exprs, std::string_view sign) const {
    std::string text;
    for (ExprId each : exprs) text += (text.empty() ? "" : std::string(sign)) + expr(each);
    return text;
  }

  std::string sequence(const Expr& sequence) const {
    std::string text;
    for (std::size_t i = 0; i < sequence.children.size(); ++i) {
      if (i > 0) text += gap(sequence.gaps[i - 1]);
      text += expr(sequence.children[i]);
    }
    return text;
  }

  static std::string gap(std::uint16_t characters) {
    if (characters == any_gap) return " ~ ";
    return characters == 0 ? " + " : " ~" + std::to_string(characters) + " ";
  }

  // The clause is what terms mean unless they say otherwise.
  static std::string within(Unit unit) {
    if (unit == Unit::clause) return "";
    return " (within: " + std::string(unit_names[static_cast<std::size_t>(unit)]) + ")";
  }

  static std::string enclosures(const Guard& guard) {
    std::string text;
    for (std::size_t i = 0; i < std::size(enclosure_names); ++i) {
      if ((guard.enclosures >> i & 1) == 0) continue;
      text += (text.empty() ? "" : ", ") + std::string(enclosure_names[i]);
    }
    if (guard.in_heading) text += text.empty() ? "heading" : ", heading";
    return text;
  }

  std::string roles(RoleMask mask) const {
    std::string text;
    for (RoleId role = 0; role < spec_.roles.size(); ++role) {
      if ((mask >> role & 1) == 0) continue;
      text += (text.empty() ? "role:" : ", role:") + spec_.roles[role].name;
    }
    return text;
  }

  const Spec& spec_;
  std::size_t most_words_;
};

// Linear in the expression, which has at most ExprTable::most_parts parts.
void collect(const Spec& spec, ExprId id, std::vector<CueId>& cues) {
  const Expr& expr = spec.exprs[id];
  if (expr.kind == ExprKind::cue && std::find(cues.begin(), cues.end(), expr.cue) == cues.end()) {
    cues.push_back(expr.cue);
  }
  for (ExprId child : expr.children) collect(spec, child, cues);
}

void collect(const Spec& spec, const Condition& condition, std::vector<CueId>& cues) {
  for (const Counted& counted : condition.of) collect(spec, counted.what, cues);
  for (const Condition& child : condition.children) collect(spec, child, cues);
}

constexpr std::size_t most_words_shown = 6;

// One line for each alternative.
std::vector<std::string> finds_of(const Spec& spec, const Writer& writer, const Cue& cue) {
  const Expr& expr = spec.exprs[cue.expr];
  if (expr.kind != ExprKind::any) return {writer.expr(cue.expr)};
  std::vector<std::string> lines;
  for (ExprId child : expr.children) lines.push_back(writer.expr(child));
  return lines;
}

std::vector<GuardText> guards_of(const Writer& writer, const Cue& cue) {
  std::vector<GuardText> texts;
  for (const Guard& guard : cue.unless) texts.push_back({writer.guard(guard), guard.because});
  return texts;
}

}  // namespace

std::string written(const Spec& spec, ExprId expr, std::size_t most_words) {
  return Writer(spec, most_words).expr(expr);
}

std::vector<CueText> cues_of(const Spec& spec, const RuleSpec& rule) {
  std::vector<CueId> cues;
  for (const auto* condition : {&rule.met, &rule.partial, &rule.violated}) {
    if (*condition) collect(spec, **condition, cues);
  }
  const Writer writer(spec, most_words_shown);
  std::vector<CueText> texts;
  for (CueId id : cues) {
    const Cue& cue = spec.cues[id];
    texts.push_back({cue.name, finds_of(spec, writer, cue), guards_of(writer, cue)});
  }
  return texts;
}

PhraseText phrase_text(const Spec& spec, const Phrase& phrase) {
  const Writer writer(spec, most_words_shown);
  const Cue& cue = spec.cues[phrase.cue];
  return {finds_of(spec, writer, cue), guards_of(writer, cue)};
}

std::vector<FieldText> fields_of(const Spec& spec, const RuleSpec& rule) {
  std::vector<FieldText> texts;
  if (!finds_slips(rule.kind)) return texts;
  const std::span<const WordField> fields = slip_kind(rule.kind).words;
  for (std::size_t i = 0; i < rule.words.size(); ++i) {
    if (rule.words[i]) texts.push_back({std::string(fields[i].key), written(spec, *rule.words[i])});
  }
  return texts;
}

}  // namespace hecha
