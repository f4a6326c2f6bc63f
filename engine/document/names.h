// SPDX-License-Identifier: Apache-2.0
// Names of organs and places: what they end in, whom they belong to, what is short for what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/profile.h"

namespace hecha {

// What a name says of its bearer's level. `second` is set where the ending allows two.
struct NamedLevel {
  std::string_view first;  // "county"; empty: not a name
  std::string_view second;
};

// Whether `text` can be the name of an organ or a place: Han characters with a known
// ending, no pronoun. A name without its place counts: 市水务局.
bool is_name(std::string_view text, const Profile& profile);

// Whether it is the name of a place alone: 云堰县.
bool is_place(std::string_view text, const Profile& profile);

// The organ on a line that names who speaks for it, by post and name; empty: none.
// 云堰县司法局党组书记、局长　李禾 -> 云堰县司法局.
std::string_view organ_of_speaker(std::string_view line, const Profile& profile);

// Whether its place is missing: 县水利局, 区政府.
bool lacks_place(std::string_view name, const Profile& profile);

// The level that the name tells.
NamedLevel level_of(std::string_view name, const Profile& profile);

// Whether `longer` is the full form of `name`: 市水务局 and 云堰市水务局, 长陂高新区管委会
// and 长陂高新技术产业开发区管理委员会; a place only becomes its own government.
bool completes(std::string_view longer, std::string_view name, const Profile& profile);

// The place within a name, in all forms that texts use, longest first:
// 青州市云堰县水利局 -> 青州市云堰县, 云堰县, 云堰.
std::vector<std::string> places_of(std::string_view name, const Profile& profile);

}  // namespace hecha
