// SPDX-License-Identifier: Apache-2.0
// Terms written as strings become expressions.
#include "pack/term_expr.h"

#include <algorithm>

#include "pack/regex_words.h"
#include "pack/term_string.h"
#include "pack/terms.h"
#include "text/normalise.h"

namespace hecha {
namespace {

using Kind = TermPiece::Kind;

std::string regex_hint(std::string_view error) {
  if (error.find("perl operator") != std::string_view::npos) {
    return "there is no looking ahead or behind; write a guard under unless: instead";
  }
  if (error.find("escape") != std::string_view::npos) {
    return "this escape is unknown; there are no references back to a group either";
  }
  if (error.find("repetition") != std::string_view::npos) return "repeat at most 1000 times";
  return "the syntax is that of RE2";
}

// Compiles one string; `valid` falls once something in it is wrong.
class StringCompiler {
 public:
  StringCompiler(Loading& loading, const YamlNode& node, Unit unit)
      : loading_(loading), node_(node), unit_(unit) {}

  std::optional<ExprId> run(const TermString& term) {
    Chain chain;
    for (std::size_t i = 0; i < term.parts.size(); ++i) {
      const std::uint16_t gap = i == 0 ? 0 : term.gaps[i - 1];
      if (term.parts[i].size() == 1) {
        append(chain, term.parts[i][0], gap);
      } else {
        append(chain, alternatives(term.parts[i]), gap, term.parts[i][0][0].offset);
      }
    }
    const auto expr = finish(chain);
    return valid_ ? expr : std::nullopt;
  }

 private:
  // What will be a sequence, or its only part.
  struct Chain {
    std::vector<std::optional<ExprId>> parts;
    std::vector<std::size_t> offsets;
    std::vector<std::uint16_t> gaps;
  };

  void fail(ProblemCode code, std::size_t offset, std::string message, std::string hint = {}) {
    valid_ = false;
    loading_.problems.add(code, node_.inside(offset), std::move(message), std::move(hint));
  }

  void append(Chain& chain, std::optional<ExprId> expr, std::uint16_t gap, std::size_t offset) {
    if (!chain.parts.empty()) chain.gaps.push_back(gap);
    chain.parts.push_back(expr);
    chain.offsets.push_back(offset);
  }

  void append(Chain& chain, const TermJoin& join, std::uint16_t gap) {
    for (std::size_t i = 0; i < join.size(); ++i) {
      append(chain, piece(join[i]), i == 0 ? gap : std::uint16_t{0}, join[i].offset);
    }
  }

  std::optional<ExprId> alternatives(const TermAlternatives& all) {
    std::vector<ExprId> exprs;
    for (const TermJoin& join : all) {
      Chain chain;
      append(chain, join, 0);
      if (const auto expr = finish(chain)) exprs.push_back(*expr);
    }
    if (exprs.size() != all.size()) return std::nullopt;
    return any_of(loading_, exprs);
  }

  std::optional<ExprId> finish(const Chain& chain) {
    for (const auto& part : chain.parts) {
      if (!part) return std::nullopt;
    }
    const std::size_t size = chain.parts.size();
    for (std::size_t i = 0; i < size; ++i) {
      const ExprKind kind = loading_.exprs.at(*chain.parts[i]).kind;
      if (kind == ExprKind::start && i > 0) {
        fail(ProblemCode::never_matches, chain.offsets[i],
             "{start} after something else never matches", "{start} must come first");
      } else if (kind == ExprKind::end && i + 1 < size) {
        fail(ProblemCode::never_matches, chain.offsets[i],
             "{end} before something else never matches", "{end} must come last");
      }
    }
    if (!valid_) return std::nullopt;
    const ExprKind first = loading_.exprs.at(*chain.parts[0]).kind;
    // {start} alone is a sequence too: that of its unit.
    if (size == 1 && first != ExprKind::start && first != ExprKind::end) return chain.parts[0];
    Expr expr;
    expr.kind = ExprKind::sequence;
    expr.within = unit_;
    expr.gaps = chain.gaps;
    for (const auto& part : chain.parts) expr.children.push_back(*part);
    return loading_.exprs.add(expr);
  }

  std::optional<ExprId> piece(const TermPiece& piece) {
    const auto expr = expr_of(piece);
    if (!expr) valid_ = false;
    return expr;
  }

  std::optional<ExprId> expr_of(const TermPiece& piece) {
    Expr expr;
    switch (piece.kind) {
      case Kind::word:
        return word(piece);
      case Kind::list:
        return list(piece);
      case Kind::cue:
        return cue_expr(loading_, piece.text, node_.inside(piece.offset));
      case Kind::regex:
        return regex_expr(loading_, piece.text, node_.inside(piece.offset), unit_, std::nullopt);
      case Kind::token:
        expr.kind = ExprKind::token;
        expr.token = piece.token;
        expr.year_offset = piece.year_offset;
        break;
      case Kind::start:
        expr.kind = ExprKind::start;
        break;
      case Kind::end:
        expr.kind = ExprKind::end;
        break;
    }
    return loading_.exprs.add(expr);
  }

  std::optional<ExprId> word(const TermPiece& piece) {
    std::string literal = fold_literal(piece.text);
    if (literal.empty()) {
      fail(ProblemCode::never_matches, piece.offset, "an empty word never matches", "remove it");
      return std::nullopt;
    }
    return loading_.exprs.words(loading_.exprs.term({{std::move(literal)}}, ""));
  }

  std::optional<ExprId> list(const TermPiece& piece) {
    const WordList* words =
        loading_.lists.use(piece.text, node_.inside(piece.offset), loading_.problems);
    if (!words) return std::nullopt;
    return loading_.exprs.words(loading_.exprs.term(words->words, words->name));
  }

  Loading& loading_;
  const YamlNode& node_;
  Unit unit_;
  bool valid_ = true;
};

}  // namespace

std::optional<ExprId> string_expr(Loading& loading, const YamlNode& node, Unit unit) {
  const auto term = parse_term(node.text);
  if (!term) {
    loading.problems.add(ProblemCode::bad_term, node.inside(term.error().offset),
                         term.error().message, term.error().hint);
    return std::nullopt;
  }
  return StringCompiler(loading, node, unit).run(*term);
}

std::optional<ExprId> cue_expr(Loading& loading, std::string_view name, Spot mark) {
  const auto cue =
      id_of(loading.cues, name, mark, ProblemCode::unknown_cue, "cue", loading.problems);
  if (!cue) return std::nullopt;
  Expr expr;
  expr.kind = ExprKind::cue;
  expr.cue = *cue;
  return loading.exprs.add(expr);
}

std::optional<ExprId> regex_expr(Loading& loading, std::string_view regex, Spot mark, Unit unit,
                                 const std::optional<std::vector<TermId>>& holds) {
  Expr expr;
  expr.kind = ExprKind::regex;
  expr.regex = fold_regex(regex);
  expr.within = unit;
  const RegexWords found = regex_words(expr.regex);
  if (!found.error.empty()) {
    loading.problems.add(ProblemCode::bad_regex, mark,
                         "this regular expression is wrong: " + found.error,
                         regex_hint(found.error));
    return std::nullopt;
  }
  if (holds) {
    std::vector<ExprId> words;
    for (TermId term : *holds) words.push_back(loading.exprs.words(term));
    expr.required = any_of(loading, words);
  } else if (!found.words.empty()) {
    std::vector<Word> words;
    for (const std::string& word : found.words) words.push_back({word});
    expr.required = loading.exprs.words(loading.exprs.term(std::move(words), ""));
  } else {
    loading.problems.add(
        ProblemCode::regex_without_words, mark,
        "this regular expression can match without any fixed word, so it would "
        "have to run everywhere",
        "give every branch a fixed word, or list them: {regex: ..., holds: [word]}");
    return std::nullopt;
  }
  return loading.exprs.add(expr);
}

}  // namespace hecha
