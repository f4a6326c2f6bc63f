// SPDX-License-Identifier: Apache-2.0
// Many files at once: order, counts, stopping.
#include "hecha/batch.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>

using namespace hecha;
namespace fs = std::filesystem;

namespace {

// Forty files, every fourth of them empty, every fifth no report; one more is not there.
struct Files {
  Files() {
    std::string name = (fs::temp_directory_path() / "hecha-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    for (int i = 0; i < 40; ++i) {
      const fs::path path = folder / (std::to_string(100 + i) + ".txt");
      std::ofstream file(path);
      if (i % 4 == 3)
        file << "";
      else if (i % 5 == 4)
        file << "今天天气很好。\n";
      else
        file << "石桥县人民政府2023年度报告\n\n一、工作情况\n石桥县人民政府按年度计划完成项目" << i
             << "件，各项工作有序推进。\n";
      paths.push_back(path.string());
    }
    paths.push_back((folder / "absent.txt").string());
  }
  ~Files() { fs::remove_all(folder); }

  fs::path folder;
  std::vector<std::string> paths;
};

Pack trial() {
  PackLoad load = load_pack(std::string(HECHA_SOURCE_DIR) + "/tests/cli/pack");
  REQUIRE(load.pack);
  return std::move(*load.pack);
}

// Every result in a word, in the order in which they come.
std::string told(const DocumentResult& result) {
  std::string text = fs::path(result.name).filename().string() + " ";
  if (!result.scorecard) return text + std::string(error_text(result.scorecard.error().code).id);
  text += document_kind_id(result.scorecard->document.kind);
  for (const Finding& finding : result.scorecard->findings)
    text += " " + std::string(verdict_id(finding.verdict));
  return text;
}

}  // namespace

TEST_CASE("batch: results come in the order of the paths, the same for any number of jobs") {
  const Files files;
  const Pack pack = trial();
  std::vector<std::string> alone;
  for (const unsigned jobs : {1u, 2u, 8u, 0u}) {
    BatchOptions options;
    options.jobs = jobs;
    std::vector<std::string> results;
    const RunSummary summary = run_batch(pack, files.paths, options, [&](DocumentResult&& result) {
      results.push_back(told(result));
    });
    if (jobs == 1) alone = results;
    CHECK(results == alone);
    CHECK(results.size() == files.paths.size());
    CHECK(summary.documents == files.paths.size());
    CHECK(summary.unreadable == 11);
    CHECK(summary.not_reports == 6);
    CHECK_FALSE(summary.interrupted);
  }
  CHECK(alone[0].starts_with("100.txt report"));
  CHECK(alone[3] == "103.txt file-empty");
  CHECK(alone[40] == "absent.txt file-not-found");
}

TEST_CASE("batch: nothing to read is no error") {
  const RunSummary summary = run_batch(trial(), {}, {}, [](DocumentResult&&) { CHECK(false); });
  CHECK(summary.documents == 0);
}

TEST_CASE("batch: when told to stop it hands over what is under way and no more") {
  const Files files;
  const Pack pack = trial();
  for (const unsigned jobs : {1u, 4u}) {
    std::atomic<bool> stop = false;
    BatchOptions options;
    options.jobs = jobs;
    options.stop = &stop;
    std::size_t results = 0;
    const RunSummary summary = run_batch(pack, files.paths, options, [&](DocumentResult&&) {
      if (++results == 2) stop = true;
    });
    CHECK(summary.interrupted);
    CHECK(summary.documents == results);
    CHECK(results >= 2);
    CHECK(results <= 2 + 4 * jobs);
  }
}

TEST_CASE(
    "batch: what the store knows is not judged again, unless the review asks for the document") {
  // Keeps everything in memory; the same for every document of a name and content.
  struct Store : ScorecardStore {
    std::optional<Scorecard> find(const std::string& name, const std::string& sha256) override {
      const std::lock_guard guard(mutex);
      const auto at = kept.find(name + sha256);
      return at == kept.end() ? std::nullopt : std::optional(at->second);
    }
    void keep(const std::string& name, const std::string& sha256, const Scorecard& card) override {
      const std::lock_guard guard(mutex);
      kept[name + sha256] = card;
      ++written;
    }
    std::mutex mutex;
    std::map<std::string, Scorecard> kept;
    int written = 0;
  };
  const Files files;
  const Pack pack = trial();
  Store store;
  std::atomic<int> read = 0;
  std::vector<std::string> first;
  for (const bool asks : {false, false, true}) {
    BatchOptions options;
    options.jobs = 4;
    options.store = &store;
    options.review = [&](const Document* document, const std::string& bytes, Scorecard& card) {
      CHECK_FALSE(bytes.empty());
      CHECK(card.sha256.empty());  // nobody asked for it
      read += document != nullptr;
      return document != nullptr || !asks;
    };
    std::vector<std::string> results;
    run_batch(pack, files.paths, options,
              [&](DocumentResult&& result) { results.push_back(told(result)); });
    if (first.empty()) first = results;
    CHECK(results == first);
  }
  const int judged = static_cast<int>(files.paths.size()) - 11;  // 11 cannot be read
  CHECK(store.written == judged);
  CHECK(read == 2 * judged);
}
