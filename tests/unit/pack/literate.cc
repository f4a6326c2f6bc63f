// SPDX-License-Identifier: Apache-2.0
// Reads the literate files of wrong packs.
#include "literate.h"

#include <doctest/doctest.h>

#include <cctype>

namespace hecha {
namespace {

std::string repeated(std::string text) {
  for (std::size_t begin = text.rfind("<<"); begin != std::string::npos && begin > 0;
       begin = text.rfind("<<", begin - 1)) {
    if (!std::isdigit(static_cast<unsigned char>(text[begin + 2]))) continue;
    const std::size_t star = text.find('*', begin);
    const std::size_t end = text.find(">>", begin);
    REQUIRE(star < end);
    REQUIRE(end != std::string::npos);
    const unsigned long times = std::stoul(text.substr(begin + 2, star - begin - 2));
    const std::string part = text.substr(star + 1, end - star - 1);
    std::string whole;
    for (unsigned long i = 0; i < times; ++i) whole += part;
    text.replace(begin, end + 2 - begin, whole);
  }
  return text;
}

std::string unescaped(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\\x") == 0 && i + 3 < text.size()) {
      bytes += static_cast<char>(std::stoul(text.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

void edit(std::string& file, const std::string& change) {
  const std::size_t arrow = change.find("=>\n");
  REQUIRE(arrow != std::string::npos);
  const std::string before = change.substr(0, arrow);
  const std::size_t at = file.find(before);
  CAPTURE(before);
  REQUIRE(at != std::string::npos);
  REQUIRE(file.find(before, at + 1) == std::string::npos);
  file.replace(at, before.size(), change.substr(arrow + 3));
}

}  // namespace

std::vector<PackCase> pack_cases(std::string_view markdown) {
  std::vector<PackCase> cases;
  Fence block;
  bool inside = false;
  for (std::size_t begin = 0; begin < markdown.size();) {
    std::size_t end = markdown.find('\n', begin);
    if (end == std::string_view::npos) end = markdown.size();
    const std::string_view line = markdown.substr(begin, end - begin);
    if (inside && line == "```") {
      block.text = markdown.substr(block.begin, begin - block.begin);
      cases.back().blocks.push_back(block);
      inside = false;
    } else if (!inside && line.starts_with("```")) {
      REQUIRE(!cases.empty());
      block = {std::string(line.substr(3)), "", end + 1};
      inside = true;
    } else if (!inside && line.starts_with("## ")) {
      cases.push_back({std::string(line.substr(3)), {}});
    }
    begin = end + 1;
  }
  REQUIRE(!inside);
  return cases;
}

std::map<std::string, std::string> files_of(const std::map<std::string, std::string>& base,
                                            const PackCase& pack_case) {
  std::map<std::string, std::string> files = base;
  for (const Fence& block : pack_case.blocks) {
    if (block.info == "problems") continue;
    const std::size_t blank = block.info.find(' ');
    REQUIRE(blank != std::string::npos);
    const std::string verb = block.info.substr(0, blank);
    const std::string name = block.info.substr(blank + 1);
    const std::string text = repeated(block.text);
    if (verb == "yaml") {
      files[name] = text;
    } else if (verb == "bytes") {
      files[name] = unescaped(text);
    } else if (verb == "add") {
      files[name] += text;
    } else if (verb == "layer") {
      std::map<std::string, std::string> below;
      for (auto& [file, bytes] : files) below[name + "/" + file] = std::move(bytes);
      files = std::move(below);
      files["pack.yaml"] = text;
    } else if (verb == "remove") {
      REQUIRE(files.erase(name) == 1);
    } else {
      REQUIRE(verb == "edit");
      edit(files.at(name), text);
    }
  }
  return files;
}

}  // namespace hecha
