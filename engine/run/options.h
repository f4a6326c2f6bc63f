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

#include "gate/day.h"
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

// What a run made, for those who want to compare: SHA-256 of the outputs, fingerprints of packs.
struct RunRecord {
  std::vector<std::string> outputs;
  std::vector<std::string> packs;
};

// How `waive` names a document.
enum class NameBy : std::uint8_t { issuer, path, sha256 };

inline constexpr std::size_t largest_input = 512u << 20;  // positions have 32 bits
inline constexpr std::size_t usual_input = 100u << 20;

// Everything that was said, checked one by one. What goes together is checked by conflict().
struct Options {
  const struct CommandRow* command = nullptr;  // a row of the table; null: none was named
  std::vector<std::string> operands;
  std::vector<std::string> words;  // all of the command line

  std::string rules;  // folder or id; empty: the default pack
  std::string profile;
  std::vector<std::string> only, skip;
  std::map<std::string, std::string> meta;
  GateOptions gate;
  bool fail_on_given = false;
  bool exit_zero = false;

  std::string config;  // empty: looked for
  bool no_config = false;
  std::vector<std::string> waivers;
  std::string baseline;
  bool update_baseline = false;
  bool no_inline_ignores = false;
  std::optional<Day> today;  // empty: by the clock

  std::string manifest;         // where the record of the run goes; empty: nowhere
  std::uint32_t columns = 0;    // of the screen; 0: as it is
  RunRecord* record = nullptr;  // of verify: nothing is written, only summed up

  std::vector<std::string> ci;                          // init
  std::string reason, approved_by, verdict = "accept";  // waive
  std::optional<Day> expires;
  NameBy name_by = NameBy::issuer;
  bool fail_if_worse = false;  // diff

  std::vector<OutputRequest> formats;  // empty: console
  std::string date;                    // ISO: that of the check, to be shown; empty: none is
  std::string output;                  // where the one without a file goes
  std::string extract_format = "text";
  std::string pattern_format = "text";
  std::vector<std::string> kinds;  // of patterns; empty: all
  Language language = Language::zh;
  Severity min_severity = Severity::note;
  bool show_passed = false;
  bool explain = false;
  bool quiet = false;
  bool verbose = false;
  bool no_progress = false;
  std::string cache;      // folder of earlier results; empty: none is asked for
  bool no_cache = false;  // packs are loaded anew, and every document judged
  std::optional<ColourMode> colour;

  unsigned jobs = 0;  // 0: one per core
  std::size_t max_size = usual_input;
  unsigned timeout = 20;  // seconds
  bool no_external = false;
  std::string stdin_name;

  bool all = false;      // explain --all
  bool write = false;    // eval --write
  bool perturb = false;  // eval --perturb
  bool help = false;
  bool version = false;
};

// A set of commands, for the options that they share.
using CommandMask = std::uint32_t;
enum : CommandMask {
  on_program = 1,  // before any command
  on_check = 2,
  on_test = 4,
  on_lint = 8,
  on_explain = 16,
  on_list = 32,
  on_completions = 64,
  on_man = 128,
  on_diff = 256,
  on_waive = 512,
  on_print_config = 1024,
  on_init = 2048,
  on_schema = 4096,
  on_verify = 8192,
  on_extract = 16384,
  on_eval = 32768,
  on_export_patterns = 65536,
  on_judging = on_check | on_diff | on_waive | on_print_config,  // what is asked of documents
  on_all = 0xFFFFFFFF,
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
