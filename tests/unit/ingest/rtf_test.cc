// SPDX-License-Identifier: Apache-2.0
// What is done to RTF before LibreOffice reads it.
#include "ingest/rtf.h"

#include <doctest/doctest.h>

#include <string>

using namespace hecha;

TEST_CASE("rendered numbers become text, references to lists go") {
  CHECK(prepared_rtf("{\\rtf1 \\ls2\\ilvl0{\\listtext\\pard\\plain \\u19968?\\tab }x\\ls2 "
                     "y\\lsdpriority1 }")
            .text == "{\\rtf1 \\ilvl0{\\plain \\u19968?}xy\\lsdpriority1 }");
  CHECK(prepared_rtf("{\\listtextual\\tab}").text == "{\\listtextual\\tab}");
}

TEST_CASE("what is left out parts the words around it as before") {
  CHECK(prepared_rtf("\\pard\\ls2 text").text == "\\pard text");
  CHECK(prepared_rtf("\\pard \\ls2 text").text == "\\pard text");
  CHECK(prepared_rtf("a\\ls2\\b b").text == "a\\b b");
}

TEST_CASE("escapes and raw bytes are left alone") {
  for (const std::string same : {"{\\rtf1 \\{\\listtext\\}\\\\ls1}", "{\\bin7 \\ls1}{}x}",
                                 "{\\'7b\\tab}", "\\", "{\\bin99", "}}}"})
    CHECK(prepared_rtf(same).text == same);
}

TEST_CASE("a second byte that is an escaped sign becomes a byte like the first") {
  CHECK(prepared_rtf("{\\'81\\{\\'81\\\\\\'A5\\}x}").text == "{\\'81\\'7b\\'81\\'5c\\'A5\\'7dx}");
  for (const std::string same : {"{\\'7b\\{}", "{\\'d6 \\{}", "\\'d6\\", "{\\'d6\\par}"})
    CHECK(prepared_rtf(same).text == same);
}

TEST_CASE("a byte with a digit missing takes no escape that follows it") {
  CHECK(prepared_rtf(R"({\rtf1 \'a\\\{ b})").text == R"({\rtf1 \'a\\\{ b})");
  CHECK(prepared_rtf(R"({\rtf1 \'\{{\*\annotation c}})").comments == 1);
}

TEST_CASE("footnotes begin in the encoding of the document") {
  CHECK(prepared_rtf("{\\footnote \\pard\\'d6}{\\footnote\\ls1 x}{\\footnotes}{\\footnote").text ==
        "{\\footnote\\plain \\pard\\'d6}{\\footnote\\plain x}{\\footnotes}{\\footnote");
}

TEST_CASE("comments go, and are counted") {
  const PreparedRtf prepared = prepared_rtf(
      "{a{\\*\\atnid A}{\\*\\atnauthor B}\\chatn{\\*\\annotation{x\\}}y}b{\\*\\annotation z}}");
  CHECK(prepared.text == "{a\\chatn b}");
  CHECK(prepared.comments == 2);
  CHECK(prepared_rtf("{\\*\\annotation").comments == 1);
}

TEST_CASE("groups are counted, escaped braces are none") {
  CHECK_FALSE(nests_too_deep(std::string(1024, '{')));
  CHECK(nests_too_deep(std::string(1025, '{')));
  std::string escaped;
  for (int i = 0; i < 5000; ++i) escaped += "\\{";
  CHECK_FALSE(nests_too_deep(escaped));
}
