// SPDX-License-Identifier: Apache-2.0
// What frames the text of a report.
#include "document/frame.h"

#include <algorithm>

#include "document/cursor.h"
#include "document/names.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::uint32_t addressee_line = 60;  // characters
constexpr std::uint32_t prose_line = 60;      // a longer line is text
constexpr std::size_t tail_lines = 30;        // a signature stands within the last ones
constexpr std::size_t most_signers = 3;

// Where the next name of several begins to be parted from the one before: 、 or a wide blank.
std::size_t parting(string_view line, std::size_t from) {
  return std::min({line.find("、", from), line.find("\u3000", from), line.size()});
}

// Each part is a name: 市委、市政府.
bool all_names(string_view line, const Profile& profile) {
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = parting(line, at);
    if (!is_name(line.substr(at, end - at), profile)) return false;
    at = end + 3;
  }
  return true;
}

// Without a remark in brackets at the end, such as a note that a seal stands there.
string_view without_seal(string_view line) {
  const std::size_t open = line.ends_with(")") ? line.rfind('(') : string_view::npos;
  return open != string_view::npos && at_most(line.substr(open), 10) ? trimmed(line.substr(0, open))
                                                                     : line;
}

bool is_bracketed(string_view line) {
  return (line.starts_with("(") && line.ends_with(")")) || line.starts_with("——") ||
         line.starts_with("--");
}

// A row of a table that stands in an enclosure: 1　修订规章制定程序规定　省司法厅　4月底前.
bool is_row(string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 2 && is_digit(line[at])) ++at;
  if (at == 0) return false;
  const string_view rest = line.substr(at);
  for (const string_view gap : {"\u3000", " ", "|"})
    if (rest.starts_with(gap)) return is_han(rest, gap.size());
  return false;
}

SignedDate signed_date(const Page& page, string_view line, const DateHit& date, double confidence) {
  return {date, page.span_of(line.substr(date.begin, date.end - date.begin)), confidence};
}

class Framer {
 public:
  Framer(Page& page, const Title& title, const Profile& profile)
      : page_(page), title_(title), profile_(profile) {}

  Frame read() {
    mark_above();
    mark_below_title();
    page_.lead = lead();
    read_tail();
    return std::move(frame_);
  }

 private:
  // Menus and the rest of a page stand above the title.
  void mark_above() {
    if (title_.lines.empty()) return;
    for (std::size_t i = 0; i < title_.lines.front(); ++i) {
      if (page_.is(i, LineKind::body) && !profile_.furniture.keep.in(page_.line(i))) {
        page_.kinds[i] = LineKind::furniture;
      }
    }
  }

  void mark_below_title() {
    for (std::size_t i = title_.lines.empty() ? 0 : title_.lines.back() + 1; i < page_.first_body;
         ++i) {
      const string_view line = page_.line(i);
      if (const auto date = only_date(line)) {
        page_.kinds[i] = LineKind::furniture;
        if (!frame_.under_title) frame_.under_title = signed_date(page_, line, *date, 0.6);
        continue;
      }
      if (!page_.is(i, LineKind::body)) continue;
      if (is_addressee(line)) {
        page_.kinds[i] = LineKind::addressee;
      } else if (is_name(line, profile_)) {
        page_.kinds[i] = LineKind::signature;
        if (frame_.byline.empty()) frame_.byline = {std::string(line), page_.span_of(line)};
      } else if (const string_view organ = organ_of_speaker(line, profile_); !organ.empty()) {
        // The line stays text: it tells who speaks below.
        if (frame_.speaker.empty()) frame_.speaker = {std::string(organ), page_.span_of(organ)};
      } else if (!title_.empty() && is_bracketed(line) && !profile_.furniture.keep.in(line)) {
        page_.kinds[i] = LineKind::title;
      }
    }
  }

  bool is_addressee(string_view line) const {
    if (!at_most(line, addressee_line) || is_numbered(line)) return false;
    if (line.ends_with(":")) return true;
    return !title_.empty() && lacks_place(line, profile_) && all_names(line, profile_);
  }

  std::size_t lead() const {
    const std::size_t to = std::min(page_.size(), page_.first_body + 6);
    for (std::size_t i = page_.first_body; i < to; ++i) {
      const string_view line = page_.line(i);
      if (!page_.is(i, LineKind::body) || is_numbered(line)) continue;
      if (i == page_.first_body || !at_most(line, 30)) return i;
    }
    return page_.first_body;
  }

  // From the last line upwards: date, signers, then the text.
  void read_tail() {
    const std::size_t stop =
        std::max(page_.first_body, page_.size() - std::min(page_.size(), tail_lines));
    std::size_t below = page_.size();  // the uppermost line of the signature
    std::size_t lowest = 0;
    std::vector<string_view> signers;
    for (std::size_t i = page_.size(); i-- > stop;) {
      const string_view line = trimmed(page_.line(i));
      if (page_.is(i, LineKind::furniture)) continue;
      if (take_line(i, line, signers)) {
        if (below == page_.size()) lowest = i;
        below = i;
        page_.kinds[i] = LineKind::signature;
        continue;
      }
      if (!at_most(line, prose_line) || is_prose(line)) {
        if (below == page_.size()) read_glued(line, signers);
        break;
      }
      if (below != page_.size()) break;
    }
    name_signers(signers);
    if (below != page_.size()) mark_beneath(lowest);
  }

  bool take_line(std::size_t i, string_view line, std::vector<string_view>& signers) {
    if (const auto date = only_date(line); date && signers.empty()) {
      if (!frame_.signed_on) frame_.signed_on = signed_date(page_, line, *date, 0.9);
      return true;
    }
    string_view name = without_seal(line);
    const auto date = date_at_end(line);
    if (date && signers.empty() && date->begin > 0) name = trimmed(line.substr(0, date->begin));
    if (signers.size() == most_signers || !is_signer(i, name)) return false;
    if (date && !frame_.signed_on) frame_.signed_on = signed_date(page_, line, *date, 0.9);
    signers.push_back(name);
    return true;
  }

  // A name that stands under the text, under another name, or above the date.
  bool is_signer(std::size_t i, string_view name) const {
    if (i <= page_.lead || !all_names(name, profile_)) return false;
    if (frame_.signed_on) return true;
    while (i-- > page_.lead) {
      if (page_.is(i, LineKind::furniture)) continue;
      const string_view above = page_.line(i);
      return is_prose(above) || !at_most(above, prose_line) || is_name(above, profile_);
    }
    return false;
  }

  // 特此报告。云堰县人民政府2024年1月18日, at the end of a line of prose.
  void read_glued(string_view line, std::vector<string_view>& signers) {
    const std::size_t stop = line.rfind("。");
    if (stop == string_view::npos) return;
    string_view rest = without_seal(trimmed(line.substr(stop + string_view("。").size())));
    if (rest.empty() || !at_most(rest, prose_line)) return;
    if (const auto date = date_at_end(rest)) {
      frame_.signed_on = signed_date(page_, rest, *date, 0.8);
      rest = trimmed(rest.substr(0, date->begin));
    }
    if (all_names(rest, profile_)) signers.push_back(rest);
  }

  void name_signers(const std::vector<string_view>& signers) {
    if (signers.empty()) return;
    for (auto it = signers.rbegin(); it != signers.rend(); ++it) {
      if (it != signers.rbegin()) frame_.signature.name += "、";
      for (std::size_t at = 0; at <= it->size();) {
        const std::size_t end = parting(*it, at);
        frame_.signature.name += (at == 0 ? "" : "、") + std::string(it->substr(at, end - at));
        at = end + 3;
      }
    }
    frame_.signature.span = {page_.span_of(signers.back()).begin,
                             page_.span_of(signers.front()).end};
  }

  // What stands under a signature is not of the report, unless it is prose.
  void mark_beneath(std::size_t lowest) {
    for (std::size_t i = lowest + 1; i < page_.size(); ++i) {
      const string_view line = page_.line(i);
      if (!page_.is(i, LineKind::body) || profile_.furniture.keep.in(line)) continue;
      if (at_most(line, prose_line) && !is_prose(line) && !is_numbered(line) && !is_row(line))
        page_.kinds[i] = LineKind::furniture;
    }
  }

  Page& page_;
  const Title& title_;
  const Profile& profile_;
  Frame frame_;
};

}  // namespace

Frame read_frame(Page& page, const Title& title, const Profile& profile) {
  return Framer(page, title, profile).read();
}

}  // namespace hecha
