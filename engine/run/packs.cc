// SPDX-License-Identifier: Apache-2.0
// A pack is a folder with pack.yaml; its id as a word is the name of that folder.
#include "run/packs.h"

#include <algorithm>
#include <filesystem>

#include "base/version.h"
#include "pack/pack_files.h"
#include "run/messages.h"
#include "run/pack_cache.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view default_pack = "fzzf";

bool is_pack(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "pack.yaml", error);
}

std::string list_of(const std::vector<FoundPack>& packs) {
  std::string list;
  for (const FoundPack& pack : packs) list += (list.empty() ? "" : " ") + pack.id;
  return list;
}

Text with_list(Text text, const std::vector<FoundPack>& packs) {
  if (packs.empty()) return text;
  const Text list = told(word::packs_are, {list_of(packs)});
  return {text.zh + list.zh, text.en + list.en};
}

std::optional<std::string> folder_meant(const std::string& asked, const Options& options) {
  auto folder = pack_folder(asked, environment);
  if (folder) return *std::move(folder);
  complain(folder.error(), options.language);
  return {};
}

// Tells what is wrong with a pack.
std::optional<Pack> told_of(PackLoad loaded, const std::string& folder, const Options& options) {
  const auto errors =
      std::count_if(loaded.problems.begin(), loaded.problems.end(),
                    [](const Problem& problem) { return problem.severity == Severity::error; });
  if (errors > 0 || options.verbose) complain(loaded.problems, folder, options.language);
  if (!loaded.pack)
    complain(told(word::pack_broken, {folder, std::to_string(errors)}), options.language);
  return std::move(loaded.pack);
}

}  // namespace

std::vector<std::string> pack_roots(const Environment& variable) {
  std::vector<std::string> roots;
  if (const std::string given = variable("HECHA_RULES"); !given.empty()) roots.push_back(given);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return roots;
  const fs::path below = fs::path(install_datadir) / "hecha" / "rules";
  const fs::path folder = program.parent_path();
  roots.push_back((folder.parent_path() / below).string());
  roots.push_back((folder / below).string());
  return roots;
}

std::vector<FoundPack> packs_in(const std::vector<std::string>& roots) {
  std::vector<FoundPack> packs;
  for (const std::string& root : roots) {
    std::error_code error;
    for (fs::directory_iterator at(root, error), end; !error && at != end; at.increment(error)) {
      const std::string id = at->path().filename().string();
      const bool known = std::any_of(packs.begin(), packs.end(),
                                     [&](const FoundPack& pack) { return pack.id == id; });
      if (!known && is_pack(at->path())) packs.push_back({id, at->path().string()});
    }
  }
  std::sort(packs.begin(), packs.end(),
            [](const FoundPack& a, const FoundPack& b) { return a.id < b.id; });
  return packs;
}

tl::expected<std::string, Text> pack_folder(const std::string& asked, const Environment& variable) {
  if (!asked.empty() && is_pack(asked)) return asked;
  const std::string given = variable("HECHA_RULES");
  if (asked.empty() && !given.empty() && is_pack(given)) return given;
  std::vector<FoundPack> packs = packs_in(pack_roots(variable));
  const std::string_view wanted = asked.empty() ? default_pack : std::string_view(asked);
  for (const FoundPack& pack : packs)
    if (pack.id == wanted) return pack.folder;
  if (asked.empty() && packs.size() == 1) return packs.front().folder;
  if (asked.empty()) return tl::unexpected(with_list(told(word::no_pack, {}), packs));
  // A folder that is no pack may hold some.
  const std::vector<FoundPack> inside = packs_in({asked});
  return tl::unexpected(
      with_list(told(word::pack_missing, {asked}), inside.empty() ? packs : inside));
}

PackLoad load_whole(const std::string& folder) {
  LoadOptions load;
  load.roots = pack_roots(environment);
  return load_pack(folder, load);
}

std::optional<Pack> open_pack(const Options& options, LoadOptions load) {
  const auto folder = folder_meant(options.rules, options);
  load.roots = pack_roots(environment);
  return folder ? told_of(load_pack(*folder, load), *folder, options) : std::nullopt;
}

std::optional<Pack> open_judging_pack(const std::string& asked, LoadOptions load,
                                      const Options& options) {
  load.roots = pack_roots(environment);
  const auto folder = folder_meant(asked, options);
  if (!folder) return {};
  if (options.no_cache) return told_of(load_pack(*folder, load), *folder, options);
  Problems problems;
  const PackFiles files = read_pack_files(*folder, load, problems);
  // With something to say about it, it is loaded anew each time.
  if (problems.size() > 0) return told_of(load_pack(*folder, load), *folder, options);
  const PackCache cache(environment, files, load);
  if (std::optional<Pack> pack = cache.find()) return pack;
  PackLoad loaded = load_pack_files(files, load);
  if (loaded.pack && loaded.problems.empty()) cache.keep(*loaded.pack);
  return told_of(std::move(loaded), *folder, options);
}

}  // namespace hecha
