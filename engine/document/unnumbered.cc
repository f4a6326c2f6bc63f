// SPDX-License-Identifier: Apache-2.0
// Which lines may be headings although they bear no number.
#include "document/unnumbered.h"

#include <algorithm>
#include <initializer_list>

#include "document/cursor.h"
#include "document/numbering.h"

namespace hecha {

namespace {

constexpr std::size_t longest = 34 * han_size;
constexpr std::size_t least_prose = 40 * han_size;
constexpr std::size_t short_prose = 16 * han_size;  // of a paragraph that is a whole sentence

using Words = std::initializer_list<std::string_view>;

bool ends_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.ends_with(word); });
}

bool starts_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
}

std::ptrdiff_t han_characters(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) >= 0xE4; });
}

bool looks_like_issuer(std::string_view line) {
  return ends_with_any(line,
                       {"府", "局", "厅", "委", "会", "办", "室", "院", "处", "署", "部", "中心"});
}

// What pages put before the colon of a label: 发布日期, 信息来源, 浏览次数.
bool is_label(std::string_view before_colon) {
  return ends_with_any(
      before_colon,
      {"日期", "时间", "来源",   "作者", "编辑",   "责编", "字体", "字号", "次数", "浏览", "访问",
       "点击", "阅读", "引号",   "文号", "编号",   "机构", "机关", "名称", "标题", "分类", "类别",
       "词",   "电话", "地址",   "邮编", "邮箱",   "单位", "部门", "方式", "形式", "范围", "审核",
       "校对", "记者", "通讯员", "分享", "分享到", "打印", "标签", "位置", "人",   "附件", "链接",
       "备案", "一篇", "效",     "注",   "图",     "表",   "抄送", "此件"});
}

// A line that only leads over to a list: 主要表现在:
bool leads_over(std::string_view before_colon) {
  return before_colon.find(',') != before_colon.npos ||
         ends_with_any(before_colon,
                       {"是", "为", "在", "有", "下", "括", "到", "面", "说", "问", "复",
                        "点", "项", "事", "们", "员", "志", "府", "局", "委", "会", "室"});
}

bool colon_allows(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return true;
  if (line.find(':', colon + 1) != line.npos) return false;
  const std::string_view before = line.substr(0, colon);
  if (colon + 1 == line.size()) return colon <= 14 * han_size && !leads_over(before);
  return !is_label(before) && !ends_with_any(before, {"问", "答", "答复", "说", "表示"});
}

// 对照要求,存在以下差距: — and not an addressee: 区委、区政府:
bool opens_list(std::string_view before_colon) {
  if (before_colon.find(',') != before_colon.npos) return true;
  return before_colon.size() >= 12 * han_size && before_colon.find("、") == before_colon.npos &&
         !looks_like_issuer(before_colon) && !ends_with_any(before_colon, {"们", "员", "志"});
}

// Cells of a table that lost its lines: 案卷评查 抽查300卷 优秀276卷.
bool has_cells(std::string_view line) {
  const std::size_t blank = line.find(wide_blank);
  return blank != line.npos && line.size() > 6 * han_size;
}

// A date, a percentage, or a count in digits beside a comma: 抽查12份,5份不合格.
bool states_values(const Lines& lines, Span span) {
  const auto before = [](const Fact& fact, std::uint32_t at) { return fact.span.begin < at; };
  auto fact = std::lower_bound(lines.facts.begin(), lines.facts.end(), span.begin, before);
  const bool clauses = lines.words(span).find(',') != std::string_view::npos;
  for (; fact != lines.facts.end() && fact->span.begin < span.end; ++fact) {
    const char first = lines.text[fact->span.begin];
    const bool counts = fact->kind == FactKind::number && clauses && first >= '0' && first <= '9';
    if (fact->kind == FactKind::date || fact->kind == FactKind::percent || counts) return true;
  }
  return false;
}

bool looks_like_title(std::string_view line) {
  return ends_with_any(line, {"报告", "总结", "情况", "汇报", "白皮书", "报告)", "总结)", "情况)"});
}

}  // namespace

bool may_be_heading(const Lines& lines, std::uint32_t i) {
  const Span span = lines.paragraphs[i];
  if (span.size() > longest || span.size() < 2 * han_size) return false;
  const std::string_view line = lines.words(span);
  if (line.find_first_of("|>;") != line.npos || line.find("。") != line.npos) return false;
  if (starts_with_any(line, {"·", "•", "-", "—", "●", "■", "◆", "*", "[", "【", "〔", "(", "…"}))
    return false;
  if (ends_with_any(line, {",", "、", "如下", "》", "]", "】"})) return false;
  if (has_cells(line)) return false;
  return han_characters(line) >= 2 && colon_allows(line) && !states_values(lines, span) &&
         item_mark_at(lines.text, span) == 0;
}

bool is_cell(const Lines& lines, std::uint32_t i) {
  const Span span = lines.paragraphs[i];
  const std::string_view line = lines.words(span);
  return span.size() <= longest && line.find("。") == line.npos && !ends_with_any(line, {":", ";"});
}

bool is_prose(const Lines& lines, std::uint32_t i) {
  if (i >= lines.paragraphs.size()) return false;
  const Span span = lines.paragraphs[i];
  const std::string_view line = lines.words(span);
  if (span.size() < least_prose) {
    if (line.ends_with(":")) return opens_list(line.substr(0, line.size() - 1));
    return line.ends_with("。") &&
           (span.size() >= short_prose || item_mark_at(lines.text, span) > 0);
  }
  return line.ends_with(":") || line.ends_with(";") || line.find("。") != line.npos;
}

void TitleBlock::enter(std::uint32_t i, bool heading_seen) {
  if (!open_ || i == 0) return;
  if (heading_seen || is_prose(lines_, i - 1)) open_ = false;
  if (looks_like_title(lines_.words(lines_.paragraphs[i - 1]))) title_seen_ = true;
}

bool TitleBlock::admits(std::uint32_t i) const {
  if (!open_) return true;
  const std::string_view line = lines_.words(lines_.paragraphs[i]);
  return title_seen_ && line.find_first_of(":0123456789") == line.npos &&
         line.find(wide_blank) == line.npos && !looks_like_title(line) && !looks_like_issuer(line);
}

}  // namespace hecha
