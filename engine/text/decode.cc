// SPDX-License-Identifier: Apache-2.0
// Which encoding is it, and what does it say?
#include "text/decode.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/icu.h"

namespace hecha {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t sample_size = 4096;

// ---- is it text at all? ----------------------------------------------------------

bool is_garbage(std::string_view bytes, bool is_utf8) {
  // Controls but for tab, line and page breaks; without branches, for speed.
  const std::string_view sample = bytes.substr(0, sample_size);
  std::size_t odd = 0;
  for (const char c : sample) {
    const auto byte = static_cast<unsigned char>(c);
    odd += byte < 0x09;
    odd += static_cast<unsigned char>(byte - 0x0E) < 0x12;  // 0E to 1F
    odd += byte == 0x7F;
  }
  // One or two strays are a slip, wherever they stand.
  return odd > 2 && odd * (is_utf8 ? 10 : 100) > sample.size();
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const char32_t c = fold(point.value);
    if (c != fold_deleted && c != fold_blank && c != fold_gap && c != fold_line_break) return false;
    at += point.size;
  }
  return true;
}

// ---- UTF-8 -----------------------------------------------------------------------

// Broken sequences and NULs become U+FFFD.
Decoded repaired_utf8(std::string_view bytes, std::string_view encoding) {
  Decoded result{{}, encoding, false, 0};
  result.text.reserve(bytes.size() + bytes.size() / 16);
  while (!bytes.empty()) {
    const std::size_t good = std::min(valid_utf8_prefix(bytes), bytes.find('\0'));
    result.text.append(bytes.substr(0, good));
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    append_utf8(result.text, replacement_character);
    ++result.unreadable;
    bytes.remove_prefix(utf8_step(bytes, 0).size);
  }
  return result;
}

// UTF-8 with a few broken sequences: many whole Chinese characters for each of them.
// Text in another encoding gives the opposite picture.
bool is_nearly_utf8(std::string_view bytes) {
  std::size_t characters = 0, broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Utf8Step step = utf8_step(bytes, at);
    characters += step.valid && step.size >= 3;
    broken += !step.valid;
    at += step.size;
  }
  return characters >= 2 * broken;
}

// ---- UTF-16 ----------------------------------------------------------------------

enum class ByteOrder { little, big };

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return order == ByteOrder::little ? first | second << 8 : first << 8 | second;
}

Decoded from_utf16(std::string_view bytes, ByteOrder order) {
  Decoded result{{}, order == ByteOrder::little ? "utf-16le" : "utf-16be", false, 0};
  result.text.reserve(bytes.size() + bytes.size() / 2);
  const auto unreadable = [&] {
    append_utf8(result.text, replacement_character);
    ++result.unreadable;
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = unit_at(bytes, at, order);
    if (unit >= 0xD800 && unit <= 0xDBFF && at + 3 < bytes.size()) {
      const char32_t low = unit_at(bytes, at + 2, order);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        append_utf8(result.text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        at += 2;
        continue;
      }
    }
    const bool lone = unit >= 0xD800 && unit <= 0xDFFF;
    if (lone || unit == 0) {
      unreadable();
    } else {
      append_utf8(result.text, unit);
    }
  }
  if (at < bytes.size()) unreadable();  // half a unit
  return result;
}

// A unit that text without a mark may be expected to be made of.
bool is_likely_unit(char32_t unit) {
  return (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t' ||
         is_common_han(fold(unit)) || unit == 0x3000 || unit == 0x3001 || unit == 0x3002 ||
         unit == 0x201C || unit == 0x201D || (unit >= 0x3008 && unit <= 0x3011) ||
         (unit >= 0xFF01 && unit <= 0xFF5E);
}

// UTF-16 without a mark, told by units that are nearly all likely ones.
std::optional<ByteOrder> unmarked_utf16(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, sample_size);
  if (bytes.size() % 2 != 0 || sample.size() < 4) return std::nullopt;
  for (const ByteOrder order : {ByteOrder::little, ByteOrder::big}) {
    std::size_t likely = 0;
    for (std::size_t at = 0; at + 1 < sample.size(); at += 2)
      likely += is_likely_unit(unit_at(sample, at, order));
    if (likely * 20 >= sample.size() / 2 * 19) return order;
  }
  return std::nullopt;
}

// ---- GB 18030 or Big5 ------------------------------------------------------------

// The share of common characters among those that are not ASCII.
double plausibility(std::string_view sample, Charset charset) {
  const Converted read = convert(sample, charset);
  std::size_t all = 0, common = 0;
  for (std::size_t at = 0; at < read.text.size();) {
    const CodePoint point = code_point_at(read.text, at);
    at += point.size;
    if (point.value < 0x80) continue;
    ++all;
    const char32_t c = fold(point.value);
    common += is_common_han(c) || c < 0x80 || c == fold_gap ||
              U"。、《》“”‘’—…【】〔〕·"sv.find(c) != std::u32string_view::npos;
  }
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

Result<Decoded> guessed(std::string_view bytes) {
  // A sample may end inside a character; one more or less does not matter.
  const std::string_view sample = bytes.substr(0, sample_size);
  const double gb18030 = plausibility(sample, Charset::gb18030);
  const double big5 = plausibility(sample, Charset::big5);
  constexpr double text_at_all = 0.5;
  if (std::max(gb18030, big5) < text_at_all)
    return tl::unexpected(Error{ErrorCode::encoding_unknown, {}});
  const Charset charset = big5 > gb18030 ? Charset::big5 : Charset::gb18030;
  Converted read = convert(bytes, charset);
  return Decoded{std::move(read.text), charset == Charset::big5 ? "big5" : "gb18030", true,
                 read.unreadable};
}

// ---- the order of decisions ------------------------------------------------------

Result<Decoded> read(std::string bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return repaired_utf8(bytes.substr(3), "utf-8-bom");
  if (bytes.starts_with("\xFF\xFE"))
    return from_utf16(std::string_view(bytes).substr(2), ByteOrder::little);
  if (bytes.starts_with("\xFE\xFF"))
    return from_utf16(std::string_view(bytes).substr(2), ByteOrder::big);
  const bool has_nul = bytes.find('\0') != std::string::npos;
  if (has_nul) {
    if (const auto order = unmarked_utf16(bytes)) {
      Decoded result = from_utf16(bytes, *order);
      result.guessed = true;
      return result;
    }
  }
  const bool is_utf8 = valid_utf8_prefix(bytes) == bytes.size();
  if (is_garbage(bytes, is_utf8))
    return tl::unexpected(Error{ErrorCode::format_unknown, "binary data"});
  if (is_utf8) {
    if (has_nul) return repaired_utf8(bytes, "utf-8");
    return Decoded{std::move(bytes), "utf-8", false, 0};
  }
  if (is_nearly_utf8(bytes)) return repaired_utf8(bytes, "utf-8");
  if (const auto order = unmarked_utf16(bytes)) {
    Decoded result = from_utf16(bytes, *order);
    result.guessed = true;
    return result;
  }
  return guessed(bytes);
}

}  // namespace

Result<Decoded> decode(std::string bytes) {
  Result<Decoded> result = read(std::move(bytes));
  if (result && is_blank(result->text)) return tl::unexpected(Error{ErrorCode::file_empty, {}});
  return result;
}

}  // namespace hecha
