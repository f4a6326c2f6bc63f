// SPDX-License-Identifier: Apache-2.0
// A web page saved as one file: MIME parts, of which one is the page.
#include "readers/mht.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "readers/html.h"

namespace hecha {
namespace {

using std::string_view;

std::string lower(string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

// The value of a parameter in a header: charset="gb2312".
std::string parameter(const std::string& header, string_view name) {
  const std::size_t found = lower(header).find(std::string(name) + "=");
  if (found == header.npos) return {};
  std::size_t at = found + name.size() + 1;
  if (at < header.size() && header[at] == '"') {
    ++at;
    return header.substr(at, header.find('"', at) - at);
  }
  return header.substr(at, header.find_first_of("; \r\n", at) - at);
}

// What stands behind "name:" in the headers, folded lines included.
std::string header(string_view headers, string_view name) {
  const std::string all = lower(headers);
  const std::string wanted = std::string(name) + ":";
  std::size_t at = all.starts_with(wanted) ? 0 : all.find("\n" + wanted);
  if (at == all.npos) return {};
  at = all.find(':', at) + 1;
  std::size_t end = at;
  do end = std::min(all.find('\n', end + 1), all.size());
  while (end + 1 < all.size() && (all[end + 1] == ' ' || all[end + 1] == '\t'));
  return std::string(headers.substr(at, end - at));
}

std::string from_base64(string_view text) {
  constexpr string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (const char c : text) {
    const std::size_t value = signs.find(c);
    if (value == signs.npos) continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFu;
    held += 6;
    if (held >= 8) out += static_cast<char>(bits >> (held -= 8) & 0xFF);
  }
  return out;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string from_quoted(string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      out += text[at];
    } else if (text.substr(at).starts_with("=\r\n")) {
      at += 2;
    } else if (text.substr(at).starts_with("=\n")) {
      at += 1;
    } else if (at + 2 < text.size() && hex(text[at + 1]) >= 0 && hex(text[at + 2]) >= 0) {
      out += static_cast<char>(hex(text[at + 1]) * 16 + hex(text[at + 2]));
      at += 2;
    }
  }
  return out;
}

struct Part {
  string_view headers, body;
};

Part split(string_view part) {
  const std::size_t crlf = part.find("\r\n\r\n"), lf = part.find("\n\n");
  if (crlf < lf) return {part.substr(0, crlf), part.substr(crlf + 4)};
  if (lf == part.npos) return {part, {}};
  return {part.substr(0, lf), part.substr(lf + 2)};
}

Result<Reading> read_part(const Part& part) {
  const std::string encoding = lower(header(part.headers, "content-transfer-encoding"));
  std::string bytes(part.body);
  if (encoding.find("base64") != encoding.npos) bytes = from_base64(part.body);
  if (encoding.find("quoted-printable") != encoding.npos) bytes = from_quoted(part.body);
  return read_html(bytes, parameter(header(part.headers, "content-type"), "charset"));
}

std::string type_of(const Part& part) {
  const std::string type = lower(header(part.headers, "content-type"));
  return type.substr(std::min(type.find_first_not_of(" \t\r\n"), type.size()));
}

// Where the line "--boundary" or "--boundary--" is, from `at` on.
std::size_t find_mark(string_view bytes, string_view mark, std::size_t at) {
  for (at = bytes.find(mark, at); at != bytes.npos; at = bytes.find(mark, at + 1)) {
    const string_view rest = bytes.substr(at + mark.size(), 1);
    if (rest.empty() || string_view("\r\n\t -").find(rest[0]) != string_view::npos) break;
  }
  return at;
}

// The first page among the parts, and the parts of parts: mail has multipart/related in
// multipart/alternative. A part without headers is none.
std::optional<Part> page_of(const Part& whole, int depth) {
  constexpr int deepest = 4;
  constexpr std::size_t longest_boundary = 200;  // RFC 2046 allows 70
  const std::string type = type_of(whole);       // multipart/related; type="text/html" is no page
  if (type.starts_with("text/html")) return whole;
  const std::string boundary = parameter(header(whole.headers, "content-type"), "boundary");
  if (boundary.empty() || boundary.size() > longest_boundary || depth == deepest)
    return std::nullopt;
  const std::string mark = "--" + boundary;
  const string_view bytes = whole.body;
  for (std::size_t at = find_mark(bytes, mark, 0); at != bytes.npos;) {
    const std::size_t begin = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    at = find_mark(bytes, mark, at + mark.size());
    const std::size_t end = std::min(at, bytes.size());
    if (begin >= end) continue;
    if (const auto page = page_of(split(bytes.substr(begin, end - begin)), depth + 1)) return page;
  }
  return std::nullopt;
}

}  // namespace

Result<Reading> read_mht(const std::string& bytes) {
  if (const std::optional<Part> page = page_of(split(bytes), 0)) return read_part(*page);
  return tl::unexpected(Error{ErrorCode::document_damaged, "MHT: none of its parts is a page"});
}

}  // namespace hecha
