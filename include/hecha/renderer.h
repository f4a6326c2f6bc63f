// SPDX-License-Identifier: Apache-2.0
// Writes scorecards for people and for programs.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

struct RunSummary {
  std::uint32_t documents = 0;     // inputs that were tried
  std::uint32_t unreadable = 0;    // of these, could not be read
  std::uint32_t not_reports = 0;   // of these, judged no such report, or damaged
  std::uint32_t failed = 0;        // of these, did not pass the gate
  std::uint32_t not_computed = 0;  // of these, gate not computed: neither passed nor failed
  std::uint32_t rule_errors = 0;   // documents in which a rule ended in error
  std::uint32_t skipped = 0;       // files of unknown formats in folders, not tried
  bool interrupted = false;
  int exit_code = 0;          // what the program returns, unless an output fails
  std::vector<Text> notices;  // waivers that expired, and the like; standard error tells them too
};

// Called once begin, then add for each document in input order, then once end. Where
// documents are judged by different packs, begin is called again before the first document
// of each: what follows belongs to that pack. Packs outlive the renderer.
// Keeps nothing between calls but totals, so memory does not grow with the run.
class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual void begin(const Pack& pack) = 0;
  virtual void add(const DocumentResult& result) = 0;
  virtual void end(const RunSummary& summary) = 0;
};

enum class Language : std::uint8_t { zh, en };

// How much people are told of each document: one line, or the whole account.
enum class Detail : std::uint8_t { line, full };

// One thing that the run was asked for: {"--profile", "duties"}.
struct Setting {
  std::string name;
  std::string value;
};

// What a record of the run names beside the pack, so that the run can be repeated.
struct Provenance {
  std::string engine;  // version of the program
  std::string date;    // ISO, as the caller gave it; empty: none was given
  std::vector<Setting> settings;
};

// How often the findings of a rule were right where that was measured, in the words of code
// scanning (GitHub: properties.precision). docs/accuracy.md has the thresholds.
enum class Precision : std::uint8_t { very_high, high, medium, low };

// How outputs for people look. Outputs for programs depend on min_severity and precision only.
struct RenderOptions {
  Language language = Language::zh;
  bool colour = false;
  Detail detail = Detail::full;
  Severity min_severity = Severity::note;  // findings of lower severity are not shown
  bool show_passed = false;                // also show the evidence of findings that were met
  std::uint32_t width = 80;                // columns of the terminal, at least 40
  std::string root = {};  // with its final '/': left out in front of names of documents
  Provenance provenance = {};
  std::map<std::string, Precision> precision = {};  // by id of the rules that were measured
};

// Where an output of several files puts all but the first.
class Folder {
 public:
  virtual ~Folder() = default;
  // Writes a whole file. `name` is relative, of plain ASCII, with '/' between folders, which
  // are made. Whoever owns the folder hears of failures; a renderer need not ask.
  virtual void write(std::string_view name, std::string_view content) = 0;
};

struct RendererKind {
  std::string_view name;  // as given to --format
  Text (*doc)();          // one line, for --help and docs/generated/outputs.md
  std::unique_ptr<Renderer> (*make)(std::ostream& out, const RenderOptions& options);
  // For an output that needs several files for several documents: `out` is index.html of
  // `folder`. Null: any number of documents goes into one stream.
  std::unique_ptr<Renderer> (*make_folder)(std::ostream& out, Folder& folder,
                                           const RenderOptions& options) = nullptr;
  bool needs_text = false;  // Scorecard::text and Scorecard::sha256
};

// Every known output, in the order shown by --help.
std::span<const RendererKind> renderer_kinds();

}  // namespace hecha
