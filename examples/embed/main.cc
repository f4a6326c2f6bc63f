// SPDX-License-Identifier: Apache-2.0
// Judges one report with libhecha: a line for each rule, then the score.
#include <hecha/evaluator.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: embed PACK REPORT\n";
    return 2;
  }
  const hecha::PackLoad load = hecha::load_pack(argv[1]);
  for (const hecha::Problem& problem : load.problems) {
    std::cerr << problem.file << ':' << problem.line << ": " << problem.message << '\n';
  }
  if (!load.pack) return 2;

  std::ifstream file(argv[2], std::ios::binary);
  hecha::Source source{argv[2], {std::istreambuf_iterator<char>(file), {}}};
  const hecha::Result<hecha::Document> document = hecha::read_document(std::move(source));
  if (!document) {
    std::cerr << argv[2] << ": " << hecha::error_text(document.error().code).en << '\n';
    return 3;
  }

  hecha::Evaluator evaluator(*load.pack);
  const hecha::Scorecard card = evaluator.evaluate(*document);
  for (const hecha::Finding& finding : card.findings) {
    std::cout << load.pack->rules()[finding.rule].id << ": " << hecha::verdict_id(finding.verdict)
              << '\n';
  }
  std::cout << "score: " << card.score.percent() << '\n';
}
