// SPDX-License-Identifier: Apache-2.0
// What the twins share: patterns and texts from files, and the processor time of the search alone.
#pragma once

#include <cstddef>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace twin {

// One pattern a line, as `hecha export-patterns` prints them.
inline std::vector<std::string> patterns_in(const char* path) {
  std::vector<std::string> patterns;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) patterns.push_back(line);
  return patterns;
}

inline std::vector<std::string> texts_of(int count, char** paths) {
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    std::ifstream file(paths[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

// Calls `hits(text)` for every text and prints what bench.py reads.
template <typename Hits>
void measure(std::size_t patterns, const std::vector<std::string>& texts, Hits hits) {
  std::size_t bytes = 0;
  std::size_t found = 0;
  const std::clock_t begin = std::clock();
  for (const std::string& text : texts) {
    bytes += text.size();
    found += hits(text);
  }
  const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::cout << "{\"patterns\":" << patterns << ",\"bytes\":" << bytes << ",\"hits\":" << found
            << ",\"seconds\":" << took << "}\n";
}

}  // namespace twin
