// SPDX-License-Identifier: Apache-2.0
// Prints the stated facts of files as the JSON lines that a scorer of labels reads.
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "stated_fixture.h"

namespace {

nlohmann::json value_of(const hecha::Stated& stated) {
  return stated.value.empty() ? nlohmann::json() : nlohmann::json(stated.value);
}

nlohmann::json detail(const hecha::Document& document, const hecha::Stated& stated) {
  nlohmann::json json{
      {"value", stated.value}, {"confidence", stated.confidence}, {"found_in", stated.found_in}};
  if (stated.span) json["quote"] = document.quote(*stated.span);
  return json;
}

std::string lines_of(const hecha::Document& document, const hecha::StatedFacts& facts) {
  std::string lines;
  for (std::size_t i = 0; i < facts.lines.size(); ++i) {
    if (facts.lines[i] == hecha::LineKind::body) continue;
    lines += std::string(1, "bftas"[static_cast<int>(facts.lines[i])]) + " ";
    lines += std::string(document.slice(document.paragraphs()[i].span)) + "\n";
  }
  return lines;
}

}  // namespace

// stated_show [--lines] FILE...
int main(int argc, char** argv) {
  bool lines = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "--lines") {
      lines = true;
      continue;
    }
    std::ifstream in(argv[i], std::ios::binary);
    const hecha::Document document = hecha::document_of({std::istreambuf_iterator<char>(in), {}});
    hecha::fzzf_profile();
    const auto start = std::chrono::steady_clock::now();
    const hecha::StatedFacts facts = hecha::stated_facts(document, hecha::fzzf_profile());
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
    nlohmann::json json{{"path", argv[i]},
                        {"kind", hecha::document_kind_id(facts.kind)},
                        {"title", value_of(facts.title)},
                        {"issuer", value_of(facts.issuer)},
                        {"issuer_level", value_of(facts.level)},
                        {"publish_date", value_of(facts.publish_date)},
                        {"signed_date", value_of(facts.signed_date)},
                        {"places", facts.places}};
    json["report_year"] =
        facts.year.value.empty() ? nlohmann::json() : nlohmann::json(std::stoi(facts.year.value));
    for (const hecha::Text& reason : facts.reasons) json["kind_reasons"].push_back(reason.zh);
    json["facts"] = {{"title", detail(document, facts.title)},
                     {"issuer", detail(document, facts.issuer)},
                     {"level", detail(document, facts.level)},
                     {"year", detail(document, facts.year)},
                     {"publish_date", detail(document, facts.publish_date)}};
    json["microseconds"] = took.count();
    std::cout << nlohmann::json{{"document", json}, {"findings", nlohmann::json::array()}}.dump()
              << "\n";
    if (lines) std::cout << lines_of(document, facts);
  }
}
