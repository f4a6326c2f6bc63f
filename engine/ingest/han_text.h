// SPDX-License-Identifier: Apache-2.0
// What readers ask of Chinese text: where sentences end, how broken lines go together.
#pragma once

#include <string>
#include <string_view>

namespace hecha {

// Does it end as a paragraph may: 。 ； ！ ？ ： …, closing marks behind them included?
bool ends_sentence(std::string_view text);

// Adds the next line of a text that was broken: without a blank where one of the
// neighbours is Chinese, else with one.
void append_joined(std::string& text, std::string_view next);

// Whether a paragraph begins with a heading that runs into it: a number, and a first
// sentence of at most 48 characters that is not all of it.
bool run_in_heading(std::string_view paragraph);

// The size in bytes of the number that a line begins with: 一、 （一） 1. （1） ① 第一章; 0: none.
std::size_t typed_number(std::string_view line);

// From the outermost in, as the numbers of typed_number() go: 1 一、 2 （一） 3 1. 4 （1）.
int number_class(std::string_view line);

}  // namespace hecha
