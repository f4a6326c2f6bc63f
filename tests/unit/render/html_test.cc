// SPDX-License-Identifier: Apache-2.0
// The pages: whole ones are compared, and some laws for any page.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "golden.h"
#include "render/html/escape.h"
#include "render/html/folder.h"
#include "render/html/html.h"
#include "render/html/index_rows.h"
#include "render/html/words.h"
#include "render/shown.h"
#include "samples.h"

using namespace hecha;

namespace {

// Style and script are files that stand beside the templates: a golden page leaves them out.
std::string without_assets(std::string page) {
  const auto empty = [&](std::string_view open, std::string_view close) {
    std::size_t from = 0;
    while ((from = page.find(open, from)) != std::string::npos) {
      from += open.size();
      page.erase(from, page.find(close, from) - from);
    }
  };
  empty("<style>", "</style>");
  empty("<script>", "</script>");
  empty("'sha256-", "'");
  empty("\"words\":{", "}");
  return page;
}

std::string page_of(const DocumentResult& result, Language language = Language::zh) {
  return samples::rendered("html", {.language = language}, {result});
}

// A report with its text: what the findings of samples::gaps() quote, and lines around it.
DocumentResult with_text() {
  DocumentResult result = samples::gaps();
  Scorecard& card = *result.scorecard;
  DocumentText text;
  const auto line = [&](const std::string& words, LineKind kind) {
    const auto begin = static_cast<std::uint32_t>(text.original.size());
    text.original += words;
    text.parts.push_back({{begin, begin + static_cast<std::uint32_t>(words.size())}, kind, {}});
    text.original += "\n";
  };
  line("首页 > 信息公开", LineKind::furniture);
  line("石桥县人民政府2023年法治政府建设年度报告", LineKind::title);
  text.original += "\n";
  line("一、主要举措和成效", LineKind::body);
  for (const Finding& finding : card.findings) {
    for (const Evidence& evidence : finding.evidence) line(evidence.quote, LineKind::body);
    for (const NearMiss& miss : finding.near_misses) line(miss.evidence.quote, LineKind::body);
  }
  const auto find = [&](const std::string& words) {
    const auto at = static_cast<std::uint32_t>(text.original.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  for (Finding& finding : card.findings) {
    for (Evidence& evidence : finding.evidence) evidence.source = find(evidence.quote);
    for (NearMiss& miss : finding.near_misses) miss.evidence.source = find(miss.evidence.quote);
    if (finding.insert_at) finding.insert_at->source = find("工作中仍存在一些不足之处。");
  }
  card.outline.resize(1);
  card.outline[0].source = find("一、主要举措和成效");
  card.document.title.evidence->source = find(card.document.title.value);
  card.text = std::move(text);
  card.sha256 = std::string(64, 'a');
  return result;
}

// Each of them stands in the page, behind the one before it.
void check_order(const std::string& page, std::initializer_list<std::string_view> parts) {
  std::size_t at = 0;
  for (const std::string_view part : parts) {
    CAPTURE(part);
    at = page.find(part, at);
    REQUIRE(at != std::string::npos);
  }
}

class Kept final : public Folder {
 public:
  void write(std::string_view name, std::string_view content) override {
    files[std::string(name)] = content;
  }
  std::map<std::string, std::string> files;
};

std::string index_of(const std::vector<DocumentResult>& results, Kept& kept,
                     Language language = Language::zh) {
  std::ostringstream out;
  const Pack pack = samples::pack();
  const auto renderer = make_html_folder(
      out, kept, {.language = language, .root = "reports/", .provenance = {"hecha", "", {}}});
  renderer->begin(pack);
  for (const DocumentResult& result : results) renderer->add(result);
  renderer->end(samples::summary_of(results));
  return out.str();
}

std::string source(const std::string& name) {
  std::ifstream file(std::string(HECHA_SOURCE_DIR) + "/engine/render/html/" + name);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> found(const std::string& text, const std::regex& form) {
  std::set<std::string> all;
  for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at)
    all.insert((*at)[1]);
  return all;
}

}  // namespace

TEST_CASE("html: one document, with its text, in both languages") {
  const std::string zh = without_assets(page_of(with_text()));
  const std::string en = without_assets(page_of(with_text(), Language::en));
  check_golden("gaps.zh.html", zh);
  check_golden("gaps.en.html", en);
  check_order(zh, {"未通过", "得分账", "需要补正", "已满足", "未计分", "未检查的内容", "文档信息",
                   "复核记录", "核查依据与过程", "首页 &gt; 信息公开", "此处应补"});
  check_order(
      en, {"failed", "The account of the score", "To be completed", "Met (", "Not scored",
           "What was not checked", "Document facts", "The reviewer&#39;s record", "Provenance"});
}

TEST_CASE("html: what was met, what is no report, what is damaged, what could not be read") {
  check_golden("good.zh.html", without_assets(page_of(samples::good())));
  check_golden("news.zh.html", without_assets(page_of(samples::news())));
  check_golden("unreadable.zh.html", without_assets(page_of(samples::unreadable())));
  check_order(without_assets(page_of(samples::good())), {"通过", "100", "优秀", "已满足（7）"});
  check_order(without_assets(page_of(samples::news())), {"不是这类报告", "没有报告的章节"});
  check_order(without_assets(page_of(samples::damaged(), Language::en)), {"damaged"});
  check_order(without_assets(page_of(samples::unreadable())), {"无法读取", "empty.txt"});
  check_order(without_assets(page_of(samples::rule_error())), {"条目出错", "条目无法执行"});
}

TEST_CASE("html: a folder has an index and a page for each document") {
  Kept kept;
  const std::string index =
      index_of({samples::good(), with_text(), samples::news(), samples::damaged(),
                samples::unreadable(), samples::rule_error()},
               kept);
  check_golden("index.zh.html", without_assets(index));
  check_order(without_assets(index), {"data-s=passed", "data-s=failed", "data-s=not-judged",
                                      "data-s=unreadable", "核查汇总", "得分分布"});
  CHECK(kept.files.size() == 6);
  CHECK(kept.files.begin()->first == "reports/00001.html");
  CHECK(kept.files.rbegin()->first == "reports/00006.html");
  for (const auto& [name, page] : kept.files)
    CHECK(page.find("../index.html") != std::string::npos);
}

TEST_CASE("html: the index holds rows and totals, never the documents") {
  Kept kept;
  std::vector<DocumentResult> results(600, samples::good());
  const std::string many = index_of(results, kept);
  results.resize(300);
  Kept fewer;
  const std::string few = index_of(results, fewer);
  CHECK(many.size() - few.size() < 300 * 400);
  CHECK(found(many, std::regex("<summary>([^<]*)</summary>")).size() == 2);
}

TEST_CASE("html: from the 2,001st document on the rows of an index are in parts of 1,000") {
  Kept kept;
  std::ostringstream out;
  html::IndexRows rows(out, kept, Language::zh);
  html::IndexRow row{"reports/00001.html", "甲<乙", "a.txt", {"丙县"}, "passed", "", "mpx"};
  for (int i = 0; i < 20000; ++i) rows.add(row);
  rows.end();
  CHECK(rows.parts() == 18);
  CHECK(kept.files.size() == 36);
  CHECK(found(out.str(), std::regex("<summary>([^<]*)</summary>")).size() == 4);
  CHECK(found(out.str(), std::regex("href=\"(rows/[^\"]*)\"")).size() == 18);
  const std::string& last = kept.files.at("rows/0018.html");
  check_order(last,
              {"第 19001–20000 份", "href=\"0017.html\"",
               "<tr data-s=passed data-v=mpx><td><a href=\"../reports/00001.html\">甲&lt;乙</a>"});
  CHECK(last.find("0019.html") == std::string::npos);
  CHECK(last.find("<script") == std::string::npos);
  const std::string& data = kept.files.at("rows/0018.js");
  const std::string line =
      R"(["reports/00001.html","甲<乙","a.txt","丙县","","","","","","passed","","mpx"])";
  CHECK(data.starts_with("addRows([\n" + line + ",\n"));
  CHECK(data.ends_with(line + "\n]);\n"));
  CHECK(std::count(data.begin(), data.end(), '\n') == 1002);
}

TEST_CASE("html: 2,000 documents need no parts") {
  Kept kept;
  std::ostringstream out;
  html::IndexRows rows(out, kept, Language::en);
  for (int i = 0; i < 2000; ++i)
    rows.add({"reports/00001.html", "a", "a.txt", {}, "passed", "", ""});
  rows.end();
  CHECK(rows.parts() == 0);
  CHECK(kept.files.empty());
}

TEST_CASE("html: nothing that a document holds is markup, or anything but shown") {
  Kept kept;
  std::vector<std::string> pages{page_of(samples::hostile()),
                                 page_of(samples::hostile(), Language::en)};
  pages.push_back(index_of({samples::hostile(), samples::unreadable()}, kept));
  for (const auto& [name, page] : kept.files) pages.push_back(page);
  for (const std::string& page : pages) {
    REQUIRE(valid_utf8_prefix(page) == page.size());
    CHECK(found(page, std::regex("(<script[^>]*>)")) ==
          std::set<std::string>{"<script>", "<script type=\"application/json\" id=\"data\">"});
    const std::string plain = without_assets(page);
    CHECK(found(plain, std::regex("(</script>)")).size() == 1);
    for (std::size_t at = 0; at < plain.size();) {
      const CodePoint point = code_point_at(plain, at);
      at += point.size;
      if (point.value == '\n') continue;
      CAPTURE(point.value);
      REQUIRE_FALSE(is_control(point.value));
      REQUIRE_FALSE(is_bidi_mark(point.value));
      REQUIRE_FALSE(is_line_separator(point.value));
    }
  }
}

TEST_CASE("html: text that reads like a template is text") {
  DocumentResult result = with_text();
  for (Finding& finding : result.scorecard->findings) {
    finding.message.zh = "{{title}}{{>part}}{{{data}}}{{=<% %>=}}";
    for (Evidence& evidence : finding.evidence) evidence.quote = "{{w.report}}{{#quotes}}";
  }
  const std::string page = page_of(result);
  CHECK(page.find("{{title}}{{&gt;part}}{{{data}}}{{=&lt;% %&gt;=}}") != std::string::npos);
  CHECK(page.find("{{w.report}}{{#quotes}}") != std::string::npos);
}

TEST_CASE("html: the policy names exactly the page's own style and script") {
  const std::string page = page_of(samples::good());
  const auto hash = [&](const std::string& open, const std::string& close, std::size_t begin) {
    const std::size_t from = page.find(open, begin) + open.size();
    return "'" + html::policy_hash(page.substr(from, page.find(close, from) - from)) + "'";
  };
  CHECK(page.find("default-src 'none'; script-src " + hash("<script>", "</script>", 0) + " " +
                  hash("<script>", "</script>", page.find("id=\"data\"")) + "; style-src " +
                  hash("<style>", "</style>", 0) + "; base-uri 'none'") != std::string::npos);
  CHECK(html::policy_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("html: only what this room makes goes into a page unescaped") {
  std::set<std::string> raw;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(HECHA_SOURCE_DIR) + "/engine/render/html"))
    if (entry.path().extension() == ".html")
      raw.merge(found(source(entry.path().filename()), std::regex("\\{\\{[{&] ?([a-z_.]+)")));
  CHECK(raw ==
        std::set<std::string>{"data", "head_script", "html", "rows", "script", "style", "text"});
}

TEST_CASE("html: every word of a template or script is in the table, and none is in vain") {
  std::set<std::string> used, known;
  for (const char* name : {"report.html", "finding.html", "quote.html", "index_head.html",
                           "index.html", "index_part.html"})
    used.merge(found(source(name), std::regex("\\{\\{w\\.([a-z_]+)\\}\\}")));
  for (const char* name : {"report.js", "index.js"}) {
    used.merge(found(source(name), std::regex("word\\('([a-z_]+)'[,)]")));
    if (source(name).find("'js_verdict_'") != std::string::npos)
      for (const char* verdict :
           {"confirm", "met", "na", "accept", "partial", "missing", "violated"})
        used.insert("js_verdict_" + std::string(verdict));
  }
  for (const html::PageWord& word : html::page_words) {
    known.insert(word.id);
    CHECK_FALSE(word.label.zh.empty());
    CHECK_FALSE(word.label.en.empty());
  }
  CHECK(used == known);
}

TEST_CASE("html: text is escaped for elements and quoted attributes, and made harmless") {
  CHECK(html::escaped("a<b>&\"'c") == "a&lt;b&gt;&amp;&quot;&#39;c");
  CHECK(html::escaped("甲\u202e乙\u200b丙") == "甲乙丙");
  CHECK(html::escaped(std::string("a\0b\x1b", 4)) ==
        "a\uFFFD"
        "b\uFFFD");
  CHECK(html::escaped("\xFF") == "\uFFFD");
  CHECK(html::in_script("{\"a\":\"</script><!--\"}") == "{\"a\":\"\\u003c/script>\\u003c!--\"}");
}
