// SPDX-License-Identifier: Apache-2.0
// What the command line can say: the table of commands, the table of options, and the values
// they fill. Parser, help, man page and completions are all made from these two tables.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gate/gate.h"
#include "hecha/pack.h"
#include "hecha/renderer.h"
#include "render/labels.h"

namespace hecha {

enum class ColourMode : std::uint8_t { automatic, always, never };

// --format NAME[:FILE]
struct OutputRequest {
  std::string format;
  std::string file;  // empty: standard output, or that of --output
};

inline constexpr std::size_t largest_input = 64u << 20;  // positions have 32 bits

// Everything that was said, checked one by one. What goes together is checked by conflict().
struct Options {
  const struct CommandRow* command = nullptr;  // a row of the table; null: none was named
  std::vector<std::string> operands;

  std::string rules;  // folder or id; empty: the default pack
  std::string profile;
  std::vector<std::string> only, skip;
  std::map<std::string, std::string> meta;
  GateOptions gate;
  bool exit_zero = false;

  std::vector<OutputRequest> formats;  // empty: console
  std::string output;                  // where the one without a file goes
  Language language = Language::zh;
  Severity min_severity = Severity::note;
  bool show_passed = false;
  bool explain = false;
  bool quiet = false;
  bool verbose = false;
  bool no_progress = false;
  std::optional<ColourMode> colour;

  unsigned jobs = 0;  // 0: one per core
  std::size_t max_size = largest_input;
  std::string stdin_name;

  bool all = false;  // explain --all
  bool help = false;
  bool version = false;
};

// A set of commands, for the options that they share.
using CommandMask = std::uint16_t;
enum : CommandMask {
  on_program = 1,  // before any command
  on_check = 2,
  on_test = 4,
  on_lint = 8,
  on_explain = 16,
  on_list = 32,
  on_completions = 64,
  on_man = 128,
  on_all = 0xFFFF,
};

struct CommandRow {
  std::string_view name;
  CommandMask mask;
  Label operands;  // as shown in the usage line; may be empty
  Label doc;       // one line
  Label details;   // paragraphs for --help and the manual; may be empty
  std::size_t min_operands;
  std::size_t max_operands;
  bool hidden;  // not shown by --help
  int (*run)(const Options& options);
};

// How shells complete the value.
enum class ValueKind : std::uint8_t { flag, text, path, folder, choice };

struct OptionRow {
  std::string_view names;  // "-r,--rules"
  ValueKind kind = ValueKind::flag;
  Label value = {};  // as shown in help; empty for a flag
  Label doc;
  std::string choices = {};  // of a choice: "zh en"
  bool repeatable = false;
  CommandMask commands = on_all;
  // Puts the value in its place, or says what is wrong with it. A flag is given "".
  std::optional<Text> (*take)(const OptionRow& row, Options& options, const std::string& value);
};

std::span<const CommandRow> command_rows();  // in the order of --help
std::span<const OptionRow> option_rows();    // in the order of --help

// "-r,--rules" -> "--rules"
std::string long_name(const OptionRow& row);

// Why these options cannot stand together, or nothing.
std::optional<Text> conflict(const Options& options);

}  // namespace hecha
