// SPDX-License-Identifier: Apache-2.0
// Any bytes as an answer or a request of the protocol of workers.
#include "ingest/wire.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const hecha::Result<hecha::Reading> reading = hecha::read_reading(bytes)) {
    std::uint32_t at = 0;
    for (const hecha::Block& block : reading->blocks) {
      if (block.span.begin != at || block.span.end >= reading->text.size()) std::abort();
      at = block.span.end + 1;
    }
    if (at != reading->text.size()) std::abort();
  }
  (void)hecha::read_listed(bytes);
  hecha::RequestHead head;
  (void)hecha::read_head(bytes.substr(0, hecha::request_head), head);
  (void)hecha::answer_size(bytes.substr(0, hecha::answer_head), 1);
  return 0;
}
