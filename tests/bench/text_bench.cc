// SPDX-License-Identifier: Apache-2.0
// Speed of decoding and normalising, in bytes of UTF-8 a second, one thread.
#include <benchmark/benchmark.h>

#include <string>

#include "base/utf8.h"
#include "text/decode.h"
#include "text/normalise.h"

namespace {

// A report of about 30 KB as most come: simplified, full-width marks, paragraphs indented.
std::string clean_report() {
  std::string text = "澄川市水务局2023年法治政府建设年度报告\n\n";
  for (int i = 0; i < 40; ++i)
    text +=
        "　　（一）依法履行职责。2023年全年办理行政许可412件，平均办理时限由9个工作日压缩到5个工作"
        "日；"
        "查处违法取水案件23起，责令恢复原状6处，罚款87."
        "5万元，没有一起被复议机关撤销。编制年度重大行政"
        "决策目录3项，全部履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序。\n";
  return text;
}

std::string wrapped_report() {
  const std::string report = clean_report();
  std::string text;
  unsigned column = 0;
  for (std::size_t at = 0; at < report.size();) {
    const hecha::CodePoint point = hecha::code_point_at(report, at);
    text.append(report, at, point.size);
    at += point.size;
    column = point.value == '\n' ? 0 : column + 1;
    if (column == 34) {
      text += '\n';
      column = 0;
    }
  }
  return text;
}

std::string glossed_report() {
  std::string text = clean_report();
  for (std::size_t at = 0; (at = text.find("法", at)) != std::string::npos; at += 3)
    text.insert(at + 3, "(fǎ)");
  return text;
}

std::string traditional_report() {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "關於設報發進習責導領務區縣實況舉應與後復監督審執規範機構議會，";
  return text;
}

void valid_utf8(benchmark::State& state) {
  const std::string text = clean_report();
  for (auto _ : state) benchmark::DoNotOptimize(hecha::valid_utf8_prefix(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void decode_and_normalise(benchmark::State& state, const std::string& text) {
  for (auto _ : state) {
    hecha::Result<hecha::Decoded> decoded = hecha::decode(text);
    benchmark::DoNotOptimize(hecha::normalise(decoded->text));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

BENCHMARK(valid_utf8);
BENCHMARK_CAPTURE(decode_and_normalise, clean, clean_report());
BENCHMARK_CAPTURE(decode_and_normalise, wrapped, wrapped_report());
BENCHMARK_CAPTURE(decode_and_normalise, glossed, glossed_report());
BENCHMARK_CAPTURE(decode_and_normalise, traditional, traditional_report());

}  // namespace

BENCHMARK_MAIN();
