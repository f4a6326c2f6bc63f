// SPDX-License-Identifier: Apache-2.0
// What a run tells the shell.
#pragma once

namespace hecha {

enum ExitCode : int {
  exit_passed = 0,         // ran, and every gate was passed
  exit_failed = 1,         // ran, and a document did not pass
  exit_unable = 2,         // could not run: usage, configuration, pack, a path that does not exist
  exit_incomplete = 3,     // ran, but an input could not be read, or a rule ended in error
  exit_no_memory = 70,     // as in sysexits.h: EX_SOFTWARE
  exit_interrupted = 130,  // 128 + SIGINT
  exit_reader_gone = 141,  // 128 + SIGPIPE: who read our output has closed it
};

// All that may have happened in one run.
struct Causes {
  bool interrupted = false;
  bool unable = false;
  bool failed = false;
  bool incomplete = false;
  bool exit_zero = false;  // the user wants a report, not a verdict: forgives `failed` only
};

// Of several causes the first counts: interrupted, unable, failed, incomplete.
constexpr ExitCode exit_code(const Causes& causes) {
  if (causes.interrupted) return exit_interrupted;
  if (causes.unable) return exit_unable;
  if (causes.failed && !causes.exit_zero) return exit_failed;
  if (causes.incomplete) return exit_incomplete;
  return exit_passed;
}

}  // namespace hecha
