// SPDX-License-Identifier: Apache-2.0
// Clauses, sentences, items, paragraphs: which of them a place belongs to, and where they begin.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "checks/spec.h"
#include "hecha/document.h"
#include "match/matcher.h"

namespace hecha {

inline constexpr std::size_t unit_count = 6;

// Tables over the clauses of one document; memory is reused.
class UnitTables {
 public:
  void build(const Document& document);

  // For each clause the number of its unit; ascending, from 0.
  std::span<const std::uint32_t> of(Unit unit) const { return of_[static_cast<std::size_t>(unit)]; }

  // The text of the unit that holds the clause.   O(1)
  Span span(const Document& document, Unit unit, std::uint32_t clause) const;

 private:
  std::array<std::vector<std::uint32_t>, unit_count> of_;
  std::array<std::vector<std::uint32_t>, unit_count> first_;  // clause of each unit
};

// The clause, and the sentence, in which a byte of the text stands.   O(log)
std::uint32_t clause_at(const Document& document, std::uint32_t offset);
std::uint32_t sentence_at(const Document& document, std::uint32_t offset);

// Where the words of a unit begin: after 一、 （一） 1. 一是 第一， and blanks.
std::uint32_t after_numbering(std::string_view text, Span unit);

// Where its words end: before 。 ， ： and closing marks.
std::uint32_t before_final_mark(std::string_view text, Span unit);

}  // namespace hecha
