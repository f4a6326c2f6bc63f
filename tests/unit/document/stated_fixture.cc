// SPDX-License-Identifier: Apache-2.0
// Stated facts of small texts, read with the words of rules/fzzf/document.yaml.
#include "stated_fixture.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "pack/profile_loader.h"

namespace hecha {

namespace {

Profile load() {
  std::ifstream in(HECHA_SOURCE_DIR "/rules/fzzf/document.yaml");
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  Problems problems;
  const YamlNode root = parse_yaml(problems.add_file("document.yaml", bytes), bytes, problems);
  Profile profile = load_document_profile(root, problems);
  const std::vector<Problem> found = problems.take();
  for (const Problem& problem : found) {
    std::cerr << problem.file << ":" << problem.line << ":" << problem.column << ": "
              << problem.message << "\n";
  }
  if (!found.empty()) std::exit(1);
  return profile;
}

}  // namespace

const Profile& fzzf_profile() {
  static const Profile profile = load();
  return profile;
}

Document document_of(std::string text) {
  Result<Document> document = read_document({"report.txt", std::move(text)});
  if (!document) std::abort();
  return std::move(*document);
}

StatedFacts stated(std::string text, const std::map<std::string, std::string>& given) {
  return stated_facts(document_of(std::move(text)), fzzf_profile(), given);
}

std::string kinds(std::string text) {
  std::string letters;
  for (const LineKind kind : stated(std::move(text)).lines)
    letters += "bftas"[static_cast<int>(kind)];
  return letters;
}

std::string prose() {
  return "深入学习贯彻习近平法治思想,严格规范行政执法,全年办理行政处罚案件128件,审查规范性文件36件,"
         "受理行政复议申请74件,办结70件,开展普法宣传活动52场次,化解矛盾纠纷316件,"
         "法治建设取得新成效。";
}

std::string chapters(int count) {
  static constexpr const char* numbers[] = {"一", "二", "三", "四", "五", "六", "七"};
  static constexpr const char* headings[] = {
      "主要举措和成效",   "存在的不足", "不足的原因", "第一责任人职责情况",
      "下一年度主要安排", "其他情况",   "有关数据"};
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += std::string(numbers[i % 7]) + "、" + headings[i % 7] + "\n" + prose() + prose() + "\n";
  }
  return text;
}

}  // namespace hecha
