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

std::string listed(const std::string& items, int start = 1) {
  return (start == 1 ? "<ol>" : "<ol start=" + std::to_string(start) + ">") + items + "</ol>\n";
}

std::string ref(const char* style, const char* id, const char* rule, const char* code) {
  return "<a class=\"ref " + std::string(style) + "\" id=" + id + " href=\"#" + rule + "\">" +
         code + "</a>";
}

}  // namespace

TEST_CASE("html text: one item for each line, whatever ends it") {
  CHECK(text_of(card_of("a\n\nb\r\nc\rd")) == listed("<li>a<li><li>b<li>c<li>d"));
  CHECK(text_of(card_of("a\n")) == listed("<li>a"));
  CHECK(text_of(card_of("")) == "");
  CHECK(text_of(card_of("<b>&")) == listed("<li>&lt;b&gt;&amp;"));
}

TEST_CASE("html text: 16 blank lines or more are one paragraph, fewer are one each") {
  const std::string run(16, '\n');
  CHECK(text_of(card_of("a\n" + run + "b")) ==
        listed("<li>a") + "<p class=z>" + run + listed("<li>b", 18));
  CHECK(text_of(card_of("a\n" + run.substr(1) + "b")).find("class=z") == std::string::npos);
  std::string of_windows;
  for (int i = 0; i < 16; ++i) of_windows += "\r\n";
  CHECK(text_of(card_of(of_windows)) == "<p class=z>" + run);
}

TEST_CASE("html text: lists are about as high as a window, and numbered on") {
  std::string short_lines, first, second;
  for (int i = 0; i < 49; ++i) short_lines += "a\n";
  for (int i = 0; i < 48; ++i) first += "<li>a";
  CHECK(text_of(card_of(short_lines)) == listed(first) + listed("<li>a", 49));
  const std::string high(48 * 110, 'a');
  CHECK(text_of(card_of(high + "\nb")) == listed("<li>" + high) + listed("<li>b", 2));
}

TEST_CASE("html text: a passage is marked, and leads back to its finding") {
  Scorecard card = card_of("abcdef");
  card.findings = {finding(0, Verdict::met, {{2, 4}})};
  CHECK(text_of(card) == listed("<li>ab" + ref("met", "e0-0", "sample.measures", "SA-101") +
                                "<mark class=met data-e=\"e0-0\">cd</mark>ef"));
}

TEST_CASE("html text: passages that overlap are all marked, in the colour of the worst") {
  Scorecard card = card_of("abcdef");
  card.findings = {finding(0, Verdict::met, {{0, 4}}), finding(1, Verdict::partial, {{2, 6}})};
  CHECK(text_of(card) == listed("<li>" + ref("met", "e0-0", "sample.measures", "SA-101") +
                                "<mark class=met data-e=\"e0-0\">ab</mark>" +
                                ref("partial", "e1-0", "sample.gaps", "SA-201") +
                                "<mark class=partial data-e=\"e0-0 e1-0\">cd</mark>"
                                "<mark class=partial data-e=\"e1-0\">ef</mark>"));
}

TEST_CASE("html text: a passage may run over lines") {
  Scorecard card = card_of("ab\ncd");
  card.findings = {finding(0, Verdict::met, {{1, 4}})};
  CHECK(text_of(card) == listed("<li>a" + ref("met", "e0-0", "sample.measures", "SA-101") +
                                "<mark class=met data-e=\"e0-0\">b</mark>"
                                "<li><mark class=met data-e=\"e0-0\">c</mark>d"));
}

TEST_CASE("html text: a gap stands behind the line of its sentence, at the latest at the end") {
  Scorecard card = card_of("ab\ncd");
  for (const Span after : {Span{0, 2}, Span{3, 5}}) {
    Finding missing = finding(2, Verdict::missing, {});
    missing.insert_at = InsertAt{{}, "", after};
    card.findings = {missing};
    const std::string text = text_of(card);
    const std::string gap =
        "<p class=in id=gap2 tabindex=-1>此处应补：<a href=\"#sample.causes\">SA-202 "
        "不足的原因</a>\n";
    CHECK(text == (after.end == 2 ? listed("<li>ab") + gap + listed("<li>cd", 2)
                                  : listed("<li>ab<li>cd") + gap));
  }
}

TEST_CASE("html text: furniture, title, headings and pages are told apart") {
  Scorecard card = card_of("f\nt\nh\nb");
  card.text->parts = {{{0, 1}, LineKind::furniture, {1, 1, 1}},
                      {{2, 3}, LineKind::title, {1, 2, 1}},
                      {{4, 5}, LineKind::body, {2, 1, 1}},
                      {{6, 7}, LineKind::body, {2, 2, 1}}};
  card.outline = {{1, "h", {}, {}, "", {4, 5}}};
  CHECK(text_of(card) == "<p class=page>第 1 页\n" + listed("<li class=f>f<li class=t>t") +
                             "<p class=page>第 2 页\n" + listed("<li class=h id=outline0>h<li>b"));
}

TEST_CASE("html text: passages that lie outside the text, or cut a character, are not marked") {
  Scorecard card = card_of("法治");
  card.findings = {finding(0, Verdict::met, {{0, 2}, {3, 9}, {0, 0}, {1, 3}})};
  CHECK(text_of(card) == listed("<li>法治"));
}
