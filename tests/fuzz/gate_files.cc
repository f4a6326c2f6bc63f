// SPDX-License-Identifier: Apache-2.0
// Fuzzes the files that surround a run: the first byte says which one the rest is.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "config/glob.h"
#include "gate/anchor.h"
#include "gate/baseline.h"
#include "gate/difference.h"
#include "gate/inline_ignores.h"
#include "gate/json.h"
#include "gate/waiver.h"
#include "pack/data.h"
#include "text/decode.h"

namespace {

using namespace hecha;

void require(bool condition) {
  if (!condition) std::abort();
}

std::string yaml_of(const std::vector<Waiver>& waivers) {
  std::string text = "waivers:\n";
  for (const Waiver& waiver : waivers) text += written(waiver);
  return waivers.empty() ? "waivers: []\n" : text;
}

// What is written can be read again, and says the same.
void fuzz_waivers(std::string_view bytes) {
  Problems problems;
  const std::vector<Waiver> waivers = parse_waivers("w.yml", bytes, problems);
  if (problems.has_error()) return;
  const std::string text = yaml_of(waivers);
  Problems again;
  const std::vector<Waiver> read = parse_waivers("w.yml", text, again);
  require(!again.has_error() && read.size() == waivers.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    require(read[i].expires == waivers[i].expires && read[i].rule == waivers[i].rule);
    for (const Day day : {waivers[i].approved_on, waivers[i].expires})
      require(state_on(waivers[i], day) != WaiverState::expired &&
              state_on(waivers[i], day) != WaiverState::not_yet);
  }
}

void fuzz_json(std::string_view bytes) {
  const auto json = json_of(bytes);
  if (!json) return;
  if (const auto judged = judged_from(*json)) {
    differences(*judged, *judged);
    require(pairs_of({*judged}, {*judged}).size() == 1);
  }
}

// A baseline that was read is written and read again as it was.
void fuzz_baseline(std::string_view bytes) {
  static const Pack pack(std::make_unique<Pack::Data>());
  const auto baseline = read_baseline(std::string(bytes), pack);
  if (!baseline) return;
  const std::string text = baseline_text(*baseline);
  const auto again = read_baseline(text, pack);
  require(again && baseline_text(*again) == text);
}

void fuzz_ignores(std::string_view bytes) {
  const Result<Decoded> text = decode(std::string(bytes));
  if (!text) return;
  std::uint32_t before = 0;
  for (const InlineIgnore& ignore : inline_ignores(text->text)) {
    require(ignore.line >= before && ignore.first >= ignore.line && ignore.last >= ignore.first);
    before = ignore.line;
  }
}

// A passage taken from the text itself stands in it.
void fuzz_anchor(std::string_view bytes) {
  const Result<Decoded> decoded = decode(std::string(bytes));
  if (!decoded) return;
  if (const auto anchor = anchor_of(decoded->text)) {
    require(!anchor->start.empty());
    stands_in(*anchor, anchor_text(decoded->text));
  }
}

void fuzz_glob(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string pattern(bytes.substr(0, end));
  const std::string path(bytes.substr(std::min(end + 1, bytes.size())));
  if (pattern.find('\0') == std::string::npos && path.find('\0') == std::string::npos)
    path_fits(pattern, path);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 1 << 16) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0]) {
    case 'w':
      fuzz_waivers(bytes);
      break;
    case 'j':
      fuzz_json(bytes);
      break;
    case 'b':
      fuzz_baseline(bytes);
      break;
    case 'i':
      fuzz_ignores(bytes);
      break;
    case 'a':
      fuzz_anchor(bytes);
      break;
    case 'g':
      fuzz_glob(bytes);
      break;
    default:
      break;
  }
  return 0;
}
