// SPDX-License-Identifier: Apache-2.0
// Pinyin glosses are removed, an author's brackets are not.
#include <doctest/doctest.h>

#include <string>

#include "text/gloss.h"
#include "text/normalise.h"

using namespace hecha;

namespace {

// Three glosses make a document an annotated one.
const std::string annotated = "務(wù)責(zé)設(shè)。\n";

std::string among_glosses(const std::string& text) {
  const std::string whole = normalise(annotated + text).text;
  REQUIRE(whole.starts_with("务责设。\n"));
  return whole.substr(std::string("务责设。\n").size());
}

}  // namespace

TEST_CASE("a gloss goes where a line breaks inside it or before it") {
  CHECK(among_glosses("市交通運輸(sh\nū)局的報(bào)告") == "市交通运输局的报告\n");
  CHECK(among_glosses("市交通運輸\n(shū)局的報(bào)告") == "市交通运输\n局的报告\n");
}

TEST_CASE("a gloss behind a character goes, in brackets of either width") {
  CHECK(among_glosses("報(bào)告如下") == "报告如下\n");
  CHECK(among_glosses("報（bào）告如下") == "报告如下\n");
  CHECK(among_glosses("第一責(zé)任人職責(zé)履行情況") == "第一责任人职责履行情况\n");
  CHECK(among_glosses("綠(lǜ)女(nǚ)") == "绿女\n");
  CHECK(among_glosses("務 (wu\u0300) 部") == "务部\n");
  CHECK(among_glosses("中(zhōng)(zhòng)國(ɡuó)") == "中国\n");
}

TEST_CASE("numbers of chapters may bear glosses") {
  CHECK(among_glosses("一(yī)、總體(tǐ)情況") == "一、总体情况\n");
  CHECK(among_glosses("(一(yī))加強(qiáng)領(lǐng)導(dǎo)") == "(一)加强领导\n");
}

TEST_CASE("a capital letter left of a broken character may bear one") {
  CHECK(among_glosses("F(xiàn)將情況") == "F将情况\n");
  CHECK(among_glosses("全域?qū)崿F(xiàn)") == "全域崿F\n");
}

TEST_CASE("a gloss whose bracket was lost goes with its question mark") {
  CHECK(among_glosses("全域?qū)崿") == "全域崿\n");
  CHECK(among_glosses("，？zé)任") == ",任\n");
  CHECK(among_glosses("是吗？app)") == "是吗?app)\n");
}

TEST_CASE("a syllable without a tone is a gloss only among others") {
  CHECK(among_glosses("的(de)了(le)") == "的了\n");
  CHECK(normalise("的(de)了(le)吗(ma)们(men)").text == "的(de)了(le)吗(ma)们(men)\n");
}

TEST_CASE("an author's brackets stay, even among glosses") {
  for (const std::string text :
       {"评估(app)系统", "平台(vip)", "文件(pdf)", "方案(a)", "等级(AAA)", "编号(x)", "试行(2021)",
        "(镇)", "甲()乙", "协议(http)", "12(wù)", "小程序(xiaochengxu)"}) {
    CAPTURE(text);
    CHECK(among_glosses(text) == text + "\n");
  }
}

TEST_CASE("one or two glosses are an author's own") {
  CHECK(normalise("“埗(bù)”字读音").text == "“埗(bù)”字读音\n");
  CHECK(normalise("“埗(bù)”“堃(kūn)”").text == "“埗(bù)”“堃(kūn)”\n");
  CHECK(normalise("甲(jiǎ)乙(yǐ)丙(bǐng)").text == "甲乙丙\n");
}

TEST_CASE("what a gloss was taken from is quoted with it") {
  const std::string original = annotated + "報(bào)告";
  const Normalised normal = normalise(original);
  const auto at = static_cast<std::uint32_t>(normal.text.find("报告"));
  const Span source = normal.map.to_source({at, at + 6});
  CHECK(original.substr(source.begin, source.size()) == "報(bào)告");
  const Span one = normal.map.to_source({at, at + 3});
  CHECK(original.substr(one.begin, one.size()) == "報");
}

TEST_CASE("blanks and cells around glosses come out as without them") {
  CHECK(among_glosses("發(fā)布機(jī)構(gòu): 區(qū)司法局 成文日(rì)期: 2024") ==
        "发布机构:区司法局　成文日期:2024\n");
}
