// SPDX-License-Identifier: Apache-2.0
// Cues and each of their guards.
#include "checks/cues.h"

#include "fixture.h"

using hecha::test::Look;
using hecha::test::PackText;

namespace {

// A pack with one cue named `c`.
PackText with(const std::string& body) { return {.cues = "c:\n" + body}; }

}  // namespace

TEST_CASE("words hit wherever they stand") {
  CHECK(Look(with("  any: [锅, 碗]\n"), "大锅小碗。").hits("c") == "锅|碗");
}

TEST_CASE("a gap is counted in characters and does not cross the clause") {
  const PackText pack = with("  any: [\"锅 ~2 碗\"]\n");
  CHECK(Look(pack, "锅里的碗。").hits("c") == "锅里的碗");
  CHECK(Look(pack, "锅里面的碗。").hits("c").empty());
  CHECK(Look(pack, "锅,碗。").hits("c").empty());
}

TEST_CASE("a wider unit lets a pattern cross commas, not full stops") {
  const PackText pack = with("  any: [\"锅 ~ 碗\"]\n  within: sentence\n");
  CHECK(Look(pack, "洗了锅,又洗了碗。").hits("c") == "锅,又洗了碗");
  CHECK(Look(pack, "洗了锅。又洗了碗。").hits("c").empty());
}

TEST_CASE("a number is one token, whole") {
  CHECK(Look(with("  any: [\"{number} + 只\"]\n"), "洗碗1234只。").hits("c") == "1234只");
  CHECK(Look(with("  any: [\"洗 ~12 {number}\"]\n"), "洗碗1.5万余只。").hits("c") == "洗碗1.5万余");
}

TEST_CASE("years are told relative to the report year, also inside a date") {
  const PackText pack = with("  any: [\"{year+1} + 年\"]\n");
  CHECK(Look(pack, "2023年洗锅。2024年洗碗。").hits("c") == "2024年");
  CHECK(Look(pack, "2024年3月5日洗碗。").hits("c") == "2024年");
  CHECK(Look(pack, "二〇二四年洗碗。").hits("c") == "二〇二四年");
}

TEST_CASE("the issuer's place is known by its name") {
  CHECK(Look(with("  any: [\"{place} + 食堂\"]\n"), "云山县食堂洗碗。").hits("c") == "云山县食堂");
}

TEST_CASE("a unit starts after its number and ends before its mark") {
  const PackText starts = with("  any: [\"{start} + 洗\"]\n");
  CHECK(Look(starts, "一是洗碗。").hits("c") == "洗");
  CHECK(Look(starts, "（三）洗碗。").hits("c") == "洗");
  CHECK(Look(starts, "先洗碗。").hits("c").empty());
  CHECK(Look(with("  any: [\"碗 + {end}\"]\n"), "洗了碗。").hits("c") == "碗");
}

TEST_CASE("all needs every part in the same unit") {
  const PackText pack = with("  all: [锅, 碗]\n  within: sentence\n");
  CHECK(Look(pack, "有碗,也有锅。").hits("c") == "锅");
  CHECK(Look(pack, "有碗。有锅。").hits("c").empty());
}

TEST_CASE("a regular expression runs where one of its words occurs") {
  CHECK(Look(with("  any: [\"/锅[大小]+碗/\"]\n"), "锅大小碗。").hits("c") == "锅大小碗");
}

TEST_CASE("each guard strikes, and says why") {
  const std::string any = "  any: [锅]\n  unless: [";
  const auto struck = [&](const std::string& guard, const std::string& text) {
    return Look(with(any + guard + "]\n"), text).struck("c");
  };
  CHECK(struck("{before: 破, within: 2, because: 破的}", "破大锅。") == "破的");
  CHECK(struck("{before: 破, within: 2, because: 破的}", "破而又旧的锅。").empty());
  CHECK(struck("{before: 破, because: 破的}", "破,锅。").empty());
  CHECK(struck("{after: 漏, within: 2, because: 漏了}", "锅也漏。") == "漏了");
  CHECK(struck("{prefix: 火, because: 火锅}", "吃火锅。") == "火锅");
  CHECK(struck("{prefix: 火, because: 火锅}", "火上锅。").empty());
  CHECK(struck("{suffix: 巴, because: 锅巴}", "吃锅巴。") == "锅巴");
  CHECK(struck("{same: sentence, has: 旧, because: 旧的}", "有锅,旧的。") == "旧的");
  CHECK(struck("{last-clause: 好, because: 结果好}", "锅破了,后来补好。") == "结果好");
  CHECK(struck("{inside: [book-title], because: 书名}", "读《锅》。") == "书名");
  CHECK(struck("{inside: [quotation], because: 引语}", "说“锅”。") == "引语");
  CHECK(struck("{before: 破, then: 旧, within: 4, because: 又破又旧}", "破的旧锅。") == "又破又旧");
}

TEST_CASE("an exception keeps a guard from striking") {
  const PackText pack = with("  any: [锅]\n  unless: [{before: 破, except: 补, because: 破的}]\n");
  CHECK(Look(pack, "破锅。").hits("c").empty());
  CHECK(Look(pack, "破锅已补。").hits("c") == "锅");
}

TEST_CASE("stripped words are no hits at all") {
  const PackText pack = with("  any: [锅]\n  strip: 火锅\n");
  CHECK(Look(pack, "吃火锅。").hits("c").empty());
  CHECK(Look(pack, "吃火锅。").struck("c").empty());
}

TEST_CASE("what a clause says is what is left without stock words") {
  const PackText pack = {
      .lists = "unused: [勺]\nstock: [进一步, 加强, 工作]\n",
      .cues = "c:\n  any: [加强]\n  where: {says-something: {besides: $stock, at-least: 3}}\n"};
  CHECK(Look(pack, "进一步加强工作。").hits("c").empty());
  CHECK(Look(pack, "进一步加强洗碗班组工作。").hits("c") == "加强");
}

TEST_CASE("a cue may ask where in the text it stands") {
  const PackText pack = with("  any: [锅]\n  where: {after: 50%}\n");
  CHECK(Look(pack, "锅。碗碗碗碗碗碗。锅。").hits("c") == "锅");
}
