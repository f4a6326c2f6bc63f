// SPDX-License-Identifier: Apache-2.0
// One text, written whole.
#include "run/print.h"

#include <unistd.h>

#include <csignal>

#include "run/exit_code.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/terminal.h"

namespace hecha {

int print(const std::string& text, Language language) {
  std::signal(SIGPIPE, SIG_IGN);
  const Result<std::unique_ptr<Output>> output = Output::open("");
  (*output)->stream() << text;
  const Result<void> written = (*output)->commit();
  if (written) return exit_passed;
  if ((*output)->reader_gone()) return exit_reader_gone;
  complain(written.error(), language);
  return exit_unable;
}

RenderOptions sheet_options(const Options& options) {
  RenderOptions render;
  render.language = options.language;
  render.colour = wants_colour(options.colour, environment, is_terminal(STDOUT_FILENO));
  render.width = width_of(STDOUT_FILENO, environment);
  return render;
}

}  // namespace hecha
