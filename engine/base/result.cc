// SPDX-License-Identifier: Apache-2.0
// The error table: one row for each code, in the order of the enumeration.
#include "hecha/result.h"

#include <array>

namespace hecha {
namespace {

constexpr std::array table{
    ErrorText{ErrorCode::file_not_found, "file-not-found", "找不到文件", "no such file or folder",
              "请检查路径是否写对。", "Check how the path is spelt."},
    ErrorText{ErrorCode::file_unreadable, "file-unreadable", "文件无法读取", "cannot read the file",
              "请检查文件权限，或确认文件没有被移走。",
              "Check the permissions, and that the file still exists."},
    ErrorText{ErrorCode::file_too_large, "file-too-large", "文件超过大小上限",
              "the file is larger than the limit", "请用 --max-size 提高上限，或拆分文件。",
              "Raise the limit with --max-size, or split the file."},
    ErrorText{ErrorCode::file_empty, "file-empty", "文件是空的", "the file is empty",
              "请确认导出或下载是否完整。", "Check that it was exported or downloaded whole."},
    ErrorText{ErrorCode::format_unknown, "format-unknown", "不是可识别的文件格式",
              "not a format that hecha reads", "可用 hecha list formats 查看可读格式。",
              "See `hecha list formats` for what can be read."},
    ErrorText{ErrorCode::encoding_unknown, "encoding-unknown", "无法判断文字编码",
              "the text's encoding cannot be told", "请另存为 UTF-8 后重试。",
              "Save the text as UTF-8 and try again."},
    ErrorText{ErrorCode::document_damaged, "document-damaged", "文件已损坏",
              "the document is damaged", "请重新导出或下载文件。",
              "Export or download the document again."},
    ErrorText{ErrorCode::output_failed, "output-failed", "无法写出结果", "cannot write the output",
              "请检查磁盘空间和输出目录的权限。",
              "Check the free space and the permissions of the folder."},
    ErrorText{ErrorCode::options_conflict, "options-conflict", "选项互相矛盾",
              "the options contradict each other", "请用 --help 查看用法。",
              "See --help for what goes together."},
    ErrorText{ErrorCode::folder_needed, "folder-needed", "多份文档的网页要写入目录",
              "pages of several documents need a folder", "请用 -o 目录/ 指定目录，以“/”结尾。",
              "Name one with -o FOLDER/, with the final '/'."},
    ErrorText{ErrorCode::pack_not_found, "pack-not-found", "找不到规则包", "no such rule pack",
              "可用 hecha list packs 查看已有规则包，或用 --rules 指定目录。",
              "See `hecha list packs`, or name a folder with --rules."},
    ErrorText{ErrorCode::pack_invalid, "pack-invalid", "规则包有错误", "the rule pack has errors",
              "可用 hecha lint 查看全部问题。", "See `hecha lint` for all its problems."},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].code) != i) return false;
  return true;
}
static_assert(in_order(), "each row stands at the place of its code");
static_assert(table.size() == static_cast<std::size_t>(ErrorCode::pack_invalid) + 1);

}  // namespace

const ErrorText& error_text(ErrorCode code) { return table[static_cast<std::size_t>(code)]; }

}  // namespace hecha
