// SPDX-License-Identifier: Apache-2.0
// What a file is, told by its bytes.
#include "ingest/detect.h"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/extension.h"

namespace hecha {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t head_size = 4096;

struct Magic {
  std::string_view bytes, format;
};

constexpr std::array magics{
    Magic{"PK\x03\x04"sv, "zip"},
    Magic{"PK\x05\x06"sv, "zip"},
    Magic{"PK\x07\x08"sv, "zip"},
    Magic{"{\\rtf"sv, "rtf"},
    Magic{"\x89PNG"sv, "image"},
    Magic{"\xFF\xD8\xFF"sv, "image"},
    Magic{"GIF8"sv, "image"},
    Magic{"II*\0"sv, "image"},
    Magic{"MM\0*"sv, "image"},
    Magic{"\x1F\x8B\x08"sv, "archive"},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "archive"},
    Magic{"Rar!\x1A\x07"sv, "archive"},
    Magic{"\x7F"
          "ELF"sv,
          "program"},
    Magic{"MZ\x90\0"sv, "program"},
};
constexpr std::string_view ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

std::size_t find_folded(std::string_view text, std::string_view lower) {
  const auto same = [](char given, char wanted) {
    return (given >= 'A' && given <= 'Z' ? given + ('a' - 'A') : given) == wanted;
  };
  const auto it = std::search(text.begin(), text.end(), lower.begin(), lower.end(), same);
  return it == text.end() ? text.npos : static_cast<std::size_t>(it - text.begin());
}

// The name of a stream as an OLE directory writes it, in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) wide += c, wide += '\0';
  wide.append(2, '\0');
  return bytes.find(wide) != bytes.npos;
}

// The bit of a Word file that says it is encrypted (FibBase, fEncrypted). The stream begins
// with A5EC on the boundary of a sector.
bool is_encrypted_word(std::string_view bytes) {
  for (std::size_t at = 512; at + 12 <= bytes.size(); at += 512) {
    if (!bytes.substr(at).starts_with("\xEC\xA5")) continue;
    return (static_cast<unsigned char>(bytes[at + 11]) & 0x01) != 0;
  }
  return false;
}

Result<std::string_view> ole_format(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage") || has_stream(bytes, "EncryptionInfo"))
    return tl::unexpected(Error{ErrorCode::document_encrypted, {}});
  if (has_stream(bytes, "WordDocument")) {
    if (is_encrypted_word(bytes)) return tl::unexpected(Error{ErrorCode::document_encrypted, {}});
    return "doc";
  }
  if (has_stream(bytes, "MatOST") || has_stream(bytes, "CONTENTS") || has_stream(bytes, "MN0"))
    return "works";
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return "xls";
  if (has_stream(bytes, "PowerPoint Document")) return "ppt";
  return tl::unexpected(Error{ErrorCode::document_damaged, "an OLE file without a document in it"});
}

// The beginning of a text in any encoding whose ASCII characters can be picked out.
std::string ascii_head(std::string_view bytes) {
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                    bytes.starts_with("<\0"sv) || bytes.starts_with("\0<"sv);
  std::string head;
  for (const char c : bytes.substr(0, head_size * (wide ? 2 : 1)))
    if (!wide || (c != '\0' && static_cast<unsigned char>(c) < 0x80)) head += c;
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return head;
}

std::string_view xml_format(std::string_view head) {
  if (head.find("office:document") != head.npos) return "odt";
  if (head.find("schemas.microsoft.com/office/2006/xmlPackage") != head.npos) return "docx";
  if (head.find("wordDocument") != head.npos || head.find("progid=\"Word.Document\"") != head.npos)
    return "wordml";
  if (head.find("uof:UOF") != head.npos || head.find("<UOF") != head.npos ||
      head.find("uof:") != head.npos)
    return "uot";
  return {};
}

bool is_mime(std::string_view head) {
  const std::size_t type = find_folded(head, "content-type: multipart/related");
  const bool begins = find_folded(head.substr(0, 256), "mime-version:") != head.npos ||
                      find_folded(head.substr(0, 64), "from:") == 0;
  return begins &&
         (type != head.npos || find_folded(head, "content-type: text/html") != head.npos ||
          find_folded(head, "multipart/related") != head.npos);
}

}  // namespace

bool looks_like_html(std::string_view head) {
  // Pages begin with a tag, a comment or a declaration; remains of other text are short.
  const std::size_t first = head.find('<');
  if (first == head.npos) return false;
  const std::string_view rest = head.substr(first);
  const bool at_start = first == 0;
  for (const std::string_view sign :
       {"<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "})
    if (const std::size_t at = find_folded(rest, sign);
        at != rest.npos && (at_start || at + first < 200))
      return true;
  if (!at_start) return false;
  for (const std::string_view sign :
       {"<meta ", "<div", "<p>", "<p ", "<table", "<title", "<h1", "<h2", "<span", "<center",
        "<font", "<script", "<style", "<link"})
    if (find_folded(rest, sign) == 0) return true;
  return rest.starts_with("<!--") &&
         (find_folded(rest, "<div") != rest.npos || find_folded(rest, "<meta") != rest.npos ||
          find_folded(rest, "<p>") != rest.npos);
}

Result<std::string_view> detect(const Source& source) {
  const std::string_view bytes = source.bytes;
  if (bytes.empty()) return tl::unexpected(Error{ErrorCode::file_empty, {}});
  if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) return "pdf";
  for (const Magic& magic : magics)
    if (bytes.starts_with(magic.bytes)) return magic.format;
  if (bytes.starts_with(ole)) return ole_format(bytes);
  const std::string head = ascii_head(bytes);
  if (head.starts_with("{\\rtf")) return "rtf";
  if (head.starts_with("<?xml") || head.starts_with("<office:") || head.starts_with("<uof:")) {
    const std::string_view format = xml_format(head);
    if (!format.empty() && find_folded(head, "<!doctype") != head.npos)
      return tl::unexpected(Error{ErrorCode::forbidden_xml, {}});
    if (!format.empty()) return format;
  }
  if (is_mime(head)) return "mht";
  if (looks_like_html(head)) return "html";
  if (head.starts_with("<?xml")) return "xml";
  const bool markdown =
      has_extension(source.name, ".md") || has_extension(source.name, ".markdown");
  return markdown ? "md" : "txt";
}

}  // namespace hecha
