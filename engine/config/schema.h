// SPDX-License-Identifier: Apache-2.0
// The JSON schema of configurations, from the table of keys.
#pragma once

#include <string>

namespace hecha {

// docs/schema/hecha.config-1.schema.json
std::string config_schema();

}  // namespace hecha
