// SPDX-License-Identifier: Apache-2.0
// hecha man: the manual page, from the tables of commands and options.
#include <sstream>

#include "base/version.h"
#include "run/commands.h"
#include "run/help.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

// Roff takes a backslash, and a dot or an apostrophe at the beginning of a line, as commands.
std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\')
      escaped += "\\e";
    else if (c == '-')
      escaped += "\\-";
    else if (c == '|')
      escaped += "|\\:";  // a long line of choices may break here
    else
      escaped += c;
  }
  return escaped.starts_with('.') || escaped.starts_with('\'') ? "\\&" + escaped : escaped;
}

std::string section(const std::string& title) { return ".SH " + roff(title) + "\n"; }

// Of a command only its own: what every command takes stands once, at the end.
std::string options_text(CommandMask mask, Language language) {
  std::string text;
  for (const OptionRow& row : option_rows()) {
    const bool common = row.commands == on_all;
    if ((row.commands & mask) == 0 || common != (mask == on_program)) continue;
    text += ".TP\n.B " + roff(usage_of(row, language)) + "\n";
    text += roff(std::string(row.doc.in(language)) + choices_of(row)) + "\n";
  }
  return text;
}

std::string details_text(std::string_view details) {
  std::string text;
  for (const std::string& paragraph : paragraphs_of(details)) {
    text += ".PP\n";
    std::istringstream lines(paragraph);
    bool first = true;
    for (std::string line; std::getline(lines, line); first = false) {
      if (!first) text += ".br\n";
      text += roff(line.substr(std::min(line.find_first_not_of(' '), line.size()))) + "\n";
    }
  }
  return text;
}

std::string command_text(const CommandRow& row, Language language) {
  std::string text = ".SS hecha " + roff(row.name) + " " + roff(row.operands.in(language)) + "\n";
  text += roff(row.doc.in(language)) + "\n" + details_text(row.details.in(language));
  return text + options_text(row.mask, language);
}

}  // namespace

int run_man(const Options& options) {
  const Language language = options.language;
  std::string text = ".TH HECHA 1 \"\" \"hecha " + std::string(version) + "\"\n.ad l\n";
  text +=
      section(std::string(word::man_name.in(language))) + roff(word::man_line.in(language)) + "\n";
  text += section(std::string(word::man_synopsis.in(language)));
  for (const CommandRow& row : command_rows())
    if (!row.hidden)
      text += ".B hecha " + roff(row.name) + "\n" + roff(word::help_any_options.in(language)) +
              " " + roff(row.operands.in(language)) + "\n.br\n";
  text += section(std::string(word::man_commands.in(language)));
  for (const CommandRow& row : command_rows())
    if (!row.hidden) text += command_text(row, language);
  text += section(std::string(word::man_common.in(language))) + options_text(on_program, language);
  text += section(std::string(word::man_environment.in(language)));
  for (const auto& [name, doc] : word::man_variables)
    text += ".TP\n.B " + std::string(name) + "\n" + roff(doc.in(language)) + "\n";
  return print(text, language);
}

}  // namespace hecha
