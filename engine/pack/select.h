// SPDX-License-Identifier: Apache-2.0
// Which rules are used: profiles, --only and --skip.
#pragma once

#include <string_view>

#include "pack/loading.h"

namespace hecha {

// Whether a text fits a pattern in which * stands for any characters and ? for one.
// Linear in the product of the two.
bool glob_fits(std::string_view glob, std::string_view text);

// Reports patterns of profiles that fit no rule.
void check_profiles(Loading& loading);

// Leaves the rules that the options ask for, with the weights of the profile.
void select_rules(Loading& loading, const LoadOptions& options);

}  // namespace hecha
