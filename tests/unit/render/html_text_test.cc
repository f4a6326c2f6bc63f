// SPDX-License-Identifier: Apache-2.0
// The text of a document in its page: lines, marks, gaps, pages.
#include <doctest/doctest.h>

#include <sstream>

#include "render/html/text_pane.h"
#include "samples.h"

using namespace hecha;
using namespace hecha::html;

namespace {

const Pack& pack() {
  static const Pack the_pack = samples::pack();
  return the_pack;
}

Scorecard card_of(std::string original) {
  Scorecard card;
  card.text = DocumentText{std::move(original), {}};
  return card;
}

Evidence evidence(Span source) { return {"", "", {}, "", source}; }

Finding finding(std::uint32_t rule, Verdict verdict, std::vector<Span> sources) {
  Finding finding;
  finding.rule = rule;
  finding.verdict = verdict;
  for (const Span source : sources) finding.evidence.push_back(evidence(source));
  return finding;
}

std::string text_of(const Scorecard& card) {
  std::ostringstream out;
  write_text(out, card, places_of(pack(), card), Language::zh);
  return out.str();
}

std::string ref(const char* style, const char* id, const char* rule, const char* code) {
  return "<a class=\"ref " + std::string(style) + "\" id=" + id + " href=\"#" + rule + "\">" +
         code + "</a>";
}

}  // namespace

TEST_CASE("html text: one paragraph for each line, whatever ends it") {
  CHECK(text_of(card_of("a\n\nb\r\nc\rd")) == "<p>a\n<p>\n<p>b\n<p>c\n<p>d\n");
  CHECK(text_of(card_of("a\n")) == "<p>a\n");
  CHECK(text_of(card_of("")) == "");
  CHECK(text_of(card_of("<b>&")) == "<p>&lt;b&gt;&amp;\n");
}

TEST_CASE("html text: 64 blank lines are one paragraph, fewer are one each") {
  const std::string run(64, '\n');
  CHECK(text_of(card_of("a\n" + run + "\nb")) == "<p>a\n<p class=z>" + run + "<p>\n<p>b\n");
  CHECK(text_of(card_of("a\n" + run.substr(1) + "b")).find("class=z") == std::string::npos);
  std::string of_windows;
  for (int i = 0; i < 64; ++i) of_windows += "\r\n";
  CHECK(text_of(card_of(of_windows)) == "<p class=z>" + run);
}

TEST_CASE("html text: a passage is marked, and leads back to its finding") {
  Scorecard card = card_of("abcdef");
  card.findings = {finding(0, Verdict::met, {{2, 4}})};
  CHECK(text_of(card) == "<p>ab" + ref("met", "e0-0", "sample.measures", "SA-101") +
                             "<mark class=met data-e=\"e0-0\">cd</mark>ef\n");
}

TEST_CASE("html text: passages that overlap are all marked, in the colour of the worst") {
  Scorecard card = card_of("abcdef");
  card.findings = {finding(0, Verdict::met, {{0, 4}}), finding(1, Verdict::partial, {{2, 6}})};
  CHECK(text_of(card) == "<p>" + ref("met", "e0-0", "sample.measures", "SA-101") +
                             "<mark class=met data-e=\"e0-0\">ab</mark>" +
                             ref("partial", "e1-0", "sample.gaps", "SA-201") +
                             "<mark class=partial data-e=\"e0-0 e1-0\">cd</mark>"
                             "<mark class=partial data-e=\"e1-0\">ef</mark>\n");
}

TEST_CASE("html text: a passage may run over lines") {
  Scorecard card = card_of("ab\ncd");
  card.findings = {finding(0, Verdict::met, {{1, 4}})};
  CHECK(text_of(card) == "<p>a" + ref("met", "e0-0", "sample.measures", "SA-101") +
                             "<mark class=met data-e=\"e0-0\">b</mark>\n"
                             "<p><mark class=met data-e=\"e0-0\">c</mark>d\n");
}

TEST_CASE("html text: a gap stands behind the line of its sentence, at the latest at the end") {
  Scorecard card = card_of("ab\ncd");
  for (const Span after : {Span{0, 2}, Span{3, 5}}) {
    Finding missing = finding(2, Verdict::missing, {});
    missing.insert_at = InsertAt{{}, "", after};
    card.findings = {missing};
    const std::string text = text_of(card);
    const std::string gap =
        "<p class=in id=gap2>此处应补：<a href=\"#sample.causes\">SA-202 不足的原因</a>\n";
    CHECK(text == (after.end == 2 ? "<p>ab\n" + gap + "<p>cd\n" : "<p>ab\n<p>cd\n" + gap));
  }
}

TEST_CASE("html text: furniture, title, headings and pages are told apart") {
  Scorecard card = card_of("f\nt\nh\nb");
  card.text->parts = {{{0, 1}, LineKind::furniture, {1, 1, 1}},
                      {{2, 3}, LineKind::title, {1, 2, 1}},
                      {{4, 5}, LineKind::body, {2, 1, 1}},
                      {{6, 7}, LineKind::body, {2, 2, 1}}};
  card.outline = {{1, "h", {}, {}, "", {4, 5}}};
  CHECK(text_of(card) ==
        "<p class=page>第 1 页\n<p class=f>f\n<p class=t>t\n"
        "<p class=page>第 2 页\n<p class=h id=outline0>h\n<p>b\n");
}

TEST_CASE("html text: passages that lie outside the text, or cut a character, are not marked") {
  Scorecard card = card_of("法治");
  card.findings = {finding(0, Verdict::met, {{0, 2}, {3, 9}, {0, 0}, {1, 3}})};
  CHECK(text_of(card) == "<p>法治\n");
}
