// SPDX-License-Identifier: Apache-2.0
// bubblewrap around LibreOffice, where the system has it and lets it.
#include "ingest/jail.h"

#include <chrono>

#include "base/process.h"

namespace hecha {
namespace {

constexpr auto patience = std::chrono::seconds(5);

// Does it start a program? Containers often forbid namespaces.
bool works(const std::string& program) {
  std::vector<std::string> words = jail_arguments("/tmp", {});
  words.emplace_back("/usr/bin/true");
  Result<Process> process = Process::start(program, words);
  return process && process->finish(std::chrono::steady_clock::now() + patience).empty();
}

std::string found() {
  const std::string told = environment_value("HECHA_BWRAP");
  const std::string program = told.empty() ? "/usr/bin/bwrap" : told;
  return is_program(program) && works(program) ? program : std::string();
}

}  // namespace

const std::string& jail_program() {
  static const std::string program = found();
  return program;
}

std::vector<std::string> jail_arguments(std::string_view folder,
                                        const std::vector<std::string>& readable) {
  std::vector<std::string> words{"--unshare-all", "--die-with-parent"};
  const auto add = [&](std::string_view how, std::string_view what) {
    words.emplace_back(how);
    words.emplace_back(what);
    words.emplace_back(what);
  };
  for (const std::string_view system : {"/usr", "/etc", "/opt", "/bin", "/sbin", "/lib", "/lib64",
                                        "/var/cache/fontconfig", "/var/lib/libreoffice"})
    add("--ro-bind-try", system);
  for (const std::string_view word : {"--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"})
    words.emplace_back(word);
  for (const std::string& one : readable) add("--ro-bind", one);
  add("--bind", folder);
  words.emplace_back("--");
  return words;
}

}  // namespace hecha
