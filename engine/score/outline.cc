// SPDX-License-Identifier: Apache-2.0
// The outline of a document with the roles that its parts play.
#include "score/outline.h"

namespace hecha {
namespace {

std::vector<PlayedRole> played(const Spec& spec, RoleMask roles) {
  std::vector<PlayedRole> all;
  for (RoleId role = 0; role < spec.roles.size(); ++role)
    if ((roles >> role & 1u) != 0) all.push_back({spec.roles[role].name, spec.roles[role].title});
  return all;
}

OutlineEntry heading_entry(Scene& scene, std::uint32_t section) {
  const Document& document = scene.document();
  const Section& s = document.sections()[section];
  const RoleMask roles = scene.heading_roles(section);
  return {s.level,
          document.quote(s.heading),
          document.place(s.heading),
          played(scene.spec(), roles),
          roles != 0 ? "heading" : "",
          document.source(s.heading)};
}

OutlineEntry passage_entry(Scene& scene, std::uint32_t sentence, RoleMask roles) {
  const Document& document = scene.document();
  constexpr std::uint32_t shown = 60;  // bytes: twenty characters
  Span span = document.sentences()[sentence].span;
  if (span.size() > shown) {
    span.end = span.begin + shown;
    while ((static_cast<unsigned char>(document.text()[span.end]) & 0xC0) == 0x80) --span.end;
  }
  return {0,
          document.quote(span) + "…",
          document.place(span),
          played(scene.spec(), roles),
          scene.filled_by(sentence) == FilledBy::opener ? "opener" : "from-below",
          document.source(span)};
}

}  // namespace

std::vector<OutlineEntry> outline_of(Scene& scene) {
  const Document& document = scene.document();
  std::vector<OutlineEntry> entries;
  std::uint32_t section = 0;
  RoleMask last = 0;
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
    if (!scene.in_body(s)) continue;
    const Sentence& sentence = document.sentences()[s];
    while (section < sentence.section) {
      ++section;
      if (section == sentence.section && !document.sections()[section].heading.empty())
        entries.push_back(heading_entry(scene, section));
    }
    const RoleMask roles = scene.roles_of(s);
    const bool passage =
        scene.filled_by(s) == FilledBy::opener || scene.filled_by(s) == FilledBy::from_below;
    if (passage && roles != last) entries.push_back(passage_entry(scene, s, roles));
    last = passage ? roles : 0;
  }
  return entries;
}

}  // namespace hecha
