// SPDX-License-Identifier: Apache-2.0
// The program: understand the command line, run one command, tell the shell how it went.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <new>

#include "run/command_line.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/help.h"
#include "run/messages.h"
#include "run/terminal.h"
#include "run/words.h"

namespace hecha {
namespace {

// A file that is opened must not take the number of a closed standard stream, or results
// would be written into it. What stands in its place refuses to be written (or read).
void occupy_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(number, F_GETFD) == -1)
      ::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int refuse(const Misuse& misuse) {
  complain(misuse.what, misuse.language);
  complain(fill(word::see_help.in(misuse.language), {misuse.command}));
  return exit_unable;
}

int run(const std::vector<std::string>& words) {
  occupy_standard_streams();
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is told like a full disk
  const auto options = parse(words, preferred_language(environment));
  if (!options) return refuse(options.error());
  if (options->version) return print_version();
  if (options->help) return print_help(*options);
  return options->command->run(*options);
}

}  // namespace
}  // namespace hecha

int main(int argc, char** argv) {
  try {
    return hecha::run({argv + std::min(argc, 1), argv + argc});
  } catch (const std::bad_alloc&) {
    hecha::complain(std::string(hecha::word::no_memory.zh) + " / " +
                    std::string(hecha::word::no_memory.en));
    return hecha::exit_no_memory;
  }
}
