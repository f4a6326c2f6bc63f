// SPDX-License-Identifier: Apache-2.0
// hecha waive: looks at one document and writes a waiver of one rule.
#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "config/glob.h"
#include "gate/identify.h"
#include "gate/waiver.h"
#include "hecha/batch.h"
#include "pack/yaml.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/packs.h"
#include "run/plan.h"
#include "run/print.h"
#include "run/read_options.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr double sure_enough = 0.5;
constexpr std::chrono::days a_year{365};

int refuse(const Text& why, const Options& options) {
  complain(why, options.language);
  return exit_unable;
}

std::string name_of_user(const Options& options) {
  if (!options.approved_by.empty()) return options.approved_by;
  for (const char* name : {"GIT_AUTHOR_NAME", "USER", "LOGNAME"})
    if (const std::string value = environment(name); !value.empty()) return value;
  return "";
}

std::optional<std::size_t> rule_named(const Pack& pack, const std::string& name) {
  for (std::size_t i = 0; i < pack.rules().size(); ++i)
    if (pack.rules()[i].id == name || pack.rules()[i].code == name) return i;
  return {};
}

DocumentResult judged(const Pack& pack, const Settings& settings, const Options& options) {
  BatchOptions batch;
  batch.jobs = 1;
  batch.read = read_options(options);
  batch.evaluate = {settings.meta, false};
  batch.hash = true;
  batch.review = [&](const Document*, const std::string&, Scorecard& card) {
    identify(pack, card);
    return true;
  };
  const std::string path = options.operands[1];
  DocumentResult result{path, tl::unexpected(Error{ErrorCode::file_unreadable, path})};
  run_batch(pack, {&path, 1}, batch, [&](DocumentResult&& one) { result = std::move(one); });
  return result;
}

// The document by the surest name that it has, or by the one that was asked for.
void name_document(Waiver& waiver, const Scorecard& card, const Options& options,
                   const std::string& folder) {
  const DocumentFacts& facts = card.document;
  const bool known =
      facts.issuer.confidence >= sure_enough && facts.report_year.confidence >= sure_enough;
  if (options.name_by == NameBy::sha256) {
    waiver.sha256 = card.sha256;
  } else if (options.name_by == NameBy::path || !known) {
    waiver.path = relative_to(folder, card.name);
  } else {
    waiver.issuer = facts.issuer.value;
    waiver.year = facts.report_year.value;
  }
}

// How many waivers the text holds, or nothing if it is not right.
std::optional<std::size_t> number_in_text(const std::string& path, const std::string& text) {
  Problems problems;
  const std::size_t number = parse_waivers(path, text, problems).size();
  return problems.has_error() ? std::nullopt : std::optional(number);
}

// The list may be indented or not; an empty one may be written [].
std::optional<std::string> appended(const std::string& path, std::string text,
                                    const std::string& item) {
  const std::optional<std::size_t> before = number_in_text(path, text);
  if (!before) return {};
  if (*before == 0)
    if (const std::size_t at = text.rfind("waivers: []"); at != std::string::npos)
      text.replace(at, 11, "waivers:");
  if (!text.ends_with('\n')) text += '\n';
  std::string flush = item.substr(2);
  for (std::size_t at = 0; (at = flush.find("\n  ", at)) != std::string::npos; ++at)
    flush.erase(at + 1, 2);
  for (const std::string& way : {item, flush})
    if (number_in_text(path, text + way) == *before + 1) return text + way;
  return {};
}

int write(const std::string& path, const std::string& item, const Options& options) {
  std::string old;
  const Result<void> read = read_file(path, max_yaml_bytes, old);
  if (!read && read.error().code != ErrorCode::file_not_found) {
    complain(read.error(), options.language);
    return exit_unable;
  }
  const std::string begin =
      "# yaml-language-server: $schema=.hecha.waivers.schema.json\nwaivers:\n";
  const std::optional<std::string> text = read ? appended(path, old, item) : begin + item;
  if (!text) {
    print(item, options.language);
    return refuse(told(word::cannot_append, {path}), options);
  }
  Result<std::unique_ptr<Output>> output = Output::open(path);
  Result<void> written = tl::unexpected(Error{ErrorCode::output_failed, path});
  if (output) {
    (*output)->stream() << *text;
    written = (*output)->commit();
  } else {
    written = tl::unexpected(output.error());
  }
  if (written) return print(item, options.language);
  complain(written.error(), options.language);
  return exit_unable;
}

}  // namespace

int run_waive(const Options& options) {
  const std::string& path = options.operands[1];
  if (path_kind(path) != PathKind::file) return refuse(told(word::absent, {path}), options);
  if (options.reason.empty()) return refuse(told(word::needs_option, {"--reason"}), options);
  const std::string user = name_of_user(options);
  if (user.empty()) return refuse(told(word::needs_option, {"--approved-by"}), options);
  const std::optional<Plan> plan = plan_of(options, std::span(&path, 1));
  if (!plan) return exit_unable;
  const PackRun& run = plan->runs.front();
  const std::optional<Pack> pack = open_judging_pack(run.pack, run.load, options);
  if (!pack) return exit_unable;
  const std::optional<std::size_t> rule = rule_named(*pack, options.operands[0]);
  if (!rule) {
    const Text text = told(word::no_rule, {pack->id(), options.operands[0]});
    std::vector<std::string> known;
    for (const Rule& one : pack->rules()) known.push_back(one.id);
    const Text hint = guess(options.operands[0], known);
    return refuse({text.zh + hint.zh, text.en + hint.en}, options);
  }
  const DocumentResult result = judged(*pack, run.batches.front().settings, options);
  if (!result.scorecard) {
    complain(result.scorecard.error(), options.language);
    return exit_unable;
  }
  if (result.scorecard->findings.empty())
    return refuse(told(word::nothing_to_waive, {path}), options);
  const Finding& finding = result.scorecard->findings[*rule];
  // Of the command line or the configuration, whichever says so.
  const Settings& settings = run.batches.front().settings;
  const std::string file = settings.waivers.empty() ? "waivers.yml" : settings.waivers.front();
  std::error_code error;
  Waiver waiver;
  waiver.rule = pack->rules()[*rule].id;
  name_document(waiver, *result.scorecard, options,
                fs::absolute(file, error).lexically_normal().parent_path().string());
  waiver.verdict = options.verdict;
  waiver.reason = options.reason;
  waiver.approved_by = user;
  waiver.approved_on = options.today.value_or(today_in(Zone{}, std::chrono::system_clock::now()));
  waiver.expires = options.expires.value_or(waiver.approved_on + a_year);
  waiver.seen = Seen{std::string(verdict_id(finding.verdict)), finding.fingerprint,
                     pack->rules()[*rule].fingerprint};
  return write(file, written(waiver), options);
}

}  // namespace hecha
