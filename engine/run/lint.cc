// SPDX-License-Identifier: Apache-2.0
// hecha lint: every problem of a pack, in one go.
#include <algorithm>

#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/packs.h"
#include "run/print.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {

int run_lint(const Options& options) {
  const auto folder = pack_folder(options.operands.front(), environment);
  if (!folder) {
    complain(folder.error(), options.language);
    return exit_unable;
  }
  const PackLoad loaded = load_whole(*folder);
  const auto errors =
      std::count_if(loaded.problems.begin(), loaded.problems.end(),
                    [](const Problem& problem) { return problem.severity == Severity::error; });
  std::string text;
  if (!options.quiet) text += problems_text(loaded.problems, *folder, options.language);
  if (loaded.pack)
    text +=
        fill(word::pack_sound.in(options.language), {loaded.pack->id(), loaded.pack->version(),
                                                     std::to_string(loaded.pack->rules().size())}) +
        std::string(label::list_separator.in(options.language));
  const auto warnings = static_cast<std::ptrdiff_t>(loaded.problems.size()) - errors;
  text += fill(word::problems_sum.in(options.language),
               {std::to_string(errors), std::to_string(warnings)}) +
          "\n";
  const int printed = print(text, options.language);
  if (printed != exit_passed) return printed;
  return errors > 0 ? exit_failed : exit_passed;
}

}  // namespace hecha
