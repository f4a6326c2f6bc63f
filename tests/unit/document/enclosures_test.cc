// SPDX-License-Identifier: Apache-2.0
// Book titles, quotations and brackets, balanced and not.
#include "document/enclosures.h"

#include <doctest/doctest.h>

#include <string>

#include "show.h"

using namespace hecha;

namespace {

// Each enclosure with the first letter of its kind.
std::string shown(std::string_view text) {
  const Document document = document_of(text);
  std::string out;
  for (const Enclosure& enclosure : document.enclosures()) {
    if (!out.empty()) out += ' ';
    out += "bqr"[static_cast<int>(enclosure.kind)];
    out += document.slice(enclosure.span);
  }
  return out;
}

}  // namespace

TEST_CASE("enclosures: book titles, quotations and brackets, told apart") {
  CHECK(shown("学习《条例》和“意见”(试行)。\n") == "b《条例》 q“意见” r(试行)");
}

TEST_CASE("enclosures: they nest, the outer one first") {
  CHECK(shown("《关于印发〈办法〉的通知》\n") == "b《关于印发〈办法〉的通知》 b〈办法〉");
  CHECK(shown("“推进《条例》(草案)”\n") == "q“推进《条例》(草案)” b《条例》 r(草案)");
}

TEST_CASE("enclosures: a mark without its partner encloses nothing") {
  CHECK(shown("推进“放管服改革。\n") == "");
  CHECK(shown("推进放管服”改革。\n") == "");
  CHECK(shown("一)守住入口\n") == "");
  CHECK(shown("“放管服改革,推进“双随机”\n") == "q“双随机”");
}

TEST_CASE("enclosures: none reaches over a line break") {
  CHECK(shown("推进“放管服\n改革”和(试行)\n") == "r(试行)");
}

TEST_CASE("enclosures: where marks cross, the one that closes first wins") {
  CHECK(shown("《条例“意见》办法”\n") == "b《条例“意见》");
}

TEST_CASE("enclosures: straight marks open and close in turn") {
  CHECK(shown("\"清四乱\"和\"蓝剑\"行动\n") == "q\"清四乱\" q\"蓝剑\"");
}

TEST_CASE("enclosures: a lost straight mark does not turn the rest inside out") {
  CHECK(shown("推进\"清四乱行动。开展\"蓝剑\"行动。\n") == "q\"蓝剑\"");
}

TEST_CASE("enclosures: no book title is carried past a full stop") {
  CHECK(shown("落实《条例。学习《办法》。\n") == "b《办法》");
  CHECK(shown("落实《条例。学习办法》。\n") == "");
}

TEST_CASE("enclosures: corner brackets are quotation marks") {
  CHECK(shown("推進「放管服」改革\n") == "q「放管服」");
}

TEST_CASE("enclosures: many marks that fit nothing cost no more than others") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "(”";
  CHECK(shown(text).empty());
}
