// SPDX-License-Identifier: Apache-2.0
// Which encoding is it, and what does it say?
#include "text/decode.h"

#include <doctest/doctest.h>
#include <iconv.h>

#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"

using namespace hecha;
using namespace std::string_literals;

namespace {

const std::string simplified =
    "二、存在的不足\n2023年，法治政府建设取得了一定成效，但与上级要求相比仍有差距：一是行政执法"
    "规范化水平有待提高；二是“关键少数”学法用法不够经常。\n";
const std::string traditional =
    "二、存在的不足\n2023年，法治政府建設取得了一定成效，但與上級要求相比仍有差距：一是行政執法"
    "規範化水平有待提高；二是部分單位學法用法不夠經常。\n";

// The C library converts; ICU, under test, does not test itself.
std::string encode(std::string text, const char* charset) {
  const iconv_t converter = ::iconv_open(charset, "UTF-8");
  REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
  std::string bytes(4 * text.size() + 16, '\0');
  char *from = text.data(), *to = bytes.data();
  std::size_t from_left = text.size(), to_left = bytes.size();
  REQUIRE(::iconv(converter, &from, &from_left, &to, &to_left) != static_cast<std::size_t>(-1));
  ::iconv_close(converter);
  bytes.resize(bytes.size() - to_left);
  return bytes;
}

ErrorCode error_of(const std::string& bytes) {
  const Result<Decoded> decoded = decode(bytes);
  REQUIRE_FALSE(decoded);
  return decoded.error().code;
}

void check(const std::string& bytes, const std::string& text, std::string_view encoding,
           bool guessed, std::uint32_t unreadable) {
  const Result<Decoded> decoded = decode(bytes);
  REQUIRE(decoded);
  CHECK(decoded->text == text);
  CHECK(decoded->encoding == encoding);
  CHECK(decoded->guessed == guessed);
  CHECK(decoded->unreadable == unreadable);
}

}  // namespace

TEST_CASE("a byte order mark decides before all else, and is no part of the text") {
  check("\xEF\xBB\xBF" + simplified, simplified, "utf-8-bom", false, 0);
  check("\xFF\xFE" + encode(simplified, "UTF-16LE"), simplified, "utf-16le", false, 0);
  check("\xFE\xFF" + encode(simplified, "UTF-16BE"), simplified, "utf-16be", false, 0);
}

TEST_CASE("valid UTF-8 is UTF-8, and its bytes are moved") {
  check(simplified, simplified, "utf-8", false, 0);
  check("plain ASCII\r\n", "plain ASCII\r\n", "utf-8", false, 0);
  std::string bytes(1000, 'x');
  const char* const where = bytes.data();
  CHECK(decode(std::move(bytes))->text.data() == where);
}

TEST_CASE("UTF-16 without a mark is told by its units") {
  check(encode(simplified, "UTF-16LE"), simplified, "utf-16le", true, 0);
  check(encode(simplified, "UTF-16BE"), simplified, "utf-16be", true, 0);
  check(encode(traditional, "UTF-16BE"), traditional, "utf-16be", true, 0);
  check(encode("Annual report 2023", "UTF-16LE"), "Annual report 2023", "utf-16le", true, 0);
  check(encode("关于法治政府建设情况的报告", "UTF-16LE"), "关于法治政府建设情况的报告", "utf-16le",
        true, 0);
}

TEST_CASE("GB 18030 and Big5 are guessed, and the result says so") {
  check(encode(simplified, "GB18030"), simplified, "gb18030", true, 0);
  check(encode(simplified, "GBK"), simplified, "gb18030", true, 0);
  check(encode("一、依法行政", "GB2312"), "一、依法行政", "gb18030", true, 0);
  check(encode(traditional, "GB18030"), traditional, "gb18030", true, 0);
  check(encode("𠘨和㐂都是字，依法行政。", "GB18030"), "𠘨和㐂都是字，依法行政。", "gb18030", true,
        0);
  check(encode(traditional, "BIG5"), traditional, "big5", true, 0);
  check(encode("一、依法行政，推進法治政府建設", "BIG5"), "一、依法行政，推進法治政府建設", "big5",
        true, 0);
}

TEST_CASE("every encoding of every report of the examples reads back to the same text") {
  for (const char* name : {"good.txt", "gaps.txt"}) {
    std::ifstream file(HECHA_SOURCE_DIR "/examples/reports/"s + name, std::ios::binary);
    if (!file) continue;
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    check(encode(text, "GB18030"), text, "gb18030", true, 0);
    check(encode(text, "UTF-16BE"), text, "utf-16be", true, 0);
  }
}

TEST_CASE("broken sequences in UTF-8 are counted, each one U+FFFD") {
  const std::string fffd = "\uFFFD";
  check(simplified + "\xE4\xB8" + simplified + "\xFF\xFF",
        simplified + fffd + simplified + fffd + fffd, "utf-8", false, 3);
  // A download that broke off inside a character.
  check(simplified.substr(0, simplified.size() - 2),
        simplified.substr(0, simplified.size() - 4) + fffd, "utf-8", false, 1);
  check(
      "\xEF\xBB\xBF"
      "法\xE4\xB8治",
      "法" + fffd + "治", "utf-8-bom", false, 1);
}

TEST_CASE("broken bytes in other encodings are counted, and never become a question mark") {
  std::string bytes = encode(simplified, "GB18030");
  bytes.insert(bytes.find('\n') + 1, "\xFF\xFF");
  const Result<Decoded> gb18030 = decode(bytes);
  REQUIRE(gb18030);
  CHECK(gb18030->encoding == "gb18030");
  CHECK(gb18030->unreadable >= 1);
  CHECK(gb18030->text.find('?') == std::string::npos);
  CHECK(gb18030->text.find("\uFFFD") != std::string::npos);
  // A lone surrogate, and half a unit at the end.
  check("\xFF\xFE"s + "\x00\xD8"s + encode("法治", "UTF-16LE") + "x", "\uFFFD法治\uFFFD",
        "utf-16le", false, 2);
}

TEST_CASE("a stray NUL is unreadable, not the end of the text") {
  check("法治政府"s + '\0' + "建设", "法治政府\uFFFD建设", "utf-8", false, 1);
  check(simplified + '\0', simplified + "\uFFFD", "utf-8", false, 1);
  check("\xFF\xFE"s + "\0\0"s + encode("法治", "UTF-16LE"), "\uFFFD法治", "utf-16le", false, 1);
}

TEST_CASE("what is plainly no text is of no known format") {
  for (const std::string& bytes :
       {"PK\x03\x04"s + std::string(30, '\0'), "\x7F"s + "ELF\x02\x01\x01"s,
        std::string(5000, '\0'), "\x01\x02\x03\x04\x05\x06\x0E\x0F"s})
    CHECK(error_of(bytes) == ErrorCode::format_unknown);
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    std::string noise(3000, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    CHECK(error_of(noise) == ErrorCode::format_unknown);
  }
}

TEST_CASE("text in an encoding that is not known is said to be so") {
  CHECK(error_of("Le rapport annuel a \xE9t\xE9 pr\xE9sent\xE9 \xE0 Besan\xE7on") ==
        ErrorCode::encoding_unknown);
}

TEST_CASE("an empty file, or one of blanks and marks only, is empty") {
  for (const std::string& bytes : {""s, " \r\n\t\n"s, "\xEF\xBB\xBF"s, "\xFF\xFE"s, "\xFE\xFF"s,
                                   "\xEF\xBB\xBF \n"s, "　　\n\u200B"s, "\xFF\xFE \0"s})
    CHECK(error_of(bytes) == ErrorCode::file_empty);
}

TEST_CASE("whatever the bytes, the text is valid UTF-8") {
  std::mt19937 random(6);
  const std::vector<std::string> pieces{simplified,
                                        traditional,
                                        encode(simplified, "GB18030"),
                                        encode(traditional, "BIG5"),
                                        encode(simplified, "UTF-16LE"),
                                        "\xFF\xFE",
                                        "\xEF\xBB\xBF",
                                        "\0"s,
                                        "\x80\x81",
                                        "abc"};
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (auto n = 1 + random() % 5; n > 0; --n) {
      const std::string& piece = pieces[random() % pieces.size()];
      bytes += piece.substr(0, 1 + random() % piece.size());
    }
    const Result<Decoded> decoded = decode(bytes);
    if (decoded) REQUIRE(valid_utf8_prefix(decoded->text) == decoded->text.size());
  }
}
