// SPDX-License-Identifier: Apache-2.0
// Comments in, waived findings out.
#include "gate/inline_ignores.h"

#include <algorithm>

#include "gate/words.h"
#include "pack/data.h"
#include "pack/nearest.h"
#include "render/account.h"
#include "render/alerts.h"

namespace hecha {
namespace {

constexpr std::uint32_t to_the_end = 0xFFFFFFFFu;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,"), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<InlineIgnore> read() && {
    for (std::size_t at = 0; (at = text_.find("<!--", at)) != std::string_view::npos;) {
      const std::size_t end = text_.find("-->", at + 4);
      if (end == std::string_view::npos) break;
      line_ += static_cast<std::uint32_t>(
          std::count(text_.begin() + counted_, text_.begin() + static_cast<long>(at), '\n'));
      counted_ = static_cast<long>(at);
      take(trimmed(text_.substr(at + 4, end - at - 4)), end + 3);
      at = end + 3;
    }
    return std::move(ignores_);
  }

 private:
  void take(std::string_view comment, std::size_t after) {
    if (!comment.starts_with("hecha-")) return;
    const std::size_t dashes = comment.find(" -- ");
    const std::vector<std::string> words = words_of(comment.substr(0, dashes));
    if (words.front() == "hecha-enable") return enable({words.begin() + 1, words.end()});
    const bool next = words.front() == "hecha-disable-next";
    if (!next && words.front() != "hecha-disable") return;
    InlineIgnore ignore;
    ignore.line = line_;
    ignore.rules.assign(words.begin() + 1, words.end());
    if (dashes != std::string_view::npos) ignore.reason = trimmed(comment.substr(dashes + 4));
    ignore.first = next ? next_line(after) : line_;
    ignore.last = next ? ignore.first : to_the_end;
    ignores_.push_back(std::move(ignore));
  }

  // Without rules: of everything.
  void enable(const std::vector<std::string>& rules) {
    for (InlineIgnore& ignore : ignores_) {
      if (ignore.last != to_the_end) continue;
      const bool same =
          rules.empty() || std::any_of(rules.begin(), rules.end(), [&](auto& rule) {
            return std::find(ignore.rules.begin(), ignore.rules.end(), rule) != ignore.rules.end();
          });
      if (same) ignore.last = line_;
    }
  }

  // That of the next character that is no blank. Comments follow one another in few lines.
  std::uint32_t next_line(std::size_t after) const {
    for (;;) {
      const std::size_t begin = text_.find_first_not_of(" \t\r\n", after);
      if (begin == std::string_view::npos || !text_.substr(begin).starts_with("<!--"))
        return line_of(std::min(begin, text_.size()));
      const std::size_t end = text_.find("-->", begin);
      if (end == std::string_view::npos) return line_of(begin);
      after = end + 3;
    }
  }

  std::uint32_t line_of(std::size_t at) const {
    return line_ + static_cast<std::uint32_t>(std::count(
                       text_.begin() + counted_, text_.begin() + static_cast<long>(at), '\n'));
  }

  std::string_view text_;
  std::vector<InlineIgnore> ignores_;
  std::uint32_t line_ = 1;
  long counted_ = 0;  // bytes whose line breaks are in line_
};

bool names(const std::string& word, const Rule& rule) {
  return word == rule.id || word == rule.code ||
         std::find(rule.renamed_from.begin(), rule.renamed_from.end(), word) !=
             rule.renamed_from.end();
}

bool covers(const InlineIgnore& ignore, const Scorecard& card, const Finding& finding) {
  const auto inside = [&](std::uint32_t line) {
    return line >= ignore.first && line <= ignore.last;
  };
  if (finding.evidence.empty()) return inside(region_of(card, finding).line);
  return std::all_of(finding.evidence.begin(), finding.evidence.end(),
                     [&](const Evidence& evidence) { return inside(evidence.place.line); });
}

bool touches(const InlineIgnore& ignore, const Finding& finding) {
  return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& one) {
    return one.place.line >= ignore.first && one.place.line <= ignore.last;
  });
}

void note(Scorecard& card, const Label& pattern, std::uint32_t line, std::string_view what = {},
          std::string_view hint = {}) {
  const std::string number = std::to_string(line);
  card.notices.push_back({fill(pattern.zh, {number, what}), fill(pattern.en, {number, what})});
  if (hint.empty()) return;
  card.notices.back().zh += fill(gate_word::did_you_mean.zh, {hint});
  card.notices.back().en += fill(gate_word::did_you_mean.en, {hint});
}

void apply(const Pack& pack, const InlineIgnore& ignore, const std::string& rule, Scorecard& card) {
  bool used = false;
  for (Finding& finding : card.findings) {
    if (!names(rule, pack.rules()[finding.rule])) continue;
    const bool open = is_open(finding.verdict);
    used = used || (open && touches(ignore, finding));
    if (!open || !covers(ignore, card, finding)) continue;
    finding.decision = Decision{"accept",
                                finding.verdict,
                                finding.credit,
                                ignore.reason,
                                "",
                                "",
                                "",
                                true,
                                std::to_string(ignore.line)};
    finding.verdict = Verdict::waived;
    used = true;
  }
  if (used) return;
  const std::vector<std::string>& known = pack.data().all_rules;
  const bool is_rule = std::find(known.begin(), known.end(), rule) != known.end() ||
                       std::any_of(pack.rules().begin(), pack.rules().end(),
                                   [&](const Rule& one) { return names(rule, one); });
  if (is_rule)
    note(card, gate_word::ignore_unused, ignore.line, rule);
  else
    note(card, gate_word::ignore_unknown, ignore.line, rule, nearest(rule, known));
}

}  // namespace

bool may_hold_ignores(std::string_view name) {
  for (const std::string_view ending : {".md", ".markdown", ".html", ".htm", ".xhtml"})
    if (name.ends_with(ending)) return true;
  return false;
}

std::vector<InlineIgnore> inline_ignores(std::string_view text) { return Reader(text).read(); }

void apply_ignores(const Pack& pack, const std::vector<InlineIgnore>& ignores, Scorecard& card) {
  for (const InlineIgnore& ignore : ignores) {
    if (ignore.reason.empty()) {
      note(card, gate_word::ignore_without_reason, ignore.line);
      continue;
    }
    if (ignore.rules.empty()) note(card, gate_word::ignore_without_rule, ignore.line);
    for (const std::string& rule : ignore.rules) apply(pack, ignore, rule, card);
  }
}

}  // namespace hecha
