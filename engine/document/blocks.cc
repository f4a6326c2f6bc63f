// SPDX-License-Identifier: Apache-2.0
// The blocks of a document as it is shown: what the file says of them, and what the outline says.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "document/data.h"
#include "document/numbering.h"
#include "text/fold.h"
#include "text/line_shape.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::array kind_ids{"paragraph", "title",     "heading",  "list_item",
                              "table_row", "caption",   "footnote", "text_box",
                              "contents",  "furniture", "comment"};
constexpr std::size_t title_zone = 12;      // paragraphs from the top among which a title is
constexpr std::size_t longest_title = 180;  // bytes
constexpr std::size_t longest_caption = 150;
constexpr std::size_t shortest_title = 18;
constexpr std::size_t margin_length = 90;  // bytes of a line that repeats on every page
constexpr int margin_times = 3;
constexpr std::size_t least_prose = 120;  // bytes of a line that is text beyond doubt
constexpr std::size_t longest_label = 18;

// What portals put around a text, where it was copied with it.
constexpr std::array labels{"日期", "时间", "来源",   "作者",   "编辑",   "字体",
                            "字号", "次数", "访问量", "引号",   "文号",   "机构",
                            "机关", "名称", "分类",   "主题词", "分享",   "分享到",
                            "位置", "时效", "有效性", "浏览量", "点击量", "方式"};
constexpr std::array buttons{"首页",   "TOP",      "打印",     "关闭",     "分享",
                             "收藏",   "返回顶部", "关闭窗口", "打印本页", "扫一扫在手机打开当前页",
                             "上一篇", "下一篇",   "大",       "中",       "小"};

// 索引号: 发布日期:2024-03-15 来源:某局, > 政务公开 > 年度报告, 打印 关闭.
bool is_portal_line(string_view line) {
  if (line.find('>') != line.npos) return true;
  if (const std::size_t colon = line.find(':'); colon <= longest_label) {
    const string_view before = line.substr(0, colon);
    return std::any_of(labels.begin(), labels.end(),
                       [&](const char* label) { return before.ends_with(label); });
  }
  for (string_view rest = line; !rest.empty();) {
    const std::size_t wide = rest.find("\u3000");
    const std::size_t end = std::min({rest.find_first_of(" |"), wide, rest.size()});
    const string_view word = rest.substr(0, end);
    const bool known =
        word.empty() || std::find(buttons.begin(), buttons.end(), word) != buttons.end();
    if (!known) return false;
    rest.remove_prefix(end == rest.size() ? end : end + (end == wide ? 3 : 1));
  }
  return true;
}

// 表1　…, 图 2-1 …: what stands above a table or below a picture.
bool is_caption(string_view line) {
  if (line.size() > longest_caption || (!line.starts_with("表") && !line.starts_with("图")))
    return false;
  string_view rest = line.substr(3);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789-."), rest.size());
  if (digits == 0 || digits > 5) return false;
  rest.remove_prefix(digits);
  return rest.empty() || rest.starts_with(' ') || rest.starts_with("\u3000") ||
         rest.starts_with(":");
}

bool ends_as_title(string_view line) {
  for (const string_view ending : {"报告", "总结", "情况", "汇报", "白皮书", "要点", "方案"})
    if (line.ends_with(ending) || line.ends_with(std::string(ending) + ")")) return true;
  return false;
}

class Shower {
 public:
  Shower(const Document& document, const Document::Data& data) : document_(document), data_(data) {
    index_sections();
    if (data.blocks.empty()) count_lines();
    find_title();
    find_prose();
  }

  std::vector<TextBlock> show() && {
    std::uint32_t paragraph = 0;
    if (data_.blocks.empty()) {
      auto margin = data_.margins.begin();
      const auto show_margins = [&](std::uint32_t before) {
        for (; margin != data_.margins.end() && margin->begin < before; ++margin)
          show_left_out(
              {BlockKind::furniture, 0, *margin, data_.lines.place(data_.original, margin->begin)});
      };
      for (; paragraph < data_.paragraphs.size(); ++paragraph) {
        show_margins(source(paragraph).begin);
        show_paragraph(paragraph, BlockKind::paragraph);
      }
      show_margins(static_cast<std::uint32_t>(data_.original.size()));
      return std::move(shown_);
    }
    for (const Block& block : data_.blocks) {
      bool any = false;
      for (; paragraph < data_.paragraphs.size() && source(paragraph).begin < block.span.end;
           ++paragraph) {
        show_paragraph(paragraph, block.kind);
        any = true;
      }
      if (!any) show_left_out(block);
    }
    return std::move(shown_);
  }

 private:
  Span source(std::uint32_t i) const { return document_.source(data_.paragraphs[i].span); }
  string_view words(std::uint32_t i) const { return document_.slice(data_.paragraphs[i].span); }

  void index_sections() {
    for (std::size_t i = 1; i < data_.sections.size(); ++i) {
      const std::uint32_t at = data_.sections[i].heading.begin;
      const auto after = std::upper_bound(
          data_.paragraphs.begin(), data_.paragraphs.end(), at,
          [](std::uint32_t value, const Paragraph& one) { return value < one.span.begin; });
      if (after != data_.paragraphs.begin())
        section_of_[static_cast<std::uint32_t>(after - data_.paragraphs.begin()) - 1] = i;
    }
  }

  void count_lines() {
    for (std::uint32_t i = 0; i < data_.paragraphs.size(); ++i)
      if (words(i).size() <= margin_length) ++times_[words(i)];
  }

  // A page number, or a line that stands on every page of a printed text.
  bool is_margin(std::uint32_t i) const {
    if (is_page_number(words(i))) return true;
    const auto it = times_.find(words(i));
    return it != times_.end() && it->second >= margin_times && !section_of_.contains(i) &&
           words(i).find("。") == string_view::npos && words(i).find('|') == string_view::npos;
  }

  // Text copied from a portal begins and ends with what stands around it there.
  void find_prose() {
    first_prose_ = last_prose_ = static_cast<std::uint32_t>(data_.paragraphs.size());
    for (std::uint32_t i = 0; i < data_.paragraphs.size(); ++i) {
      if (words(i).size() < least_prose && !section_of_.contains(i)) continue;
      if (words(i).size() < least_prose && is_portal_line(words(i))) continue;
      if (first_prose_ == data_.paragraphs.size()) first_prose_ = i;
      last_prose_ = i;
    }
  }

  bool is_around(std::uint32_t i) const {
    return data_.blocks.empty() && (i < first_prose_ || i > last_prose_) &&
           words(i).size() < least_prose && is_portal_line(words(i));
  }

  // ---- the title ---------------------------------------------------------------------

  void find_title() {
    const auto marked = [](const Paragraph& one) { return one.kind == BlockKind::title; };
    if (std::any_of(data_.paragraphs.begin(), data_.paragraphs.end(), marked)) return;
    const std::size_t zone = std::min(title_zone, data_.paragraphs.size());
    for (std::uint32_t i = 0; i < zone; ++i) {
      const string_view line = words(i);
      const bool body = data_.paragraphs[i].kind == BlockKind::paragraph ||
                        data_.paragraphs[i].kind == BlockKind::heading;
      if (line.find("。") != line.npos || line.find(';') != line.npos ||
          number_at(data_.text, data_.paragraphs[i].span).kind != NumberKind::unnumbered)
        break;
      if (body && ends_as_title(line) && line.size() >= shortest_title &&
          line.size() <= longest_title) {
        title_end_ = title_begin_ = i;
        while (title_begin_ > 0 && is_first_half(title_begin_ - 1, line)) --title_begin_;
        return;
      }
    }
  }

  // The line above a title that goes on in it: a name, and below it what it reports on.
  bool is_first_half(std::uint32_t i, string_view below) const {
    const string_view line = words(i);
    const bool open = (below.size() > 4 && std::isdigit(static_cast<unsigned char>(below[0]))) ||
                      below.starts_with("关于");
    return open && line.size() <= margin_length && line.find_first_of(":,|") == line.npos &&
           data_.paragraphs[i].kind != BlockKind::furniture && i + 1 == title_begin_ &&
           line.find("\u3000") == line.npos && !is_page_number(line);
  }

  // ---- paragraphs --------------------------------------------------------------------

  void show_paragraph(std::uint32_t i, BlockKind kind) {
    if (title_end_ && i >= title_begin_ && i <= *title_end_) {
      if (i == title_begin_) push(BlockKind::title, data_.paragraphs[i].span);
      if (i > title_begin_) shown_.back().text += shown_words(data_.paragraphs[i].span);
      return;
    }
    const Span span = data_.paragraphs[i].span;
    if (kind == BlockKind::title && !shown_.empty() && shown_.back().kind == kind) {
      shown_.back().text += shown_words(span);  // a title in several lines
      return;
    }
    if (kind != BlockKind::paragraph && kind != BlockKind::heading && kind != BlockKind::list_item)
      return push(kind, span);
    const auto found = section_of_.find(i);
    if (goes_on(i) && (found == section_of_.end() || !begins_heading(i, found->second))) {
      shown_.back().text += shown_words(span);
      return;
    }
    if (is_margin(i) || is_around(i)) return push(BlockKind::furniture, span);
    if (is_caption(words(i))) return push(BlockKind::caption, span);
    if (found == section_of_.end())
      return push(kind == BlockKind::heading && words(i).size() > longest_title
                      ? BlockKind::paragraph
                      : kind,
                  span);
    const Section& section = data_.sections[found->second];
    const Number number = number_at(data_.text, span);
    if (!begins_heading(i, found->second)) return push(BlockKind::list_item, span, 0, number.size);
    push(BlockKind::heading, span, section.level, number.size);
    const Span heading = heading_of(i, section);
    if (!section.own_line && heading.end < span.end) shown_.back().heading = shown_words(heading);
  }

  // Is it told apart from the paragraph before by its number only, in one line of the file?
  bool goes_on(std::uint32_t i) const {
    if (i == 0 || shown_.empty()) return false;
    const std::uint32_t from = source(i - 1).end, to = source(i).begin;
    if (!data_.blocks.empty())
      return block_at(data_.blocks, source(i - 1).begin) == block_at(data_.blocks, to);
    return from <= to &&
           string_view(data_.original).substr(from, to - from).find_first_of("\n\r\f") ==
               string_view::npos;
  }

  Span heading_of(std::uint32_t i, const Section& section) const {
    const Span span = data_.paragraphs[i].span;
    return {span.begin, std::clamp(section.body.begin, span.begin, span.end)};
  }

  bool begins_heading(std::uint32_t i, std::size_t section) const {
    const Section& begun = data_.sections[section];
    return begun.own_line || ends_as_heading(heading_of(i, begun));
  }

  // A heading that runs in ends as a sentence does; of a numbered sentence only a clause is one.
  bool ends_as_heading(Span heading) const {
    const string_view text = document_.slice(heading);
    for (const string_view comma : {",", "、", ";"})
      if (document_.text().substr(heading.end).starts_with(comma)) return false;
    for (const string_view stop : {"。", ":", "!", "?", "】", "”", ")", "\u3000"})
      if (text.ends_with(stop)) return true;
    return false;
  }

  void push(BlockKind kind, Span span, std::uint16_t level = 0, std::uint32_t number = 0) {
    TextBlock block;
    block.kind = kind;
    block.level = level;
    block.text = shown_words(span);
    if (number > 0) block.number = shown_words({span.begin, span.begin + number});
    block.place = document_.place(span);
    if (!block.text.empty()) shown_.push_back(std::move(block));
  }

  // The author's words of a span: without the breaks of lines and what stands between pages,
  // without signs that cannot be seen and sounds that a converter put in; look-alikes as what they
  // stand for.
  std::string shown_words(Span span) const {
    std::string out;
    std::uint32_t copied = data_.map.to_source(span).begin;
    for (std::uint32_t at = span.begin; at < span.end;) {
      if (const PrivateNumber* number = private_number_at(at)) {
        const Span whole{at, std::min(number->span.end, span.end)};
        out += document_.quote(whole);
        copied = data_.map.to_source(whole).end;
        at = whole.end;
        continue;
      }
      const auto size = static_cast<std::uint32_t>(utf8_step(data_.text, at).size);
      const Span from = data_.map.to_source({at, at + size});
      const string_view original = data_.original;
      if (from.begin >= copied) {
        const string_view between = original.substr(copied, from.begin - copied);
        if (is_narrow_gap(between)) out += between;
        append_shown(original.substr(from.begin, from.size()), out);
        copied = from.end;
      }
      at += size;
    }
    return out;
  }

  // Blanks that the normal form does without.
  static bool is_narrow_gap(string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const Utf8Step step = utf8_step(text, at);
      const char32_t c = fold(step.value);
      if (c != fold_blank && c != fold_gap) return false;
      at += step.size;
    }
    return true;
  }

  static void append_shown(string_view words, std::string& out) {
    if (words.find_first_of("\n\r\f") != words.npos) {
      out += ' ';
      return;
    }
    for (std::size_t at = 0; at < words.size();) {
      const Utf8Step step = utf8_step(words, at);
      append_utf8(out, unified(step.value));
      at += step.size;
    }
  }

  const PrivateNumber* private_number_at(std::uint32_t at) const {
    for (const PrivateNumber& number : data_.private_numbers)
      if (number.span.begin <= at && at < number.span.end) return &number;
    return nullptr;
  }

  void show_left_out(const Block& block) {
    const string_view all = data_.original;
    TextBlock left_out;
    left_out.kind = block.kind;
    left_out.text = all.substr(block.span.begin, block.span.size());
    left_out.place = block.place;
    shown_.push_back(std::move(left_out));
  }

  const Document& document_;
  const Document::Data& data_;
  std::map<std::uint32_t, std::size_t> section_of_;  // paragraph -> the section it begins
  std::map<string_view, int> times_;
  std::uint32_t first_prose_ = 0, last_prose_ = 0;  // paragraphs
  std::uint32_t title_begin_ = 0;
  std::optional<std::uint32_t> title_end_;
  std::vector<TextBlock> shown_;
};

}  // namespace

string_view block_kind_id(BlockKind kind) { return kind_ids[static_cast<std::size_t>(kind)]; }

std::vector<TextBlock> Document::blocks() const { return Shower(*this, *data_).show(); }

}  // namespace hecha
