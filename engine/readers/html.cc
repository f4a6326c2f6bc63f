// SPDX-License-Identifier: Apache-2.0
// Web pages: the encoding, and a look over the tags before they are parsed.
#include "readers/html.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "readers/html_page.h"
#include "text/decode.h"
#include "text/icu.h"

namespace hecha {
namespace {

using std::string_view;

constexpr std::size_t largest_page = 16u << 20;
constexpr int deepest = 2000;
constexpr int most_attributes = 2000;
constexpr std::size_t head_size = 4096;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string lower(string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

// The value behind "charset=" in the head of the page.
std::string declared_charset(string_view bytes) {
  const std::string head = lower(bytes.substr(0, head_size));
  std::size_t at = head.find("charset");
  if (at == head.npos) return {};
  at = head.find_first_not_of(" \t=\"'", at + 7);
  if (at == head.npos) return {};
  return head.substr(at, head.find_first_of("\"' ;/>", at) - at);
}

Result<Decoded> decoded_page(const std::string& bytes, string_view outside) {
  const bool marked = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
                      bytes.starts_with("\xFE\xFF");
  const std::string charset = outside.empty() ? declared_charset(bytes) : lower(outside);
  const bool chinese =
      charset.starts_with("gb") || charset.starts_with("x-gb") || charset == "hz-gb-2312";
  const bool big5 = charset.starts_with("big5") || charset == "x-x-big5";
  if (!marked && (chinese || big5) && valid_utf8_prefix(bytes) != bytes.size()) {
    Converted read = convert(bytes, big5 ? Charset::big5 : Charset::gb18030);
    // A page that declares the wrong one of the two shows it by what cannot be read.
    if (read.unreadable * 50 <= read.text.size())
      return Decoded{std::move(read.text), big5 ? "big5" : "gb18030", false, read.unreadable};
  }
  return decode(bytes);
}

// Tags that may not nest, or end by themselves where the next one begins.
bool nests(string_view name) {
  constexpr std::array flat{"area",   "base",  "br",    "col",   "embed",  "hr",    "img",
                            "input",  "link",  "meta",  "param", "source", "track", "wbr",
                            "p",      "li",    "dt",    "dd",    "td",     "th",    "tr",
                            "option", "tbody", "thead", "tfoot", "html",   "body",  "head",
                            "script", "style", "title"};
  return std::find(flat.begin(), flat.end(), name) == flat.end();
}

// One tag, from '<' on.
struct Tag {
  std::string name;
  bool closing = false;
  int attributes = 0;
  std::size_t size = 0;
};

Tag tag_at(string_view text) {
  Tag tag;
  std::size_t at = 1;
  tag.closing = at < text.size() && text[at] == '/';
  at += tag.closing;
  while (at < text.size() && ((lower(text[at]) >= 'a' && lower(text[at]) <= 'z') ||
                              (text[at] >= '0' && text[at] <= '9')))
    tag.name += lower(text[at++]);
  char quote = '\0';
  bool between = false;
  for (; at < text.size() && (quote != '\0' || text[at] != '>'); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && at > 0 && text[at - 1] == '=') {
      quote = c;
    } else {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/';
      tag.attributes += between && !blank;
      between = blank;
    }
  }
  tag.size = std::min(at + 1, text.size());
  return tag;
}

}  // namespace

Result<std::string> scanned_html(std::string text) {
  std::string safe;
  safe.reserve(text.size());
  int depth = 0;
  const string_view page = text;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t open = std::min(page.find('<', at), page.size());
    safe += page.substr(at, open - at);
    at = open;
    if (at == page.size()) break;
    const string_view rest = page.substr(at);
    if (rest.starts_with("<!--")) {
      const std::size_t end = rest.find("-->", 4);
      const std::size_t size = end == rest.npos ? rest.size() : end + 3;
      safe += rest.substr(0, size);
      at += size;
      continue;
    }
    const Tag tag = tag_at(rest);
    if (tag.attributes > most_attributes)
      safe += "<" + tag.name + ">";
    else
      safe += rest.substr(0, tag.size);
    at += tag.size;
    if (tag.name.empty()) continue;
    if (nests(tag.name)) depth = tag.closing ? std::max(depth - 1, 0) : depth + 1;
    if (depth > deepest)
      return tl::unexpected(Error{ErrorCode::too_deep, "2,000 tags within tags"});
    if (!tag.closing && (tag.name == "script" || tag.name == "style")) {
      const std::string_view code = page.substr(at);
      std::size_t end = std::min(code.find("</"), code.size());
      while (end < code.size() && lower(code.substr(end + 2, tag.name.size())) != tag.name)
        end = std::min(code.find("</", end + 2), code.size());
      at += end;
    }
  }
  return safe;
}

Result<Reading> read_html(const std::string& bytes, string_view declared) {
  if (bytes.size() > largest_page)
    return tl::unexpected(Error{ErrorCode::limit_reached, "16 MiB for a web page"});
  Result<Decoded> decoded = decoded_page(bytes, declared);
  if (!decoded) return tl::unexpected(decoded.error());
  const Result<std::string> safe = scanned_html(std::move(decoded->text));
  if (!safe) return tl::unexpected(safe.error());
  Result<Reading> reading = read_page(*safe);
  if (!reading) return reading;
  reading->encoding = decoded->encoding;
  reading->guessed = decoded->guessed;
  reading->unreadable = decoded->unreadable;
  return reading;
}

}  // namespace hecha
