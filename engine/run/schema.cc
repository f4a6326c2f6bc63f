// SPDX-License-Identifier: Apache-2.0
// hecha schema: what the files that people and programs exchange look like.
#include "config/schema.h"
#include "run/commands.h"
#include "run/embedded.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {

int run_schema(const Options& options) {
  const std::string& name = options.operands.front();
  if (name == "config") return print(config_schema(), options.language);
  const std::string_view text = embedded("schema/" + name);
  if (!text.empty()) return print(std::string(text), options.language);
  const Text wrong = told(
      word::bad_choice,
      {"hecha schema", name, "result config waivers baseline manifest diff accuracy patterns"});
  const Text hint = guess(name, {"result", "config", "waivers", "baseline", "manifest", "diff",
                                 "accuracy", "patterns"});
  complain(Text{wrong.zh + hint.zh, wrong.en + hint.en}, options.language);
  return exit_unable;
}

}  // namespace hecha
