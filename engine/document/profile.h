// SPDX-License-Identifier: Apache-2.0
// The words by which a kind of document is recognised and its facts are read: given by the pack.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "hecha/pack.h"

namespace hecha {

// Words in normal form. What each list is for stands in docs/rules.md, "document.yaml".
// The reader of facts (document/facts_of.h) takes it from here; the loader
// (pack/profile_loader.cc) fills it from rules/<pack>/document.yaml.
struct Profile {
  std::vector<std::pair<std::string, std::vector<std::string>>> lists;  // name -> words
};

}  // namespace hecha
