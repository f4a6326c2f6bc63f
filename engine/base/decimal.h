// SPDX-License-Identifier: Apache-2.0
// Numbers as people write them.
#pragma once

#include <string>

namespace hecha {

// 85.0 with one place -> "85.0".
std::string fixed(double value, int places);
// The same without zeros at its end: 85.04, 85.
std::string decimal(double value, int places);

}  // namespace hecha
