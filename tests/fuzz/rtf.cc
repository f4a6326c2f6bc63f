// SPDX-License-Identifier: Apache-2.0
// Any bytes as RTF, prepared for LibreOffice: no group is opened or closed that was not before.
#include "ingest/rtf.h"

#include <cstdint>
#include <cstdlib>

namespace {

// Groups that are open at the end; raw bytes are not looked for.
long open_groups(std::string_view rtf) {
  long depth = 0;
  for (std::size_t at = 0; at < rtf.size(); ++at) {
    if (rtf[at] == '\\')
      ++at;
    else
      depth += rtf[at] == '{' ? 1 : rtf[at] == '}' ? -1 : 0;
  }
  return depth;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view rtf(reinterpret_cast<const char*>(data), size);
  (void)hecha::nests_too_deep(rtf);
  const hecha::PreparedRtf prepared = hecha::prepared_rtf(rtf);
  const auto has = [&](std::string_view part) { return rtf.find(part) != rtf.npos; };
  if (!has("\\bin") && !has("{\\*\\a") && open_groups(prepared.text) != open_groups(rtf))
    std::abort();
  return 0;
}
