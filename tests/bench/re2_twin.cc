// SPDX-License-Identifier: Apache-2.0
// The plain way for comparison: each pattern of a pack as one RE2, one after another over each
// text.
//
// Usage: re2_twin PACK FILE... Prints patterns, bytes, hits and MB/s. Only the matching is timed:
// texts are read and brought into normal form before, and nothing is judged or written.
#include <re2/re2.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "hecha/document.h"
#include "hecha/pack.h"
#include "pack/data.h"

namespace {

// Writes expressions of a pack as RE2 patterns. What cannot be written so (the edges of units,
// parts that stand together in any order) is left to its parts, in favour of the twin.
class Patterns {
 public:
  explicit Patterns(const hecha::Spec& spec) : spec_(spec), words_(spec.lexicon.terms) {
    for (const auto& entry : spec.lexicon.entries) words_[entry.term].push_back(entry.literal);
  }

  std::string of(hecha::ExprId id) const {
    const hecha::Expr& expr = spec_.exprs[id];
    switch (expr.kind) {
      case hecha::ExprKind::words:
        return any_of(words_[expr.term]);
      case hecha::ExprKind::token:
        return expr.token == hecha::TokenKind::place ? "" : "[0-9][0-9.,]*";
      case hecha::ExprKind::regex:
        return "(?:" + expr.regex + ")";
      case hecha::ExprKind::any: {
        std::string parts;
        for (const hecha::ExprId child : expr.children) {
          const std::string part = of(child);
          if (!part.empty()) parts += (parts.empty() ? "" : "|") + part;
        }
        return parts.empty() ? "" : "(?:" + parts + ")";
      }
      case hecha::ExprKind::sequence:
        return sequence(expr);
      case hecha::ExprKind::cue:
        return of(spec_.cues[expr.cue].expr);
      case hecha::ExprKind::all:
      case hecha::ExprKind::start:
      case hecha::ExprKind::end:
        return "";
    }
    return "";
  }

 private:
  static std::string any_of(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string parts;
    for (const std::string& word : words) {
      parts += (parts.empty() ? "" : "|") + re2::RE2::QuoteMeta(word);
    }
    return parts.empty() ? "" : "(?:" + parts + ")";
  }

  std::string sequence(const hecha::Expr& expr) const {
    std::string pattern;
    for (std::size_t i = 0; i < expr.children.size(); ++i) {
      const std::string part = of(expr.children[i]);
      if (part.empty()) continue;
      if (!pattern.empty()) {
        const auto gap = std::min<std::uint32_t>(expr.gaps[i - 1], 60);
        pattern += "[^。；\\n]{0," + std::to_string(gap) + "}?";
      }
      pattern += part;
    }
    return pattern;
  }

  const hecha::Spec& spec_;
  std::vector<std::vector<std::string>> words_;
};

std::vector<std::unique_ptr<re2::RE2>> compiled(const hecha::Spec& spec) {
  const Patterns patterns(spec);
  std::vector<std::string> sources;
  for (const hecha::Expr& expr : spec.exprs) {
    const std::string pattern = patterns.of(static_cast<hecha::ExprId>(&expr - spec.exprs.data()));
    if (!pattern.empty()) sources.push_back(pattern);
  }
  std::sort(sources.begin(), sources.end());
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());

  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  std::vector<std::unique_ptr<re2::RE2>> all;
  for (const std::string& source : sources) {
    auto pattern = std::make_unique<re2::RE2>("(" + source + ")", options);
    if (pattern->ok()) all.push_back(std::move(pattern));
  }
  return all;
}

std::size_t hits(const re2::RE2& pattern, std::string_view text) {
  std::size_t count = 0;
  re2::StringPiece rest(text.data(), text.size());
  while (re2::RE2::FindAndConsume(&rest, pattern)) ++count;
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: re2_twin PACK FILE...\n";
    return 2;
  }
  const hecha::PackLoad load = hecha::load_pack(argv[1]);
  if (!load.pack) return 2;
  const auto patterns = compiled(load.pack->data().spec);

  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    hecha::Source source{argv[i], {std::istreambuf_iterator<char>(file), {}}};
    bytes += source.bytes.size();
    const auto document = hecha::read_document(std::move(source));
    if (document) texts.emplace_back(document->text());
  }

  const auto begin = std::chrono::steady_clock::now();
  std::size_t found = 0;
  for (const std::string& text : texts) {
    for (const auto& pattern : patterns) found += hits(*pattern, text);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::cout << "{\"patterns\":" << patterns.size() << ",\"bytes\":" << bytes
            << ",\"hits\":" << found << ",\"seconds\":" << took.count() << "}\n";
  return 0;
}
