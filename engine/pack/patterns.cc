// SPDX-License-Identifier: Apache-2.0
// Expressions become regular expressions, from the words up.
#include "pack/patterns.h"

#include <algorithm>
#include <utility>

namespace hecha {
namespace {

// A longer gap is as long as the unit: RE2 and others refuse long counted repetitions.
constexpr std::uint16_t longest_gap = 200;

std::uint8_t bit(LeftOut what) {
  return static_cast<std::uint8_t>(1u << static_cast<unsigned>(what));
}

std::string quoted(std::string_view word) {
  std::string regex;
  for (const char c : word) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) regex += '\\';
    regex += c;
  }
  return regex;
}

// One of them; empty if there is none.
std::string one_of(const std::vector<std::string>& regexes) {
  std::string joined;
  for (const std::string& regex : regexes) joined += (joined.empty() ? "" : "|") + regex;
  return regexes.size() > 1 ? "(?:" + joined + ")" : joined;
}

// The characters between two parts that stand in one unit.
std::string_view inside(Unit unit) {
  switch (unit) {
    case Unit::clause:
      return "[^,:;。!?\\n]";
    case Unit::sentence:
      return "[^;。!?\\n]";
    case Unit::item:
    case Unit::paragraph:
      return "[^\\n]";
    case Unit::section:
    case Unit::document:
      break;
  }
  return "[^\\x00]";
}

std::string_view usual_form(TokenKind token) {
  switch (token) {
    case TokenKind::number:
      return "[0-9][0-9.,]*";
    case TokenKind::percent:
      return "[0-9][0-9.]*%";
    case TokenKind::year:
      return "(?:19|20)[0-9][0-9]";
    case TokenKind::date:
      return "(?:19|20)[0-9][0-9]年[0-9]{1,2}月(?:[0-9]{1,2}日)?";
    case TokenKind::place:
      break;
  }
  return "[一-龥]{2,12}";
}

class Writer {
 public:
  explicit Writer(const Spec& spec) : spec_(spec), words_(spec.lexicon.terms) {
    for (const LexiconSource::Entry& entry : spec.lexicon.entries)
      words_[entry.term].push_back(&entry);
    // The longest first: an engine that takes the first alternative takes the longest word.
    for (auto& words : words_)
      std::stable_sort(words.begin(), words.end(), [](const auto* a, const auto* b) {
        return a->literal.size() > b->literal.size();
      });
  }

  Pattern of_word(const std::string& literal) {
    return finished(PatternKind::word, literal, quoted(literal));
  }
  Pattern of_list(TermId term) {
    std::string regex = words(term);
    return finished(PatternKind::list, spec_.term_names[term], std::move(regex));
  }
  Pattern of_cue(const Cue& one) {
    std::string regex = cue(one);
    return finished(PatternKind::cue, one.name, std::move(regex));
  }

 private:
  Pattern finished(PatternKind kind, const std::string& name, std::string regex) {
    return {kind, name, std::move(regex), std::exchange(left_out_, std::uint8_t{0})};
  }

  void leave_out(LeftOut what) { left_out_ |= bit(what); }

  std::string words(TermId term) {
    std::vector<std::string> regexes;
    for (const LexiconSource::Entry* entry : words_[term]) {
      if (entry->levels != all_levels) leave_out(LeftOut::levels);
      std::string regex = quoted(entry->literal);
      if (std::find(regexes.begin(), regexes.end(), regex) == regexes.end())
        regexes.push_back(std::move(regex));
    }
    return one_of(regexes);
  }

  std::string cue(const Cue& one) {
    const Where& where = one.where;
    if (!one.unless.empty() || one.strip) leave_out(LeftOut::guards);
    if (where.actor || where.besides || where.needs || where.after > 0 || where.before < 1 ||
        where.roles != 0 || where.not_roles != 0 || where.under_heading)
      leave_out(LeftOut::where);
    return expr(one.expr);
  }

  // Empty: nothing of it can be said.
  std::string expr(ExprId id) {
    const Expr& one = spec_.exprs[id];
    switch (one.kind) {
      case ExprKind::words:
        return words(one.term);
      case ExprKind::token:
        leave_out(LeftOut::values);
        return std::string(usual_form(one.token));
      case ExprKind::regex:
        leave_out(LeftOut::units);
        return "(?:" + one.regex + ")";
      case ExprKind::any:
        return any(one);
      case ExprKind::sequence:
        return sequence(one);
      case ExprKind::all:
        leave_out(LeftOut::together);
        return expr(one.children.front());
      case ExprKind::cue:
        return cue(spec_.cues[one.cue]);
      case ExprKind::start:
      case ExprKind::end:
        leave_out(LeftOut::edges);
        break;
    }
    return "";
  }

  std::string any(const Expr& one) {
    std::vector<std::string> regexes;
    for (const ExprId child : one.children) {
      std::string regex = expr(child);
      if (!regex.empty()) regexes.push_back(std::move(regex));
    }
    return one_of(regexes);
  }

  std::string sequence(const Expr& one) {
    std::string whole;
    for (std::size_t i = 0; i < one.children.size(); ++i) {
      const std::string part = expr(one.children[i]);
      if (part.empty()) continue;
      if (!whole.empty() && one.gaps[i - 1] > 0) {
        leave_out(LeftOut::units);
        whole += std::string(inside(one.within)) + repeated(one.gaps[i - 1]);
      }
      whole += part;
    }
    return whole;
  }

  static std::string repeated(std::uint16_t gap) {
    return gap > longest_gap ? "*?" : "{0," + std::to_string(gap) + "}?";
  }

  const Spec& spec_;
  std::vector<std::vector<const LexiconSource::Entry*>> words_;  // by term
  std::uint8_t left_out_ = 0;                                    // of the pattern that is written
};

}  // namespace

std::vector<Pattern> patterns_of(const Spec& spec) {
  Writer writer(spec);
  std::vector<Pattern> patterns;
  std::vector<std::string> literals;
  for (const LexiconSource::Entry& entry : spec.lexicon.entries) literals.push_back(entry.literal);
  std::sort(literals.begin(), literals.end());
  literals.erase(std::unique(literals.begin(), literals.end()), literals.end());
  for (const std::string& literal : literals) patterns.push_back(writer.of_word(literal));
  for (TermId term = 0; term < spec.term_names.size(); ++term)
    if (!spec.term_names[term].empty()) patterns.push_back(writer.of_list(term));
  for (const Cue& cue : spec.cues) patterns.push_back(writer.of_cue(cue));
  std::erase_if(patterns, [](const Pattern& one) { return one.regex.empty(); });
  return patterns;
}

}  // namespace hecha
