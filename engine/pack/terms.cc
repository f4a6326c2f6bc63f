// SPDX-License-Identifier: Apache-2.0
// Terms written as maps: any, all, near, sequence, regex, cue.
#include "pack/terms.h"

#include <algorithm>
#include <numeric>

#include "pack/nearest.h"
#include "pack/regex_words.h"
#include "pack/term_expr.h"

namespace hecha {
namespace {

// So many terms may stand in any order: 24 orders.
constexpr std::size_t most_unordered = 4;

// Where the parts of a term must stand, and how far apart.
struct Reach {
  Unit unit = Unit::clause;
  std::uint16_t gap = any_gap;
};

// within: sentence, or for `near` also a number of characters.
Reach reach_of(Fields& fields, Unit unit, bool characters) {
  Reach reach{unit, any_gap};
  const YamlNode* within = fields.find("within");
  if (!within) return reach;
  const bool digits = within->is_scalar() && !within->text.empty() && within->text[0] >= '0' &&
                      within->text[0] <= '9';
  if (characters && digits) {
    const auto count = integer_of(*within, 0, 999, fields.problems());
    if (count) reach.gap = static_cast<std::uint16_t>(*count);
  } else if (const auto index = choice_of(*within, unit_ids, fields.problems())) {
    reach.unit = static_cast<Unit>(*index);
  }
  return reach;
}

// The terms of a list; nothing if one of them is wrong or there is none.
std::vector<ExprId> parts_of(Loading& loading, const YamlNode& node, Unit unit,
                             std::string_view key) {
  if (!node.is_list()) {
    loading.problems.add(ProblemCode::wrong_type, node.mark,
                         "'" + std::string(key) + "' takes a list of terms, but this is " +
                             std::string(kind_of(node)),
                         "write [term, term]");
    return {};
  }
  if (node.items.empty()) {
    loading.problems.add(ProblemCode::never_matches, node.mark,
                         "'" + std::string(key) + "' with an empty list never matches",
                         "write a term into it, or remove it");
  }
  std::vector<ExprId> parts;
  for (const YamlNode& item : node.items) {
    if (const auto part = term_of(loading, item, unit)) parts.push_back(*part);
  }
  if (parts.size() != node.items.size()) parts.clear();
  return parts;
}

Expr sequence(std::vector<ExprId> parts, Reach reach) {
  Expr expr;
  expr.kind = ExprKind::sequence;
  expr.within = reach.unit;
  expr.gaps.assign(parts.size() - 1, reach.gap);
  expr.children = std::move(parts);
  return expr;
}

std::optional<ExprId> all(Loading& loading, Fields& fields, const YamlNode& node, Unit unit) {
  const Reach reach = reach_of(fields, unit, false);
  std::vector<ExprId> parts = parts_of(loading, node, reach.unit, "all");
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return parts[0];
  Expr expr;
  expr.kind = ExprKind::all;
  expr.within = reach.unit;
  expr.children = std::move(parts);
  return loading.exprs.add(expr);
}

std::optional<ExprId> near(Loading& loading, Fields& fields, const YamlNode& node, Unit unit) {
  const Reach reach = reach_of(fields, unit, true);
  const bool ordered = fields.truth("ordered").value_or(true);
  std::vector<ExprId> parts = parts_of(loading, node, reach.unit, "near");
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) {
    loading.problems.add(ProblemCode::wrong_type, node.mark, "'near' takes two terms or more");
    return std::nullopt;
  }
  if (ordered) return loading.exprs.add(sequence(std::move(parts), reach));
  if (parts.size() > most_unordered) {
    loading.problems.add(
        ProblemCode::too_many, node.mark,
        "'near' in any order takes at most " + std::to_string(most_unordered) + " terms",
        "use 'all' for more");
    return std::nullopt;
  }
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<ExprId> orders;
  do {
    std::vector<ExprId> ordering;
    for (std::size_t part : order) ordering.push_back(parts[part]);
    orders.push_back(loading.exprs.add(sequence(std::move(ordering), reach)));
  } while (std::next_permutation(order.begin(), order.end()));
  const ExprId any = any_of(loading, orders);
  if (loading.exprs.parts(any) <= ExprTable::most_parts) return any;
  loading.problems.add(ProblemCode::too_many, node.mark,
                       "all orders of these terms are more than " +
                           std::to_string(ExprTable::most_parts) + " patterns",
                       "ask for an order, or use 'all'");
  return std::nullopt;
}

std::optional<ExprId> sequence(Loading& loading, Fields& fields, const YamlNode& node, Unit unit) {
  const Reach reach = reach_of(fields, unit, false);
  std::vector<ExprId> parts = parts_of(loading, node, reach.unit, "sequence");
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return parts[0];
  return loading.exprs.add(sequence(std::move(parts), reach));
}

std::optional<ExprId> regex(Loading& loading, Fields& fields, const YamlNode& node, Unit unit) {
  const Reach reach = reach_of(fields, unit, false);
  const YamlNode* holds = fields.find("holds");
  std::optional<std::vector<TermId>> words;
  if (holds) {
    words.emplace();
    for (const YamlNode* item : one_or_more(*holds)) {
      if (const auto term = words_of(loading, *item)) words->push_back(*term);
    }
    if (words->empty()) return std::nullopt;
  }
  const auto text = text_of(node, loading.problems);
  if (!text) return std::nullopt;
  return regex_expr(loading, *text, node.mark, reach.unit, words);
}

}  // namespace

std::optional<std::string_view> one_of_keys(Fields& fields,
                                            std::span<const std::string_view> keys) {
  std::optional<std::string_view> found;
  std::string all;
  for (std::string_view key : keys) {
    all += (all.empty() ? "" : ", ") + std::string(key);
    if (!fields.has(key)) continue;
    if (found) {
      fields.find(key);
      fields.problems().add(ProblemCode::one_of, fields.key_mark(key),
                            "'" + std::string(*found) + "' and '" + std::string(key) +
                                "' exclude each other in " + fields.what(),
                            "keep one of them");
    } else {
      found = key;
    }
  }
  // A misspelt key is told by itself.
  if (!found && fields.is_map() && !fields.expects(keys)) {
    fields.problems().add(ProblemCode::one_of, fields.node().mark,
                          fields.what() + " needs one of the keys " + all);
  }
  return found;
}

std::optional<ExprId> term_of_fields(Loading& loading, Fields& fields, Unit unit) {
  const auto key = one_of_keys(fields, term_keys);
  if (!key) {
    static constexpr std::string_view more[] = {"within", "ordered", "holds"};
    fields.expects(more);
    return std::nullopt;
  }
  const YamlNode* node = fields.find(*key);
  if (!node) return std::nullopt;
  if (*key == "all") return all(loading, fields, *node, unit);
  if (*key == "near") return near(loading, fields, *node, unit);
  if (*key == "sequence") return sequence(loading, fields, *node, unit);
  if (*key == "regex") return regex(loading, fields, *node, unit);
  if (*key == "cue") {
    const auto name = text_of(*node, loading.problems);
    if (!name) return std::nullopt;
    return cue_expr(loading, *name, node->mark);
  }
  const Reach reach = reach_of(fields, unit, false);
  const std::vector<ExprId> parts = parts_of(loading, *node, reach.unit, "any");
  if (parts.empty()) return std::nullopt;
  return any_of(loading, parts);
}

std::optional<ExprId> term_of(Loading& loading, const YamlNode& node, Unit unit) {
  if (node.is_scalar()) return string_expr(loading, node, unit);
  if (node.is_map()) {
    Fields fields(node, "a term", loading.problems);
    for (std::string_view key : term_keys) {
      if (fields.has(key)) fields.call_keys_of("a term with '" + std::string(key) + "'");
    }
    return term_of_fields(loading, fields, unit);
  }
  loading.problems.add(ProblemCode::wrong_type, node.mark,
                       "a term is expected here, but this is " + std::string(kind_of(node)),
                       node.is_list() ? "for any of several terms write {any: [term, term]}"
                                      : "write a word between quotation marks");
  return std::nullopt;
}

std::vector<ExprId> terms_of(Loading& loading, const YamlNode& node, Unit unit) {
  std::vector<ExprId> exprs;
  for (const YamlNode* item : one_or_more(node)) {
    if (const auto expr = term_of(loading, *item, unit)) exprs.push_back(*expr);
  }
  return exprs;
}

std::optional<TermId> words_of(Loading& loading, const YamlNode& node) {
  const auto expr = term_of(loading, node);
  if (!expr) return std::nullopt;
  if (loading.exprs.at(*expr).kind == ExprKind::words) return loading.exprs.at(*expr).term;
  loading.problems.add(ProblemCode::not_words, node.mark, "only words and lists may stand here",
                       "write them like \"$list|word|word\"");
  return std::nullopt;
}

ExprId any_of(Loading& loading, const std::vector<ExprId>& exprs) {
  std::vector<ExprId> children;  // without the words, those of inner ones too
  std::vector<TermId> terms;
  const auto take = [&](ExprId id) {
    const Expr& expr = loading.exprs.at(id);
    std::vector<ExprId>& same = children;
    if (expr.kind == ExprKind::words) {
      if (std::find(terms.begin(), terms.end(), expr.term) == terms.end()) {
        terms.push_back(expr.term);
      }
    } else if (std::find(same.begin(), same.end(), id) == same.end()) {
      same.push_back(id);
    }
  };
  for (ExprId id : exprs) {
    if (loading.exprs.at(id).kind == ExprKind::any) {
      for (ExprId child : std::vector<ExprId>(loading.exprs.at(id).children)) take(child);
    } else {
      take(id);
    }
  }
  if (!terms.empty()) {
    TermId term = terms[0];
    if (terms.size() > 1) {
      std::vector<Word> words;
      for (TermId part : terms) {
        const auto& more = loading.exprs.words_of(part);
        words.insert(words.end(), more.begin(), more.end());
      }
      term = loading.exprs.term(std::move(words), "");
    }
    children.insert(children.begin(), loading.exprs.words(term));
  }
  if (children.size() == 1) return children[0];
  Expr expr;
  expr.kind = ExprKind::any;
  expr.children = std::move(children);
  return loading.exprs.add(expr);
}

}  // namespace hecha
