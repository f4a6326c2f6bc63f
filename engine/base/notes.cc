// SPDX-License-Identifier: Apache-2.0
// What is said of a file beside its text.
#include <array>
#include <string>

#include "hecha/document.h"

namespace hecha {
namespace {

// {n} is how many, {d} the detail.
struct Row {
  NoteKind kind;
  std::string_view zh, en;
};

constexpr std::array rows{
    Row{NoteKind::misnamed, "文件内容其实是 {d}，与扩展名不符",
        "its content is {d}, whatever its name says"},
    Row{NoteKind::unreadable, "有 {n} 处字节无法解码", "{n} byte sequences could not be decoded"},
    Row{NoteKind::controls, "含 {n} 个控制字符或书写方向标记，已忽略",
        "holds {n} control characters or direction marks, ignored"},
    Row{NoteKind::revisions, "含 {n} 处修订痕迹，按全部接受读取",
        "holds {n} tracked changes, read as if all were accepted"},
    Row{NoteKind::comments, "含 {n} 条批注", "holds {n} comments"},
    Row{NoteKind::hidden_text, "含 {n} 处隐藏文字，未计入正文",
        "holds {n} runs of hidden text, left out"},
    Row{NoteKind::converted, "经 {d} 转换后读取", "read by way of {d}"},
    Row{NoteKind::empty_pages, "有 {n} 页没有文字，是空白页或只有图像",
        "{n} pages have no text: they are blank or only images"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (static_cast<std::size_t>(rows[i].kind) != i) return false;
  return true;
}
static_assert(in_order(), "each row stands at the place of its kind");

std::string filled(std::string_view pattern, const Note& note) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const std::string_view rest = pattern.substr(at);
    if (rest.starts_with("{n}") || rest.starts_with("{d}")) {
      text += rest[1] == 'n' ? std::to_string(note.count) : note.detail;
      at += 2;
    } else {
      text += rest[0];
    }
  }
  return text;
}

}  // namespace

Text note_text(const Note& note) {
  const Row& row = rows[static_cast<std::size_t>(note.kind)];
  return {filled(row.zh, note), filled(row.en, note)};
}

}  // namespace hecha
