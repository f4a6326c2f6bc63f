// SPDX-License-Identifier: Apache-2.0
// The ids of verdicts and kinds, as in the JSON.
#include "hecha/scorecard.h"

#include <array>

namespace hecha {
namespace {

constexpr std::array<std::string_view, 9> verdict_ids{
    "met", "partial", "missing", "violated", "na", "undecided", "manual", "waived", "error"};
static_assert(verdict_ids.size() == static_cast<std::size_t>(Verdict::error) + 1);

constexpr std::array<std::string_view, 3> kind_ids{"report", "not_a_report", "damaged"};
static_assert(kind_ids.size() == static_cast<std::size_t>(DocumentKind::damaged) + 1);

}  // namespace

std::string_view verdict_id(Verdict verdict) {
  return verdict_ids[static_cast<std::size_t>(verdict)];
}

std::string_view document_kind_id(DocumentKind kind) {
  return kind_ids[static_cast<std::size_t>(kind)];
}

}  // namespace hecha
