// SPDX-License-Identifier: Apache-2.0
// Writes texts in normal form, so that programs that only search need not make one.
//
// Usage: normal_forms FOLDER FILE...   One file of the same name in FOLDER for each.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "hecha/document.h"

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const auto document =
        hecha::read_document({argv[i], {std::istreambuf_iterator<char>(file), {}}});
    if (!document) {
      std::cerr << argv[i] << ": cannot be read\n";
      return 1;
    }
    std::ofstream(folder / std::filesystem::path(argv[i]).filename(), std::ios::binary)
        << document->text();
  }
  return 0;
}
