// SPDX-License-Identifier: Apache-2.0
// Hands the tables to CLI11 and puts sentences of our own in the place of its messages.
#include "run/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

// The language must be known before anything is said about the rest.
Language spoken(std::span<const std::string> words, Language language) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const bool next = words[i] == "--lang" && i + 1 < words.size();
    const std::string value = next                              ? words[i + 1]
                              : words[i].starts_with("--lang=") ? words[i].substr(7)
                                                                : "";
    if (value == "zh") language = Language::zh;
    if (value == "en") language = Language::en;
  }
  return language;
}

class Parser {
 public:
  explicit Parser(Language language) {
    options_.language = language;
    app_.set_help_flag();
    app_.allow_extras();
    app_.require_subcommand(0, 1);
    add_options(app_, on_program);
    for (const CommandRow& row : command_rows()) {
      CLI::App* const command = app_.add_subcommand(std::string(row.name));
      command->set_help_flag();
      command->allow_extras();
      command->positionals_at_end(false);
      command->add_option("operands", options_.operands);
      command->callback([this, &row] { options_.command = &row; });
      add_options(*command, row.mask);
    }
  }

  std::optional<Text> parse(std::span<const std::string> words) {
    try {
      app_.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::ParseError& error) {
      return told_by(error);
    }
    if (wrong_) return wrong_;
    if (options_.help || options_.version) return {};
    if (std::optional<Text> extra = left_over()) return extra;
    if (options_.command == nullptr) return told(word::no_command, {});
    return operand_count();
  }

  const Options& options() const { return options_; }

  // The command that was named, also where the rest could not be understood.
  std::string command_name() const {
    for (const CLI::App* command : app_.get_subcommands()) return "hecha " + command->get_name();
    return "hecha";
  }

 private:
  void add_options(CLI::App& app, CommandMask mask) {
    for (const OptionRow& row : option_rows()) {
      if ((row.commands & mask) == 0) continue;
      if (row.kind == ValueKind::flag) {
        app.add_flag_callback(std::string(row.names), [this, &row] { take(row, ""); });
      } else {
        const auto each = [this, &row](const CLI::results_t& values) {
          if (values.size() > 1 && !row.repeatable)
            remember(told(word::given_twice, {long_name(row)}));
          for (const std::string& value : values) take(row, value);
          return true;
        };
        app.add_option(std::string(row.names), each)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->allow_extra_args(false);
      }
    }
  }

  void take(const OptionRow& row, const std::string& value) {
    if (std::optional<Text> wrong = row.take(row, options_, value)) remember(*wrong);
  }

  void remember(const Text& wrong) {
    if (!wrong_) wrong_ = wrong;  // the first is told
  }

  // CLI11 names the option somewhere in its message: "--rules: 1 required", "Could not convert:
  // --explain = x".
  std::optional<Text> told_by(const CLI::ParseError& error) const {
    const std::string message = error.what();
    const std::size_t begin = std::min(message.find("--"), message.size());
    const std::string name = message.substr(begin, message.find_first_of(": =", begin) - begin);
    if (message.find("required") != std::string::npos) return told(word::value_missing, {name});
    return told(word::value_unwanted, {name});
  }

  std::vector<std::string> known_names() const {
    std::vector<std::string> names;
    CommandMask mask = on_program;
    if (options_.command != nullptr) mask = options_.command->mask;
    for (const OptionRow& row : option_rows())
      if ((row.commands & mask) != 0) names.push_back(long_name(row));
    return names;
  }

  std::optional<Text> left_over() const {
    std::vector<std::string> rest = app_.remaining(true);
    std::erase(rest, "--");  // the mark itself
    if (rest.empty()) return {};
    const std::string& first = rest.front();
    Text text;
    Text hint;
    if (first.starts_with('-')) {
      const std::string name = first.substr(0, first.find('='));
      text = told(word::unknown_option, {name});
      hint = guess(name, known_names());
    } else {
      std::vector<std::string> commands;
      for (const CommandRow& row : command_rows()) commands.emplace_back(row.name);
      text = told(word::unknown_command, {first});
      hint = guess(first, commands);
      const bool path =
          first.find('.') != std::string::npos || first.find('/') != std::string::npos;
      if (hint.zh.empty() && path) hint = told(word::forgot_check, {first});
    }
    return Text{text.zh + hint.zh, text.en + hint.en};
  }

  std::optional<Text> operand_count() const {
    const CommandRow& row = *options_.command;
    if (options_.operands.size() < row.min_operands && !options_.all)
      return Text{fill(word::no_operand.zh, {row.operands.zh}),
                  fill(word::no_operand.en, {row.operands.en})};
    if (options_.operands.size() > row.max_operands)
      return told(word::too_many_operands, {options_.operands[row.max_operands]});
    return {};
  }

  CLI::App app_;
  Options options_;
  std::optional<Text> wrong_;
};

}  // namespace

tl::expected<Options, Misuse> parse(std::span<const std::string> words, Language language) {
  language = spoken(words, language);
  Parser parser(language);
  std::optional<Text> wrong = parser.parse(words);
  const bool asks = parser.options().help || parser.options().version;
  if (!wrong && !asks) wrong = conflict(parser.options());
  if (wrong) return tl::unexpected(Misuse{*wrong, parser.command_name(), language});
  Options options = parser.options();
  options.words.assign(words.begin(), words.end());
  return options;
}

}  // namespace hecha
