// SPDX-License-Identifier: Apache-2.0
// Any bytes are a label or a problem; what was read refers to labels that the pack names.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "eval/labels.h"
#include "pack/data.h"
#include "pack/pack_files.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const hecha::Pack& pack() {
  static const hecha::PackLoad loaded = hecha::load_pack_files(
      {{"pack.yaml",
        "pack: p\nversion: 1.0.0\ntitle: 包\nsources: {law: {title: 条例}}\n"
        "groups:\n  - {id: all, title: 全部}\n"
        "labels:\n  items: {causes: p.rule}\n  defects: {slip: {}, mark: {by: count}}\n"},
       {"items/rule.yaml",
        "id: p.rule\ncode: P-1\ntitle: 条\ngroup: all\nkind: element\nseverity: error\nweight: "
        "100\n"
        "basis: [{source: law}]\nmet: 会议\n"
        "tests:\n  - {name: 有, text: 会议。, expect: met}\n  - {name: 无, text: 无。, expect: "
        "missing}\n"}});
  require(loaded.pack.has_value());
  return *loaded.pack;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hecha;
  LabelledReport report;
  std::vector<Text> problems;
  read_label({reinterpret_cast<const char*>(data), size}, "fuzz.json", pack(), report, problems);
  for (const LabelledItem& item : report.items)
    require(item.label < pack().data().item_labels.size());
  for (const LabelledDefect& defect : report.defects)
    require(defect.label < pack().data().defect_labels.size());
  return 0;
}
