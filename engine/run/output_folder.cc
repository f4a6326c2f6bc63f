// SPDX-License-Identifier: Apache-2.0
// Pages into a folder of the disk.
#include "run/output_folder.h"

#include <algorithm>
#include <filesystem>

#include "run/output.h"

namespace hecha {

namespace fs = std::filesystem;

bool names_folder(const std::string& output) {
  std::error_code error;
  return output.ends_with('/') || (!output.empty() && fs::is_directory(output, error));
}

bool lies_below(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path inner = fs::weakly_canonical(path, error);
  const fs::path outer = fs::weakly_canonical(fs::path(folder) / ".", error);
  const fs::path root = outer.filename().empty() ? outer.parent_path() : outer;
  const auto [left, right] = std::mismatch(root.begin(), root.end(), inner.begin(), inner.end());
  return left == root.end() && right != inner.end();
}

OutputFolder::OutputFolder(const std::string& path) : path_(path) {
  while (path_.size() > 1 && path_.ends_with('/')) path_.pop_back();
  if (!path_.empty()) make(path_);
}

void OutputFolder::make(const std::string& folder) {
  if (folder == made_) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) error_ = Error{ErrorCode::output_failed, folder + ": " + error.message()};
  made_ = folder;
}

void OutputFolder::write(std::string_view name, std::string_view content) {
  sum_.take(name);
  sum_.take(content);
  if (path_.empty()) return;
  const std::string path = path_ + "/" + std::string(name);
  make(path.substr(0, path.rfind('/')));
  if (error_) return;
  Result<std::unique_ptr<Output>> page = Output::open(path);
  if (!page) {
    error_ = page.error();
    return;
  }
  (*page)->stream() << content;
  if (const Result<void> written = (*page)->commit(); !written) error_ = written.error();
}

}  // namespace hecha
