// SPDX-License-Identifier: Apache-2.0
// Normalised text -> everything that a document knows of it.
#include "document/structure.h"

#include <algorithm>
#include <utility>

#include "document/enclosures.h"
#include "document/facts.h"
#include "document/headings.h"
#include "document/identity.h"
#include "document/marks.h"
#include "document/outline.h"
#include "document/paragraphs.h"
#include "document/sentences.h"

namespace hecha {

namespace {

// The paragraphs before the footnotes and the rest of the page, which stand at the end and belong
// to no section there.
std::size_t size_of_body(std::span<const Told> told, std::size_t paragraphs) {
  const auto of_body = [](const Told& one) {
    return one.kind != BlockKind::footnote && one.kind != BlockKind::furniture;
  };
  const auto last = std::find_if(told.rbegin(), told.rend(), of_body);
  return last == told.rend() ? paragraphs : static_cast<std::size_t>(told.rend() - last);
}

// Each paragraph with the section it stands in: that of the last heading before it.
std::vector<Paragraph> placed(std::span<const Span> spans, std::span<const Heading> headings,
                              std::span<const Told> told, std::size_t body) {
  std::vector<Paragraph> paragraphs(spans.size());
  std::uint32_t section = 0;
  for (std::uint32_t i = 0; i < spans.size(); ++i) {
    if (section < headings.size() && headings[section].paragraph == i) ++section;
    paragraphs[i].span = spans[i];
    paragraphs[i].section = i < body ? section : 0;
    if (!told.empty()) paragraphs[i].kind = told[i].kind;
  }
  return paragraphs;
}

// What the file says of each paragraph; empty where it says nothing of any.
std::vector<Told> told_by_file(const Document::Data& data, std::span<const Span> spans) {
  std::vector<Told> told;
  if (data.blocks.empty()) return told;
  told.reserve(spans.size());
  for (const Span span : spans) {
    const std::uint32_t source = data.map.to_source({span.begin, span.begin + 1}).begin;
    const Block& block = data.blocks[block_at(data.blocks, source)];
    told.push_back({block.kind, block.level});
  }
  return told;
}

}  // namespace

std::unique_ptr<Document::Data> structure(std::unique_ptr<Document::Data> data) {
  const std::string_view text = data->text;
  const std::vector<Mark> all = marks(text);
  data->enclosures = enclosures(all);
  data->facts = facts(text, all);
  data->private_numbers = private_numbers(text);
  const std::vector<Span> spans = paragraphs(text, all, data->enclosures);
  const std::vector<Told> told = told_by_file(*data, spans);
  const Lines lines{text, all, data->enclosures, data->facts, spans, told};
  const std::size_t body = size_of_body(told, spans.size());
  std::vector<Heading> found = headings(lines);
  std::erase_if(found, [&](const Heading& one) { return one.paragraph >= body; });
  data->sections =
      sections(found, std::span(spans).first(body), static_cast<std::uint32_t>(text.size()));
  data->paragraphs = placed(spans, found, told, body);
  Split split_up = split(lines, found, data->paragraphs);
  data->sentences = std::move(split_up.sentences);
  data->clauses = std::move(split_up.clauses);
  return data;
}

}  // namespace hecha
