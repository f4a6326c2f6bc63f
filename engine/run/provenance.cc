// SPDX-License-Identifier: Apache-2.0
// From the command line to the record.
#include "run/provenance.h"

#include <algorithm>

#include "base/version.h"
#include "render/account.h"

namespace hecha {

Provenance provenance_of(const Options& options) {
  static constexpr std::string_view levels[] = {"error", "warning", "note", "never"};
  Provenance run{"hecha " + std::string(version), options.date, {}};
  const auto add = [&](std::string name, std::string value) {
    run.settings.push_back({std::move(name), std::move(value)});
  };
  if (!options.profile.empty()) add("--profile", options.profile);
  for (const std::string& rule : options.only) add("--only", rule);
  for (const std::string& rule : options.skip) add("--skip", rule);
  for (const auto& [key, value] : options.meta) add("--meta", key + "=" + value);
  if (options.gate.fail_on != FailOn::error)
    add("--fail-on", std::string(levels[static_cast<std::size_t>(options.gate.fail_on)]));
  if (options.gate.min_score) add("--min-score", points(*options.gate.min_score));
  for (const std::string& gate : options.gate.gates) add("--gate", gate);
  return run;
}

std::string common_folder(const std::vector<std::string>& paths) {
  if (paths.empty()) return {};
  std::string common = paths.front().substr(0, paths.front().rfind('/') + 1);
  for (const std::string& path : paths)
    while (!path.starts_with(common)) {
      common.pop_back();
      common.resize(common.rfind('/') + 1);
    }
  return common;
}

}  // namespace hecha
