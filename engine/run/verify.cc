// SPDX-License-Identifier: Apache-2.0
// hecha verify: is everything as it was, and does the same run give the same bytes?
#include <filesystem>

#include "base/file.h"
#include "base/version.h"
#include "run/command_line.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/manifest.h"
#include "run/messages.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 256u << 20;

// What differs, told on standard error.
class Differences {
 public:
  explicit Differences(Language language) : language_(language) {}

  void check(const Label& pattern, const std::string& what, const std::string& then,
             const std::string& now) {
    ++checked_;
    if (then == now) return;
    complain(told(pattern, {what, then.empty() ? "-" : then, now.empty() ? "-" : now}), language_);
    ++different_;
  }
  std::size_t checked() const { return checked_; }
  bool any() const { return different_ > 0; }

 private:
  Language language_;
  std::size_t checked_ = 0;
  std::size_t different_ = 0;
};

void check_files(Differences& differences, const std::vector<SummedFile>& files) {
  for (const SummedFile& file : files)
    differences.check(word::verify_file, file.path, file.sha256, summed(file.path).sha256);
}

std::optional<Manifest> read_manifest(const std::string& path, Language language) {
  std::string text;
  if (const Result<void> read = read_file(path, most_bytes, text); !read) {
    complain(read.error(), language);
    return {};
  }
  std::optional<Manifest> manifest = manifest_from(text);
  if (!manifest) complain(told(word::no_manifest, {path}), language);
  return manifest;
}

// The run of the manifest, with what surrounded it then.
std::optional<Options> options_of(const Manifest& manifest, Language language) {
  const auto parsed =
      parse(manifest.words, manifest.language == "en" ? Language::en : Language::zh);
  if (!parsed || parsed->command == nullptr || parsed->command->name != "check") {
    complain(told(word::no_manifest, {"words"}), language);
    return {};
  }
  Options options = *parsed;
  options.manifest.clear();
  options.columns = manifest.columns;
  options.colour = manifest.colour ? ColourMode::always : ColourMode::never;
  options.today = day_of(manifest.today);
  options.no_progress = true;
  options.no_cache = true;
  return options;
}

}  // namespace

int run_verify(const Options& options) {
  const Language language = options.language;
  const std::string& path = options.operands.front();
  const std::optional<Manifest> manifest = read_manifest(path, language);
  if (!manifest) return exit_unable;
  std::error_code error;
  const fs::path folder = fs::absolute(path, error).parent_path() / manifest->folder;
  fs::current_path(folder, error);
  if (error) {
    complain(told(word::absent, {folder.string()}), language);
    return exit_unable;
  }
  std::optional<Options> again = options_of(*manifest, language);
  if (!again) return exit_unable;
  Differences differences(language);
  differences.check(word::verify_program, manifest->version, manifest->program, program_sum());
  check_files(differences, manifest->inputs);
  check_files(differences, manifest->files);
  RunRecord record;
  again->record = &record;
  run_check(*again);
  differences.check(word::verify_packs, "", std::to_string(manifest->packs.size()),
                    std::to_string(record.packs.size()));
  for (std::size_t i = 0; i < std::min(manifest->packs.size(), record.packs.size()); ++i)
    differences.check(word::verify_pack, manifest->packs[i].id, manifest->packs[i].fingerprint,
                      record.packs[i]);
  differences.check(word::verify_outputs, "", std::to_string(manifest->outputs.size()),
                    std::to_string(record.outputs.size()));
  for (std::size_t i = 0; i < std::min(manifest->outputs.size(), record.outputs.size()); ++i)
    differences.check(word::verify_output, manifest->outputs[i].format, manifest->outputs[i].sha256,
                      record.outputs[i]);
  if (differences.any()) return exit_failed;
  return print(fill(word::verified.in(language), {std::to_string(differences.checked())}) + "\n",
               language);
}

}  // namespace hecha
