// SPDX-License-Identifier: Apache-2.0
// Where the name of the issuer stands within a title.
#include <optional>

#include "document/dates.h"
#include "document/names.h"
#include "document/title.h"

namespace hecha {

namespace {

using std::string_view;

// Past 《, 关于报送, 2023年度 and whatever else may stand before the name.
std::size_t skip_opening(string_view title, std::size_t at, const Profile& profile) {
  for (std::size_t before = at + 1; before != at && at < title.size();) {
    before = at;
    for (const string_view sign :
         {" ", "《", "“", "\"", "(", ")", "—", "-", "的", "度", "【", "★", "☆"}) {
      if (title.substr(at).starts_with(sign)) at += sign.size();
    }
    if (const WordHit hit = profile.title.before_issuer.at_start(title.substr(at)))
      at += hit.length;
    const std::optional<YearHit> year = find_bare_year(title, at);
    if (year && year->begin == at) at = year->end;
  }
  return at;
}

// Whether the name of the issuer may end here: before 关于, a year, the subject, a bracket.
bool is_stop(string_view title, std::size_t at, std::size_t year, const Profile& profile) {
  const string_view rest = title.substr(at);
  if (at == year || is_digit(rest[0]) || rest.starts_with("(") || rest.starts_with("《") ||
      rest.starts_with("“"))
    return true;
  return profile.title.issuer_ends.at_start(rest) || profile.subject.words.at_start(rest);
}

}  // namespace

IssuerPart issuer_part(string_view title, const Profile& profile) {
  // In a slogan with a subtitle the subtitle names the issuer.
  const std::size_t dash = title.rfind("——");
  const bool subtitled = dash != string_view::npos && profile.subject.words.find(title, dash);
  const std::size_t begin = skip_opening(title, subtitled ? dash : 0, profile);
  const std::optional<YearHit> first_year = find_bare_year(title, begin);
  const std::size_t year = first_year ? first_year->begin : title.size();
  IssuerPart part;
  for (std::size_t at = begin; at < title.size() && at <= year; at += step(title, at)) {
    if (at == begin || !is_stop(title, at, year, profile)) continue;
    const string_view name = title.substr(begin, at - begin);
    if (is_name(name, profile)) {
      part = {begin, at, true};  // the longest name wins: ...依法治县委员会办公室关于
    } else if (part.empty() && name.size() >= 6 && !profile.issuer.pronouns.at_start(name) &&
               !profile.issuer.we.at_start(name) && !profile.subject.words.in(name)) {
      part = {begin, at, false};
    }
  }
  return part;
}

}  // namespace hecha
