// SPDX-License-Identifier: Apache-2.0
// Both passages of every change.
#include "run/diff_text.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "render/account.h"
#include "render/json_writer.h"
#include "render/sheet.h"
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

constexpr std::size_t most_passages = 3;  // of one side; the JSON has all

// Lines for a terminal, wrapped, or items of a list in Markdown.
class People {
 public:
  People(std::ostream& out, const RenderOptions& options, std::string_view format)
      : out_(out),
        language_(options.language),
        sheet_(out, options),
        markdown_(format == "markdown") {}

  void write(const Comparison& comparison) {
    for (const ComparedDocument& document : comparison.documents) {
      write_head(document);
      if (document.lost_whole) line(0, std::string(word::diff_lost_whole.in(language_)), "");
      for (const Difference& change : document.changes) write_change(change);
      if (document.before && document.after && document.changes.empty() && !document.lost_whole)
        line(0, std::string(word::diff_same.in(language_)), "");
      out_ << "\n";
    }
    write_sum();
  }

 private:
  // Words of a document are no markup.
  std::string plain(std::string_view text) const {
    std::string safe;
    for (const char c : shown(text)) {
      if (markdown_ && std::string_view("&<>|`*_[]\\@#~").find(c) != std::string_view::npos)
        safe += "&#" + std::to_string(static_cast<int>(c)) + ";";
      else
        safe += c;
    }
    return safe;
  }

  void line(std::uint32_t indent, const std::string& head, const std::string& body) {
    if (markdown_)
      out_ << std::string(indent, ' ') << "- " << head << body << "\n";
    else
      sheet_.item(indent, {head, Style::plain}, {body, Style::plain});
  }

  static std::string percent_of(const std::optional<Judged>& judged) {
    return judged && judged->percent ? percent(*judged->percent) : "-";
  }

  void write_head(const ComparedDocument& document) {
    const std::string before = document.before ? plain(document.before->path) : "";
    const std::string after = document.after ? plain(document.after->path) : "";
    std::string text;
    if (!document.before)
      text = fill(word::diff_only_new.in(language_), {after});
    else if (!document.after)
      text = fill(word::diff_only_old.in(language_), {before});
    else
      text = (before == after ? after : before + " → " + after) + "  " +
             fill(word::diff_score.in(language_),
                  {percent_of(document.before), percent_of(document.after)});
    if (markdown_)
      out_ << "### " << text << "\n\n";
    else
      sheet_.paragraph(0, {text, Style::bold});
  }

  void write_change(const Difference& change) {
    const ChangeText& what = text_of(change.change);
    ++counts_[static_cast<std::size_t>(change.change)];
    line(0, std::string(what.symbol) + " " + std::string(what.label.in(language_)) + "  ",
         change.after.code + "  " + plain(in(change.after.title, language_)));
    write_side(word::diff_before, change.before);
    write_side(word::diff_after, change.after);
  }

  void write_side(const Label& name, const Item& item) {
    std::string text(verdict_label(item.verdict).word.in(language_));
    if (item.passages.empty()) {
      const std::string& message = in(item.message, language_);
      if (!message.empty()) text += std::string(label::colon.in(language_)) + plain(message);
    }
    line(4, std::string(name.in(language_)), text);
    for (std::size_t i = 0; i < std::min(item.passages.size(), most_passages); ++i) {
      const Passage& passage = item.passages[i];
      std::string place;
      if (passage.line > 0)
        place = fill(label::at_line.in(language_), {std::to_string(passage.line)}) + " ";
      line(6, place, fill(label::quote.in(language_), {plain(passage.quote)}));
    }
    if (item.passages.size() > most_passages)
      line(6, "",
           fill(label::more.in(language_), {std::to_string(item.passages.size() - most_passages)}));
  }

  void write_sum() {
    std::string sum;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] == 0) continue;
      if (!sum.empty()) sum += label::separator.in(language_);
      sum += std::string(text_of(static_cast<Change>(i)).label.in(language_)) + " " +
             std::to_string(counts_[i]);
    }
    out_ << (sum.empty() ? std::string(word::diff_no_change.in(language_)) : sum) << "\n";
  }

  std::ostream& out_;
  Language language_;
  Sheet sheet_;
  bool markdown_;
  std::array<std::size_t, 5> counts_{};
};

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

std::string diff_text(const Comparison& comparison, std::string_view format,
                      const RenderOptions& options) {
  if (format == "json") return json_text(comparison);
  std::ostringstream out;
  People(out, options, format).write(comparison);
  return out.str();
}

}  // namespace hecha
