// SPDX-License-Identifier: Apache-2.0
// Writes JSON into a string: valid UTF-8 and valid JSON, whatever the texts hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hecha {

// Appends to a string that the caller owns and reuses. Keeps track of commas and
// of indentation; that calls are balanced and keys unique is up to the caller.
// Why by hand: docs/decisions/0007-json-output.md.
class JsonWriter {
 public:
  enum class Style : std::uint8_t { compact, indented };

  JsonWriter(std::string& out, Style style) : out_(out), style_(style) {}  // out must outlive *this

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();

  void key(std::string_view name);  // plain ASCII
  void string(std::string_view text);
  void number(double value);  // as short as it can be told exactly
  void integer(std::int64_t value);
  void boolean(bool value);
  void null();

  // A key with its value.
  void text(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void count(std::string_view name, std::int64_t value) {
    key(name);
    integer(value);
  }

 private:
  void before_value();
  void close(char bracket);
  void new_line();

  std::string& out_;
  Style style_;
  std::uint32_t depth_ = 0;
  bool first_ = true;       // nothing stands yet in the innermost object or array
  bool after_key_ = false;  // the next value belongs to the key just written
};

// Appends `text` with its quotation marks. Ill-formed UTF-8 becomes U+FFFD, one for
// each maximal subpart (Unicode 15, 3.9). Escaped beside what JSON asks: DEL, C1
// controls, line and paragraph separators, and marks that turn the direction of
// writing, so that a line stays a line for every reader and is shown as it is.
void append_json_string(std::string& out, std::string_view text);

}  // namespace hecha
