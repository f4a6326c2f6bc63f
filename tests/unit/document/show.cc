// SPDX-License-Identifier: Apache-2.0
// A document as a text that a test can compare and a person can read.
#include "show.h"

#include <memory>

#include "document/data.h"
#include "document/structure.h"

namespace hecha {

namespace {

std::string number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string clauses(const Document& document, const Sentence& sentence) {
  std::string out;
  for (std::uint32_t i = sentence.first_clause; i < sentence.end_clause; ++i) {
    if (i > sentence.first_clause) out += '|';
    out += document.slice(document.clauses()[i].span);
  }
  return out;
}

bool boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

// Non-empty, on code points, ascending, disjoint.
template <typename Items>
std::string order(const Document& document, const Items& items, const char* what) {
  std::uint32_t end = 0;
  for (const auto& item : items) {
    if (item.span.empty() || item.span.begin < end) return std::string(what) + ": order";
    if (!boundary(document.text(), item.span.begin) || !boundary(document.text(), item.span.end))
      return std::string(what) + ": boundary";
    end = item.span.end;
  }
  return "";
}

std::string broken_tree(const Document& document) {
  const auto sections = document.sections();
  if (sections.empty() || sections[0].end != sections.size() || sections[0].parent != 0)
    return "root";
  for (std::uint32_t i = 1; i < sections.size(); ++i) {
    const Section& section = sections[i];
    const Section& parent = sections[section.parent];
    if (section.parent >= i || section.end <= i || section.end > parent.end) return "subtree";
    if (section.level <= parent.level) return "level";
    if (section.heading.begin > section.heading.end || section.heading.end > section.body.begin ||
        section.body.begin > section.body.end || section.body.end > document.text().size())
      return "section spans";
    if (!boundary(document.text(), section.heading.begin) ||
        !boundary(document.text(), section.heading.end) ||
        !boundary(document.text(), section.body.begin) ||
        !boundary(document.text(), section.body.end))
      return "section boundaries";
  }
  return "";
}

std::string broken_links(const Document& document) {
  std::uint32_t sentence = 0, clause = 0;
  for (const Paragraph& paragraph : document.paragraphs()) {
    if (paragraph.section >= document.sections().size()) return "paragraph: section";
    if (paragraph.first_sentence != sentence || paragraph.end_sentence < sentence)
      return "paragraph: sentences";
    for (; sentence < paragraph.end_sentence; ++sentence) {
      const Sentence& one = document.sentences()[sentence];
      if (&document.paragraphs()[one.paragraph] != &paragraph || one.section != paragraph.section)
        return "sentence: paragraph";
      if (!paragraph.span.contains(one.span)) return "sentence: outside its paragraph";
      if (one.first_clause != clause || one.end_clause <= clause) return "sentence: clauses";
      for (; clause < one.end_clause; ++clause) {
        const Clause& part = document.clauses()[clause];
        if (part.sentence != sentence || !one.span.contains(part.span))
          return "clause: outside its sentence";
      }
    }
  }
  if (sentence != document.sentences().size() || clause != document.clauses().size())
    return "left over";
  return "";
}

}  // namespace

Document document_of(std::string_view text) {
  auto data = std::make_unique<Document::Data>();
  data->name = "test";
  data->original = data->text = text;
  data->map.copy(static_cast<std::uint32_t>(text.size()));
  return Document(structure(std::move(data)));
}

std::string show_outline(const Document& document) {
  std::string out;
  for (const Section& section : document.sections().subspan(1)) {
    for (std::uint32_t up = section.parent; up != 0; up = document.sections()[up].parent)
      out += "  ";
    out += std::to_string(section.level) + (section.own_line ? '+' : '~');
    if (section.ordinal) out += std::to_string(section.ordinal);
    out += ' ';
    out += document.slice(section.heading);
    out += '\n';
  }
  return out;
}

std::string show_sentences(const Document& document) {
  std::string out;
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.heading) out += "# ";
    if (sentence.item != none) out += std::to_string(sentence.item) + ": ";
    out += clauses(document, sentence) + '\n';
  }
  return out;
}

std::string show_facts(const Document& document) {
  static constexpr const char* kinds[] = {"year", "date", "number", "percent"};
  std::string out;
  for (const Fact& fact : document.facts()) {
    if (!out.empty()) out += ", ";
    out += std::string(kinds[static_cast<int>(fact.kind)]) + ' ' + number(fact.value) + ' ';
    out += document.slice(fact.span);
  }
  return out;
}

std::string to_string(const Document& document) {
  std::string out = show_outline(document) + '\n';
  for (std::uint32_t i = 0; i < document.paragraphs().size(); ++i) {
    const Paragraph& paragraph = document.paragraphs()[i];
    out += "P" + std::to_string(i) + " in S" + std::to_string(paragraph.section) + '\n';
    for (std::uint32_t s = paragraph.first_sentence; s < paragraph.end_sentence; ++s) {
      const Sentence& sentence = document.sentences()[s];
      out += sentence.heading ? "   # " : "     ";
      if (sentence.item != none) out += '<' + std::to_string(sentence.item) + "> ";
      out += clauses(document, sentence) + '\n';
    }
  }
  return out + show_facts(document) + '\n';
}

std::string broken_promise(const Document& document) {
  for (const std::string& broken :
       {broken_tree(document), order(document, document.paragraphs(), "paragraphs"),
        order(document, document.sentences(), "sentences"),
        order(document, document.clauses(), "clauses"), order(document, document.facts(), "facts"),
        broken_links(document)}) {
    if (!broken.empty()) return broken;
  }
  std::uint32_t begin = 0;
  for (const Enclosure& enclosure : document.enclosures()) {
    if (enclosure.span.begin < begin || enclosure.span.size() < 2) return "enclosures: order";
    begin = enclosure.span.begin;
    if (!boundary(document.text(), begin) || !boundary(document.text(), enclosure.span.end))
      return "enclosures: boundary";
  }
  return "";
}

}  // namespace hecha
