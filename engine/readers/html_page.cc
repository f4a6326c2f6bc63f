// SPDX-License-Identifier: Apache-2.0
// The wall of gumbo: a page as a tree, its body found, its blocks written.
#include "readers/html_page.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ingest/han_text.h"
#include "readers/html_list.h"
#include "readers/html_tree.h"

namespace hecha {
namespace {

using std::string_view;

constexpr int deepest = 6000;               // levels of the tree; above what the scan lets through
constexpr std::size_t longest_row = 9000;   // bytes of a row of data; others lay out the page
constexpr int most_breaks = 30;             // paragraphs and line breaks in such a row
constexpr unsigned most_stops = 12;         // sentences in such a row
constexpr unsigned fewest_stops = 3;        // a page with fewer has no body to be found
constexpr std::size_t shortest_title = 18;  // bytes
constexpr std::size_t longest_half = 90;    // bytes of the first line of a title

struct Free {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

unsigned count_stops(string_view text) {
  unsigned count = 0;
  for (const string_view stop : {"。", "；", "！", "？"})
    for (std::size_t at = text.find(stop); at != text.npos; at = text.find(stop, at + stop.size()))
      ++count;
  return count;
}

// Without blanks, for comparing titles.
std::string bare(string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const string_view rest = text.substr(at);
    const std::size_t blank = rest.starts_with("\u3000")                   ? 3
                              : rest.starts_with("\u00A0")                 ? 2
                              : static_cast<unsigned char>(rest[0]) <= ' ' ? 1
                                                                           : 0;
    if (blank == 0) out += rest[0];
    at += std::max<std::size_t>(blank, 1);
  }
  return out;
}

class Page {
 public:
  Result<Reading> read(const GumboNode& root) {
    survey(root, 0, false);
    if (too_deep_) return tl::unexpected(Error{ErrorCode::too_deep, "6,000 levels of tags"});
    body_ = find_body(root);
    for (const GumboNode* node = body_; node != nullptr; node = node->parent)
      around_body_.insert(node);
    walk(root);
    end_line();
    choose_title();
    out_.metadata() = metadata_;
    return std::move(out_).finish();
  }

 private:
  // ---- a first walk: how many sentences stand where, what the page says of itself -------

  unsigned survey(const GumboNode& node, int depth, bool in_link) {
    if (depth > deepest) too_deep_ = true;
    if (too_deep_) return 0;
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA)
      return in_link ? 0 : count_stops(node.v.text.text);
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_META) read_meta(node);
    if (tag == GUMBO_TAG_TITLE && page_title_.empty()) page_title_ = bare(html_text(node));
    if (tag != GUMBO_TAG_HEAD && is_unseen(node)) return 0;
    if (tag == GUMBO_TAG_A) {
      const string_view link = html_attribute(node, "href");
      if (link.size() > 1 && link[0] == '#' && is_note_mark(*node.parent))
        note_ids_.insert(std::string(link.substr(1)));
    }
    unsigned count = 0;
    for (const GumboNode* one : html_children(node))
      count += survey(*one, depth + 1, in_link || tag == GUMBO_TAG_A);
    if (tag == GUMBO_TAG_HEAD) return 0;
    return stops_[&node] = count;
  }

  void read_meta(const GumboNode& node) {
    std::string name(html_attribute(node, "name"));
    if (name.empty()) name = html_attribute(node, "property");
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const std::string content(html_attribute(node, "content"));
    const auto take = [&](std::string& into) {
      if (into.empty()) into = content;
    };
    if (name == "articletitle" || name == "og:title") take(metadata_.title);
    if (name == "pubdate" || name == "publishdate" || name == "article:published_time")
      take(metadata_.date);
    if (name == "contentsource" || name == "source") take(metadata_.issuer);
  }

  unsigned stops(const GumboNode& node) const {
    const auto it = stops_.find(&node);
    return it == stops_.end() ? 0 : it->second;
  }

  // A block that is more than one paragraph.
  static bool holds_paragraphs(GumboTag tag) {
    return is_html_block(tag) && tag != GUMBO_TAG_P && tag != GUMBO_TAG_LI &&
           tag != GUMBO_TAG_PRE && html_heading_level(tag) == 0;
  }

  const GumboNode* find_body(const GumboNode& root) const {
    const unsigned all = stops(root);
    const GumboNode* body = &root;
    if (all < fewest_stops) return body;
    while (true) {
      const auto list = html_children(*body);
      const auto best = std::find_if(list.begin(), list.end(), [&](const GumboNode* one) {
        return stops(*one) * 4 >= all * 3 && holds_paragraphs(tag_of(*one));
      });
      if (best == list.end()) return body;
      body = *best;
    }
  }

  // ---- a second walk: blocks --------------------------------------------------------

  void walk(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA ||
        node.type == GUMBO_NODE_WHITESPACE)
      return add_text(node.v.text.text, node.v.text.start_pos.line);
    if ((!is_element(node) && node.type != GUMBO_NODE_DOCUMENT) || is_unseen(node)) return;
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) return line_break();
    if (is_element(node) && is_note_mark(node)) return;
    if (tag == GUMBO_TAG_TR && is_data_row(node)) return row(node);
    if (tag == GUMBO_TAG_TR) open_cells_ = below(open_cells_);
    OpenCells of_outer_table;
    if (tag == GUMBO_TAG_TABLE) of_outer_table.swap(open_cells_);
    const bool lists = tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL;
    HtmlList outer_list;
    if (lists) outer_list = std::exchange(list_, HtmlList(node));
    const bool block = is_html_block(tag);
    const BlockKind outer_kind = kind_;
    const std::uint16_t outer_level = level_;
    const bool outer_preformatted = preformatted_;
    preformatted_ = keeps_lines(node, preformatted_);
    const bool entered = &node == body_;
    if (entered) end_line(), in_body_ = true, first_in_body_ = out_.size();
    if (block) {
      end_line();
      enter(node, tag);
    }
    for (const GumboNode* one : html_children(node)) walk(*one);
    if (block) end_line();
    if (tag == GUMBO_TAG_TABLE) of_outer_table.swap(open_cells_);
    if (lists) list_ = std::move(outer_list);
    if (tag == GUMBO_TAG_LI) label_.clear();
    kind_ = outer_kind;
    level_ = outer_level;
    preformatted_ = outer_preformatted;
    if (entered) end_line(), in_body_ = false, end_of_body_ = out_.size();
  }

  void enter(const GumboNode& node, GumboTag tag) {
    const std::string id(html_attribute(node, "id"));
    if ((!id.empty() && note_ids_.contains(id)) ||
        html_attribute(node, "class") == "MsoFootnoteText") {
      kind_ = BlockKind::footnote;
    } else if (kind_ == BlockKind::contents || is_contents_list(node)) {
      kind_ = BlockKind::contents;
    } else if (const int level = html_heading_level(tag)) {
      kind_ = BlockKind::heading;
      level_ = static_cast<std::uint16_t>(level);
    } else if (tag == GUMBO_TAG_LI) {
      kind_ = BlockKind::list_item;
      label_ = list_.next(node);
    } else if (tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_FIGCAPTION) {
      kind_ = BlockKind::caption;
    }
  }

  // Runs of white space are one blank; <pre> keeps its lines.
  void add_text(string_view text, unsigned line) {
    for (const char c : text) {
      if (c == '\n' && preformatted_) {
        end_line();
        ++line;
        continue;
      }
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!blank || (!text_.empty() && text_.back() != ' ')) text_ += blank ? ' ' : c;
      if (!blank && line_ == 0) line_ = line;
    }
  }

  // A heading is broken to look well, other text to part paragraphs.
  void line_break() {
    if (kind_ != BlockKind::heading) return end_line();
    if (!text_.empty() && static_cast<unsigned char>(text_.back()) < 0x80) text_ += ' ';
  }

  void end_line() {
    const bool furniture = !in_body_;
    if (!label_.empty() && text_.find_first_not_of(' ') != text_.npos) {
      if (typed_number(text_) == 0) text_.insert(0, label_);
      label_.clear();
    }
    out_.add(furniture ? BlockKind::furniture : kind_, text_, {.line = line_},
             furniture ? std::uint16_t{0} : level_);
    text_.clear();
    line_ = 0;
  }

  static int count_breaks(const GumboNode& node, bool& nested) {
    int count = 0;
    for (const GumboNode* one : html_children(node)) {
      const GumboTag tag = tag_of(*one);
      nested = nested || tag == GUMBO_TAG_TABLE || html_heading_level(tag) > 0;
      count += tag == GUMBO_TAG_P || tag == GUMBO_TAG_BR;
      if (!nested && count <= most_breaks) count += count_breaks(*one, nested);
    }
    return count;
  }

  static bool is_cell(const GumboNode& node) {
    return tag_of(node) == GUMBO_TAG_TD || tag_of(node) == GUMBO_TAG_TH;
  }

  bool is_data_row(const GumboNode& node) const {
    const auto list = html_children(node);
    const auto cells =
        std::count_if(list.begin(), list.end(), [](auto* one) { return is_cell(*one); });
    bool nested = false;
    return cells >= 2 && !around_body_.contains(&node) && stops(node) <= most_stops &&
           count_breaks(node, nested) < most_breaks && !nested;
  }

  // Cells that go on below their row, by their first column.
  struct OpenCell {
    int rows = 0, columns = 1;  // rows: below the one just read
  };
  using OpenCells = std::map<int, OpenCell>;

  static OpenCells below(const OpenCells& cells) {
    OpenCells still;
    for (const auto& [column, cell] : cells)
      if (cell.rows > 1) still[column] = {cell.rows - 1, cell.columns};
    return still;
  }

  static int span(const GumboNode& cell, const char* name) {
    constexpr int most = 1000;
    const string_view digits = html_attribute(cell, name);
    int value = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::clamp(value, 1, most);
  }

  // A cell that goes on from the row above is empty here, so that columns stay columns.
  void row(const GumboNode& node) {
    end_line();
    std::string words;
    int column = 0;
    unsigned line = 0;
    const auto part = [&] { words += column == 0 ? "" : " | "; };
    const auto pass_open_cells = [&] {
      for (auto it = open_cells_.find(column); it != open_cells_.end();
           it = open_cells_.find(column)) {
        part();
        column += it->second.columns;
      }
    };
    OpenCells next = below(open_cells_);
    for (const GumboNode* one : html_children(node)) {
      if (!is_cell(*one)) continue;
      pass_open_cells();
      part();
      cell(*one);
      while (text_.ends_with(' ')) text_.pop_back();
      words += text_;
      if (line == 0) line = line_;
      text_.clear();
      line_ = 0;
      const OpenCell open{span(*one, "rowspan") - 1, span(*one, "colspan")};
      if (open.rows > 0) next[column] = open;
      column += open.columns;
    }
    pass_open_cells();
    open_cells_ = std::move(next);
    const BlockKind kind = !in_body_                    ? BlockKind::furniture
                           : words.size() > longest_row ? BlockKind::paragraph
                                                        : BlockKind::table_row;
    if (words.find_first_not_of(" |") != words.npos) out_.add(kind, words, {.line = line});
  }

  // The words of a cell in one line.
  void cell(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE)
      return add_text(node.v.text.text, node.v.text.start_pos.line);
    if (!is_element(node) || is_unseen(node) || is_note_mark(node)) return;
    for (const GumboNode* one : html_children(node)) cell(*one);
    if (is_html_block(tag_of(node)) || tag_of(node) == GUMBO_TAG_BR) add_text(" ", 0);
  }

  // ---- the title --------------------------------------------------------------------

  // The line that repeats what the page calls itself, a heading of the first level, or the last
  // line above the body that is called a report.
  void choose_title() {
    if (out_.size() == 0) return;
    const std::string named = bare(metadata_.title);
    const std::size_t below = std::min(first_in_body_ + 12, end_of_body_);
    const auto is_named = [&](std::size_t i) {
      const std::string words = bare(out_.words(i));
      return words.size() >= shortest_title &&
             (words == named || (is_heading_line(i) && page_title_.starts_with(words)));
    };
    for (std::size_t i = first_in_body_; i < below; ++i)
      if (is_named(i) || (out_[i].kind == BlockKind::heading && out_[i].level == 1 &&
                          typed_number(out_.words(i)) == 0))
        return make_title(i);
    for (std::size_t i = first_in_body_; i + 1 < below; ++i)
      if (title_in_two(i)) return;
    for (std::size_t i = first_in_body_; i-- > 0;)
      if (is_named(i)) return make_title(i);
    for (std::size_t i = first_in_body_; i-- > 0;)
      if (is_heading_line(i)) return make_title(i);
  }

  bool is_heading_line(std::size_t i) const {
    const string_view words = out_.words(i);
    return words.size() >= shortest_title && words.size() <= 180 &&
           words.find("：") == words.npos && typed_number(words) == 0 &&
           (words.ends_with("报告") || words.ends_with("總結") || words.ends_with("总结") ||
            words.ends_with("報告") || words.ends_with("情况"));
  }

  void make_title(std::size_t i) {
    out_[i].kind = BlockKind::title;
    out_[i].level = 0;
  }

  // A title in two lines, of which the page's name of itself is made.
  bool title_in_two(std::size_t i) {
    const std::string both = bare(out_.words(i)) + bare(out_.words(i + 1));
    if (both.size() < shortest_title || out_.words(i).size() > longest_half) return false;
    if (both != bare(metadata_.title) && !(page_title_.starts_with(both))) return false;
    make_title(i);
    make_title(i + 1);
    return true;
  }

  BlockWriter out_;
  Metadata metadata_;
  std::string page_title_;  // <title>, without blanks; the name of the site may stand behind
  std::unordered_map<const GumboNode*, unsigned> stops_;
  std::set<std::string> note_ids_;
  const GumboNode* body_ = nullptr;
  OpenCells open_cells_;                    // of the table at hand
  std::set<const GumboNode*> around_body_;  // it, and the elements it stands in
  bool too_deep_ = false;
  bool in_body_ = false;
  bool preformatted_ = false;
  std::size_t first_in_body_ = 0, end_of_body_ = 0;
  BlockKind kind_ = BlockKind::paragraph;
  std::uint16_t level_ = 0;
  HtmlList list_;      // at hand
  std::string label_;  // of its item, till the first words come
  std::string text_;
  unsigned line_ = 0;
};

}  // namespace

Result<Reading> read_page(const std::string& text) {
  const std::unique_ptr<GumboOutput, Free> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size()));
  if (!output) return tl::unexpected(Error{ErrorCode::document_damaged, "HTML"});
  return Page().read(*output->document);
}

}  // namespace hecha
