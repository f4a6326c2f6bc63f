// SPDX-License-Identifier: Apache-2.0
// Standard error, one write for each message.
#include "run/messages.h"

#include <unistd.h>

#include "pack/problem_text.h"
#include "pack/problems.h"
#include "render/shown.h"
#include "run/words.h"

namespace hecha {
namespace {

// Whole lines, so that what several write does not mix. Nobody is left to tell of a failure.
void write_error(const std::string& text) {
  const char* at = text.data();
  std::size_t left = text.size();
  while (left > 0) {
    const ssize_t written = ::write(STDERR_FILENO, at, left);
    if (written <= 0) return;
    at += written;
    left -= static_cast<std::size_t>(written);
  }
}

std::string harmless_lines(const std::string& text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    clean += harmless(std::string_view(text).substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return clean;
}

const ProblemText* row_of(const std::string& id) {
  for (const ProblemText& row : problem_texts())
    if (row.id == id) return &row;
  return nullptr;
}

}  // namespace

void complain(const std::string& text) {
  write_error(std::string(word::error_prefix.en) + harmless(text) + "\n");
}

void complain(const Text& text, Language language) { complain(in(text, language)); }

void complain(const Error& error, Language language) {
  const ErrorText& row = error_text(error.code);
  std::string text(Label{row.zh, row.en}.in(language));
  if (!error.detail.empty()) text += std::string(label::colon.in(language)) + error.detail;
  complain(text);
  write_error("  " + std::string(Label{row.zh_advice, row.en_advice}.in(language)) + "\n");
}

std::string problems_text(const std::vector<Problem>& problems, const std::string& folder,
                          Language language) {
  std::string text;
  for (Problem problem : problems) {
    if (!problem.file.empty() && !folder.empty())
      problem.file = (folder.ends_with('/') ? folder : folder + "/") + problem.file;
    text += to_string(problem);
    const ProblemText* const row = row_of(problem.code);
    if (language == Language::zh && row != nullptr)
      text += "  " + fill(word::in_chinese.zh, {row->zh, row->zh_advice}) + "\n";
  }
  return harmless_lines(text);
}

void complain(const std::vector<Problem>& problems, const std::string& folder, Language language) {
  write_error(problems_text(problems, folder, language));
}

}  // namespace hecha
