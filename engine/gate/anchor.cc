// SPDX-License-Identifier: Apache-2.0
// Taking anchors apart, and finding them.
#include "gate/anchor.h"

#include <charconv>
#include <vector>

#include "base/utf8.h"
#include "text/normalise.h"

namespace hecha {
namespace {

std::string decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const char* const digits = text.data() + i + 1;
    const bool escape = text[i] == '%' && i + 2 < text.size() &&
                        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
    bytes += escape ? static_cast<char>(byte) : text[i];
    if (escape) i += 2;
  }
  return bytes;
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t comma = text.find(',');
    parts.push_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace

std::string anchor_text(std::string_view normal_form) {
  std::string text;
  text.reserve(normal_form.size());
  for (std::size_t at = 0; at < normal_form.size();) {
    const CodePoint point = code_point_at(normal_form, at);
    if (point.value != ' ' && point.value != '\n' && point.value != 0x3000)
      text.append(normal_form, at, point.size);
    at += point.size;
  }
  return text;
}

std::optional<Anchor> anchor_of(std::string_view text) {
  std::vector<std::string_view> parts = parts_of(text);
  Anchor anchor;
  const auto folded = [](std::string_view part) -> std::optional<std::string> {
    const std::string bytes = decoded(part);
    if (valid_utf8_prefix(bytes) != bytes.size()) return {};
    const std::string words = anchor_text(fold_literal(bytes));
    return words.empty() ? std::nullopt : std::optional(words);
  };
  const auto take = [&](std::string& into, std::string_view part) {
    const auto words = folded(part);
    if (words) into = *words;
    return words.has_value();
  };
  if (parts.size() > 1 && parts.front().ends_with('-')) {
    if (!take(anchor.prefix, parts.front().substr(0, parts.front().size() - 1))) return {};
    parts.erase(parts.begin());
  }
  if (parts.size() > 1 && parts.back().starts_with('-')) {
    if (!take(anchor.suffix, parts.back().substr(1))) return {};
    parts.pop_back();
  }
  if (parts.size() > 2 || parts[0].starts_with('-') || parts[0].ends_with('-')) return {};
  if (!take(anchor.start, parts[0])) return {};
  if (parts.size() == 2 && !take(anchor.end, parts[1])) return {};
  return anchor;
}

bool stands_in(const Anchor& anchor, std::string_view text) {
  for (std::size_t at = 0; (at = text.find(anchor.start, at)) != std::string_view::npos; ++at) {
    if (!text.substr(0, at).ends_with(anchor.prefix)) continue;
    std::size_t end = at + anchor.start.size();
    if (anchor.end.empty()) {
      if (text.substr(end).starts_with(anchor.suffix)) return true;
      continue;
    }
    while ((end = text.find(anchor.end, end)) != std::string_view::npos) {
      end += anchor.end.size();
      if (text.substr(end).starts_with(anchor.suffix)) return true;
    }
    // A later start would have fewer ends to choose from; only its prefix could be another.
    if (anchor.prefix.empty()) return false;
  }
  return false;
}

}  // namespace hecha
