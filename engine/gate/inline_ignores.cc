// SPDX-License-Identifier: Apache-2.0
// Comments in, waived findings out.
#include "gate/inline_ignores.h"

#include <algorithm>
#include <map>

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

// From comment to comment, each byte looked at a fixed number of times.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<InlineIgnore> read() && {
    for (;;) {
      const std::size_t begin = text_.find("<!--", at_);
      const std::size_t end =
          begin == std::string_view::npos ? begin : text_.find("-->", begin + 4);
      if (end == std::string_view::npos) break;
      pass(begin);
      take(trimmed(text_.substr(begin + 4, end - begin - 4)));
      advance(end + 3);
    }
    pass(text_.size());
    for (const std::size_t one : waiting_) ignores_[one].first = ignores_[one].last = line_;
    return std::move(ignores_);
  }

 private:
  // The text up to the next comment: what waits for a line gets the first that is not blank.
  void pass(std::size_t end) {
    const std::size_t word = text_.find_first_not_of(" \t\r\n", at_);
    if (word < end) {
      advance(word);
      for (const std::size_t one : waiting_) ignores_[one].first = ignores_[one].last = line_;
      waiting_.clear();
    }
    advance(end);
  }

  void advance(std::size_t to) {
    const auto begin = text_.begin();
    line_ += static_cast<std::uint32_t>(
        std::count(begin + static_cast<long>(at_), begin + static_cast<long>(to), '\n'));
    at_ = to;
  }

  void take(std::string_view comment) {
    if (!comment.starts_with("hecha-")) return;
    const std::size_t dashes = comment.find(" -- ");
    std::vector<std::string> words = words_of(comment.substr(0, dashes));
    const std::string kind = words.front();
    words.erase(words.begin());
    if (kind == "hecha-enable") return enable(words);
    const bool next = kind == "hecha-disable-next";
    if (!next && kind != "hecha-disable") return;
    InlineIgnore ignore;
    ignore.line = ignore.first = line_;
    ignore.last = to_the_end;
    if (dashes != std::string_view::npos) ignore.reason = trimmed(comment.substr(dashes + 4));
    if (words.empty() || ignore.reason.empty()) words = {""};  // one that is only told of
    for (std::string& rule : words) {
      (next ? waiting_ : open_[rule]).push_back(ignores_.size());
      ignore.rule = std::move(rule);
      ignores_.push_back(ignore);
    }
  }

  // Without rules: of everything.
  void enable(const std::vector<std::string>& rules) {
    const auto close = [&](std::vector<std::size_t>& open) {
      for (const std::size_t one : open) ignores_[one].last = line_;
      open.clear();
    };
    for (const std::string& rule : rules)
      if (const auto at = open_.find(rule); at != open_.end()) close(at->second);
    if (!rules.empty()) return;
    for (auto& [rule, open] : open_) close(open);
    open_.clear();
  }

  std::string_view text_;
  std::vector<InlineIgnore> ignores_;
  std::vector<std::size_t> waiting_;                      // for the next line
  std::map<std::string, std::vector<std::size_t>> open_;  // by rule: not enabled again so far
  std::uint32_t line_ = 1;
  std::size_t at_ = 0;  // bytes that were passed; their line breaks are in line_
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

void apply(const Pack& pack, const InlineIgnore& ignore, Scorecard& card) {
  const std::string& rule = ignore.rule;
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

bool may_hold_ignores(std::string_view format) { return format == "md" || format == "html"; }

std::vector<InlineIgnore> inline_ignores(std::string_view text) { return Reader(text).read(); }

void apply_ignores(const Pack& pack, const std::vector<InlineIgnore>& ignores, Scorecard& card) {
  for (const InlineIgnore& ignore : ignores) {
    if (ignore.reason.empty())
      note(card, gate_word::ignore_without_reason, ignore.line);
    else if (ignore.rule.empty())
      note(card, gate_word::ignore_without_rule, ignore.line);
    else
      apply(pack, ignore, card);
  }
}

}  // namespace hecha
