// SPDX-License-Identifier: Apache-2.0
// document.yaml: the words by which a kind of document is recognised and its facts are read.
#pragma once

#include "document/profile.h"
#include "pack/problems.h"
#include "pack/yaml.h"

namespace hecha {

// Reads the root of document.yaml. Words are brought into normal form. Every key is
// optional: what is not given is not recognised. Linear in the file.
Profile load_document_profile(const YamlNode& root, Problems& problems);

}  // namespace hecha
