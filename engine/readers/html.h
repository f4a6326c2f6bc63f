// SPDX-License-Identifier: Apache-2.0
// Web pages: portal pages and saved ones.
#pragma once

#include <string>
#include <string_view>

#include "ingest/reading.h"

namespace hecha {

// The encoding is that of a byte order mark, UTF-8 where the bytes are valid, that which the page
// declares (gb2312 and gbk mean GB 18030), else a decision on the text. `declared` comes from
// outside the page, and may be empty.
// Errors: limit_reached (16 MiB), too_deep (2,000 tags within tags), those of decode(), file_empty.
Result<Reading> read_html(const std::string& bytes, std::string_view declared = {});

// What the page is made safe by before it is parsed: a tag with more than 2,000 attributes loses
// them, NULs become U+FFFD; nothing if tags nest too deep.
// Quadratic behaviour of the parser ends here.
Result<std::string> scanned_html(std::string text);

}  // namespace hecha
