// SPDX-License-Identifier: Apache-2.0
// What comes out: a verdict for every rule, with its evidence, and a score.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"
#include "hecha/result.h"
#include "hecha/source.h"
#include "hecha/span.h"

namespace hecha {

enum class Verdict : std::uint8_t {
  met,
  partial,
  missing,
  violated,   // a forbidden thing stands
  na,         // does not concern this document; the message says why
  undecided,  // the document does not tell enough; the message says why
  manual,     // only a person can say
  waived,
  error,  // the rule could not be evaluated; the score is then not computed
};

// "met", "partial", ... as in the JSON.
std::string_view verdict_id(Verdict verdict);

enum class DocumentKind : std::uint8_t { report, not_a_report, damaged };

// "report", "not_a_report", "damaged".
std::string_view document_kind_id(DocumentKind kind);

// One thing wrong in a quotation, and how it is put right.
struct Fix {
  std::string wrong;  // as the author wrote it; numbers that belong to a person are masked
  std::string right;  // what should stand there; empty: that cannot be told from the text
  Text note;          // what is wrong with it; may be empty
  Place place;
};

// A quotation, so that nobody needs to take a verdict on trust. Owns its words:
// a Scorecard may outlive the Document it was made from.
struct Evidence {
  std::string role;   // "supports", "contradicts", or the cue that found it
  std::string quote;  // as the author wrote it
  Place place;
  std::string section;  // path of headings: 三、存在的不足/（二）; may be empty
  Span source = {};     // the bytes of Document::original() it was taken from; empty: not known
  std::vector<Fix> fixes = {};  // of a slip: in the order of the text
};

// A passage that would have counted, but for a guard.
struct NearMiss {
  Evidence evidence;
  Text struck_by;  // why it does not count: 对下级的要求
};

// Where the drafter would put what is missing.
struct InsertAt {
  Place place;
  std::string section;  // after or in this section
  Span source = {};     // bytes of Document::original(): the sentence it would follow
};

// What a person decided about a finding (docs/waivers.md).
struct Decision {
  std::string verdict;  // na | met | accept | confirm | partial | missing | violated
  Verdict original = Verdict::missing;  // what the rules alone concluded
  double original_credit = 0;
  std::string reason;
  std::string approved_by;  // empty for an inline ignore
  std::string approved_on;  // ISO day; empty for an inline ignore
  std::string expires;      // ISO day, the last one; empty for an inline ignore
  bool in_source = false;   // an inline ignore, not a file of waivers
  std::string from;         // "waivers.yml:3", or the line of the inline ignore
};

// Whether a finding stood in the baseline already.
enum class BaselineState : std::uint8_t { not_compared, unchanged, added };

struct Finding {
  std::uint32_t rule = 0;  // index into Pack::rules()
  Verdict verdict = Verdict::missing;
  double credit = 0;  // share of the rule's weight that was earned, 0 to 1
  Text message;
  std::string filled_by;  // how the passage was found: heading | opener | from-below | anywhere;
                          // may be empty
  std::vector<Evidence> evidence;     // strongest first, capped
  std::vector<NearMiss> near_misses;  // closest first, capped
  std::optional<InsertAt> insert_at;
  std::vector<std::uint32_t> basis;  // into Rule::basis: those that apply to the report year, all
                                     // where it is unknown; ascending
  std::vector<std::string> explanation;  // the tree of conditions, one line each; filled on request
  std::optional<Decision> decision;
  BaselineState baseline = BaselineState::not_compared;  // no baseline, or not open
  std::string fingerprint;  // 16 hex digits of rule, result and evidence, never of lines;
                            // filled on request
};

// A finding of the baseline that is no more.
struct FixedFinding {
  std::uint32_t rule = 0;  // index into Pack::rules()
  Verdict verdict = Verdict::missing;
};

// A value that the document states of itself, or that the caller gave.
struct StatedFact {
  std::string value;      // ISO for dates; empty: not found
  double confidence = 0;  // 0 to 1; 1 for a value given by the caller
  std::string found_in;   // "title", "index table", "signature", "given", ...
  std::optional<Evidence> evidence;
};

struct DocumentFacts {
  DocumentKind kind = DocumentKind::report;
  std::vector<Text> kind_reasons;  // why it is no such report, or damaged
  StatedFact title;
  StatedFact issuer;
  StatedFact issuer_level;  // province | city | county | department | township | other
  StatedFact report_year;   // "2023"
  StatedFact publish_date;  // "2024-02-27"
  StatedFact signed_date;
  std::string region;  // the issuer's place: 云堰县; empty if its name tells none
};

// A role that a part of the text plays.
struct PlayedRole {
  std::string id;  // "shortcomings": its name in the pack
  Text title;      // 存在的不足; `en` is empty where the pack has no English title
};

// One heading of the outline with the roles that its text plays.
struct OutlineEntry {
  std::uint16_t level = 0;
  std::string heading;  // as the author wrote it
  Place place;
  std::vector<PlayedRole> roles;  // in the order of the pack
  std::string filled_by;          // heading | opener | from-below
  Span source = {};               // bytes of Document::original()
};

// What a paragraph of the text is for. Evidence is taken from the body only.
enum class LineKind : std::uint8_t { body, furniture, title, addressee, signature };

// A paragraph as the engine saw it.
struct TextPart {
  Span source;  // bytes of DocumentText::original
  LineKind kind = LineKind::body;
  Place place;  // where it begins
};

// The whole text, for outputs that show the document beside its findings.
struct DocumentText {
  std::string original;         // UTF-8, as the author wrote it, personal numbers masked
  std::vector<TextPart> parts;  // disjoint, ascending; what lies between them is blank
};

struct Score {
  bool computed = false;  // false: a rule ended in error, or the document was not judged
  double earned = 0;
  double possible = 0;  // the weight of the rules that were scored

  double percent() const { return possible > 0 ? 100 * earned / possible : 0; }
};

struct GroupScore {
  std::uint32_t group = 0;  // index into Pack::groups()
  Score score;
};

struct GateResult {
  std::string gate;  // id; "options" for what the command line asked
  bool passed = true;
  bool computed = true;       // false: what is asked for could not be known; then not passed
  std::vector<Text> reasons;  // why not
};

struct Scorecard {
  std::string name;    // of the source
  std::string format;  // "txt"
  std::string encoding;
  std::uint32_t unreadable = 0;  // byte sequences that could not be decoded
  std::vector<Text> notes;       // what else was noticed about the file: misnamed, tracked changes
  std::string sha256;            // of the bytes, 64 hex digits; filled on request
  DocumentFacts document;
  std::vector<OutlineEntry> outline;
  std::vector<Finding>
      findings;  // one per rule, in the order of Pack::rules(); none unless a report
  Score score;
  std::vector<GroupScore> groups;
  double flat_percent = 0;        // every scored rule with weight 1
  double unweighted_percent = 0;  // met rules among the scored ones; partial counts nothing
  std::string grade;              // zh title from the pack's table; empty if not computed
  std::string grade_en;
  std::optional<Severity> fail_on =
      Severity::error;  // what fails the document; nothing: no finding
  std::vector<GateResult> gates;
  std::vector<Text> notices;         // what its author should know: ignores that do nothing
  std::vector<FixedFinding> fixed;   // with a baseline: what it held and is no more
  std::optional<DocumentText> text;  // filled on request: EvaluateOptions::keep_text
};

// What became of one input.
struct DocumentResult {
  std::string name;
  Result<Scorecard> scorecard;
};

}  // namespace hecha
