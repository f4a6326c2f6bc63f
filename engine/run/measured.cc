// SPDX-License-Identifier: Apache-2.0
// accuracy.json, as far as others than hecha eval need it.
#include "run/measured.h"

#include "base/file.h"
#include "eval/baseline.h"

namespace hecha {
namespace {

constexpr std::size_t most_bytes = 4u << 20;

}  // namespace

std::string accuracy_path(const std::string& pack_folder) {
  return pack_folder + (pack_folder.ends_with('/') ? "" : "/") + "accuracy.json";
}

std::optional<Json> accuracy_of(const Pack& pack, const std::string& pack_folder) {
  std::string bytes;
  if (!read_file(accuracy_path(pack_folder), most_bytes, bytes)) return {};
  std::optional<Json> accuracy = accuracy_of(bytes);
  if (!accuracy) return {};
  const AccuracyOrigin origin = origin_of(*accuracy);
  if (origin.pack != pack.id() || origin.version != pack.version()) return {};
  return accuracy;
}

std::map<std::string, Precision> measured_precision(const Pack& pack,
                                                    const std::string& pack_folder) {
  std::map<std::string, Precision> all;
  const std::optional<Json> accuracy = accuracy_of(pack, pack_folder);
  if (!accuracy) return all;
  for (const Rule& rule : pack.rules())
    if (const auto measured = measured_rule(*accuracy, rule.id))
      if (const auto precision = precision_of(measured->precision)) all[rule.id] = *precision;
  return all;
}

}  // namespace hecha
