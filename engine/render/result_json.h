// SPDX-License-Identifier: Apache-2.0
// One result as one JSON object: docs/schema/hecha.result-1.schema.json.
#pragma once

#include "hecha/pack.h"
#include "hecha/scorecard.h"
#include "render/json_writer.h"

namespace hecha {

inline constexpr std::string_view result_schema = "hecha.result/1";

// REQUIRES: the scorecard was made by `pack`.
void write_result(JsonWriter& json, const Pack& pack, const DocumentResult& result);

}  // namespace hecha
