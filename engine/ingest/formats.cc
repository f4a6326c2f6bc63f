// SPDX-License-Identifier: Apache-2.0
// The table of input formats: what each is called, how its files are named, who reads it.
#include "ingest/formats.h"

#include <algorithm>
#include <array>

#include "ingest/extension.h"
#include "ingest/office.h"
#include "ingest/worker.h"

namespace hecha {

std::span<const FormatRow> format_rows() {
  static const std::array table{
      FormatRow{"txt", {"纯文本", "plain text"}, {".txt"}, ReadBy::ourselves},
      FormatRow{"md", {"Markdown 文本", "Markdown"}, {".md", ".markdown"}, ReadBy::ourselves},
      FormatRow{"html", {"网页", "web page"}, {".html", ".htm"}, ReadBy::reader},
      FormatRow{"mht",
                {"存成单个文件的网页", "web page saved as one file"},
                {".mht", ".mhtml"},
                ReadBy::reader},
      FormatRow{"docx",
                {"Word、WPS 文档", "Word or WPS document"},
                {".docx", ".docm", ".dotx"},
                ReadBy::reader},
      FormatRow{"ofd",
                {"OFD 版式文档（GB/T 33190）", "OFD document (GB/T 33190)"},
                {".ofd"},
                ReadBy::reader},
      FormatRow{"pdf", {"PDF（须有文字层）", "PDF with a text layer"}, {".pdf"}, ReadBy::pdf},
      FormatRow{
          "zip",
          {"以上各种文件的压缩包，可再套一层", "archive of such files, one inside another at most"},
          {".zip"},
          ReadBy::reader},
      FormatRow{"doc",
                {"Word 97 文档、金山 WPS 文档", "Word 97 or Kingsoft WPS document"},
                {".doc", ".wps", ".dot"},
                ReadBy::office},
      FormatRow{"rtf", {"RTF 文档", "RTF document"}, {".rtf"}, ReadBy::office},
      FormatRow{
          "odt", {"OpenDocument 文本", "OpenDocument text"}, {".odt", ".fodt"}, ReadBy::office},
      FormatRow{"uot", {"标文通文档", "UOF text"}, {".uot", ".uof"}, ReadBy::office},
      FormatRow{"wordml", {"Word 2003 XML 文档", "Word 2003 XML document"}, {}, ReadBy::office},
      FormatRow{"works", {"微软 Works 文档", "Microsoft Works document"}, {}, ReadBy::nobody},
      FormatRow{"xls", {"电子表格", "spreadsheet"}, {}, ReadBy::nobody},
      FormatRow{"ppt", {"演示文稿", "slides"}, {}, ReadBy::nobody},
      FormatRow{"xml", {"其他 XML 文件", "other XML"}, {}, ReadBy::nobody},
      FormatRow{"image", {"图片", "picture"}, {}, ReadBy::nobody},
      FormatRow{"archive",
                {"其他压缩包（RAR、7z、gzip）", "other archive (RAR, 7z, gzip)"},
                {},
                ReadBy::nobody},
      FormatRow{"program", {"程序", "program"}, {}, ReadBy::nobody},
  };
  return table;
}

const FormatRow& format_row(std::string_view name) {
  const auto rows = format_rows();
  return *std::find_if(rows.begin(), rows.end(),
                       [&](const FormatRow& row) { return row.name == name; });
}

std::string_view format_name(std::string_view name) {
  for (const FormatRow& row : format_rows())
    if (row.name == name) return row.name;
  return {};
}

std::string_view encoding_name(std::string_view name) {
  for (const std::string_view known :
       {"utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030", "big5"})
    if (known == name) return known;
  return "utf-8";
}

std::string_view format_of_name(std::string_view name) {
  for (const FormatRow& row : format_rows())
    for (const std::string_view extension : row.extensions)
      if (has_extension(name, extension)) return row.name;
  return {};
}

bool has_known_extension(std::string_view name) { return !format_of_name(name).empty(); }

Text missing_for(ReadBy by) {
  if ((by == ReadBy::reader || by == ReadBy::office) && worker_program(WorkerKind::reader).empty())
    return {"缺少读取程序 hecha-read，请重新安装 hecha",
            "hecha-read is missing: install hecha again"};
  if (by == ReadBy::pdf && worker_program(WorkerKind::pdf).empty())
    return {"未编译 PDF 支持：请装 libpoppler-cpp-dev 和 poppler-data，用 -DHECHA_PDF=ON 编译",
            "built without PDF: install libpoppler-cpp-dev and poppler-data, build with "
            "-DHECHA_PDF=ON"};
  if (by == ReadBy::office && office_program().empty())
    return {"需要 LibreOffice：请装软件包 libreoffice-writer-nogui",
            "needs LibreOffice: install the package libreoffice-writer-nogui"};
  return {};
}

}  // namespace hecha
