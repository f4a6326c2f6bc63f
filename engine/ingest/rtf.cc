// SPDX-License-Identifier: Apache-2.0
// What must be done to RTF before LibreOffice reads it.
#include "ingest/rtf.h"

#include <algorithm>
#include <cstddef>

namespace hecha {
namespace {

constexpr int deepest = 1024;
constexpr std::size_t most_skipped = 16, huge = 1u << 31;
constexpr std::string_view comment_text = "{\\*\\annotation";
constexpr std::string_view list_text = "{\\listtext", note_text = "{\\footnote";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// A control word: \ls3, with the blank that ends it; or a control symbol: \{ or \'d6.
struct Control {
  std::string_view name, number;
  std::size_t size = 0;
};

// A backslash, its sign and, of \'d6, the digits that are there: what follows a broken pair is read
// as usual.
std::size_t symbol_size(std::string_view text) {
  std::size_t size = std::min<std::size_t>(2, text.size());
  if (text.starts_with("\\'"))
    while (size < text.size() && size < 4 && is_hex(text[size])) ++size;
  return size;
}

// REQUIRES: text begins with a backslash
Control control_at(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && is_letter(text[at])) ++at;
  const std::size_t name_end = at;
  if (at == 1) return {{}, {}, symbol_size(text)};
  if (at < text.size() && text[at] == '-') ++at;
  while (at < text.size() && is_digit(text[at])) ++at;
  const std::size_t end = at;
  if (at < text.size() && text[at] == ' ') ++at;
  return {text.substr(1, name_end - 1), text.substr(name_end, end - name_end), at};
}

std::size_t number_of(const Control& control) {
  std::size_t number = 0;
  for (const char c : control.number)
    if (is_digit(c)) number = std::min(number * 10 + static_cast<std::size_t>(c - '0'), huge);
  return number;
}

// Of \binN: so many bytes follow that are no RTF.
std::size_t raw_size(const Control& control, std::size_t left) {
  return std::min(number_of(control), left);
}

// More raw bytes than the file has, or more characters to skip than any program writes.
bool claims_too_much(const Control& control, std::size_t left) {
  if (control.name == "bin") return number_of(control) > left - control.size;
  return control.name == "uc" && number_of(control) > most_skipped;
}

// The parts of a comment: its words, its author, where it stands.
bool is_comment(std::string_view rest) {
  return rest.starts_with(comment_text) || rest.starts_with("{\\*\\atn") ||
         rest.starts_with("{\\*\\atrf");
}

// Does the group begin with this word, and not with a longer one?
bool begins_with(std::string_view rest, std::string_view word) {
  return rest.starts_with(word) && rest.size() > word.size() && !is_letter(rest[word.size()]);
}

// \'d6: the first byte of a character of two, or the second one.
bool ends_in_byte(std::string_view out) {
  return out.size() >= 4 && out[out.size() - 4] == '\\' && out[out.size() - 3] == '\'' &&
         out[out.size() - 2] >= '8';
}

// An escaped sign as a byte, the same to every reader; empty for other controls.
std::string_view sign_as_byte(const Control& control, std::string_view rest) {
  if (!control.name.empty() || control.size != 2) return {};
  return rest[1] == '\\' ? "\\'5c" : rest[1] == '{' ? "\\'7b" : rest[1] == '}' ? "\\'7d" : "";
}

// From the brace that opens a group to behind the one that closes it.
std::size_t group_size(std::string_view rest) {
  int depth = 0;
  for (std::size_t at = 0; at < rest.size();) {
    if (rest[at] == '\\') {
      const Control control = control_at(rest.substr(at));
      at += control.size;
      if (control.name == "bin") at += raw_size(control, rest.size() - at);
      continue;
    }
    depth += rest[at] == '{' ? 1 : rest[at] == '}' ? -1 : 0;
    ++at;
    if (depth == 0) return at;
  }
  return rest.size();
}

}  // namespace

PreparedRtf prepared_rtf(std::string_view rtf) {
  PreparedRtf prepared;
  std::string& out = prepared.text;
  out.reserve(rtf.size());
  bool open_word = false;  // the last thing written is a control word that nothing ended
  const auto leave_out = [&] {
    if (open_word) out += ' ';
    open_word = false;
  };
  int depth = 0, list_depth = 0;  // list_depth: of the group of a rendered number; 0: outside
  for (std::size_t at = 0; at < rtf.size();) {
    const std::string_view rest = rtf.substr(at);
    if (rest[0] == '{' && is_comment(rest)) {
      prepared.comments += rest.starts_with(comment_text);
      at += group_size(rest);
      leave_out();
    } else if (rest[0] == '{') {
      ++depth;
      const bool number = begins_with(rest, list_text), note = begins_with(rest, note_text);
      if (number) list_depth = depth;
      out += note ? "{\\footnote\\plain" : "{";
      open_word = note;
      at += number ? list_text.size() : note ? note_text.size() : 1;
    } else if (rest[0] == '}') {
      if (depth == list_depth) list_depth = 0;
      --depth;
      out += '}';
      open_word = false;
      ++at;
    } else if (rest[0] == '\\') {
      const Control control = control_at(rest);
      const bool in_number = list_depth > 0;
      const bool reference = control.name == "ls" && !control.number.empty();
      const bool layout = in_number && (control.name == "pard" || control.name == "tab");
      std::size_t size = control.size;
      if (control.name == "bin") size += raw_size(control, rest.size() - size);
      prepared.damaged = prepared.damaged || claims_too_much(control, rest.size());
      const std::string_view byte = sign_as_byte(control, rest);
      if (reference || layout) {
        leave_out();
      } else if (!byte.empty() && ends_in_byte(out)) {
        out += byte;
        open_word = false;
      } else {
        out += rest.substr(0, size);
        open_word = !control.name.empty() && out.back() != ' ';
      }
      at += size;
    } else {
      out += rest[0];
      open_word = false;
      ++at;
    }
  }
  return prepared;
}

bool nests_too_deep(std::string_view rtf) {
  int depth = 0;
  for (std::size_t at = 0; at < rtf.size(); ++at) {
    if (rtf[at] == '\\')
      ++at;
    else if (rtf[at] == '{' && ++depth > deepest)
      return true;
    else if (rtf[at] == '}')
      --depth;
  }
  return false;
}

}  // namespace hecha
