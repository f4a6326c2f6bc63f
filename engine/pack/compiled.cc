// SPDX-License-Identifier: Apache-2.0
// The parts of a pack that judging needs, one after another.
#include "pack/compiled.h"

#include <exception>
#include <memory>
#include <sstream>
#include <type_traits>
#include <utility>

#include "base/fields.h"
#include "pack/data.h"

namespace hecha {

// A table of plain numbers in one piece.
template <typename Archive, typename Row>
void table(Archive& archive, std::vector<Row>& rows) {
  static_assert(std::has_unique_object_representations_v<Row>, "its padding would be written too");
  cereal::size_type size = rows.size();
  archive(cereal::make_size_tag(size));
  rows.resize(size);
  archive(cereal::binary_data(rows.data(), rows.size() * sizeof(Row)));
}

template <typename Archive>
void serialize(Archive& archive, Automaton& automaton) {
  static_assert(boost::pfr::tuple_size_v<Automaton> == 8);
  table(archive, automaton.class_of);
  table(archive, automaton.alone);
  table(archive, automaton.pair_bits);
  table(archive, automaton.pairs);
  table(archive, automaton.edges);
  table(archive, automaton.nodes);
  table(archive, automaton.members);
  archive(automaton.terms);
}

// Not the lexicon, which is in the matcher, nor its names, nor tests and examples.
template <typename Archive>
void serialize(Archive& archive, Spec& spec) {
  static_assert(boost::pfr::tuple_size_v<Spec> == 10);
  archive(spec.exprs, spec.cues, spec.roles, spec.shared, spec.actors, spec.rules);
  spec.tests.resize(spec.rules.size());
}

namespace {

template <typename Archive>
void each_part(Archive& archive, Pack::Data& data, Automaton& automaton) {
  static_assert(boost::pfr::tuple_size_v<Pack::Data> == 16);
  archive(data.id, data.version, data.title, data.status, data.fingerprint, data.rules,
          data.all_rules, data.groups, data.grades, data.gates, data.profiles, data.item_labels,
          data.defect_labels, data.spec, data.profile, automaton);
}

}  // namespace

std::string compiled(const Pack& pack) {
  std::ostringstream bytes;
  cereal::BinaryOutputArchive archive(bytes);
  // What writes to a structure also reads it, so cereal asks for what may be changed; nothing is.
  auto& data = const_cast<Pack::Data&>(pack.data());
  Automaton automaton = data.matcher.automaton();
  each_part(archive, data, automaton);
  return std::move(bytes).str();
}

std::optional<Pack> from_compiled(std::string_view bytes) {
  try {
    Memory memory(bytes);
    std::istream stream(&memory);
    cereal::BinaryInputArchive archive(stream);
    auto data = std::make_unique<Pack::Data>();
    Automaton automaton;
    each_part(archive, *data, automaton);
    data->matcher = Matcher(std::move(automaton));
    return stream.peek() == std::char_traits<char>::eof() ? std::optional<Pack>(std::move(data))
                                                          : std::nullopt;
  } catch (const std::exception&) {  // cereal's, or of a size that no memory holds
    return std::nullopt;
  }
}

}  // namespace hecha
