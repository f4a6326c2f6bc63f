// SPDX-License-Identifier: Apache-2.0
// How fast normalised text becomes a document, on a report of usual size and shape.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "document/data.h"
#include "document/enclosures.h"
#include "document/facts.h"
#include "document/marks.h"
#include "document/structure.h"

namespace {

using namespace hecha;

// A report in normal form of some 10,000 characters: four chapters of six sections.
std::string report() {
  static constexpr const char* chapters[] = {"一、主要举措和成效\n", "二、履行第一责任人职责情况\n",
                                             "三、存在的不足和原因\n", "四、下一年度工作安排\n"};
  static constexpr const char* sections[] = {"(一)", "(二)", "(三)", "(四)", "(五)", "(六)"};
  std::string text = "云堰县水利局关于2023年法治政府建设情况的报告\n2024年1月18日\n";
  for (const char* chapter : chapters) {
    text += chapter;
    for (const char* section : sections) {
      text += section;
      text +=
          "守住制度“入口关”,规范执法行为。一是抓实审查把关。全年审查《行政规范性文件(草案)》132件,"
          "提出"
          "意见339条,采纳率95.5%;清理存量文件1,200余件,"
          "废止一百零五件。二是推进“双随机、一公开”监管,检查企业"
          "1.5万户次,同比下降22%,减少重复检查。会同公安、交通运输、自然资源等部门开展专项行动,"
          "查处案件九起,移送"
          "公安机关刑事立案1起,群众满意度保持在较高水平。三是强化培训考核,"
          "2023年3月28日组织执法人员资格考试,参加"
          "人员覆盖所有乡镇和部门,合格率百分之九十八,未合格的经补考全部过关。\n";
    }
  }
  return text;
}

void structure_report(benchmark::State& state) {
  const std::string text = report();
  for (auto _ : state) {
    auto data = std::make_unique<Document::Data>();
    data->text = text;
    benchmark::DoNotOptimize(structure(std::move(data)));
  }
  state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(structure_report);

void marks_of_report(benchmark::State& state) {
  const std::string text = report();
  for (auto _ : state) benchmark::DoNotOptimize(marks(text));
  state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(marks_of_report);

void enclosures_of_report(benchmark::State& state) {
  const std::string text = report();
  const auto all = marks(text);
  for (auto _ : state) benchmark::DoNotOptimize(enclosures(all));
  state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(enclosures_of_report);

void facts_of_report(benchmark::State& state) {
  const std::string text = report();
  const auto all = marks(text);
  for (auto _ : state) benchmark::DoNotOptimize(facts(text, all));
  state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(facts_of_report);

}  // namespace

BENCHMARK_MAIN();
