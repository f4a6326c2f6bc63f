// SPDX-License-Identifier: Apache-2.0
// Numbers that belong to a person: of identity cards, mobile telephones and bank cards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hecha/document.h"

namespace hecha {

// Every such number of `text`, disjoint, ascending; also those written in the usual groups
// (139 1234 5678). An identity number has 18 places, a day of birth and the check digit of
// GB 11643-1999; a bank card 16 to 19 digits and the check digit of ISO/IEC 7812; a mobile
// number 11 digits. What is joined to letters or to more digits is none of them. Linear.
std::vector<PrivateNumber> private_numbers(std::string_view text);

// `words` with an asterisk for each digit or letter but the first three and the last two of
// its own; all of them if it is only a part of a number. As long as `words`, in bytes.
std::string masked(std::string_view words, bool whole);

}  // namespace hecha
