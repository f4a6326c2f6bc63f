// SPDX-License-Identifier: Apache-2.0
// Fuzzes load_pack: the input is a set of files, each after a line "=== name".
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "pack/data.h"
#include "pack/pack_files.h"
#include "pack/problem_text.h"
#include "pack/yaml_plain.h"

namespace {

using namespace hecha;

void require(bool condition) {
  if (!condition) std::abort();
}

PackFiles files_of(std::string_view input) {
  PackFiles files;
  std::string name = "pack.yaml";
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size() - 1) + 1;
    const std::string_view line = input.substr(0, end);
    if (line.starts_with("=== ")) {
      name = line.substr(4, line.find_last_not_of('\n') - 3);
      files[name];
    } else {
      files[name] += line;
    }
    input.remove_prefix(end);
  }
  return files;
}

// Where nothing stands is no matter.
bool same(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.keys.size() != b.keys.size() || a.items.size() != b.items.size()) {
    return false;
  }
  if (a.is_null()) return true;
  if (a.text != b.text || a.quoted != b.quoted || a.verbatim != b.verbatim ||
      a.mark.line != b.mark.line || a.mark.column != b.mark.column) {
    return false;
  }
  for (std::size_t i = 0; i < a.keys.size(); ++i) {
    if (!same(a.keys[i], b.keys[i])) return false;
  }
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same(a.items[i], b.items[i])) return false;
  }
  return true;
}

// What the short cut reads yaml-cpp reads the same.
void check_plain(std::string_view bytes) {
  if (valid_utf8_prefix(bytes) < bytes.size() || bytes.size() > max_yaml_bytes) return;
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') return;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) return;
  const auto plain = parse_plain_yaml(0, bytes);
  if (!plain) return;
  Problems problems;
  const YamlNode any = parse_any_yaml(problems.add_file("file", bytes), bytes, problems);
  require(problems.size() == 0);
  require(same(*plain, any));
}

void check_load(const PackLoad& load) {
  bool error = false;
  for (const Problem& problem : load.problems) {
    error = error || problem.severity == Severity::error;
    const std::string text = to_string(problem);
    require(valid_utf8_prefix(problem.text) == problem.text.size());
    require(!text.empty() && text.back() == '\n');
  }
  require(load.pack.has_value() == !error);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const PackFiles files = files_of({reinterpret_cast<const char*>(data), size});
  for (const auto& [name, bytes] : files) check_plain(bytes);
  check_load(load_pack_files(files));
  check_load(load_pack_files(files, {"short", {"p.*"}, {"*.x"}, {}}));
  return 0;
}
