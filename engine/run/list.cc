// SPDX-License-Identifier: Apache-2.0
// hecha list: what there is to use.
#include <sstream>

#include "ingest/formats.h"
#include "ingest/jail.h"
#include "render/account.h"
#include "render/shown.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/packs.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

int list_rules(const Options& options, Sheet& sheet) {
  const std::optional<Pack> pack =
      open_pack(options, {options.profile, options.only, options.skip, {}});
  if (!pack) return exit_unable;
  std::uint32_t code_width = 0;
  std::uint32_t id_width = 0;
  for (const Rule& rule : pack->rules()) {
    code_width = std::max(code_width, columns(rule.code));
    id_width = std::max(id_width, columns(rule.id));
  }
  for (const Rule& rule : pack->rules()) {
    const std::string severity(severity_label(rule.severity).in(options.language));
    sheet.item(0,
               {pad(rule.code, code_width) + "  " + pad(rule.id, id_width) + "  " +
                    pad(severity, 7) + pad_left(points(rule.weight), 5) + "  ",
                Style::link},
               {in(rule.title, options.language), Style::plain});
  }
  return exit_passed;
}

int list_packs(const Options& options, Sheet& sheet) {
  const std::vector<FoundPack> packs = packs_in(pack_roots(environment));
  if (packs.empty()) {
    complain(told(word::no_pack, {}), options.language);
    return exit_unable;
  }
  for (const FoundPack& found : packs) {
    const PackLoad loaded = load_whole(found.folder);
    std::string about(word::pack_unusable.in(options.language));
    if (loaded.pack)
      about = loaded.pack->version() + "  " + in(loaded.pack->title(), options.language);
    sheet.item(0, {pad(found.id, 12) + "  ", Style::link}, {about, Style::plain});
    sheet.paragraph(14, {shown(found.folder), Style::dim});
  }
  return exit_passed;
}

int list_formats(const Options& options, Sheet& sheet) {
  const Language language = options.language;
  sheet.paragraph(0, {std::string(word::formats_read.in(language)), Style::bold});
  for (const FormatRow& kind : format_rows()) {
    if (kind.by == ReadBy::nobody) continue;
    std::string extensions;
    for (const std::string_view extension : kind.extensions)
      extensions += (extensions.empty() ? "" : " ") + std::string(extension);
    sheet.item(2, {pad(kind.name, 8) + pad(extensions, 20), Style::link},
               {in(kind.doc, language), Style::plain});
    const Text missing = missing_for(kind.by);
    if (!missing.en.empty()) sheet.paragraph(30, {"✗ " + in(missing, language), Style::dim});
    if (kind.by == ReadBy::office && missing.en.empty() && jail_program().empty())
      sheet.paragraph(30, {"! " + std::string(word::no_jail.in(language)), Style::dim});
  }
  sheet.blank();
  sheet.paragraph(0, {std::string(word::formats_written.in(language)), Style::bold});
  for (const RendererKind& kind : renderer_kinds())
    sheet.item(2, {pad(kind.name, 26), Style::link}, {in(kind.doc(), language), Style::plain});
  return exit_passed;
}

}  // namespace

int run_list(const Options& options) {
  std::ostringstream out;
  Sheet sheet(out, sheet_options(options));
  const std::string& what = options.operands.front();
  int code = exit_unable;
  if (what == "rules") {
    code = list_rules(options, sheet);
  } else if (what == "packs") {
    code = list_packs(options, sheet);
  } else if (what == "formats") {
    code = list_formats(options, sheet);
  } else {
    complain(told(word::bad_choice, {"hecha list", what, "rules packs formats"}), options.language);
  }
  if (code != exit_passed) return code;
  return print(out.str(), options.language);
}

}  // namespace hecha
