// SPDX-License-Identifier: Apache-2.0
// Reads the values of options: numbers, sizes, choices, document facts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hecha/pack.h"
#include "run/options.h"

namespace hecha {

// The whole of `text` as a number from `min` to `max`, or nothing.
std::optional<double> number_in(std::string_view text, double min, double max);

// 500, 500K, 20M: bytes, from 1 to largest_input, or nothing.
std::optional<std::size_t> size_of(std::string_view text);

// Puts one key=value of --meta in its place, or says what is wrong with it.
std::optional<Text> take_meta(Options& options, const std::string& pair);

// "; did you mean --format?" or nothing, in both languages.
Text guess(const std::string& word, const std::vector<std::string>& candidates);

std::vector<std::string> split(std::string_view text, char separator);

}  // namespace hecha
