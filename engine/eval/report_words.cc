// SPDX-License-Identifier: Apache-2.0
// Ids in words.
#include "eval/report.h"
#include "eval/words.h"

namespace hecha {
namespace {

std::string result_word(std::string_view id, Language language) {
  for (int i = 0; i <= static_cast<int>(Verdict::error); ++i)
    if (verdict_id(static_cast<Verdict>(i)) == id)
      return std::string(verdict_label(static_cast<Verdict>(i)).word.in(language));
  for (const DocumentKind kind :
       {DocumentKind::report, DocumentKind::not_a_report, DocumentKind::damaged})
    if (document_kind_id(kind) == id) return std::string(document_kind_label(kind).in(language));
  if (id == "absent") return std::string(eval_word::absent.in(language));
  if (id == "unreadable") return std::string(label::unreadable.in(language));
  return std::string(id);
}

}  // namespace

std::string result_words(const std::string& ids, Language language) {
  std::string words;
  for (std::size_t at = 0; at <= ids.size();) {
    const std::size_t end = std::min(ids.find('/', at), ids.size());
    words +=
        (at == 0 ? "" : "/") + result_word(std::string_view(ids).substr(at, end - at), language);
    at = end + 1;
  }
  return words;
}

std::string fact_words(const std::string& name, Language language) {
  constexpr Label words[] = {label::title, label::issuer, label::issuer_level, label::report_year,
                             label::publish_date};
  static_assert(std::size(words) == fact_names.size());
  for (std::size_t i = 0; i < fact_names.size(); ++i)
    if (fact_names[i] == name) return std::string(words[i].in(language));
  return name == "kind" ? std::string(eval_word::kind.in(language)) : name;
}

}  // namespace hecha
