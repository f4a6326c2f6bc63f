// SPDX-License-Identifier: Apache-2.0
// Files in before the run, a new baseline out after it.
#include "run/ledger.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "config/discover.h"
#include "config/glob.h"
#include "gate/identify.h"
#include "gate/inline_ignores.h"
#include "pack/data.h"
#include "pack/nearest.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/packs.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"
#include "score/scoring.h"
#include "text/decode.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 64u << 20;

const Label& words_of(BaselineFault fault) {
  switch (fault) {
    case BaselineFault::other_pack:
      return word::baseline_of_other_pack;
    case BaselineFault::other_version:
      return word::baseline_of_other_version;
    case BaselineFault::unreadable:
      return word::baseline_unreadable;
    case BaselineFault::no_baseline:
      break;
  }
  return word::no_baseline;
}

bool mentions(std::string_view bytes) {
  return bytes.find("hecha-") != std::string_view::npos || bytes.starts_with("\xFF\xFE") ||
         bytes.starts_with("\xFE\xFF");
}

}  // namespace

bool Ledger::open(const Plan& plan, const std::vector<Pack>& packs) {
  bool whole = true;
  for (std::size_t i = 0; i < plan.runs.size(); ++i)
    for (const Batch& batch : plan.runs[i].batches) {
      whole = open_waivers(batch.settings.waivers, packs) && whole;
      whole = open_baseline(batch.settings.baseline, packs[i]) && whole;
    }
  return whole;
}

// A rule of a pack of this run must be there; that of another pack may be right.
bool Ledger::rules_exist(const std::vector<Waiver>& waivers, const std::vector<Pack>& packs) const {
  bool exist = true;
  std::vector<std::string> known;
  for (const Pack& pack : packs)
    known.insert(known.end(), pack.data().all_rules.begin(), pack.data().all_rules.end());
  for (const Waiver& waiver : waivers) {
    if (std::find(known.begin(), known.end(), waiver.rule) != known.end()) continue;
    const std::string of = waiver.rule.substr(0, waiver.rule.find('.'));
    const bool here =
        std::any_of(packs.begin(), packs.end(), [&](const Pack& pack) { return pack.id() == of; });
    if (!here && pack_folder(of, environment)) continue;
    const Text text = told(word::waiver_of_no_rule, {waiver.from, waiver.rule});
    const Text hint = guess(waiver.rule, known);
    complain(Text{text.zh + hint.zh, text.en + hint.en}, options_.language);
    exist = false;
  }
  return exist;
}

bool Ledger::open_waivers(const WaiverFiles& files, const std::vector<Pack>& packs) {
  auto& waivers = waivers_[files];
  if (waivers) return true;
  waivers = std::make_unique<Waivers>();
  bool whole = true;
  for (const std::string& path : files) {
    std::string bytes;
    Problems problems;
    std::vector<Waiver> read = read_waivers(path, bytes, problems);
    files_.push_back(path);
    if (problems.has_error()) {
      complain(problems.take(), "", options_.language);
      whole = false;
      continue;
    }
    whole = rules_exist(read, packs) && whole;
    for (Waiver& waiver : read) {
      needs_hash_ = needs_hash_ || !waiver.sha256.empty();
      // A run that is recorded has one day for all, so that it can be repeated.
      const Zone zone = options_.manifest.empty() ? waiver.zone : Zone{};
      const Day today = options_.today.value_or(today_in(zone, std::chrono::system_clock::now()));
      waivers->add(std::move(waiver), today);
    }
  }
  return whole;
}

bool Ledger::open_baseline(const std::string& path, const Pack& pack) {
  if (path.empty()) return true;
  const auto [at, is_new] = baselines_.try_emplace(path);
  Book& book = at->second;
  if (!is_new) {
    const std::string& first = book.next.pack;
    if (first != pack.id())
      complain(told(word::baseline_of_two_packs, {path, first, pack.id()}), options_.language);
    return first == pack.id();
  }
  book.folder = folder_of(path);
  book.next = {pack.id(), pack.version(), {}};
  files_.push_back(path);
  if (!read_known(path, pack, book)) return false;
  if (!options_.update_baseline) return true;
  Result<std::unique_ptr<Output>> output = Output::open(path);
  if (output) {
    book.output = std::move(*output);
    return true;
  }
  complain(output.error(), options_.language);
  return false;
}

bool Ledger::read_known(const std::string& path, const Pack& pack, Book& book) const {
  std::string bytes;
  const Result<void> read = read_file(path, most_bytes, bytes);
  const bool absent = !read && read.error().code == ErrorCode::file_not_found;
  if (absent && options_.update_baseline) return true;
  BaselineFault fault = BaselineFault::unreadable;
  if (read) {
    auto known = read_baseline(bytes, pack);
    if (known) {
      book.known = std::move(*known);
      return true;
    }
    fault = known.error();
    const bool replaceable =
        fault == BaselineFault::other_pack || fault == BaselineFault::other_version;
    if (options_.update_baseline && replaceable) return true;
  }
  complain(
      told(absent ? word::baseline_absent : words_of(fault), {path, pack.id(), pack.version()}),
      options_.language);
  return false;
}

bool Ledger::review(const Pack& pack, const Settings& settings, const Document* document,
                    const std::string& bytes, Scorecard& card) const {
  if (card.document.kind != DocumentKind::report) return true;
  const auto waivers = waivers_.find(settings.waivers);
  const bool waived = waivers != waivers_.end();
  if (waived && document == nullptr && waivers->second->ask_for_text(card)) return false;
  identify(pack, card);
  const auto decided = [&] {
    return std::any_of(card.findings.begin(), card.findings.end(),
                       [](const Finding& finding) { return finding.decision.has_value(); });
  };
  if (waived) waivers->second->apply(pack, document, card);
  if (settings.inline_ignores && may_hold_ignores(card.format) && mentions(bytes))
    if (const Result<Decoded> text = decode(bytes))
      apply_ignores(pack, inline_ignores(text->text), card);
  if (decided()) score(pack, card);
  if (settings.baseline.empty()) return true;
  const Book& book = baselines_.at(settings.baseline);
  const std::string path = relative_to(book.folder, card.name);
  compare(pack, known_document(book.known, book.folder, path, card), card);
  return true;
}

void Ledger::record(const Pack& pack, const Settings& settings, const Scorecard& card) {
  if (settings.baseline.empty() || !options_.update_baseline) return;
  Book& book = baselines_.at(settings.baseline);
  const std::string path = relative_to(book.folder, card.name);
  book.next.documents[path] = known_from(pack, card);
}

Result<void> Ledger::save() {
  for (auto& [path, book] : baselines_) {
    // Documents that were not looked at this time keep what was known, if they are still there.
    std::error_code error;
    for (const auto& [name, document] : book.known.documents)
      if (!book.next.documents.contains(name) && fs::exists(fs::path(book.folder) / name, error))
        book.next.documents[name] = document;
    book.output->stream() << baseline_text(book.next);
    if (const Result<void> written = book.output->commit(); !written) return written;
  }
  return {};
}

std::vector<Text> Ledger::notices() const {
  std::vector<Text> all;
  for (const auto& [files, waivers] : waivers_)
    for (Text& notice : waivers->notices()) all.push_back(std::move(notice));
  return all;
}

}  // namespace hecha
