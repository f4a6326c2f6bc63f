// SPDX-License-Identifier: Apache-2.0
// The rules are those of no-color.org and of bixense.com/clicolors.
#include "run/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "run/values.h"

namespace hecha {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Language preferred_language(const Environment& variable) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = variable(name);
    if (value.empty()) continue;
    const std::string language = value.substr(0, value.find_first_of("_.@"));
    const bool none = language == "C" || language == "POSIX";
    return none || language == "zh" ? Language::zh : Language::en;
  }
  return Language::zh;
}

bool wants_colour(std::optional<ColourMode> option, const Environment& variable, bool terminal) {
  if (option == ColourMode::always) return true;
  if (option == ColourMode::never) return false;
  if (!variable("NO_COLOR").empty()) return false;
  for (const char* force : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    const std::string value = variable(force);
    if (!value.empty() && value != "0") return true;
  }
  return terminal && variable("TERM") != "dumb";
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::uint32_t width_of(int descriptor, const Environment& variable) {
  constexpr std::uint32_t widest = 120;
  constexpr std::uint32_t usual = 80;
  if (const auto columns = number_in(variable("COLUMNS"), 1, 10000))
    return std::min(static_cast<std::uint32_t>(*columns), widest);
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return std::min<std::uint32_t>(size.ws_col, widest);
  return usual;
}

}  // namespace hecha
