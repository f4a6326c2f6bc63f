// SPDX-License-Identifier: Apache-2.0
// Who issued a document.
#include "document/issuer.h"

#include <algorithm>
#include <array>
#include <optional>

#include "document/cursor.h"
#include "document/names.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::size_t lead_bytes = 1500;  // how much of the lead is read
constexpr std::size_t lead_lines = 3;
constexpr std::uint32_t longest_subject = 45;  // characters

// A name that a source tells, and how far that source is to be trusted.
struct Telling {
  NamedOrgan organ;
  double confidence = 0;
  string_view found_in;
};

// 、 between the names of two joint issuers: 中共云堰县委云堰县人民政府.
std::string with_joint(string_view name, const Profile& profile) {
  const WordHit joint = profile.issuer.joint.at_start(name);
  if (!joint || name.find("、") != string_view::npos) return std::string(name);
  // The last split gives the fullest first name: 委员会, not 委.
  std::size_t split = 0;
  for (std::size_t at = joint.end(); at < name.size(); at += step(name, at)) {
    if (!is_name(name.substr(at), profile) || lacks_place(name.substr(at), profile)) continue;
    const NamedLevel first = level_of(name.substr(joint.end(), at - joint.end()), profile);
    const NamedLevel second = level_of(name.substr(at), profile);
    const bool organ = profile.issuer.organs.words.at_end(name.substr(0, at)).length > 0;
    if (organ && !first.first.empty() && first.first == second.first) split = at;
  }
  if (split == 0) return std::string(name);
  return std::string(name.substr(0, split)) + "、" + std::string(name.substr(split));
}

std::optional<Telling> from_title(const Title& title, const Profile& profile) {
  const IssuerPart part = issuer_part(title.joined, profile);
  if (part.empty()) return {};
  const string_view name = string_view(title.joined).substr(part.begin, part.end - part.begin);
  const double trust = (part.sure ? 0.95 : 0.5) - (title.in_text ? 0 : 0.3);
  return Telling{{with_joint(name, profile), title.span(part.begin, part.end)},
                 trust,
                 title.in_text ? "title" : "index table"};
}

// The clauses of the lead, one after another: who does something in one of them?
class LeadReader {
 public:
  LeadReader(const Page& page, const Profile& profile) : page_(page), profile_(profile) {}

  std::optional<Telling> read() {
    std::size_t lines = 0;
    for (std::size_t i = page_.lead; i < page_.size() && lines < lead_lines; ++i) {
      if (!page_.is(i, LineKind::body) || is_numbered(page_.line(i))) continue;
      ++lines;
      if (std::optional<Telling> found = read_line(page_.line(i).substr(0, lead_bytes)))
        return found;
    }
    return std::move(weak_);
  }

 private:
  std::optional<Telling> read_line(string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t begin = clause_begin(line, at);
      const std::size_t end = clause_end(line, begin);
      if (const string_view name = subject(line.substr(begin, end - begin)); !name.empty()) {
        Telling told{{std::string(name), page_.span_of(name)}, 0.75, "lead"};
        if (!lacks_place(name, profile_)) return told;
        told.confidence = 0.45;
        if (!weak_) weak_ = std::move(told);
      }
      at = end + 1;
    }
    return {};
  }

  // Past the year and what may stand before a name in a title: 现将.
  std::size_t clause_begin(string_view line, std::size_t at) const {
    for (std::size_t before = line.size(); before != at && at < line.size();) {
      before = at;
      while (at < line.size() && (line[at] == ' ' || line[at] == ',')) ++at;
      if (const auto year = find_year(line.substr(0, std::min(line.size(), at + 30)), at);
          year && year->begin == at) {
        at = year->end;
        for (const string_view since : {"以来", "来", "是", "里"}) {
          if (year->since && line.substr(at).starts_with(since)) at += since.size();
        }
      }
      if (const WordHit hit = profile_.title.before_issuer.at_start(line.substr(at)))
        at += hit.length;
    }
    return at;
  }

  static std::size_t clause_end(string_view line, std::size_t at) {
    for (; at < line.size(); at += step(line, at)) {
      if (line[at] == ',' || line[at] == ';' || line[at] == ':' ||
          line.substr(at).starts_with("。"))
        break;
    }
    return at;
  }

  // The name with which the clause begins, if a verb of leads or the subject follows it.
  string_view subject(string_view clause) const {
    if (profile_.issuer.pronouns.at_start(clause) || profile_.issuer.we.at_start(clause)) return {};
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < clause.size() && count < longest_subject;
         at += step(clause, at), ++count) {
      if (at < 6 || !is_stop(clause.substr(at))) continue;
      if (const string_view name = clause.substr(0, at); is_name(name, profile_)) return name;
    }
    return {};
  }

  bool is_stop(string_view rest) const {
    if (profile_.issuer.lead_verbs.at_start(rest) || rest.starts_with("(")) return true;
    const auto year = is_digit(rest[0]) ? find_year(rest.substr(0, 12)) : std::nullopt;
    return (year && year->begin == 0) || profile_.subject.words.at_start(rest);
  }

  const Page& page_;
  const Profile& profile_;
  std::optional<Telling> weak_;
};

// The name with which a value begins: 某县人民政府办公室 网站标识码...
string_view leading_name(string_view value, const Profile& profile) {
  std::size_t end = 0;
  while (end < value.size() && is_han(value, end)) end += step(value, end);
  string_view name = value.substr(0, end);
  while (!name.empty() && !is_name(name, profile)) {
    const WordHit hit = profile.issuer.organs.words.find_last(
        name.substr(0, name.size() - step_back(name, name.size())));
    name = hit ? name.substr(0, hit.end()) : string_view();
  }
  return name;
}

std::optional<Telling> from_cells(const Page& page, LabelKind kind, double trust,
                                  const Profile& profile) {
  for (const Cell& cell : page.cells) {
    if (cell.kind != kind) continue;
    const string_view name = leading_name(page.slice(cell.value), profile);
    if (!name.empty())
      return Telling{{std::string(name), page.span_of(name)}, trust, "index table"};
  }
  return {};
}

// The banner of the site: 云堰县人民政府门户网站.
std::optional<Telling> from_banner(const Page& page, const Profile& profile) {
  for (std::size_t i = 0; i < std::min<std::size_t>(page.first_body, 40); ++i) {
    if (!page.is(i, LineKind::furniture)) continue;
    const string_view line = page.line(i);
    const WordHit site = profile.furniture.sites.find(line);
    if (!site) continue;
    const string_view name = line.substr(0, site.begin);
    if (is_name(name, profile))
      return Telling{{std::string(name), page.span_of(name)}, 0.4, "index table"};
  }
  return {};
}

// 市水务局 on the site of 云堰市人民政府 is 云堰市水务局.
std::optional<std::string> with_place(string_view name, string_view other, const Profile& profile) {
  const string_view sign = name.substr(0, step(name, 0));
  for (const std::string& place : places_of(other, profile)) {
    if (place.ends_with(sign)) return place + std::string(name.substr(sign.size()));
  }
  return {};
}

// Where the people's congress met to whom it was read:
// ——2019年3月26日在云堰县第十六届人民代表大会….
string_view meeting_place(const Page& page, const Profile& profile) {
  constexpr string_view in = "在", next = "第";
  for (std::size_t i = 0; i < page.lead; ++i) {
    const string_view line = page.line(i);
    const std::size_t begin = line.find(in);
    const std::size_t end = begin == line.npos ? line.npos : line.find(next, begin);
    if (end == line.npos || !at_most(line, 60)) continue;
    const string_view place = line.substr(begin + in.size(), end - begin - in.size());
    if (is_place(place, profile)) return place;
  }
  return {};
}

using Sources = std::array<std::optional<Telling>, 8>;

// The fullest form of a name that the sources know; nothing for words of a title that
// are no name and that no source bears out.
std::optional<Telling> completed(Telling told, const Sources& sources, const Profile& profile) {
  for (const auto& other : sources) {
    if (!other || !completes(other->organ.name, told.organ.name, profile)) continue;
    told.organ = other->organ;
    told.found_in = other->found_in;
    return told;
  }
  const string_view name = string_view(told.organ.name).substr(0, told.organ.name.find("、"));
  if (!is_name(name, profile)) return {};
  if (!lacks_place(name, profile)) return told;
  for (const auto& other : sources) {
    if (!other || lacks_place(other->organ.name, profile)) continue;
    if (auto full = with_place(told.organ.name, other->organ.name, profile)) {
      told.organ.name = std::move(*full);
      told.confidence = std::min(told.confidence, 0.6);
      break;
    }
  }
  return told;
}

Stated stated(Telling told) {
  return {std::move(told.organ.name), told.confidence, told.found_in, told.organ.span};
}

}  // namespace

Stated find_issuer(const Page& page, const Title& title, const Frame& frame,
                   const Profile& profile) {
  const auto named = [&](const NamedOrgan& organ, double trust, string_view where) {
    return organ.empty() ? std::nullopt : std::optional(Telling{organ, trust, where});
  };
  // In the order of trust for a document whose title names nobody.
  const Sources sources{
      from_title(title, profile),
      named(frame.signature, 0.9, "signature"),
      named(frame.byline, 0.8, "title"),
      LeadReader(page, profile).read(),
      // Below the lead: he may speak for another organ than his own.
      named(frame.speaker, 0.6, "title"),
      from_cells(page, LabelKind::issuer, 0.5, profile),
      from_banner(page, profile),
      from_cells(page, LabelKind::owner, 0.4, profile),
  };
  for (const auto& told : sources) {
    if (told) {
      std::optional<Telling> best = completed(*told, sources, profile);
      if (!best) continue;
      if (lacks_place(best->organ.name, profile)) {
        if (auto full = with_place(best->organ.name, meeting_place(page, profile), profile))
          best->organ.name = std::move(*full);
      }
      return stated(std::move(*best));
    }
  }
  return {};
}

}  // namespace hecha
