// SPDX-License-Identifier: Apache-2.0
// A loaded pack as one run of bytes, and back: what a cache keeps, so that no YAML is read twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hecha/pack.h"

namespace hecha {

// What judging needs of a pack. Its tests, examples and words as they were written stay behind:
// `test`, `lint` and `explain` load the pack itself.
// The bytes fit this build of the program on this machine, and no other.   O(pack)
std::string compiled(const Pack& pack);

// The pack again; nothing if the bytes are not whole.
std::optional<Pack> from_compiled(std::string_view bytes);

}  // namespace hecha
