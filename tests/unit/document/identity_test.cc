// SPDX-License-Identifier: Apache-2.0
// Numbers that belong to a person: which are told, and how they are masked.
#include "document/identity.h"

#include <doctest/doctest.h>

#include "hecha/document.h"

using namespace hecha;

namespace {

// "id:110105…" for each number found.
std::string found(std::string_view text) {
  std::string all;
  for (const PrivateNumber& number : private_numbers(text)) {
    const char* kind = number.kind == PrivateKind::id_card  ? "id"
                       : number.kind == PrivateKind::mobile ? "mobile"
                                                            : "bank";
    all += (all.empty() ? "" : "|") + std::string(kind) + ":" +
           std::string(text.substr(number.span.begin, number.span.size()));
  }
  return all;
}

std::string quoted(const std::string& text) {
  const Result<Document> document = read_document({"t.txt", text});
  REQUIRE(document.has_value());
  return document->quote(document->paragraphs()[0].span);
}

}  // namespace

TEST_CASE("an identity number needs its check digit and a day of birth") {
  CHECK(found("证号11010519491231002X。") == "id:11010519491231002X");
  CHECK(found("证号110105194912310021。").empty());
  CHECK(found("证号110105194913310023。").empty());  // month 13
}

TEST_CASE("an identity number may stand in groups, as people copy it") {
  CHECK(found("110105 19491231 002X") == "id:110105 19491231 002X");
  CHECK(found("1101 0519 4912 31 002X").empty());
}

TEST_CASE("a mobile number has eleven digits and begins with 13 to 19") {
  CHECK(found("电话13912345678。") == "mobile:13912345678");
  CHECK(found("电话139 1234 5678。") == "mobile:139 1234 5678");
  CHECK(found("电话12912345678,0571-85210000,12345。").empty());
}

TEST_CASE("a bank card needs the check digit of ISO/IEC 7812") {
  CHECK(found("卡号6222021234567890128") == "bank:6222021234567890128");
  CHECK(found("卡号6222021234567890127").empty());
  CHECK(found("卡号6222 0212 3456 7890 128") == "bank:6222 0212 3456 7890 128");
}

TEST_CASE("a number that is joined to letters, more digits or a unit is another number") {
  CHECK(found("A13912345678").empty());
  CHECK(found("139123456780").empty());
  CHECK(found("13912345678元").empty());
  CHECK(found("0.13912345678").empty());
}

TEST_CASE("masking keeps the first three and the last two places, and no part of a cut number") {
  CHECK(masked("13912345678", true) == "139******78");
  CHECK(masked("139 1234 5678", true) == "139 **** **78");
  CHECK(masked("9123456", false) == "*******");
}

TEST_CASE("the whole text is masked without moving a byte") {
  const Result<Document> document =
      read_document({"t.txt", "电话１３９１２３４５６７８,13912345678。"});
  REQUIRE(document.has_value());
  CHECK(document->masked_original() == "电话１３９＊＊＊＊＊＊７８,139******78。");
  CHECK(document->masked_original().size() == document->original().size());
}

TEST_CASE("no quotation shows a number that belongs to a person") {
  CHECK(quoted("反映人孟某,电话13912345678。") == "反映人孟某,电话139******78。");
  CHECK(quoted("电话１３９１２３４５６７８。") == "电话１３９＊＊＊＊＊＊７８。");
}
