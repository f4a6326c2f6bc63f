// SPDX-License-Identifier: Apache-2.0
// hecha explain: a rule, a page of the reference, or all pages into a folder.
#include "run/explain.h"

#include <sstream>

#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/packs.h"
#include "run/pages.h"
#include "run/print.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

// Every page, or where no folder is named, all of them one after another.
int write_pages(const Options& options) {
  if (options.operands.empty()) {
    std::string all;
    for (const ReferencePage& page : pages()) all += (all.empty() ? "" : "\n") + page.text();
    return print(all, options.language);
  }
  for (const ReferencePage& page : pages()) {
    const std::string path = options.operands.front() + "/" + std::string(page.name) + ".md";
    Result<std::unique_ptr<Output>> output = Output::open(path);
    Result<void> written = tl::unexpected(Error{ErrorCode::output_failed, path});
    if (output) {
      (*output)->stream() << page.text();
      written = (*output)->commit();
    }
    if (!written) {
      complain(written.error(), options.language);
      return exit_unable;
    }
  }
  return exit_passed;
}

// By id or code, in any case of letters; its place in the pack.
std::optional<std::size_t> rule_named(const Pack& pack, const std::string& name) {
  const auto lower = [](std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return text;
  };
  const std::string wanted = lower(name);
  for (std::size_t i = 0; i < pack.rules().size(); ++i) {
    const Rule& rule = pack.rules()[i];
    if (lower(rule.id) == wanted || lower(rule.code) == wanted) return i;
  }
  return {};
}

int explain_rule(const Options& options, const std::string& name) {
  const std::optional<Pack> pack = open_pack(options, {});
  if (!pack) return exit_unable;
  const std::optional<std::size_t> rule = rule_named(*pack, name);
  if (!rule) {
    std::vector<std::string> known;
    for (const Rule& each : pack->rules()) known.push_back(each.id);
    for (const ReferencePage& page : pages()) known.emplace_back(page.name);
    const Text text = told(word::no_rule, {pack->id(), name});
    const Text hint = guess(name, known);
    complain(Text{text.zh + hint.zh, text.en + hint.en}, options.language);
    return exit_unable;
  }
  std::ostringstream out;
  Sheet sheet(out, sheet_options(options));
  write_rule(sheet, *pack, *rule, options.language);
  if (const auto folder = pack_folder(options.rules, environment))
    write_rule_accuracy(sheet, *pack, *rule, *folder, options.language);
  return print(out.str(), options.language);
}

}  // namespace

int run_explain(const Options& options) {
  if (options.all) return write_pages(options);
  const std::string& name = options.operands.front();
  for (const ReferencePage& page : pages())
    if (page.name == name) return print(page.text(), options.language);
  return explain_rule(options, name);
}

}  // namespace hecha
