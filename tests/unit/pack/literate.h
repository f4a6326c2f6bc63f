// SPDX-License-Identifier: Apache-2.0
// Literate files of packs that are wrong: a law, files, and the problems they must give.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hecha {

// A fenced block: its info string and its lines, each with a line break.
struct Fence {
  std::string info;
  std::string text;
  std::size_t begin = 0;  // of the text, in the file
};

// "## law", and what follows it.
struct PackCase {
  std::string law;
  std::vector<Fence> blocks;  // the last one is "problems"
};

std::vector<PackCase> pack_cases(std::string_view markdown);

// The files of the base pack with the blocks of the case applied:
//   yaml NAME     the whole file           bytes NAME   the same, with \xNN
//   add NAME      added at its end         remove NAME  the file is not there
//   layer NAME   the pack.yaml of a pack that extends NAME: the files so far, with NAME/ before
//   them edit NAME     "old", "=>", "new": replaces the one place where the old lines stand
// In all of them <<12*text>> stands for twelve times the text.
std::map<std::string, std::string> files_of(const std::map<std::string, std::string>& base,
                                            const PackCase& pack_case);

}  // namespace hecha
