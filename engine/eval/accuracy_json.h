// SPDX-License-Identifier: Apache-2.0
// hecha.accuracy/1 (docs/schema): the numbers for programs, and for the pack to carry.
#pragma once

#include <string>

#include "eval/accuracy.h"

namespace hecha {

inline constexpr std::string_view accuracy_schema = "hecha.accuracy/1";

// With disagreements it quotes the reports; without, it holds numbers only.
enum class AccuracyDetail : std::uint8_t { numbers, disagreements };
std::string accuracy_json(const Accuracy& accuracy, AccuracyDetail detail);

}  // namespace hecha
