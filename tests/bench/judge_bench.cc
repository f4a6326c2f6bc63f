// SPDX-License-Identifier: Apache-2.0
// From a document to its line of output, room by room: automaton, joins, evaluation, rendering.
//
// Usage: judge_bench PACK REPORT [options of Google Benchmark]   Bytes are those of the normal
// form.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

#include "hecha/document.h"
#include "hecha/evaluator.h"
#include "hecha/renderer.h"
#include "match/joins.h"
#include "match/matcher.h"
#include "pack/data.h"

namespace {

using namespace hecha;

const char* pack_path = "";
const char* report_path = "";

const Pack& pack() {
  static const PackLoad load = load_pack(pack_path);
  return *load.pack;
}

const Document& report() {
  static const Result<Document> document = [] {
    std::ifstream file(report_path, std::ios::binary);
    return read_document({report_path, {std::istreambuf_iterator<char>(file), {}}});
  }();
  return *document;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * report().text().size()));
}

void automaton(benchmark::State& state) {
  const Span whole{0, static_cast<std::uint32_t>(report().text().size())};
  Matches matches;
  for (auto _ : state) {
    pack().data().matcher.scan(report(), {&whole, 1}, all_levels, matches);
    benchmark::DoNotOptimize(matches.terms());
  }
  count_bytes(state);
}
BENCHMARK(automaton);

// The two terms that occur most often, at most ten characters apart in one clause.
void sequence_of_two_terms(benchmark::State& state) {
  const Span whole{0, static_cast<std::uint32_t>(report().text().size())};
  Matches matches;
  pack().data().matcher.scan(report(), {&whole, 1}, all_levels, matches);
  std::vector<TermId> terms(matches.terms());
  std::iota(terms.begin(), terms.end(), TermId{0});
  std::partial_sort(terms.begin(), terms.begin() + 2, terms.end(), [&](TermId a, TermId b) {
    return matches.of(a).size() > matches.of(b).size();
  });
  std::vector<std::uint32_t> units(report().clauses().size());
  std::iota(units.begin(), units.end(), 0u);
  const std::span<const Hit> parts[] = {matches.of(terms[0]), matches.of(terms[1])};
  const std::uint16_t gap = 10;
  std::vector<Hit> out;
  for (auto _ : state) {
    out.clear();
    sequence(parts, {&gap, 1}, units, out);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(
      static_cast<std::int64_t>(state.iterations() * (parts[0].size() + parts[1].size())));
}
BENCHMARK(sequence_of_two_terms);

void evaluate(benchmark::State& state) {
  Evaluator evaluator(pack());
  for (auto _ : state) benchmark::DoNotOptimize(evaluator.evaluate(report()));
  count_bytes(state);
}
BENCHMARK(evaluate);

// Takes everything and keeps nothing, in pieces as an output does.
class Nowhere : public std::streambuf {
 protected:
  int_type overflow(int_type character) override { return traits_type::not_eof(character); }
  std::streamsize xsputn(const char*, std::streamsize size) override { return size; }
};

void render_jsonl(benchmark::State& state) {
  Evaluator evaluator(pack());
  const DocumentResult result{report_path, evaluator.evaluate(report())};
  Nowhere nowhere;
  std::ostream out(&nowhere);
  const auto kinds = renderer_kinds();
  const auto jsonl = std::find_if(kinds.begin(), kinds.end(),
                                  [](const RendererKind& kind) { return kind.name == "jsonl"; });
  const auto renderer = jsonl->make(out, {});
  renderer->begin(pack());
  for (auto _ : state) renderer->add(result);
  count_bytes(state);
}
BENCHMARK(render_jsonl);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 3) return 2;
  pack_path = argv[1];
  report_path = argv[2];
  pack(), report();  // loading is not measured here
  benchmark::RunSpecifiedBenchmarks();
}
