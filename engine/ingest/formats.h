// SPDX-License-Identifier: Apache-2.0
// The table of input formats: what each is called, how its files are named, who reads it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"

namespace hecha {

// Who reads it.
enum class ReadBy : std::uint8_t {
  ourselves,  // here, in this process
  reader,     // the worker program hecha-read
  pdf,        // the worker program hecha-pdf
  office,     // LibreOffice makes a .docx of it, which hecha-read reads
  nobody,     // known, so that its refusal can say what it is
};

struct FormatRow {
  std::string_view name;  // "docx"
  Text doc;
  std::vector<std::string_view>
      extensions;  // lower case, with the dot; folders are searched for these
  ReadBy by = ReadBy::ourselves;
};

// Valid for the whole run; sorted as they are shown.
std::span<const FormatRow> format_rows();

// REQUIRES: a name of the table
const FormatRow& format_row(std::string_view name);

// The table's own copy of a name, that of an encoding; empty if unknown. Static.
std::string_view format_name(std::string_view name);
std::string_view encoding_name(std::string_view name);

// Does the name end as that of a file of a known format does? In any case of letters.
bool has_known_extension(std::string_view name);

// The name of the format whose files are named so; empty if none. "a.HTM" -> "html".
std::string_view format_of_name(std::string_view name);

// What has to be installed before files of this format can be read; empty texts if nothing.
Text missing_for(ReadBy by);

}  // namespace hecha
