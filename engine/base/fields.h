// SPDX-License-Identifier: Apache-2.0
// Plain structures as bytes, and back: cereal writes and reads the values, Boost.PFR names the
// fields, so none can be forgotten. For caches: the bytes fit one build on one machine.
#pragma once

#include <boost/pfr.hpp>
#include <cereal/archives/binary.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/vector.hpp>
#include <streambuf>
#include <string_view>
#include <type_traits>

namespace hecha {

// Plain structures of this namespace, field by field.
template <typename Archive, typename Structure>
requires std::is_aggregate_v<Structure>
void serialize(Archive& archive, Structure& structure) {
  boost::pfr::for_each_field(structure, [&](auto& field) { archive(field); });
}

// A stream over bytes that somebody else keeps.
class Memory : public std::streambuf {
 public:
  explicit Memory(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // a get area is never written to
    setg(begin, begin, begin + bytes.size());
  }
  bool at_end() const { return gptr() == egptr(); }
};

}  // namespace hecha
