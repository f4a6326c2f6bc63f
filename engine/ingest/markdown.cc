// SPDX-License-Identifier: Apache-2.0
// Markdown: marks become blocks, wrapped lines become paragraphs again.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "ingest/han_text.h"
#include "ingest/text.h"
#include "text/line_shape.h"

namespace hecha {
namespace {

using std::string_view;

constexpr std::uint32_t widest_wrap = 80;  // characters; longer lines were not wrapped by hand

struct Line {
  string_view words;  // without indent and without blanks behind
  std::uint32_t number = 0;
  bool indented = false;    // begins with a wide blank
  bool hard_break = false;  // ends in two blanks or a backslash
};

string_view trimmed(string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// <https://a.b>: its size, 0 if there is none.   REQUIRES: text begins with <
std::size_t address_size(string_view text) {
  const std::size_t end = text.find_first_of("<> \t", 1);
  if (end == text.npos || text[end] != '>') return 0;
  const string_view inner = text.substr(1, end - 1);
  const bool link = inner.find("://") != inner.npos || inner.find('@') != inner.npos;
  return link && inner.front() != '/' ? end + 1 : 0;
}

// <b>, </td>, <img alt="图">: its size, 0 if it is none: x<y且y>z.   REQUIRES: text begins with <
std::size_t tag_size(string_view text) {
  std::size_t at = text.substr(1).starts_with('/') ? 2 : 1;
  const std::size_t name = at;
  const auto is_name = [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); };
  while (at < text.size() &&
         (is_name(text[at]) || (at > name && text[at] >= '0' && text[at] <= '9')))
    ++at;
  if (at == name || at == text.size() ||
      (!is_blank(text[at]) && text[at] != '/' && text[at] != '>'))
    return 0;
  for (; at < text.size() && text[at] > 0 && text[at] != '<'; ++at) {
    if (text[at] == '>') return at + 1;
    if (text[at] == '"' || text[at] == '\'')
      at = std::min(text.find(text[at], at + 1), text.size());
  }
  return 0;
}

// Words without marks of emphasis, links, escapes, tags.
std::string plain(string_view text);

// Where a sign stands next. What it is asked for goes up, so that the text is gone through once.
class Next {
 public:
  Next(string_view text, char sign) : text_(text), sign_(sign) {}

  std::size_t from(std::size_t at) {
    if (at_ < at) at_ = text_.find(sign_, at);
    return at_;
  }

 private:
  string_view text_;
  char sign_;
  std::size_t at_ = 0;
};

class Links {
 public:
  explicit Links(string_view text)
      : text_(text), close_(text, ']'), bracket_(text, ']'), parenthesis_(text, ')') {}

  // [words](address), [words][name] -> words; [^1] -> nothing. Returns how much was read.
  // REQUIRES: a bracket opens at `at`
  std::size_t read(std::size_t at, std::string& out) {
    const std::size_t close = close_.from(at + 1);
    if (close == text_.npos) return 0;
    if (text_[at + 1] == '^') return close + 1 - at;
    const char open = close + 1 < text_.size() ? text_[close + 1] : '\0';
    const std::size_t end = open == '('   ? parenthesis_.from(close + 2)
                            : open == '[' ? bracket_.from(close + 2)
                                          : text_.npos;
    if (end == text_.npos) return 0;
    out += plain(text_.substr(at + 1, close - at - 1));
    return end + 1 - at;
  }

 private:
  string_view text_;
  Next close_, bracket_, parenthesis_;
};

std::string plain(string_view text) {
  std::string out;
  Links links(text);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const string_view rest = text.substr(at);
    std::size_t size = 0;  // of a mark
    if (c == '\\' && rest.size() > 1 && is_punctuation(rest[1])) {
      out += rest[1];
      size = 2;
    } else if (c == '*' || c == '`') {
      size = 1;
    } else if (rest.starts_with("__") || rest.starts_with("~~")) {
      size = 2;
    } else if (rest.starts_with("![")) {
      std::string ignored;
      size = links.read(at + 1, ignored);
      size += size > 0;
    } else if (c == '[') {
      size = links.read(at, out);
    } else if (c == '<') {
      size = address_size(rest);
      if (size > 0)
        out += rest.substr(1, size - 2);
      else
        size = tag_size(rest);
    } else if (rest.starts_with("&nbsp;")) {
      out += ' ';
      size = 6;
    }
    if (size == 0) out += c;
    at += std::max<std::size_t>(size, 1);
  }
  return out;
}

// Blanks out <!-- ... -->, keeping line breaks.
std::string without_comments(std::string text) {
  for (std::size_t at = text.find("<!--"); at != text.npos; at = text.find("<!--", at)) {
    const std::size_t end = std::min(text.find("-->", at), text.size());
    for (; at < std::min(end + 3, text.size()); ++at)
      if (text[at] != '\n') text[at] = ' ';
  }
  return text;
}

std::vector<Line> lines_of(string_view text) {
  std::vector<Line> lines;
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\n\r");
    const string_view whole = text.substr(0, end);
    Line line{trimmed(whole), ++number, whole.starts_with("\u3000"), false};
    line.hard_break = whole.ends_with("  ") || whole.ends_with("\\");
    if (line.words.ends_with("\\")) line.words.remove_suffix(1);
    lines.push_back(line);
    if (end == text.npos) break;
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return lines;
}

bool is_rule(string_view words, string_view signs) {
  if (words.size() < 3) return false;
  const char sign = words.front();
  return signs.find(sign) != signs.npos &&
         std::all_of(words.begin(), words.end(), [&](char c) { return c == sign || c == ' '; });
}

// The line of dashes below the head of a table.
bool is_table_rule(string_view words) {
  return words.find('-') != words.npos && words.find('|') != words.npos &&
         words.find_first_not_of("|-: ") == words.npos;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(std::vector<Line> lines) : lines_(std::move(lines)) {}

  Result<Reading> read() && {
    std::size_t at = front_matter();
    while (at < lines_.size()) at = block(at);
    close();
    return std::move(out_).finish();
  }

 private:
  std::size_t front_matter() const {
    if (lines_.empty() || lines_[0].words != "---") return 0;
    for (std::size_t i = 1; i < lines_.size(); ++i)
      if (lines_[i].words == "---" || lines_[i].words == "...") return i + 1;
    return 0;
  }

  // Reads what begins at line `at`; returns the line behind it.
  std::size_t block(std::size_t at) {
    string_view words = lines_[at].words;
    while (words.starts_with('>')) words = trimmed(words.substr(1));
    if (words.empty()) return close(), at + 1;
    if (words.starts_with("```") || words.starts_with("~~~")) return close(), at + 1;
    const std::size_t marks = words.find_first_not_of('#');
    if (marks >= 1 && marks <= 6 && (words[marks] == ' ' || words[marks] == '\t' || marks > 1)) {
      heading(words.substr(marks), marks, at);
      return at + 1;
    }
    if (!paragraph_.empty() && (is_rule(words, "=") || is_rule(words, "-")) &&
        paragraph_.size() == 1) {
      const Line title = std::exchange(paragraph_, {}).front();
      heading(title.words, words.front() == '=' ? 1 : 2, at - 1);
      return at + 1;
    }
    if (is_rule(words, "-*_")) return close(), at + 1;
    if (words.starts_with("[^") && words.find("]:") != words.npos) {
      close();
      kind_ = BlockKind::footnote;
      words.remove_prefix(words.find("]:") + 2);
    } else if (at + 1 < lines_.size() && words.find('|') != words.npos &&
               is_table_rule(lines_[at + 1].words)) {
      return table(at);
    } else if (const std::size_t mark = item_mark(words)) {
      close();
      kind_ = BlockKind::list_item;
      words = trimmed(words.substr(mark));
    }
    Line line = lines_[at];
    line.words = words;
    paragraph_.push_back(line);
    return at + 1;
  }

  // The size of "- ", "* ", "+ "; numbers stay, they are words.
  static std::size_t item_mark(string_view words) {
    const bool mark = words.size() > 2 && (words[0] == '-' || words[0] == '*' || words[0] == '+') &&
                      words[1] == ' ';
    return mark ? 2 : 0;
  }

  void heading(string_view words, std::size_t level, std::size_t at) {
    close();
    words = trimmed(words);
    while (words.ends_with('#')) words.remove_suffix(1);
    const std::string text = plain(trimmed(words));
    const bool title = level == 1 && !titled_ && typed_number(text) == 0;
    titled_ = titled_ || title;
    out_.add(title ? BlockKind::title : BlockKind::heading, text, {.line = lines_[at].number},
             title ? std::uint16_t{0} : static_cast<std::uint16_t>(level));
  }

  std::size_t table(std::size_t at) {
    close();
    for (std::size_t i = at; i < lines_.size() && lines_[i].words.find('|') != string_view::npos;
         ++i, ++at) {
      if (is_table_rule(lines_[i].words)) continue;
      string_view words = lines_[i].words;
      if (words.starts_with('|')) words.remove_prefix(1);
      if (words.ends_with('|') && !words.ends_with("\\|")) words.remove_suffix(1);
      std::string row;
      for (bool first = true; first || !words.empty(); first = false) {
        const std::size_t bar = words.find('|');
        if (!first) row += " | ";
        row += plain(trimmed(words.substr(0, bar)));
        words.remove_prefix(bar == words.npos ? words.size() : bar + 1);
      }
      out_.add(BlockKind::table_row, row, {.line = lines_[i].number});
    }
    return at;
  }

  // Does a new paragraph begin between two lines that nothing parts?
  static bool parted(string_view text, const Line& before, const Line& line, std::uint32_t width) {
    const bool numbered = typed_number(line.words) > 0 && ends_sentence(before.words);
    const std::uint32_t size = count_code_points(before.words);
    const bool full = width <= widest_wrap && size * 10 >= width * 8;
    if (line.indented || (numbered && !(full && counts_on(text, line.words)))) return true;
    if (before.hard_break) return ends_sentence(before.words);
    if (!ends_sentence(before.words)) return false;
    return !full;
  }

  // Writes the lines gathered so far.
  void close() {
    std::uint32_t width = 0;
    for (const Line& line : paragraph_) width = std::max(width, count_code_points(line.words));
    std::string text;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < paragraph_.size(); ++i) {
      if (i > 0 && parted(text, paragraph_[i - 1], paragraph_[i], width)) {
        out_.add(kind_, plain(text), {.line = number});
        text.clear();
      }
      if (text.empty()) number = paragraph_[i].number;
      append_joined(text, paragraph_[i].words);
    }
    out_.add(kind_, plain(text), {.line = number});
    paragraph_.clear();
    kind_ = BlockKind::paragraph;
  }

  std::vector<Line> lines_;
  std::vector<Line> paragraph_;
  BlockKind kind_ = BlockKind::paragraph;
  BlockWriter out_;
  bool titled_ = false;
};

}  // namespace

Result<Reading> read_markdown(std::string bytes) {
  Result<Reading> text = read_text(std::move(bytes));
  if (!text) return text;
  const std::string words = without_comments(std::move(text->text));
  Result<Reading> reading = MarkdownReader(lines_of(words)).read();
  if (!reading) return reading;
  reading->encoding = text->encoding;
  reading->guessed = text->guessed;
  reading->unreadable = text->unreadable;
  reading->notes = std::move(text->notes);
  return reading;
}

}  // namespace hecha
