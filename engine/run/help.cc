// SPDX-License-Identifier: Apache-2.0
// Help for the program and for each command.
#include "run/help.h"

#include <sstream>

#include "base/version.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

void write_heading(Sheet& sheet, const Label& text, Language language) {
  sheet.blank();
  sheet.paragraph(0, {std::string(text.in(language)), Style::bold});
}

void write_commands(Sheet& sheet, Language language) {
  write_heading(sheet, word::help_commands, language);
  for (const CommandRow& row : command_rows())
    if (!row.hidden)
      sheet.item(2, {pad(row.name, 10), Style::link},
                 {std::string(row.doc.in(language)), Style::plain});
}

void write_options(Sheet& sheet, CommandMask mask, Language language) {
  write_heading(sheet, word::help_options, language);
  constexpr std::uint32_t names_width = 30;
  for (const OptionRow& row : option_rows()) {
    if ((row.commands & mask) == 0) continue;
    const std::string names = usage_of(row, language);
    const std::string doc = std::string(row.doc.in(language)) + choices_of(row);
    if (columns(names) >= names_width) {
      sheet.paragraph(2, {names, Style::link});
      sheet.paragraph(2 + names_width, {doc, Style::plain});
    } else {
      sheet.item(2, {pad(names, names_width), Style::link}, {doc, Style::plain});
    }
  }
}

void write_details(Sheet& sheet, const Label& details, Language language) {
  for (const std::string& text : paragraphs_of(details.in(language))) {
    sheet.blank();
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t depth = std::min(line.find_first_not_of(' '), line.size());
      sheet.paragraph(static_cast<std::uint32_t>(depth), {line.substr(depth), Style::plain});
    }
  }
}

void write_command(Sheet& sheet, const CommandRow& row, Language language) {
  const std::string usage = "hecha " + std::string(row.name) + " " +
                            std::string(word::help_any_options.in(language)) + " " +
                            std::string(row.operands.in(language));
  sheet.item(0, {std::string(word::help_usage.in(language)), Style::plain}, {usage, Style::bold});
  sheet.paragraph(0, {std::string(row.doc.in(language)), Style::plain});
  write_details(sheet, row.details, language);
  write_options(sheet, row.mask, language);
}

void write_program(Sheet& sheet, Language language) {
  sheet.paragraph(0, {std::string(word::program_doc.in(language)), Style::bold});
  sheet.blank();
  sheet.item(0, {std::string(word::help_usage.in(language)), Style::plain},
             {std::string(word::program_usage.in(language)), Style::bold});
  write_commands(sheet, language);
  write_options(sheet, on_program, language);
  sheet.blank();
  sheet.paragraph(0, {std::string(word::help_more.in(language)), Style::plain});
}

}  // namespace

std::string usage_of(const OptionRow& row, Language language) {
  std::string usage;
  for (const std::string& name : split(row.names, ',')) usage += (usage.empty() ? "" : ", ") + name;
  if (row.kind != ValueKind::flag) usage += " " + std::string(row.value.in(language));
  return usage;
}

std::string choices_of(const OptionRow& row) {
  if (row.choices.empty()) return "";
  std::string list;
  for (const std::string& choice : split(row.choices, ' '))
    list += (list.empty() ? "" : "|") + choice;
  return " {" + list + "}";
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    paragraphs.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return paragraphs;
}

int print_help(const Options& options) {
  std::ostringstream out;
  Sheet sheet(out, sheet_options(options));
  if (options.command == nullptr)
    write_program(sheet, options.language);
  else
    write_command(sheet, *options.command, options.language);
  return print(out.str(), options.language);
}

int print_version() { return print("hecha " + std::string(version) + "\n", Language::en); }

}  // namespace hecha
