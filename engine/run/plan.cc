// SPDX-License-Identifier: Apache-2.0
// Layers become settings, settings become batches.
#include "run/plan.h"

#include <algorithm>

#include "base/decimal.h"
#include "config/discover.h"
#include "run/messages.h"
#include "run/terminal.h"
#include "run/values.h"

namespace hecha {
namespace {

constexpr std::string_view group_prefix = "gate.groups.";
constexpr std::string_view meta_prefix = "meta.";
constexpr int score_places = 6;  // of what --min-score asks

ConfigPlaces places_of(const Options& options) {
  ConfigPlaces places;
  places.none = options.no_config;
  places.given = options.config;
  places.from_environment = environment("HECHA_CONFIG");
  std::string home = environment("XDG_CONFIG_HOME");
  if (home.empty() && !environment("HOME").empty()) home = environment("HOME") + "/.config";
  if (!home.empty()) places.of_user = home + "/hecha/config.yml";
  return places;
}

// What the command line says, in the words of a configuration.
ConfigLayer said_by(const Options& options) {
  constexpr std::string_view levels[] = {"error", "warning", "note", "never"};
  ConfigLayer layer;
  const auto say = [&](const std::string& key, std::vector<std::string> values,
                       const std::string& origin) {
    layer[key] = {std::move(values), origin};
  };
  if (!options.rules.empty()) say("pack", {options.rules}, "--rules");
  if (!options.profile.empty()) say("profile", {options.profile}, "--profile");
  if (!options.only.empty()) say("only", options.only, "--only");
  if (!options.skip.empty()) say("skip", options.skip, "--skip");
  for (const auto& [key, value] : options.meta)
    say(std::string(meta_prefix) + key, {value}, "--meta");
  const GateOptions& gate = options.gate;
  if (options.fail_on_given)
    say("gate.fail-on", {std::string(levels[static_cast<std::size_t>(gate.fail_on)])}, "--fail-on");
  if (gate.min_score)
    say("gate.min-score", {decimal(*gate.min_score, score_places)}, "--min-score");
  for (const GroupMinimum& group : gate.groups)
    say(std::string(group_prefix) + group.group, {decimal(group.score, score_places)},
        "--min-score");
  if (!gate.gates.empty()) say("gate.gates", gate.gates, "--gate");
  if (!options.waivers.empty()) say("waivers", options.waivers, "--waivers");
  if (!options.baseline.empty()) say("baseline", {options.baseline}, "--baseline");
  // What is written into the baseline is accepted.
  if (options.update_baseline) say("gate.fail-on", {"never"}, "--update-baseline");
  if (options.no_inline_ignores) say("inline-ignores", {"false"}, "--no-inline-ignores");
  if (!options.cache.empty()) say("cache", {options.cache}, "--cache");
  return layer;
}

ConfigLayer standard_layer() {
  ConfigLayer layer;
  for (const ConfigKey& key : config_keys())
    if (!key.standard.empty()) layer[std::string(key.name)] = {{std::string(key.standard)}, ""};
  return layer;
}

bool same_values(const ConfigLayer& a, const ConfigLayer& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& two) {
    return one.first == two.first && one.second.values == two.second.values;
  });
}

bool same_pack(const PackRun& run, const Settings& settings) {
  return run.pack == settings.pack && run.load.profile == settings.load.profile &&
         run.load.only == settings.load.only && run.load.skip == settings.load.skip;
}

}  // namespace

Settings settings_of(const ConfigLayer& layer) {
  Settings settings;
  for (const auto& [key, value] : layer) {
    const std::string first = value.values.empty() ? "" : value.values.front();
    if (key == "pack") {
      if (!value.origin.empty()) settings.pack = first;
    } else if (key == "profile") {
      settings.load.profile = first;
    } else if (key == "only") {
      settings.load.only = value.values;
    } else if (key == "skip") {
      settings.load.skip = value.values;
    } else if (key.starts_with(meta_prefix)) {
      settings.meta[key.substr(meta_prefix.size())] = first;
    } else if (key == "gate.fail-on") {
      for (const auto& [name, level] : {std::pair{"error", FailOn::error},
                                        {"warning", FailOn::warning},
                                        {"note", FailOn::note},
                                        {"never", FailOn::never}})
        if (first == name) settings.gate.fail_on = level;
    } else if (key == "gate.min-score") {
      settings.gate.min_score = number_in(first, 0, 100);
    } else if (key.starts_with(group_prefix)) {
      settings.gate.groups.push_back(
          {key.substr(group_prefix.size()), number_in(first, 0, 100).value_or(0)});
    } else if (key == "gate.gates") {
      settings.gate.gates = value.values;
    } else if (key == "waivers") {
      settings.waivers = value.values;
    } else if (key == "baseline") {
      settings.baseline = first;
    } else if (key == "inline-ignores") {
      settings.inline_ignores = first == "true";
    } else if (key == "cache") {
      settings.cache = first;
    }
  }
  settings.gate.new_only = !settings.baseline.empty();
  return settings;
}

struct Layers::State {
  explicit State(const Options& asked)
      : options(asked), configs(places_of(asked)), said(said_by(asked)) {}

  const Options& options;
  Configs configs;
  ConfigLayer said;
};

Layers::Layers(const Options& options) : state_(std::make_unique<State>(options)) {}
Layers::~Layers() = default;

std::optional<ConfigLayer> Layers::of(const std::string& document) {
  // Standard input lies where its name says, or in the working directory.
  const std::string& stdin_name = state_->options.stdin_name;
  const std::string place = document != "-" ? document : stdin_name.empty() ? "stdin" : stdin_name;
  ConfigLayer layer = standard_layer();
  const std::optional<ConfigLayer> configured = state_->configs.layer(place);
  const std::vector<Problem> problems = state_->configs.take_problems();
  if (!problems.empty()) complain(problems, "", state_->options.language);
  if (!configured) return {};
  put_over(layer, *configured);
  put_over(layer, state_->said);
  return layer;
}

std::vector<std::string> Layers::files() const { return state_->configs.files(); }

std::optional<Plan> plan_of(const Options& options, std::span<const std::string> paths) {
  Plan plan;
  Layers layers(options);
  std::optional<ConfigLayer> before;  // of the document before
  Batch* batch = nullptr;             // that it went into
  bool whole = true;
  for (const std::string& path : paths) {
    std::optional<ConfigLayer> layer = layers.of(path);
    whole = whole && layer.has_value();
    if (!whole) continue;
    if (batch == nullptr || !same_values(*before, *layer)) {
      const Settings settings = settings_of(*layer);
      auto run = std::find_if(plan.runs.begin(), plan.runs.end(),
                              [&](const PackRun& one) { return same_pack(one, settings); });
      if (run == plan.runs.end())
        run = plan.runs.insert(run, PackRun{settings.pack, settings.load, {}});
      batch = &run->batches.emplace_back(Batch{settings, std::span(&path, 0)});
      before = std::move(layer);
    }
    batch->paths = {batch->paths.data(), batch->paths.size() + 1};
  }
  if (!whole) return {};
  plan.configs = layers.files();
  return plan;
}

}  // namespace hecha
