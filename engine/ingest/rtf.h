// SPDX-License-Identifier: Apache-2.0
// What must be done to RTF before LibreOffice reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hecha {

// RTF tells the numbers of lists twice: as definitions, of which LibreOffice understands no Chinese
// ones, and rendered, for programs that know no lists ({\listtext 一、\tab}). Here the second
// becomes plain text, and the reference to the first goes.
//
// A byte of a Chinese character that is written as an escaped sign (\'81\{) becomes one in
// hexadecimal, and footnotes begin with \plain: else LibreOffice forgets what encoding they are in.
//
// Comments are taken out and counted: LibreOffice makes footnotes of those beside footnotes.
struct PreparedRtf {
  std::string text;
  std::uint32_t comments = 0;
  bool damaged =
      false;  // \bin of more bytes than there are, \uc of more than 16: LibreOffice hangs
};
PreparedRtf prepared_rtf(std::string_view rtf);

// Does it open more than 1,024 groups in one another?
bool nests_too_deep(std::string_view rtf);

}  // namespace hecha
