// SPDX-License-Identifier: Apache-2.0
// Judges documents by a pack: the loop over its rules.
#include "hecha/evaluator.h"

#include <utility>

#include "checks/scene.h"
#include "document/stated.h"
#include "pack/data.h"
#include "score/outline.h"
#include "score/probe.h"
#include "score/scoring.h"
#include "score/verdict.h"

namespace hecha {
namespace {

// Bytes of text. What is needed for a greater one is given back, not kept for the next: it may be
// a thousand times what a report needs.
constexpr std::size_t kept_size = 1 << 20;

StatedFact shown(const Document& document, const Stated& stated) {
  StatedFact fact{stated.value, stated.confidence, std::string(stated.found_in), std::nullopt};
  if (stated.span) {
    fact.evidence = Evidence{"states", document.quote(*stated.span), document.place(*stated.span),
                             "", document.source(*stated.span)};
  }
  return fact;
}

DocumentFacts shown(const Document& document, const StatedFacts& stated) {
  DocumentFacts facts;
  facts.kind = stated.kind;
  facts.kind_reasons = stated.reasons;
  facts.title = shown(document, stated.title);
  if (facts.title.evidence) facts.title.value = facts.title.evidence->quote;
  facts.issuer = shown(document, stated.issuer);
  facts.issuer_level = shown(document, stated.level);
  facts.report_year = shown(document, stated.year);
  facts.publish_date = shown(document, stated.publish_date);
  facts.signed_date = shown(document, stated.signed_date);
  if (!stated.places.empty()) facts.region = stated.places.front();
  return facts;
}

DocumentText text_of(const Document& document, const StatedFacts& stated) {
  DocumentText text{document.masked_original(), {}};
  text.parts.reserve(stated.lines.size());
  for (std::size_t i = 0; i < stated.lines.size(); ++i) {
    const Span span = document.paragraphs()[i].span;
    text.parts.push_back({document.source(span), stated.lines[i], document.place(span)});
  }
  return text;
}

// A cue as it stands, but for what it asks of the document around the sentence.
Spec without_surroundings(const Spec& spec, CueId cue) {
  Spec probe = spec;
  Where& where = probe.cues[cue].where;
  where.roles = where.not_roles = 0;
  where.after = 0;
  where.before = 1;
  where.actor.reset();
  where.under_heading = false;
  std::erase_if(probe.cues[cue].unless,
                [](const Guard& guard) { return guard.kind == GuardKind::in_role; });
  return probe;
}

// The bases that apply to reports on that year.
std::vector<std::uint32_t> applying(const std::vector<Basis>& bases, std::optional<int> year) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < bases.size(); ++i) {
    const Basis& basis = bases[i];
    const bool early = year && basis.from_year && *year < *basis.from_year;
    const bool late = year && basis.to_year && *year > *basis.to_year;
    if (!early && !late) found.push_back(i);
  }
  return found;
}

}  // namespace

struct Evaluator::Scratch {
  Scratch(const Pack& the_pack, EvaluateOptions the_options)
      : pack(the_pack),
        options(std::move(the_options)),
        scene(the_pack.data().spec),
        frame(the_pack.data().spec) {}

  const Pack& pack;
  EvaluateOptions options;
  Scene scene;  // of the body
  Scene frame;  // of the lines around it
};

Evaluator::Evaluator(const Pack& pack, EvaluateOptions options)
    : scratch_(std::make_unique<Scratch>(pack, std::move(options))) {}
Evaluator::~Evaluator() = default;

Scorecard Evaluator::evaluate(const Document& document) {
  const Pack::Data& pack = scratch_->pack.data();
  Scene& scene = scratch_->scene;
  const StatedFacts facts = stated_facts(document, pack.profile, scratch_->options.meta);

  Scorecard card;
  card.name = document.name();
  card.format = document.format();
  card.encoding = document.encoding();
  card.unreadable = document.unreadable();
  for (const Note& note : document.notes())
    if (note.kind != NoteKind::unreadable) card.notes.push_back(note_text(note));
  card.document = shown(document, facts);
  if (scratch_->options.keep_text) card.text = text_of(document, facts);
  if (facts.kind != DocumentKind::report) return card;

  scene.begin(document, facts, pack.matcher);
  const Sight sight(scene, scratch_->frame);
  for (std::uint32_t rule = 0; rule < pack.rules.size(); ++rule) {
    card.findings.push_back(judge(sight, rule, scratch_->options.explain));
    card.findings.back().basis = applying(pack.rules[rule].basis, scene.report_year());
  }
  card.outline = outline_of(scene);
  score(scratch_->pack, card);
  if (document.text().size() > kept_size)
    scratch_ = std::make_unique<Scratch>(scratch_->pack, std::move(scratch_->options));
  return card;
}

bool cue_hits(const Pack& pack, CueId cue, std::string_view text) {
  Result<Document> document = read_document({"<example>", std::string(text)});
  if (!document) return false;
  StatedFacts facts;
  facts.year.value = "2023";
  facts.lines.assign(document->paragraphs().size(), LineKind::body);
  const Spec spec = without_surroundings(pack.data().spec, cue);
  Scene scene(spec);
  scene.begin(*document, facts, pack.data().matcher);
  return !scene.cue_hits(cue).empty();
}

}  // namespace hecha
