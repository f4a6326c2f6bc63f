// SPDX-License-Identifier: Apache-2.0
// The numbers of headings and run-in items: 第一章, 一、, （一）, 1., （1）; 一是, 首先.
#pragma once

#include <cstdint>
#include <string_view>

#include "hecha/span.h"

namespace hecha {

// From the outermost in.
enum class NumberKind : std::uint8_t {
  unnumbered,
  part,            // 第一部分
  chapter,         // 第一章
  article,         // 第一节
  capital,         // 壹、
  han,             // 一、 甲、
  han_bracket,     // （一） or, its bracket lost, 一）
  arabic,          // 1. 1、
  arabic_bracket,  // （1） 1） ①
};

struct Number {
  NumberKind kind = NumberKind::unnumbered;
  std::uint16_t ordinal = 0;
  std::uint32_t size = 0;  // bytes, with the mark after it and blanks
};

// The number that `span` begins with, if it is one of a heading: 一、主要举措 but not
// 一、二季度, 1.建章立制 but not 1.5万件. The # and ** of Markdown may stand before it.
Number number_at(std::string_view text, Span span);

// Size in bytes of the mark of a run-in item that `span` begins with (一是, 二要,
// 首先, 第三,); 0 if there is none.
// REQUIRES: a clause begins where `span` begins.
std::uint32_t item_mark_at(std::string_view text, Span span);

}  // namespace hecha
