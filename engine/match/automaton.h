// SPDX-License-Identifier: Apache-2.0
// The tables of the matcher as plain numbers, so that they can be stored and read back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "match/lexicon.h"

namespace hecha {

// A trie over character classes. Nodes are numbers, 0 is none: words of one character and those
// that begin with two given ones have tables of their own, so the root needs no number.
//
// Most characters begin some word, few pairs do: a bit for each pair says so in one look, and in
// each node a bit for each class says which characters go on. Set bits may be wrong.
struct Automaton {
  struct Node {
    std::uint64_t goes_on = 0;  // bit class % 64
    std::uint32_t first_member = 0;
    std::uint32_t members = 0;
  };
  struct Edge {
    std::uint32_t from = 0;  // node; or the first class of a pair
    std::uint32_t by = 0;    // class
    std::uint32_t to = 0;    // node; 0: a free slot
  };
  struct Member {
    TermId term = 0;           // of which a node ends a word ...
    std::uint32_t levels = 0;  // ... in documents of these levels
  };

  std::vector<std::uint16_t> class_of;   // of each character below U+10000; 0: in no word
  std::vector<std::uint32_t> alone;      // of each class: node of the word of that character
  std::vector<std::uint64_t> pair_bits;  // of each pair of classes, hashed
  std::vector<Edge> pairs, edges;        // open addressing; a power of two of slots
  std::vector<Node> nodes;
  std::vector<Member> members;
  TermId terms = 0;

  static std::uint32_t hash(std::uint32_t from, std::uint32_t by) {
    return from * 0x9E3779B1u + by * 0x85EBCA6Bu;
  }
  bool may_begin(std::uint32_t first, std::uint32_t second) const {
    const std::uint32_t bit = hash(first, second) >> 16;
    return (pair_bits[bit / 64] >> (bit % 64) & 1u) != 0;
  }
  std::span<const Member> members_of(std::uint32_t node) const {
    return {members.data() + nodes[node].first_member, nodes[node].members};
  }
  // The node that an edge leads to; 0: there is none.
  static std::uint32_t follow(const std::vector<Edge>& edges, std::uint32_t from,
                              std::uint32_t by) {
    const std::size_t mask = edges.size() - 1;
    for (std::size_t i = (hash(from, by) >> 8) & mask;; i = (i + 1) & mask) {
      const Edge& edge = edges[i];
      if (edge.to == 0 || (edge.from == from && edge.by == by)) return edge.to;
    }
  }
};

}  // namespace hecha
