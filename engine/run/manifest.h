// SPDX-License-Identifier: Apache-2.0
// The record of a run by which it can be repeated and compared, byte for byte.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "run/inputs.h"
#include "run/options.h"
#include "run/plan.h"

namespace hecha {

struct SummedFile {
  std::string path;
  std::string sha256;  // empty: it could not be read
};

struct SummedPack {
  std::string id, version, fingerprint;
};

struct SummedOutput {
  std::string format;
  std::string file;  // empty: standard output
  std::string sha256;
};

struct Manifest {
  std::string version;             // of the program
  std::string program;             // SHA-256 of its file
  std::string folder;              // the working directory, seen from that of the manifest
  std::vector<std::string> words;  // of the command line
  std::string language;            // zh | en
  std::uint32_t columns = 80;
  bool colour = false;
  std::string today;  // the day for which waivers counted
  std::vector<SummedPack> packs;
  std::vector<SummedFile> inputs;
  std::vector<SummedFile> files;  // configurations, waivers, baselines
  std::vector<SummedOutput> outputs;
};

std::string manifest_text(const Manifest& manifest);
std::optional<Manifest> manifest_from(const std::string& text);

SummedFile summed(const std::string& path);
// Of the running program.
std::string program_sum();

}  // namespace hecha
