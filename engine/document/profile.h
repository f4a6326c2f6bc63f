// SPDX-License-Identifier: Apache-2.0
// The words by which a kind of document is recognised and its facts are read: given by the pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/words.h"
#include "hecha/pack.h"

namespace hecha {

// Words that each say something of their own, `values[i]` for word i. A word may
// stand in several sorts at once; the values of one word are joined by '|'.
struct SortedWords {
  Words words;
  std::vector<std::string> values;

  // The value of the word that was hit.
  const std::string& value(const WordHit& hit) const { return values[hit.word]; }
};

// What a label (the words before a colon) says of the value behind it. Dates are
// ordered: a value published wins over one that only says 时间, and so on.
enum class LabelKind : std::uint8_t {
  published,
  plain_date,
  updated,
  written,  // dates
  title,
  issuer,
  source,
  owner,  // owner: of the site
  other,  // of no use, but furniture
};
inline constexpr std::string_view label_ids[] = {
    "published", "date", "updated", "written", "title", "issuer", "source", "owner", "other"};

struct Labels {
  Words words;
  std::vector<LabelKind> kinds;  // parallel to words.list()
};

// A kind of document that such a report is mistaken for.
struct OtherKind {
  std::string id;
  Text reason;  // it reads like an interpretation, not like the report
  // A headline that begins or ends so is of this kind; within the title of a report
  // they count together with `marks`.
  Words titles;
  Words marks;  // words of its text
  // So many different marks make it one, or so many occurrences of any of them
  // (`times`), unless the text has more chapters than `most_chapters`. 0: no such limit;
  // with at_least 0 only the headline decides.
  std::uint32_t at_least = 0;
  std::uint32_t times = 0;
  std::uint32_t most_chapters = 0;
  bool despite_title = false;  // the marks decide even under the title of a report
};

// Words that stand in a text only when it was damaged on its way.
struct DamageSign {
  Text reason;
  Words words;
  std::uint32_t at_least = 1;  // occurrences in the first and last pages
};

// Words in normal form. docs/rules.md, "document.yaml", says what each list is for.
// Immutable once loaded (pack/profile_loader.h), and safe to share between threads.
struct Profile {
  struct {
    Words words;                     // what such a document is about; one stands in every title
    Words signs;                     // words that every text about it holds again and again
    std::uint32_t per_thousand = 0;  // so many signs in 1,000 characters: it is about that
  } subject;

  struct {
    Words endings;        // 报告
    Words weak_endings;   // a title may end so if no better one is there: 情况
    Words continues;      // a line that begins so goes on with the title above it
    Words issuer_ends;    // where the name of the issuer ends: 关于
    Words before_issuer;  // what may stand before it: 关于报送
    Words not_in;         // a line with one of these is no title
  } title;

  struct {
    SortedWords organs;  // endings of names of organs -> level, or "place": as the place before it
    SortedWords places;  // endings of names of places -> level, or two of them joined by '|'
    Words known_cities;  // names of places that end ambiguously and are cities
    SortedWords evidence;   // words of the text that speak for one of two levels
    SortedWords addressed;  // the same, in the line of the addressee; heavier
    Words lead_verbs;       // what the issuer does in the lead: 坚持
    Words pronouns;         // names that begin so are no names: 全年
    Words we;               // what the issuer calls himself: 我局; no names either
    Words joint;            // the first of two joint issuers begins so: 中共
    Words not_places;       // words that only look like the ending of a place: 城乡, 市场
    Words offices;          // endings that make another organ of a name: 办公室
    Words peoples;          // names of peoples within names of places: 苗族
    Words zones;            // what names of zones say beside the place: 经济技术开发区
    Words posts;            // between an organ and the name of who speaks for it: 局长
  } issuer;

  Labels labels;

  struct {
    Words openers;       // a short line that begins so is furniture
    Words holds;         // ... that holds one
    Words bars;          // words of menus and bars: a line of little else is furniture
    Words lists;         // a line that begins so is followed by links to other texts
    Words keep;          // what is never furniture, because rules ask for it
    Words contents;      // the line above a table of contents
    Words cover;         // words of a letter or a news item that the report follows
    Words sites;         // what follows the owner's name in the banner of a site: 门户网站
    Words glued_before;  // what may stand directly before a title, of the page: 正文
    Words glued_after;   // how a text may go on directly behind its title
  } furniture;

  struct {
    Words decoys;  // a date beside one of these says nothing: 今天是
    Words plans;   // a heading with one of these speaks of the year after
  } dates;

  std::vector<OtherKind> other_kinds;
  Words kind_marks;  // the marks of all of them
  Text off_subject;  // the reason given when the subject does not occur

  struct {
    std::uint32_t min_han = 0;       // fewer Han characters: no text to judge
    std::uint32_t per_thousand = 0;  // so many characters in 1,000 that do not belong: damaged
    Words masks;                     // characters that hide others: □
    std::vector<DamageSign> signs;
    Words sign_words;                 // of all signs
    std::uint32_t cut_off_below = 0;  // a text of fewer Han characters may be cut off; 0: not asked
    Text too_short, cut_off, masked, unreadable, garbled;  // reasons
  } damage;
};

}  // namespace hecha
