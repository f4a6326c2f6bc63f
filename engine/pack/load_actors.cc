// SPDX-License-Identifier: Apache-2.0
// actors.yaml: who acts.
#include "pack/terms.h"

namespace hecha {
namespace {

// `words` must be a cue, because its guards tell the titles of others apart.
std::optional<CueId> actor_words(Loading& loading, const YamlNode& node) {
  const auto text = text_of(node, loading.problems);
  if (!text) return std::nullopt;
  if (!text->starts_with("cue:")) {
    loading.problems.add(ProblemCode::wrong_type, node.mark,
                         "the words of an actor are given as a cue, but this is '" + *text + "'",
                         "write them as a cue in cues.yaml, and here cue:name");
    return std::nullopt;
  }
  return id_of(loading.cues, std::string_view(*text).substr(4), node.inside(4),
               ProblemCode::unknown_cue, "cue", loading.problems);
}

void load_actor(Loading& loading, const YamlNode& node, Actor& actor) {
  Fields fields(node, "actor '" + actor.name + "'", loading.problems);
  if (!fields.is_map()) return;
  if (const YamlNode* words = fields.need("words")) {
    actor.words = actor_words(loading, *words).value_or(0);
  }
  if (const YamlNode* ends = fields.find("ends-at")) actor.ends = term_of(loading, *ends);
  if (const YamlNode* carries = fields.find("carries")) actor.personal = term_of(loading, *carries);
  if (const YamlNode* in = fields.find("always-in")) actor.always_in = role_mask(loading, *in);
}

}  // namespace

void load_actors(Loading& loading, const YamlNode& root) {
  std::vector<Actor>& actors = loading.data.spec.actors;
  actors.resize(root.keys.size());
  for (ActorId id = 0; id < actors.size(); ++id) actors[id].name = root.keys[id].text;
  for (ActorId id = 0; id < actors.size(); ++id) load_actor(loading, root.items[id], actors[id]);
}

}  // namespace hecha
