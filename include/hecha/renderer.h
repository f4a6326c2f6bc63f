// SPDX-License-Identifier: Apache-2.0
// Writes scorecards for people and for programs.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

struct RunSummary {
  std::uint32_t documents = 0;     // inputs that were tried
  std::uint32_t unreadable = 0;    // of these, could not be read
  std::uint32_t not_reports = 0;   // of these, judged no such report, or damaged
  std::uint32_t failed = 0;        // of these, did not pass the gate
  std::uint32_t rule_errors = 0;   // documents in which a rule ended in error
  std::uint32_t skipped = 0;       // files of unknown formats in folders, not tried
  bool interrupted = false;
};

// Called once begin, then add for each document in input order, then once end.
// Keeps nothing between calls but totals, so memory does not grow with the run.
class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual void begin(const Pack& pack) = 0;
  virtual void add(const DocumentResult& result) = 0;
  virtual void end(const RunSummary& summary) = 0;
};

enum class Language : std::uint8_t { zh, en };

struct RenderOptions {
  Language language = Language::zh;  // of texts for people; machine formats carry both or neither
  bool colour = false;
  bool show_passed = false;  // also show findings that were met
  bool explain = false;
  std::uint32_t width = 80;  // columns of the terminal
};

struct RendererKind {
  std::string_view name;  // as given to --format
  Text (*doc)();          // one line, for --help and docs/generated/outputs.md
  std::unique_ptr<Renderer> (*make)(std::ostream& out, const RenderOptions& options);
};

// Every known output, in the order shown by --help.
std::span<const RendererKind> renderer_kinds();

}  // namespace hecha
