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
    ErrorText{ErrorCode::format_unsupported, "format-unsupported", "这种文件现在读不了",
              "this kind of file cannot be read here", "可用 hecha list formats 查看还缺什么。",
              "`hecha list formats` says what is missing and how to get it."},
    ErrorText{ErrorCode::document_encrypted, "document-encrypted", "文件有密码保护",
              "the document is protected by a password", "请去掉密码后另存一份。",
              "Save a copy without the password."},
    ErrorText{ErrorCode::no_text_layer, "no-text-layer", "页面只有图像，没有文字",
              "its pages are images without text", "请先作文字识别，或改用原始文件。",
              "Run text recognition first, or use the original file."},
    ErrorText{ErrorCode::garbled_text_layer, "garbled-text-layer", "页面文字的编码是乱的",
              "the text behind its pages is garbled", "请改用原始文件，或作文字识别。",
              "Use the original file, or run text recognition."},
    ErrorText{ErrorCode::forbidden_xml, "forbidden-xml", "文件里有不允许的 DOCTYPE 声明",
              "the document declares a DOCTYPE", "正常软件不会这样写，请查明文件来历。",
              "No office program writes one; find out where the file comes from."},
    ErrorText{ErrorCode::too_deep, "too-deep", "嵌套层次超过上限", "nested deeper than the limit",
              "请查明文件来历，或另存一份后重试。",
              "Find out where the file comes from, or save it anew."},
    ErrorText{ErrorCode::limit_reached, "limit-reached", "超过安全上限", "beyond a safety limit",
              "请拆分文件，或查明文件来历。", "Split the file, or find out where it comes from."},
    ErrorText{ErrorCode::timed_out, "timed-out", "读取超时", "reading took too long",
              "请用 --timeout 放宽时间，或另存一份后重试。",
              "Allow more with --timeout, or save the file anew."},
    ErrorText{ErrorCode::reader_crashed, "reader-crashed", "读取程序意外中止",
              "the reading program failed", "文件可能有问题；请另存一份后重试。",
              "The file may be malformed; save it anew and try again."},
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
