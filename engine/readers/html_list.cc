// SPDX-License-Identifier: Apache-2.0
// The numbers of <ol>.
#include "readers/html_list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "readers/number_format.h"

namespace hecha {
namespace {

using std::string_view;

constexpr int largest = 1'000'000;

int number(string_view digits, int otherwise) {
  int value = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return std::clamp(value, -largest, largest);
}

// Of the attributes `type` and `style`; nothing: what the list has.
string_view format_of(const GumboNode& node) {
  constexpr std::array<std::pair<string_view, string_view>, 5> types{{{"1", "decimal"},
                                                                      {"a", "lowerLetter"},
                                                                      {"A", "upperLetter"},
                                                                      {"i", "lowerRoman"},
                                                                      {"I", "upperRoman"}}};
  constexpr std::array<std::pair<string_view, string_view>, 15> styles{
      {{"none", "none"},
       {"disc", "none"},
       {"circle", "none"},
       {"square", "none"},
       {"decimal", "decimal"},
       {"lower-alpha", "lowerLetter"},
       {"lower-latin", "lowerLetter"},
       {"upper-alpha", "upperLetter"},
       {"upper-latin", "upperLetter"},
       {"lower-roman", "lowerRoman"},
       {"upper-roman", "upperRoman"},
       {"cjk-ideographic", "chineseCountingThousand"},
       {"simp-chinese-informal", "chineseCountingThousand"},
       {"trad-chinese-informal", "chineseCountingThousand"},
       {"cjk-heavenly-stem", "ideographTraditional"}}};
  const string_view style = html_attribute(node, "style");
  const std::size_t at = style.find("list-style");
  if (at != style.npos) {
    string_view value = style.substr(at, style.find(';', at) - at);
    value.remove_prefix(std::min(value.find(':') + 1, value.size()));
    const auto found = std::find_if(styles.begin(), styles.end(), [&](const auto& one) {
      return value.find(one.first) != value.npos;
    });
    if (found != styles.end()) return found->second;
  }
  const string_view type = html_attribute(node, "type");
  const auto found =
      std::find_if(types.begin(), types.end(), [&](const auto& one) { return one.first == type; });
  return found == types.end() ? string_view() : found->second;
}

int count_items(const GumboNode& list) {
  const GumboVector& all = list.v.element.children;
  return static_cast<int>(std::count_if(all.data, all.data + all.length, [](const void* one) {
    return tag_of(*static_cast<const GumboNode*>(one)) == GUMBO_TAG_LI;
  }));
}

}  // namespace

HtmlList::HtmlList(const GumboNode& list) : numbered_(tag_of(list) == GUMBO_TAG_OL) {
  if (!numbered_) return;
  const bool down = gumbo_get_attribute(&list.v.element.attributes, "reversed") != nullptr;
  step_ = down ? -1 : 1;
  value_ = number(html_attribute(list, "start"), down ? count_items(list) : 1);
  format_ = format_of(list);
  if (format_.empty()) format_ = "decimal";
}

std::string HtmlList::next(const GumboNode& item) {
  if (!numbered_) return {};
  value_ = number(html_attribute(item, "value"), value_);
  const int value = std::exchange(value_, std::clamp(value_ + step_, -largest, largest));
  const string_view own = format_of(item);
  const string_view format = own.empty() ? string_view(format_) : own;
  if (format == "none") return {};
  if (value < 1) return std::to_string(value) + ". ";  // no other counting has such numbers
  const std::string label = formatted_number(value, format);
  return label + (static_cast<unsigned char>(label.back()) < 0x80 ? ". " : "、");
}

}  // namespace hecha
