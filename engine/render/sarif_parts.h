// SPDX-License-Identifier: Apache-2.0
// Small parts of a SARIF result, each a key with its value.
#pragma once

#include <string>
#include <string_view>

#include "hecha/pack.h"
#include "hecha/scorecard.h"
#include "render/json_writer.h"

namespace hecha {

void write_sarif_message(JsonWriter& json, std::string_view text);
void write_sarif_fingerprint(JsonWriter& json, const std::string& fingerprint);  // nothing if empty
void write_sarif_suppression(JsonWriter& json, const Decision& decision);
void write_sarif_taxa(JsonWriter& json, const Rule& rule,
                      const Finding& finding);  // the legal bases of one result

}  // namespace hecha
