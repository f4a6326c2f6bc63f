// SPDX-License-Identifier: Apache-2.0
// What the environment asks for.
#include "run/terminal.h"

#include <doctest/doctest.h>

#include <map>

using namespace hecha;

namespace {

Environment set(std::map<std::string, std::string> variables) {
  return [variables](const char* name) {
    const auto at = variables.find(name);
    return at == variables.end() ? "" : at->second;
  };
}

}  // namespace

TEST_CASE("colour: an option wins, then NO_COLOR, then the forcing ones, then the terminal") {
  using Mode = ColourMode;
  struct Row {
    std::optional<Mode> option;
    std::map<std::string, std::string> variables;
    bool terminal;
    bool colour;
  };
  const Row rows[] = {
      {{}, {}, true, true},
      {{}, {}, false, false},
      {Mode::automatic, {}, true, true},
      {Mode::automatic, {}, false, false},
      {Mode::always, {{"NO_COLOR", "1"}}, false, true},
      {Mode::never, {{"CLICOLOR_FORCE", "1"}}, true, false},
      {{}, {{"NO_COLOR", "1"}}, true, false},
      {{}, {{"NO_COLOR", ""}}, true, true},
      {{}, {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}, true, false},
      {{}, {{"CLICOLOR_FORCE", "1"}}, false, true},
      {{}, {{"CLICOLOR_FORCE", "0"}}, false, false},
      {{}, {{"FORCE_COLOR", "3"}}, false, true},
      {{}, {{"FORCE_COLOR", "0"}}, true, true},
      {{}, {{"TERM", "dumb"}}, true, false},
      {{}, {{"TERM", "xterm"}}, true, true},
  };
  for (const Row& row : rows)
    CHECK(wants_colour(row.option, set(row.variables), row.terminal) == row.colour);
}

TEST_CASE("language: Chinese, unless the environment names another one") {
  CHECK(preferred_language(set({})) == Language::zh);
  CHECK(preferred_language(set({{"LANG", "C.UTF-8"}})) == Language::zh);
  CHECK(preferred_language(set({{"LANG", "POSIX"}})) == Language::zh);
  CHECK(preferred_language(set({{"LANG", "zh_CN.UTF-8"}})) == Language::zh);
  CHECK(preferred_language(set({{"LANG", "en_US.UTF-8"}})) == Language::en);
  CHECK(preferred_language(set({{"LANG", "fr"}})) == Language::en);
  CHECK(preferred_language(set({{"LC_ALL", "zh_TW"}, {"LANG", "en_US"}})) == Language::zh);
  CHECK(preferred_language(set({{"LC_ALL", ""}, {"LC_MESSAGES", "en"}, {"LANG", "zh"}})) ==
        Language::en);
}

TEST_CASE("width: COLUMNS wins, 80 where nobody knows, never wider than can be read") {
  constexpr int no_terminal = -1;
  CHECK(width_of(no_terminal, set({})) == 80);
  CHECK(width_of(no_terminal, set({{"COLUMNS", "100"}})) == 100);
  CHECK(width_of(no_terminal, set({{"COLUMNS", "500"}})) == 120);
  CHECK(width_of(no_terminal, set({{"COLUMNS", "wide"}})) == 80);
}
