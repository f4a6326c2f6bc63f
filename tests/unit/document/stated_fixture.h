// SPDX-License-Identifier: Apache-2.0
// Stated facts of small texts, read with the words of rules/fzzf/document.yaml.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/profile.h"
#include "document/stated.h"
#include "hecha/document.h"

namespace hecha {

// Of rules/fzzf/document.yaml; loaded once. REQUIRES: the file has no problems.
const Profile& fzzf_profile();

Document document_of(std::string text);
StatedFacts stated(std::string text, const std::map<std::string, std::string>& given = {});

// One letter for each line: b body, f furniture, t title, a addressee, s signature.
std::string kinds(std::string text);

// A paragraph of such a report, of about 100 characters, and `count` chapters of them: enough
// text that a report is not judged too short.
std::string prose();
std::string chapters(int count = 3);

}  // namespace hecha
