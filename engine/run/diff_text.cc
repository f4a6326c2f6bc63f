// SPDX-License-Identifier: Apache-2.0
// Both passages of every change.
#include "run/diff_text.h"

#include "render/account.h"
#include "render/json_writer.h"
#include "render/shown.h"
#include "run/words.h"

namespace hecha {
namespace {

struct ChangeText {
  std::string_view id;
  std::string_view symbol;
  Label label;
};

const ChangeText& text_of(Change change) {
  static constexpr ChangeText texts[] = {
      {"lost", "✗", {"丢失", "lost"}},
      {"weakened", "~", {"减弱", "weakened"}},
      {"introduced", "!", {"新增差错", "slip introduced"}},
      {"gained", "✓", {"改进", "gained"}},
      {"removed", "✓", {"差错已改", "slip removed"}},
  };
  return texts[static_cast<std::size_t>(change)];
}

std::string_view sign(std::string_view format) { return format == "markdown" ? "- " : ""; }

// Text of documents between marks that no markup ends.
std::string quoted(std::string_view text, std::string_view format) {
  std::string safe;
  for (const char c : shown(text)) {
    const bool special = std::string_view("&<>|`*_[]\\@#~").find(c) != std::string_view::npos;
    if (special && format == "markdown")
      safe += "&#" + std::to_string(static_cast<int>(c)) + ";";
    else
      safe += c;
  }
  return safe;
}

std::string side(const Label& name, const Item& item, std::string_view format, Language language) {
  std::string text = "    " + std::string(sign(format)) + std::string(name.in(language)) +
                     std::string(verdict_label(item.verdict).word.in(language));
  if (item.passages.empty()) {
    const std::string& message = in(item.message, language);
    return text +
           (message.empty() ? ""
                            : std::string(label::colon.in(language)) + quoted(message, format)) +
           "\n";
  }
  text += std::string(label::colon.in(language));
  bool first = true;
  for (const Passage& passage : item.passages) {
    if (!first) text += label::list_separator.in(language);
    first = false;
    if (passage.line > 0) text += fill(label::at_line.in(language), {std::to_string(passage.line)});
    text += "「" + quoted(passage.quote, format) + "」";
  }
  return text + "\n";
}

std::string percent_of(const std::optional<Judged>& judged) {
  return judged && judged->percent ? percent(*judged->percent) : "-";
}

std::string head_of(const ComparedDocument& document, std::string_view format, Language language) {
  const std::string before = document.before ? quoted(document.before->path, format) : "";
  const std::string after = document.after ? quoted(document.after->path, format) : "";
  const std::string start = format == "markdown" ? "### " : "";
  if (!document.before) return start + fill(word::diff_only_new.in(language), {after}) + "\n";
  if (!document.after) return start + fill(word::diff_only_old.in(language), {before}) + "\n";
  const std::string names = before == after ? after : before + " → " + after;
  return start + names + "  " +
         fill(word::diff_score.in(language),
              {percent_of(document.before), percent_of(document.after)}) +
         "\n";
}

std::string people_text(const Comparison& comparison, std::string_view format, Language language) {
  std::string text;
  std::size_t counts[5] = {};
  for (const ComparedDocument& document : comparison.documents) {
    if (!text.empty()) text += "\n";
    text += head_of(document, format, language);
    if (format == "markdown") text += "\n";
    if (document.lost_whole)
      text += std::string(sign(format)) + std::string(word::diff_lost_whole.in(language)) + "\n";
    for (const Difference& change : document.changes) {
      const ChangeText& what = text_of(change.change);
      ++counts[static_cast<std::size_t>(change.change)];
      text += std::string(sign(format)) + std::string(what.symbol) + " " +
              std::string(what.label.in(language)) + "  " + change.after.code + "  " +
              quoted(in(change.after.title, language), format) + "\n";
      text += side(word::diff_before, change.before, format, language);
      text += side(word::diff_after, change.after, format, language);
    }
    if (document.before && document.after && document.changes.empty() && !document.lost_whole)
      text += std::string(word::diff_same.in(language)) + "\n";
  }
  text += "\n";
  std::string sum;
  for (std::size_t i = 0; i < 5; ++i) {
    if (counts[i] == 0) continue;
    if (!sum.empty()) sum += label::separator.in(language);
    sum += std::string(text_of(static_cast<Change>(i)).label.in(language)) + " " +
           std::to_string(counts[i]);
  }
  return text + (sum.empty() ? std::string(word::diff_no_change.in(language)) : sum) + "\n";
}

void write_item(JsonWriter& json, std::string_view key, const Item& item) {
  json.key(key);
  json.begin_object();
  json.text("result", verdict_id(item.verdict));
  json.key("credit");
  json.number(item.credit);
  json.text("message", item.message.zh);
  json.text("message_en", in(item.message, Language::en));
  json.key("passages");
  json.begin_array();
  for (const Passage& passage : item.passages) {
    json.begin_object();
    json.text("quote", passage.quote);
    json.text("section", passage.section);
    json.key("line");
    passage.line == 0 ? json.null() : json.integer(passage.line);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_side(JsonWriter& json, std::string_view key, const std::optional<Judged>& judged) {
  json.key(key);
  if (!judged) return json.null();
  json.begin_object();
  json.text("path", judged->path);
  json.text("pack", judged->pack);
  json.key("percent");
  judged->percent ? json.number(*judged->percent) : json.null();
  json.end_object();
}

std::string json_text(const Comparison& comparison) {
  std::string text;
  JsonWriter json(text, JsonWriter::Style::indented);
  json.begin_object();
  json.text("schema", "hecha.diff/1");
  json.key("documents");
  json.begin_array();
  for (const ComparedDocument& document : comparison.documents) {
    json.begin_object();
    write_side(json, "before", document.before);
    write_side(json, "after", document.after);
    json.key("lost_whole");
    json.boolean(document.lost_whole);
    json.key("changes");
    json.begin_array();
    for (const Difference& change : document.changes) {
      json.begin_object();
      json.text("change", text_of(change.change).id);
      json.text("rule", change.after.rule);
      json.text("code", change.after.code);
      json.text("title", change.after.title.zh);
      json.text("title_en", in(change.after.title, Language::en));
      write_item(json, "before", change.before);
      write_item(json, "after", change.after);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return text + '\n';
}

}  // namespace

std::string diff_text(const Comparison& comparison, std::string_view format, Language language) {
  return format == "json" ? json_text(comparison) : people_text(comparison, format, language);
}

}  // namespace hecha
