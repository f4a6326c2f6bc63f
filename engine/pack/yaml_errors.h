// SPDX-License-Identifier: Apache-2.0
// What people need to know when yaml-cpp gives up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pack/problems.h"

namespace hecha {

// What yaml-cpp said, and what stood around the place.
struct YamlError {
  std::string message;       // of yaml-cpp
  Spot spot;                 // where it gave up
  std::string_view line;     // that line of the file
  std::optional<Spot> open;  // the innermost bracket or brace that is open
  std::optional<Spot> tab;   // a tab in the indentation of that line or one above
};

struct YamlAdvice {
  ProblemCode code = ProblemCode::yaml_syntax;
  Spot spot;
  std::string message;
  std::string hint;
};

YamlAdvice advice_for(const YamlError& error);

}  // namespace hecha
