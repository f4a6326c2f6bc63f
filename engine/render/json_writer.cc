// SPDX-License-Identifier: Apache-2.0
// Commas, indentation, numbers and escapes.
#include "render/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "render/shown.h"

namespace hecha {
namespace {

// What to do with a byte: copy it, escape it, or look at the sequence it begins.
enum Step : std::uint8_t { copy, escape, sequence };

constexpr std::array<Step, 256> steps = [] {
  std::array<Step, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const bool escaped = byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F;
    table[byte] = escaped ? escape : byte >= 0x80 ? sequence : copy;
  }
  return table;
}();

void append_code(std::string& out, char32_t code) {
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(code >> shift) & 0xF];
}

void append_escaped(std::string& out, char byte) {
  constexpr std::string_view named = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const std::size_t which = named.find(byte);
  if (which == std::string_view::npos) return append_code(out, static_cast<unsigned char>(byte));
  out += '\\';
  out += letters[which];
}

// Three bytes whose lead needs no closer look: nearly every Chinese character.
bool is_plain_han(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return at + 2 < text.size() && byte(0) >= 0xE3 && byte(0) <= 0xEC && (byte(1) & 0xC0) == 0x80 &&
         (byte(2) & 0xC0) == 0x80;
}

bool must_be_escaped(const Utf8Step& character) {
  return is_control(character.value) || is_line_separator(character.value) ||
         is_bidi_mark(character.value);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;  // what stands before this is written
  for (std::size_t at = 0; at < text.size();) {
    const Step step = steps[static_cast<unsigned char>(text[at])];
    if (step == copy) {
      ++at;
    } else if (step == sequence && is_plain_han(text, at)) {
      at += 3;
    } else {
      const Utf8Step character = utf8_step(text, at);
      if (step == escape || !character.valid || must_be_escaped(character)) {
        out.append(text, copied, at - copied);
        if (step == escape)
          append_escaped(out, text[at]);
        else if (character.valid)
          append_code(out, character.value);
        else
          append_utf8(out, character.value);
        copied = at + character.size;
      }
      at += character.size;
    }
  }
  out.append(text, copied, text.size() - copied);
  out += '"';
}

void JsonWriter::new_line() {
  if (style_ == Style::compact) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  first_ = false;
  new_line();
}

void JsonWriter::begin_object() {
  before_value();
  out_ += '{';
  ++depth_;
  first_ = true;
}

void JsonWriter::begin_array() {
  before_value();
  out_ += '[';
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) new_line();
  first_ = false;
  out_ += bracket;
}

void JsonWriter::end_object() { close('}'); }
void JsonWriter::end_array() { close(']'); }

void JsonWriter::key(std::string_view name) {
  before_value();
  out_ += '"';
  out_ += name;
  out_ += style_ == Style::compact ? "\":" : "\": ";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(out_, text);
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::integer(std::int64_t value) {
  before_value();
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
}

}  // namespace hecha
