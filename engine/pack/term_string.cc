// SPDX-License-Identifier: Apache-2.0
// Reads terms from left to right; the first thing that is wrong ends it.
#include "pack/term_string.h"

#include <algorithm>
#include <charconv>

#include "pack/nearest.h"

namespace hecha {
namespace {

constexpr std::string_view operators = "|~+";
constexpr std::string_view specials = "|~+${}/";

// Signs of a Chinese keyboard that look like operators but would be words.
struct WideSign {
  std::string_view wide;
  char narrow;
};
constexpr WideSign wide_signs[] = {{"｜", '|'}, {"～", '~'}, {"＋", '+'},
                                   {"＄", '$'}, {"｛", '{'}, {"｝", '}'}};

struct Token {
  std::string_view name;
  TermPiece::Kind kind;
  TokenKind token;
};
constexpr Token tokens[] = {
    {"number", TermPiece::Kind::token, TokenKind::number},
    {"percent", TermPiece::Kind::token, TokenKind::percent},
    {"date", TermPiece::Kind::token, TokenKind::date},
    {"year", TermPiece::Kind::token, TokenKind::year},
    {"place", TermPiece::Kind::token, TokenKind::place},
    {"start", TermPiece::Kind::start, TokenKind::number},
    {"end", TermPiece::Kind::end, TokenKind::number},
};

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  tl::expected<TermString, TermError> run() {
    TermString term;
    skip_blanks();
    if (at_end()) fail(0, "the term is empty", "write a word, or remove it");
    while (!error_) {
      term.parts.push_back(alternatives());
      if (error_ || at_end()) break;
      term.gaps.push_back(gap());
    }
    if (error_) return tl::unexpected(*error_);
    return term;
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool next_is_blank() const { return next_is(' ') || next_is('\t') || next_is('\n'); }

  bool skip_blanks() {
    const std::size_t before = at_;
    while (next_is_blank()) ++at_;
    return at_ > before;
  }

  void fail(std::size_t offset, std::string message, std::string hint = {}) {
    if (!error_) error_ = TermError{offset, std::move(message), std::move(hint)};
  }

  TermAlternatives alternatives() {
    TermAlternatives all;
    all.push_back(join());
    while (!error_ && next_is('|')) {
      ++at_;
      all.push_back(join());
    }
    return all;
  }

  // Pieces until the next operator or the end.
  TermJoin join() {
    TermJoin pieces;
    skip_blanks();
    while (!error_ && !at_end() && operators.find(text_[at_]) == std::string_view::npos) {
      pieces.push_back(piece());
      if (skip_blanks() && !at_end() && operators.find(text_[at_]) == std::string_view::npos) {
        fail(at_, "two terms stand side by side here with a blank between them",
             "write + between them (directly followed by) or ~ (anywhere later)");
      }
    }
    if (pieces.empty()) {
      fail(std::min(at_, text_.size()),
           at_end() ? "something must follow the last sign of the term"
                    : "a word is missing before this '" + std::string(1, text_[at_]) + "'",
           "a backslash before | ~ + $ { } / takes the meaning away from it");
    }
    return pieces;
  }

  TermPiece piece() {
    TermPiece piece;
    piece.offset = at_;
    if (next_is('$')) {
      ++at_;
      named(piece, TermPiece::Kind::list, "a list after $");
    } else if (text_.substr(at_).starts_with("cue:")) {
      at_ += 4;
      named(piece, TermPiece::Kind::cue, "a cue after 'cue:'");
    } else if (text_.substr(at_).starts_with("role:")) {
      fail(at_, "a role cannot stand in a term", "roles stand under 'in:' and 'not-in:'");
    } else if (next_is('{')) {
      token(piece);
    } else if (next_is('}')) {
      fail(at_, "this } has no { before it", "write \\} for the sign itself");
    } else if (next_is('/')) {
      regex(piece);
    } else {
      word(piece);
    }
    return piece;
  }

  void named(TermPiece& piece, TermPiece::Kind kind, std::string_view what) {
    piece.kind = kind;
    const std::size_t begin = at_;
    while (!at_end() && is_name_char(text_[at_])) ++at_;
    piece.text = text_.substr(begin, at_ - begin);
    if (piece.text.empty()) {
      fail(piece.offset, "the name of " + std::string(what) + " is missing",
           kind == TermPiece::Kind::list ? "write \\$ for the sign itself" : "");
    }
  }

  void token(TermPiece& piece) {
    const std::size_t close = text_.find('}', at_);
    if (close == std::string_view::npos) {
      fail(at_, "this { has no } after it", "write \\{ for the sign itself");
      return;
    }
    const std::string_view name = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    const auto row = std::find_if(std::begin(tokens), std::end(tokens),
                                  [&](const Token& known) { return known.name == name; });
    if (row != std::end(tokens)) {
      piece.kind = row->kind;
      piece.token = row->token;
    } else if (!year(piece, name)) {
      std::vector<std::string> names{"year+1", "year-1"};
      for (const Token& known : tokens) names.emplace_back(known.name);
      fail(piece.offset, "there is no value {" + std::string(name) + "}",
           did_you_mean(name, names));
    }
  }

  // year+1, year-1: the report year and so many years
  static bool year(TermPiece& piece, std::string_view name) {
    if (!name.starts_with("year")) return false;
    name.remove_prefix(4);
    if (name.size() < 2 || (name[0] != '+' && name[0] != '-')) return false;
    int years = 0;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), years);
    if (error != std::errc() || end != name.data() + name.size() || years < 0 || years > 99) {
      return false;
    }
    piece.kind = TermPiece::Kind::token;
    piece.token = TokenKind::year;
    piece.year_offset = name[0] == '+' ? years : -years;
    return true;
  }

  void regex(TermPiece& piece) {
    piece.kind = TermPiece::Kind::regex;
    for (++at_; !at_end(); ++at_) {
      if (next_is('/')) {
        ++at_;
        if (piece.text.empty()) fail(piece.offset, "the regular expression is empty");
        return;
      }
      if (next_is('\\') && at_ + 1 < text_.size()) {
        if (text_[at_ + 1] != '/') piece.text += '\\';
        ++at_;
      }
      piece.text += text_[at_];
    }
    fail(piece.offset, "this / begins a regular expression that has no / at its end",
         "write \\/ for the sign itself");
  }

  // Up to the next special sign; blanks at its end do not belong to it.
  void word(TermPiece& piece) {
    std::size_t kept = 0;  // size of the text up to its last character that is no blank
    while (!at_end() && specials.find(text_[at_]) == std::string_view::npos) {
      if (const WideSign* sign = wide_sign()) {
        fail(at_, "the full-width sign " + std::string(sign->wide) + " is not an operator",
             std::string("type the half-width ") + sign->narrow + ", or \\" +
                 std::string(sign->wide) + " for the sign itself");
        return;
      }
      if (next_is('\\')) {
        escape(piece);
        kept = piece.text.size();
        continue;
      }
      const bool blank = next_is_blank();
      piece.text += text_[at_++];
      if (!blank) kept = piece.text.size();
    }
    // Blanks before a special sign are left for join(), which wants an operator there.
    at_ -= piece.text.size() - kept;
    piece.text.resize(kept);
  }

  const WideSign* wide_sign() const {
    for (const WideSign& sign : wide_signs) {
      if (text_.substr(at_).starts_with(sign.wide)) return &sign;
    }
    return nullptr;
  }

  void escape(TermPiece& piece) {
    const std::size_t begin = at_++;
    if (const WideSign* sign = wide_sign()) {
      piece.text += sign->wide;
      at_ += sign->wide.size();
    } else if (!at_end() &&
               (specials.find(text_[at_]) != std::string_view::npos || text_[at_] == '\\')) {
      piece.text += text_[at_++];
    } else {
      fail(begin, "this backslash stands before no sign that has a meaning",
           "a backslash is for | ~ + $ { } / and itself; write \\\\ for a backslash");
    }
  }

  // "~12", "~" or "+".
  std::uint16_t gap() {
    const char sign = text_[at_];
    const std::size_t begin = ++at_;
    if (sign == '+') return 0;
    while (!at_end() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    if (at_ == begin) return any_gap;
    std::uint16_t characters = 0;
    const auto [end, error] = std::from_chars(text_.data() + begin, text_.data() + at_, characters);
    if (error != std::errc() || characters > 999) {
      fail(begin, "at most 999 characters may be asked for after ~",
           "a bare ~ reaches as far as the unit goes");
    } else if (!at_end() && !next_is_blank() &&
               specials.find(text_[at_]) == std::string_view::npos) {
      fail(at_, "a blank is missing after ~" + std::to_string(characters),
           "~6 B is at most 6 characters, then B; for a word that begins with a digit write ~ 6B");
    }
    return characters;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<TermError> error_;
};

}  // namespace

tl::expected<TermString, TermError> parse_term(std::string_view text) { return Parser(text).run(); }

}  // namespace hecha
