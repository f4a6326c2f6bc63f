// SPDX-License-Identifier: Apache-2.0
// When waivers are in force; and their file, in and out.
#include "gate/waiver.h"

#include <array>
#include <filesystem>

#include "base/file.h"
#include "pack/fields.h"
#include "pack/yaml_file.h"

namespace hecha {
namespace {

constexpr std::string_view verdicts[] = {"na",      "met",     "accept",  "confirm",
                                         "partial", "missing", "violated"};
constexpr std::string_view results[] = {"met", "partial",   "missing", "violated",
                                        "na",  "undecided", "manual"};
constexpr std::chrono::days soon{30};

bool is_hex(std::string_view text, std::size_t digits) {
  return text.size() == digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// A text that says something.
std::string need_words(Fields& fields, std::string_view key) {
  std::string words = fields.need_text(key);
  const YamlNode* const node = fields.find(key);
  if (node && node->is_scalar() && node->text.find_first_not_of(" \t\n") == std::string::npos)
    fields.problems().add(ProblemCode::empty_value, fields.key_mark(key),
                          "'" + std::string(key) + "' is empty");
  return words;
}

Day need_day(Fields& fields, std::string_view key) {
  const YamlNode* const node = fields.need(key);
  const std::optional<Day> day = node ? day_of(node->text) : std::nullopt;
  if (node && !day)
    fields.problems().add(ProblemCode::bad_date, node->mark, "'" + std::string(key) + "' is no day",
                          "write a day that exists, as 2025-12-31");
  return day.value_or(Day{});
}

std::string fingerprint(Fields& fields, std::string_view key, std::size_t digits) {
  const auto text = fields.text(key);
  if (!text) return "";
  if (!is_hex(lower(*text), digits))
    fields.problems().add(
        ProblemCode::bad_fingerprint, fields.key_mark(key),
        "'" + std::string(key) + "' has " + std::to_string(digits) + " hexadecimal digits");
  return lower(*text);
}

void read_document(Waiver& waiver, const YamlNode& node, Problems& problems) {
  Fields fields(node, "'document'", problems);
  if (!fields.is_map()) return;
  const bool by_issuer = fields.has("issuer") || fields.has("year");
  waiver.sha256 = fingerprint(fields, "sha256", 64);
  waiver.path = fields.text("path").value_or("");
  if (by_issuer) {
    waiver.issuer = need_words(fields, "issuer");
    fields.need("year");
    const auto year = fields.integer("year", 1949, 2100);
    if (year) waiver.year = std::to_string(*year);
  } else {
    fields.expects(std::array<std::string_view, 2>{"issuer", "year"});
  }
  const int ways = int{by_issuer} + int{fields.has("path")} + int{fields.has("sha256")};
  if (ways != 1 && !fields.has_unknown())
    problems.add(ProblemCode::one_of, node.mark,
                 "a document is named by issuer and year, by path, or by sha256",
                 "write one of the three, for example {issuer: 石桥县水利局, year: 2024}");
}

Seen read_seen(const YamlNode& node, Problems& problems) {
  Fields fields(node, "'seen'", problems);
  Seen seen;
  fields.need("result");
  if (const auto result = fields.choice("result", results)) seen.result = results[*result];
  seen.finding = fingerprint(fields, "finding", 16);
  seen.rule = fingerprint(fields, "rule", 16);
  return seen;
}

Waiver read_waiver(const YamlNode& node, Problems& problems) {
  Waiver waiver;
  Fields fields(node, "a waiver", problems);
  if (!fields.is_map()) return waiver;
  waiver.rule = need_words(fields, "rule");
  if (const YamlNode* document = fields.need("document"))
    read_document(waiver, *document, problems);
  if (const auto text = fields.text("text")) {
    waiver.text = anchor_of(*text);
    if (!waiver.text)
      problems.add(ProblemCode::bad_anchor, fields.key_mark("text"), "'text' names no passage",
                   "write prefix-,start,end,-suffix");
  }
  fields.need("verdict");
  if (const auto verdict = fields.choice("verdict", verdicts)) waiver.verdict = verdicts[*verdict];
  waiver.reason = need_words(fields, "reason");
  waiver.approved_by = need_words(fields, "approved-by");
  waiver.approved_on = need_day(fields, "approved-on");
  waiver.expires = need_day(fields, "expires");
  if (waiver.expires < waiver.approved_on && waiver.expires != Day{})
    problems.add(ProblemCode::bad_date, fields.key_mark("expires"),
                 "this waiver ends before it was approved");
  if (const YamlNode* seen = fields.find("seen")) waiver.seen = read_seen(*seen, problems);
  return waiver;
}

// In double quotes, as YAML and JSON both take it.
std::string yaml_text(std::string_view text) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (byte < 0x20 || byte == 0x7F)
      out += std::string("\\x") + digits[byte >> 4] + digits[byte & 15];
    else
      out += c;
  }
  return out + '"';
}

// Ids of rules need no quotation marks.
std::string plain_or_quoted(const std::string& text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  const bool is_id = text.find_first_not_of(plain) == std::string::npos && !text.empty() &&
                     text[0] >= 'a' && text[0] <= 'z';
  return is_id ? text : yaml_text(text);
}

}  // namespace

WaiverState state_on(const Waiver& waiver, Day today) {
  if (today < waiver.approved_on) return WaiverState::not_yet;
  if (today > waiver.expires) return WaiverState::expired;
  return waiver.expires - today <= soon ? WaiverState::ending_soon : WaiverState::in_force;
}

std::vector<Waiver> read_waivers(const std::string& path, std::string& bytes, Problems& problems) {
  const Result<void> read = read_file(path, max_yaml_bytes, bytes);
  if (read) return parse_waivers(path, bytes, problems);
  // The reader of YAML tells why.
  read_yaml_map(path, bytes, problems);
  return {};
}

std::vector<Waiver> parse_waivers(const std::string& path, std::string_view bytes,
                                  Problems& problems) {
  std::vector<Waiver> waivers;
  const YamlNode root = parse_yaml_map(path, bytes, problems);
  if (!root.is_map()) {
    if (!problems.has_error() && root.is_null())
      problems.add(ProblemCode::empty_file, "there is nothing in " + path,
                   "write waivers: [] for none");
    return waivers;
  }
  Fields fields(root, "a file of waivers", problems);
  static constexpr std::string_view schemas[] = {"hecha.waivers/1"};
  fields.choice("schema", schemas);
  fields.text("$schema");
  Zone zone;
  if (const auto text = fields.text("zone")) {
    const auto given = zone_of(*text);
    if (!given)
      problems.add(ProblemCode::bad_zone, fields.key_mark("zone"), "'" + *text + "' is no zone",
                   "write +08:00");
    zone = given.value_or(zone);
  }
  const YamlNode* const list = fields.need("waivers");
  if (list == nullptr) return waivers;
  if (!list->is_list()) {
    problems.add(ProblemCode::wrong_type, list->mark,
                 "'waivers' is a list, but this is " + std::string(kind_of(*list)),
                 "begin each waiver with - rule: ...");
    return waivers;
  }
  std::error_code error;
  const std::string folder = std::filesystem::absolute(path, error).parent_path().string();
  for (const YamlNode& item : list->items) {
    Waiver waiver = read_waiver(item, problems);
    waiver.from = path + ":" + std::to_string(item.mark.line);
    waiver.folder = folder;
    waiver.zone = zone;
    waivers.push_back(std::move(waiver));
  }
  return waivers;
}

std::string written(const Waiver& waiver) {
  std::string text = "  - rule: " + plain_or_quoted(waiver.rule) + "\n    document: ";
  if (!waiver.issuer.empty())
    text += "{issuer: " + yaml_text(waiver.issuer) + ", year: " + waiver.year + "}\n";
  else if (!waiver.path.empty())
    text += "{path: " + yaml_text(waiver.path) + "}\n";
  else
    text += "{sha256: " + waiver.sha256 + "}\n";
  text += "    verdict: " + waiver.verdict + "\n    reason: " + yaml_text(waiver.reason) +
          "\n    approved-by: " + yaml_text(waiver.approved_by) +
          "\n    approved-on: " + to_string(waiver.approved_on) +
          "\n    expires: " + to_string(waiver.expires) + "\n";
  if (!waiver.seen) return text;
  text += "    seen: {result: " + waiver.seen->result;
  if (!waiver.seen->finding.empty()) text += ", finding: \"" + waiver.seen->finding + "\"";
  if (!waiver.seen->rule.empty()) text += ", rule: \"" + waiver.seen->rule + "\"";
  return text + "}\n";
}

}  // namespace hecha
