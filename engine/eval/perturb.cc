// SPDX-License-Identifier: Apache-2.0
// The table of changes, and those that look at characters and lines only.
#include "eval/perturb.h"

#include <array>
#include <map>

#include "base/utf8.h"
#include "eval/perturb_outline.h"
#include "text/fold.h"

namespace hecha {
namespace {

constexpr std::size_t line_length = 35;  // characters, as a page of A4 has them

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\r' || c == 0x3000 || c == 0xA0; }

// Neither a mark that must not begin a line, nor a part of a word or number.
bool may_begin_line(char32_t before, char32_t c) {
  constexpr std::u32string_view closing = U"，。；：、！？）》”’」』】〕％,.;:!?)]%";
  constexpr std::u32string_view opening = U"（《“‘「『【〔([";
  if (closing.find(c) != closing.npos || opening.find(before) != opening.npos) return false;
  return !(before < 0x80 && c < 0x80 && before > ' ' && c > ' ');
}

template <typename Change>
std::string by_character(std::string_view text, Change change) {
  std::string result;
  char32_t before = '\n';
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    change(result, before, point.value);
    before = point.value;
    at += point.size;
  }
  return result;
}

// Long lines become short ones; the first of them is indented, as in a PDF.
void break_line(std::string& result, std::string_view line) {
  if (count_code_points(line) <= line_length + 3) {
    result += line;
    return;
  }
  if (!is_blank(code_point_at(line, 0).value)) result += "\u3000\u3000";
  std::size_t length = 0;
  result += by_character(line, [&](std::string& broken, char32_t before, char32_t c) {
    if (length >= line_length && may_begin_line(before, c)) {
      broken += '\n';
      length = 0;
    }
    append_utf8(broken, c);
    ++length;
  });
}

std::string break_lines(const Document& document, const Scripts&) {
  const std::string_view text = document.original();
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) break_line(result, text.substr(at, end - at));
    if (end < text.size()) result += '\n';
    at = end + 1;
  }
  return result;
}

std::string other_width(const Document& document, const Scripts&) {
  constexpr std::u32string_view wide = U"，；：（）！？";
  constexpr std::u32string_view narrow = U",;:()!?";
  return by_character(document.original(), [&](std::string& result, char32_t, char32_t c) {
    const std::size_t mark = wide.find(c);
    if (is_digit(c) || is_ascii_letter(c) || c == '%')
      c += 0xFEE0;  // to U+FF01 and following
    else if (mark != wide.npos)
      c = narrow[mark];
    append_utf8(result, c);
  });
}

std::string traditional(const Document& document, const Scripts& scripts) {
  return scripts.traditional(document.original());
}

// 務(wù): behind what is not simplified, as converters leave it.
std::string with_glosses(const Document& document, const Scripts& scripts) {
  std::map<char32_t, std::string> glosses;
  return by_character(scripts.traditional(document.original()),
                      [&](std::string& result, char32_t, char32_t c) {
                        append_utf8(result, c);
                        if (!is_han(c) || fold(c) == c) return;
                        std::string& gloss = glosses[c];
                        if (gloss.empty()) {
                          append_utf8(gloss, c);
                          gloss = "(" + scripts.latin(gloss) + ")";
                        }
                        result += gloss;
                      });
}

std::string with_blanks(const Document& document, const Scripts&) {
  return by_character(document.original(), [](std::string& result, char32_t before, char32_t c) {
    if (is_han(before) && is_han(c)) result += ' ';
    append_utf8(result, c);
  });
}

std::string in_a_portal(const Document& document, const Scripts&) {
  return "无障碍阅读 | 繁體 | 登录 | 注册\n首页 > 信息公开 > 计划总结 > 正文\n"
         "字号：[大 中 小] 打印 关闭 浏览次数：128 次\n" +
         std::string(document.original()) +
         "\n分享到：微信 微博\n扫一扫在手机打开当前页\n上一篇：没有了\n下一篇：没有了\n"
         "网站地图 | 联系我们 | 版权声明 | 关于我们\n";
}

std::string in_gb18030(const Document& document, const Scripts&) {
  return to_gb18030(document.original());
}

constexpr std::array table{
    Perturbation{
        "line-breaks", {"句中断行", "lines broken inside sentences, as in PDF"}, break_lines},
    Perturbation{"width", {"全角、半角互换", "full and half width exchanged"}, other_width},
    Perturbation{"traditional", {"繁体", "traditional script"}, traditional},
    Perturbation{
        "glosses", {"繁体加拼音夹注", "traditional script with glosses: 務(wù)"}, with_glosses},
    Perturbation{"blanks", {"字间空格", "blanks between Chinese characters"}, with_blanks},
    Perturbation{
        "furniture", {"门户网页的导航和页脚", "navigation and footer of a portal"}, in_a_portal},
    Perturbation{
        "numbering", {"改用另一种标题序号", "headings numbered in another style"}, renumbered},
    Perturbation{"gb18030", {"GB18030 编码", "encoded in GB 18030"}, in_gb18030},
    Perturbation{"order", {"中间各章换序", "middle chapters in another order"}, reordered},
    Perturbation{
        "glued-headings", {"标题与正文粘连", "headings glued to their paragraphs"}, glued_headings},
};

}  // namespace

std::span<const Perturbation> perturbations() { return table; }

}  // namespace hecha
