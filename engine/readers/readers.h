// SPDX-License-Identifier: Apache-2.0
// What hecha-read does for the program that asks it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/wire.h"

namespace hecha {

// Reads .docx, .ofd, web pages. Anything else is format_unsupported; for packages that
// LibreOffice must open the detail is "needs LibreOffice: " and the name of the format.
Result<Reading> read_untrusted(std::string_view name, std::string bytes);

// An archive that was listed, and whose documents are asked for one by one.
class OpenArchive {
 public:
  OpenArchive();
  ~OpenArchive();

  // Documents in the archive and in archives within it, two deep.   Errors: those of Zip; too_deep;
  // limit_reached (2,000 documents).
  Result<Listed> open(std::string bytes);
  Result<std::string> entry(std::uint32_t number);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hecha
