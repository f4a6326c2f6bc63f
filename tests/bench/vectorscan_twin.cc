// SPDX-License-Identifier: Apache-2.0
// All patterns in one Vectorscan database, with the beginning of each match.
//
// Usage: vectorscan_twin PATTERNS FILE...   (files in normal form)
//
// A pattern that it refuses with beginnings (too large) is left out, and counted as such:
// "patterns" are those that it searches for.
#include <hs/hs.h>

#include "twin.h"

namespace {

constexpr unsigned flags = HS_FLAG_UTF8 | HS_FLAG_SOM_LEFTMOST;

bool takes(const std::string& pattern) {
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  const bool taken =
      hs_compile(pattern.c_str(), flags, HS_MODE_BLOCK, nullptr, &database, &error) == HS_SUCCESS;
  hs_free_database(database);
  hs_free_compile_error(error);
  return taken;
}

int count_match(unsigned, unsigned long long, unsigned long long, unsigned, void* count) {
  ++*static_cast<std::size_t*>(count);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::vector<std::string> patterns = twin::patterns_in(argv[1]);
  std::erase_if(patterns, [](const std::string& pattern) { return !takes(pattern); });
  std::vector<const char*> sources;
  for (const std::string& pattern : patterns) sources.push_back(pattern.c_str());
  const std::vector<unsigned> all_flags(sources.size(), flags);
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  if (hs_compile_multi(sources.data(), all_flags.data(), nullptr,
                       static_cast<unsigned>(sources.size()), HS_MODE_BLOCK, nullptr, &database,
                       &error) != HS_SUCCESS) {
    std::cerr << "vectorscan: " << error->message << "\n";
    hs_free_compile_error(error);
    return 1;
  }
  hs_scratch_t* scratch = nullptr;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  twin::measure(patterns.size(), twin::texts_of(argc - 2, argv + 2), [&](const std::string& text) {
    std::size_t count = 0;
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, count_match,
            &count);
    return count;
  });
  hs_free_scratch(scratch);
  hs_free_database(database);
  return 0;
}
