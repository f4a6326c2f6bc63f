// SPDX-License-Identifier: Apache-2.0
// Normalised text -> everything that a document knows of it.
#pragma once

#include <memory>

#include "document/data.h"

namespace hecha {

// Fills the vectors of `data` from data.text; the rest stays as it is. Linear.
// REQUIRES: data.text is valid UTF-8 in normal form.
std::unique_ptr<Document::Data> structure(std::unique_ptr<Document::Data> data);

}  // namespace hecha
