// SPDX-License-Identifier: Apache-2.0
// The numbers of <ol>, which browsers show and no text holds. Behind the wall of gumbo.
#pragma once

#include <string>

#include "readers/html_tree.h"

namespace hecha {

class HtmlList {
 public:
  HtmlList() = default;                      // numbers nothing
  explicit HtmlList(const GumboNode& list);  // <ol> or <ul>

  // What stands before the next item: "2. ", "二、"; empty if its marker is no number.
  std::string next(const GumboNode& item);

 private:
  bool numbered_ = false;
  int value_ = 1, step_ = 1;
  std::string format_;  // as in formatted_number()
};

}  // namespace hecha
