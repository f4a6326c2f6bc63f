// SPDX-License-Identifier: Apache-2.0
// The commands, one function each. They return the exit code.
#pragma once

#include "run/options.h"

namespace hecha {

int run_check(const Options& options);
int run_diff(const Options& options);
int run_waive(const Options& options);
int run_print_config(const Options& options);
int run_init(const Options& options);
int run_schema(const Options& options);
int run_verify(const Options& options);
int run_extract(const Options& options);
int run_export_patterns(const Options& options);
int run_test(const Options& options);
int run_eval(const Options& options);
int run_lint(const Options& options);
int run_explain(const Options& options);
int run_list(const Options& options);
int run_completions(const Options& options);
int run_man(const Options& options);

}  // namespace hecha
