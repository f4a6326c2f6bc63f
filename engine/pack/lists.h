// SPDX-License-Identifier: Apache-2.0
// lists.yaml: plain words, many to a name.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/exprs.h"
#include "pack/problems.h"
#include "pack/yaml.h"

namespace hecha {

struct WordList {
  std::string name;
  Spot mark;
  std::vector<Word> words;  // those of the lists in it too; sorted, all different
  bool used = false;
};

class Lists {
 public:
  // Flattens lists in lists. Cycles, empty lists and the like are problems.
  void load(const YamlNode& root, Problems& problems);

  // The list of that name, which is then in use; null and a problem if there is none.
  const WordList* use(std::string_view name, Spot mark, Problems& problems);

  const std::vector<WordList>& all() const { return lists_; }

 private:
  std::vector<WordList> lists_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::size_t> ids_;
};

}  // namespace hecha
