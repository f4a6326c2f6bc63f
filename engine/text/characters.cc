// SPDX-License-Identifier: Apache-2.0
// The first half of the normal form: one loop over the characters.
#include "text/characters.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/gloss.h"

namespace hecha {
namespace {

// From here on, characters are set without blanks beside them: Chinese characters and
// punctuation. Below are the alphabets.
constexpr char32_t first_tight = 0x2000;

constexpr unsigned longest_label = 8;

// ASCII characters that are copied without a thought.
constexpr auto is_plain_ascii = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = '!'; c <= '~'; ++c) plain[c] = c != '(' && c != '?';
  return plain;
}();

// Does a narrow blank between these characters mean anything? Between letters and
// digits it does, and behind the point of an abbreviation or of 1. ; between marks
// and digits (2024- 03- 14, 11: 18) it does not.
bool parts_words(char32_t left, char32_t right) {
  if (left >= first_tight || right >= first_tight) return false;
  const auto is_mark = [](char32_t c) { return c < 0x80 && !is_digit(c) && !is_ascii_letter(c); };
  if (is_mark(left) && left != '.') return !is_digit(right) && !is_mark(right);
  if (is_mark(right) && right != '.') return !is_digit(left) && !is_mark(left);
  return true;
}

class Folding {
 public:
  Folding(std::string_view original, Glosses glosses) : in_(original), glosses_(glosses) {
    folded_.text.resize(original.size() + slack);
    folded_.map.reserve(original.size() / 16);
  }

  Folded run() && {
    while (at_ < in_.size()) {
      keep_plain();
      if (at_ < in_.size()) settle();
    }
    if (out_ > line_begin_) break_line(0);
    sync();
    folded_.text.resize(out_);
    return std::move(folded_);
  }

 private:
  // Room that is always left behind what will be written, whatever the rest of the
  // input folds to; a blank may grow to an ideographic space.
  static constexpr std::size_t slack = 16;

  // Copies characters that need no thought, until one does.
  void keep_plain() {
    const auto* const in = reinterpret_cast<const unsigned char*>(in_.data());
    char* const out = folded_.text.data();
    const char16_t* const table = fold_table;
    std::size_t at = at_, to = out_;
    for (const std::size_t end = in_.size(); at < end;) {
      const unsigned char lead = in[at];
      if (lead >= 0xE0 && lead < 0xF0) {
        const char32_t c = (lead & 0x0Fu) << 12 | (in[at + 1] & 0x3Fu) << 6 | (in[at + 2] & 0x3Fu);
        const char32_t folded = table[c];
        if (folded == c) {
          std::memcpy(out + to, in + at, 3);
          to += 3;
        } else if (folded > 0x7FF && folded != 0xFFFF) {
          out[to] = static_cast<char>(0xE0 | folded >> 12);
          out[to + 1] = static_cast<char>(0x80 | (folded >> 6 & 0x3F));
          out[to + 2] = static_cast<char>(0x80 | (folded & 0x3F));
          to += 3;
        } else if (folded < 0x80 && is_plain_ascii[folded]) {
          folded_.map.copy(static_cast<std::uint32_t>(to - told_));
          folded_.map.replace(3, 1);
          out[to++] = static_cast<char>(folded);
          told_ = to;
        } else {
          break;
        }
        at += 3;
      } else if (is_plain_ascii[lead]) {
        out[to++] = static_cast<char>(lead);
        ++at;
      } else {
        break;
      }
    }
    at_ = at;
    out_ = to;
  }

  // Deals with the character that stopped keep_plain().
  void settle() {
    const CodePoint point = code_point_at(in_, at_);
    const char32_t c = fold(point.value);
    switch (c) {
      case fold_deleted:
        drop(point.size);
        break;
      case fold_line_break:
        break_line(in_.substr(at_).starts_with("\r\n") ? 2 : point.size);
        break;
      case fold_blank:
      case fold_gap:
        settle_blanks();
        break;
      case '(':
      case '?':
        if (!drop_gloss()) write(point.size, c);
        break;
      default:
        write(point.size, c);
    }
  }

  // The next `size` bytes become the character `c`.
  void write(std::uint32_t size, char32_t c) {
    if (c < 0x80) {
      if (size == 1) {
        folded_.text[out_++] = static_cast<char>(c);
        at_ += 1;
        return;
      }
      sync();
      folded_.text[out_++] = static_cast<char>(c);
      replaced(size, 1);
      return;
    }
    scratch_.clear();
    append_utf8(scratch_, c);
    make_room(size);
    if (scratch_.size() != size) sync();
    std::memcpy(folded_.text.data() + out_, scratch_.data(), scratch_.size());
    out_ += scratch_.size();
    if (scratch_.size() == size) {
      at_ += size;
    } else {
      replaced(size, static_cast<std::uint32_t>(scratch_.size()));
    }
  }

  // The next `size` bytes leave no trace.
  void drop(std::size_t size) {
    sync();
    replaced(static_cast<std::uint32_t>(size), 0);
  }

  bool drop_gloss() {
    // A line may break before a gloss: its base ends the line above.
    const bool fresh = out_ == line_begin_;
    if (fresh && out_ < 2) return false;
    const char32_t base = fresh ? code_point_before(folded_.text, out_ - 1).value : last();
    const Gloss gloss = gloss_at(base, in_.substr(at_));
    if (gloss.kind == GlossKind::none) return false;
    folded_.toned_glosses += gloss.kind == GlossKind::toned;
    if (glosses_ == Glosses::keep) return false;
    drop(gloss.size);
    return true;
  }

  void break_line(std::uint32_t size) {
    if (out_ == line_begin_) {
      after_blank_ = after_blank_ || !folded_.lines.empty();
      if (size > 0) drop(size);
    } else {
      folded_.lines.push_back({static_cast<std::uint32_t>(line_begin_),
                               static_cast<std::uint32_t>(out_), indent_, after_blank_});
      make_room(size);
      sync();
      folded_.text[out_++] = '\n';
      replaced(size, 1);
      after_blank_ = false;
    }
    line_begin_ = run_begin_ = out_;
    indent_ = 0;
  }

  // A run of blanks, with whatever is deleted between them.
  void settle_blanks() {
    const std::size_t begin = at_;
    unsigned width = 0;  // in half characters
    char32_t next = fold_line_break;
    std::size_t at = at_;
    CodePoint point{};
    for (; at < in_.size(); at += point.size) {
      point = code_point_at(in_, at);
      next = fold(point.value);
      if (next == fold_blank) {
        width += 1;
      } else if (next == fold_gap) {
        width += 2;
      } else if (next != fold_deleted) {
        break;
      }
    }
    const std::size_t size = at - begin;
    if (at == in_.size() || next == fold_line_break) {
      drop(size);
    } else if (out_ == line_begin_) {
      indent_ = static_cast<std::uint16_t>(std::min(indent_ + width, 0xFFFFu));
      drop(size);
    } else if (width == 1) {
      if (begins_label(at)) {
        write_blank(size, ideographic_space);
      } else {
        parts_words(last(), next) ? write_blank(size, ' ') : drop(size);
      }
    } else {
      spreads_label(next, at + point.size) ? drop(size) : write_blank(size, ideographic_space);
    }
    run_begin_ = out_;
  }

  void write_blank(std::size_t size, char32_t blank) {
    write(static_cast<std::uint32_t>(size), blank);
  }

  // A wide blank between two Chinese characters each of which stands alone, as in
  // 文　　号 or 签　发　人: it spreads one word, it does not part two.
  bool spreads_label(char32_t next, std::size_t after_next) const {
    if (!is_han(next) || !is_han(last())) return false;
    const CodePoint before = code_point_before(folded_.text, out_);
    const std::size_t begin = out_ - before.size;
    if (begin > run_begin_ && is_han(code_point_before(folded_.text, begin).value)) return false;
    return after_next >= in_.size() || !is_han(fold(code_point_at(in_, after_next).value));
  }

  // A blank before the label of another cell, in a row that began with a label, parts
  // the two: 发布机构: 区司法局 成文日期: 2024-03-28.
  bool begins_label(std::size_t at) const {
    constexpr std::size_t label_bytes = 40;
    const std::string_view line(folded_.text.data() + line_begin_, out_ - line_begin_);
    if (line.substr(0, label_bytes).find(':') == std::string_view::npos) return false;
    for (unsigned count = 0; at < in_.size() && count <= longest_label;) {
      const CodePoint point = code_point_at(in_, at);
      const char32_t c = fold(point.value);
      if (c == ':') return count >= 2;
      if (c == '(' && glosses_ == Glosses::remove) {
        const Gloss gloss = gloss_at(U'一', in_.substr(at));
        if (gloss.kind == GlossKind::none) return false;
        at += gloss.size;
        continue;
      }
      if (c != fold_deleted && !is_han(c)) return false;
      ++count;
      at += point.size;
    }
    return false;
  }

  // The last character written. REQUIRES: the line is not empty
  char32_t last() const { return code_point_before(folded_.text, out_).value; }

  // Tells the map of what was copied since it was last told.
  void sync() {
    folded_.map.copy(static_cast<std::uint32_t>(out_ - told_));
    told_ = out_;
  }

  void replaced(std::uint32_t from, std::uint32_t to) {
    folded_.map.replace(from, to);
    told_ = out_;
    at_ += from;
  }

  // Keeps the promise of `slack` before the next `size` bytes become longer.
  void make_room(std::size_t size) {
    const std::size_t needed = out_ + (in_.size() - at_ - size) + slack;
    if (needed > folded_.text.size()) folded_.text.resize(needed + needed / 8);
  }

  std::string_view in_;
  Glosses glosses_;
  Folded folded_;
  std::size_t at_ = 0;    // in in_
  std::size_t out_ = 0;   // in folded_.text
  std::size_t told_ = 0;  // up to where in folded_.text the map knows
  std::size_t line_begin_ = 0;
  std::size_t run_begin_ = 0;  // where the last blank was settled
  std::uint16_t indent_ = 0;
  bool after_blank_ = false;
  std::string scratch_;
};

}  // namespace

Folded fold_characters(std::string_view original, Glosses glosses) {
  return Folding(original, glosses).run();
}

}  // namespace hecha
