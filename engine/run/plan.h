// SPDX-License-Identifier: Apache-2.0
// What is to be done with which document: configuration and command line, put together.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "config/config.h"
#include "gate/gate.h"
#include "run/inputs.h"
#include "run/options.h"

namespace hecha {

// What is asked of a document, whoever asked it.
struct Settings {
  std::string pack;  // folder or id; empty: the default pack
  LoadOptions load;
  std::map<std::string, std::string> meta;
  GateOptions gate;
  std::vector<std::string> waivers;  // files
  std::string baseline;              // file; empty: none
  bool inline_ignores = true;
  std::string cache;  // folder of earlier results; empty: none
};

Settings settings_of(const ConfigLayer& layer);

// Documents of which the same is asked: neighbours among those that were named.
struct Batch {
  Settings settings;
  std::span<const std::string> paths;
};

// Documents that one pack judges.
struct PackRun {
  std::string pack;
  LoadOptions load;
  std::vector<Batch> batches;
};

struct Plan {
  std::vector<PackRun> runs;         // in the order of their first documents
  std::vector<std::string> configs;  // configurations that were read
};

// Every layer that holds for a document: standard values, configurations, command line. Nothing if
// a configuration is wrong, which is then told.
class Layers {
 public:
  explicit Layers(const Options& options);
  ~Layers();
  Layers(const Layers&) = delete;
  Layers& operator=(const Layers&) = delete;

  std::optional<ConfigLayer> of(const std::string& document);
  std::vector<std::string> files() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The plan points into `paths`, which must outlive it.
std::optional<Plan> plan_of(const Options& options, std::span<const std::string> paths);

}  // namespace hecha
