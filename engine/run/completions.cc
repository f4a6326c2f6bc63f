// SPDX-License-Identifier: Apache-2.0
// hecha completions: scripts for bash, zsh and fish, from the tables of commands and options.
#include <array>

#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

// What may follow a command that takes words and no paths.
std::string operand_words(const CommandRow& row) {
  std::string words(row.operands.en);
  if (words.find('|') == std::string::npos) return "";
  for (char& c : words) c = c == '|' ? ' ' : c;
  return words;
}

std::string names_of(CommandMask mask) {
  std::string names;
  for (const OptionRow& row : option_rows())
    if ((row.commands & mask) != 0)
      for (const std::string& name : split(row.names, ','))
        names += (names.empty() ? "" : " ") + name;
  return names;
}

std::string command_names() {
  std::string names;
  for (const CommandRow& row : command_rows())
    if (!row.hidden) names += (names.empty() ? "" : " ") + std::string(row.name);
  return names;
}

std::string bash_case(const OptionRow& row) {
  std::string pattern;
  for (const std::string& name : split(row.names, ','))
    pattern += (pattern.empty() ? "" : "|") + name;
  const std::string begin = "    " + pattern + ") ";
  switch (row.kind) {
    case ValueKind::flag:
      return "";
    case ValueKind::choice:
      return begin + "COMPREPLY=($(compgen -W '" + row.choices + "' -- \"$word\")); return ;;\n";
    case ValueKind::folder:
      return begin + "COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n";
    case ValueKind::path:
      return begin + "COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n";
    case ValueKind::text:
      return begin + "COMPREPLY=(); return ;;\n";
  }
  return "";
}

std::string bash_script() {
  std::string script =
      "# bash completion for hecha; written by `hecha completions bash`\n"
      "_hecha() {\n"
      "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" "
      "command=\"\" w\n"
      "  case \"$before\" in\n";
  for (const OptionRow& row : option_rows()) script += bash_case(row);
  script +=
      "  esac\n"
      "  for w in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
      "    [[ $w != -* ]] && { command=$w; break; }\n"
      "  done\n"
      "  local options=\"\" words=\"\"\n"
      "  case \"$command\" in\n"
      "    '') options='" +
      names_of(on_program) + "' words='" + command_names() + "' ;;\n";
  for (const CommandRow& row : command_rows())
    if (!row.hidden)
      script += "    " + std::string(row.name) + ") options='" + names_of(row.mask) + "' words='" +
                operand_words(row) + "' ;;\n";
  return script +
         "  esac\n"
         "  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
         "  elif [[ -n $words ]]; then COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "  else compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\")); fi\n"
         "}\n"
         "complete -F _hecha hecha\n";
}

// In single quotes a shell knows no escape; zsh gives : [ ] a meaning of their own there.
std::string quoted(std::string_view text, std::string_view escaped) {
  std::string safe = "'";
  for (const char c : text) {
    if (escaped.find(c) != std::string_view::npos) safe += '\\';
    if (c == '\'')
      safe += "'\\''";
    else
      safe += c;
  }
  return safe + "'";
}

std::string zsh_option(const OptionRow& row, Language language) {
  std::string value;
  if (row.kind == ValueKind::choice) value = ":value:(" + row.choices + ")";
  if (row.kind == ValueKind::folder) value = ":folder:_files -/";
  if (row.kind == ValueKind::path) value = ":file:_files";
  if (row.kind == ValueKind::text) value = ":value: ";
  std::string lines;
  for (const std::string& name : split(row.names, ',')) {
    const std::string doc = quoted(row.doc.in(language), ":[]");
    const std::string many = row.repeatable ? "*" : "";
    const std::string equals = row.kind != ValueKind::flag && name.starts_with("--") ? "=" : "";
    lines += " \\\n        '" + many + name + equals + "['" + doc + "']" + value + "'";
  }
  return lines;
}

std::string zsh_script(Language language) {
  std::string script =
      "#compdef hecha\n"
      "# zsh completion for hecha; written by `hecha completions zsh`\n"
      "_hecha() {\n"
      "  if (( CURRENT == 2 )); then\n"
      "    local -a commands=(\n";
  for (const CommandRow& row : command_rows())
    if (!row.hidden)
      script += "      " +
                quoted(std::string(row.name) + ":" + std::string(row.doc.in(language)), "") + "\n";
  script +=
      "    )\n"
      "    _describe command commands\n"
      "    return\n"
      "  fi\n"
      "  shift words; (( CURRENT-- ))\n"
      "  case $words[1] in\n";
  for (const CommandRow& row : command_rows()) {
    if (row.hidden) continue;
    script += "    " + std::string(row.name) + ")\n      _arguments -s";
    for (const OptionRow& option : option_rows())
      if ((option.commands & row.mask) != 0) script += zsh_option(option, language);
    const std::string words = operand_words(row);
    script +=
        " \\\n        '*:operand:" + (words.empty() ? "_files" : "(" + words + ")") + "' ;;\n";
  }
  return script + "  esac\n}\n_hecha \"$@\"\n";
}

std::string fish_option(const OptionRow& row, std::string_view condition, Language language) {
  std::string line = "complete -c hecha";
  if (!condition.empty()) line += " -n '" + std::string(condition) + "'";
  for (const std::string& name : split(row.names, ','))
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (row.kind == ValueKind::choice) line += " -x -a '" + row.choices + "'";
  if (row.kind == ValueKind::folder) line += " -x -a '(__fish_complete_directories)'";
  if (row.kind == ValueKind::path) line += " -r";
  if (row.kind == ValueKind::text) line += " -x";
  return line + " -d " + quoted(row.doc.in(language), "\\") + "\n";
}

std::string fish_script(Language language) {
  std::string script = "# fish completion for hecha; written by `hecha completions fish`\n";
  for (const CommandRow& row : command_rows()) {
    if (row.hidden) continue;
    script += "complete -c hecha -n __fish_use_subcommand -f -a " + std::string(row.name) + " -d " +
              quoted(row.doc.in(language), "\\") + "\n";
    const std::string inside = "__fish_seen_subcommand_from " + std::string(row.name);
    const std::string words = operand_words(row);
    if (!words.empty()) script += "complete -c hecha -n '" + inside + "' -f -a '" + words + "'\n";
    for (const OptionRow& option : option_rows())
      if ((option.commands & row.mask) != 0 && option.commands != on_all)
        script += fish_option(option, inside, language);
  }
  for (const OptionRow& option : option_rows())
    if (option.commands == on_all) script += fish_option(option, "", language);
  return script;
}

}  // namespace

int run_completions(const Options& options) {
  const std::string& shell = options.operands.front();
  if (shell == "bash") return print(bash_script(), options.language);
  if (shell == "zsh") return print(zsh_script(options.language), options.language);
  if (shell == "fish") return print(fish_script(options.language), options.language);
  complain(told(word::bad_choice, {"hecha completions", shell, "bash zsh fish"}), options.language);
  return exit_unable;
}

}  // namespace hecha
