// SPDX-License-Identifier: Apache-2.0
// Dependencies between cues, actors and roles; things without use.
#include "pack/lint.h"

#include <algorithm>
#include <cmath>

#include "pack/uses.h"

namespace hecha {
namespace {

// The evaluator follows cues into cues; more than this is no language any more.
constexpr std::uint32_t deepest_cue = 48;

// Cues and actors as one graph: cue i is node i, actor j node (cues + j).
class Graph {
 public:
  explicit Graph(Loading& loading)
      : loading_(loading),
        spec_(loading.data.spec),
        edges_(spec_.cues.size() + spec_.actors.size()),
        roles_(edges_.size()),
        depth_(edges_.size(), 1) {
    UseFinder finder(spec_);
    for (std::size_t i = 0; i < spec_.cues.size(); ++i) take(i, finder.of_cue(spec_.cues[i]));
    for (std::size_t i = 0; i < spec_.actors.size(); ++i) {
      take(spec_.cues.size() + i, finder.of_actor(spec_.actors[i]));
    }
  }

  std::size_t size() const { return edges_.size(); }

  // Nodes that nothing under them waits for, from the bottom up. Those left over
  // stand in or above a cycle; their places in `waits` stay above zero.
  std::vector<std::size_t> settle(std::vector<std::size_t>& waits) {
    std::vector<std::vector<std::size_t>> above(size());
    std::vector<std::size_t> order;
    waits.assign(size(), 0);
    for (std::size_t node = 0; node < size(); ++node) {
      waits[node] = edges_[node].size();
      for (std::size_t under : edges_[node]) above[under].push_back(node);
      if (waits[node] == 0) order.push_back(node);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t node : above[order[i]]) {
        roles_[node] |= roles_[order[i]];
        depth_[node] = std::max(depth_[node], depth_[order[i]] + 1);
        if (--waits[node] == 0) order.push_back(node);
      }
    }
    return order;
  }

  const std::vector<std::size_t>& under(std::size_t node) const { return edges_[node]; }
  // Of a settled node: the roles that it or something under it asks for.
  RoleMask roles(std::size_t node) const { return roles_[node]; }
  std::uint32_t depth(std::size_t node) const { return depth_[node]; }

  std::string name(std::size_t node) const {
    const std::size_t cues = spec_.cues.size();
    return node < cues ? "cue:" + spec_.cues[node].name : "actor " + spec_.actors[node - cues].name;
  }
  Spot mark(std::size_t node) const {
    const std::size_t cues = spec_.cues.size();
    return node < cues ? loading_.cues.mark(static_cast<CueId>(node))
                       : loading_.actors.mark(static_cast<ActorId>(node - cues));
  }

 private:
  void take(std::size_t node, const Uses& uses) {
    for (CueId cue : uses.cues) edges_[node].push_back(cue);
    for (ActorId actor : uses.actors) edges_[node].push_back(spec_.cues.size() + actor);
    std::sort(edges_[node].begin(), edges_[node].end());
    edges_[node].erase(std::unique(edges_[node].begin(), edges_[node].end()), edges_[node].end());
    roles_[node] = uses.roles;
  }

  Loading& loading_;
  const Spec& spec_;
  std::vector<std::vector<std::size_t>> edges_;
  std::vector<RoleMask> roles_;
  std::vector<std::uint32_t> depth_;
};

// Follows nodes that wait until one comes again.
void report_cycles(Loading& loading, const Graph& graph, const std::vector<std::size_t>& waits) {
  std::vector<std::size_t> walk_of(graph.size(), graph.size());
  for (std::size_t start = 0; start < graph.size(); ++start) {
    if (waits[start] == 0 || walk_of[start] != graph.size()) continue;
    std::vector<std::size_t> way;
    std::size_t at = start;
    while (walk_of[at] == graph.size()) {
      walk_of[at] = start;
      way.push_back(at);
      at = *std::find_if(graph.under(at).begin(), graph.under(at).end(),
                         [&](std::size_t node) { return waits[node] != 0; });
    }
    if (walk_of[at] != start) continue;  // runs into a cycle that is told already
    std::string path;
    for (auto step = std::find(way.begin(), way.end(), at); step != way.end(); ++step) {
      path += graph.name(*step) + " needs ";
    }
    loading.problems.add(ProblemCode::cue_cycle, graph.mark(at),
                         "cues depend on one another: " + path + graph.name(at),
                         "remove one of these references");
  }
}

// What roles are found by must be known before there are roles.
void check_role(Loading& loading, const Graph& graph, const std::vector<std::size_t>& waits,
                const Uses& uses, const std::string& found, Spot mark) {
  for (CueId cue : uses.cues) {
    if (waits[cue] != 0 || graph.roles(cue) == 0) continue;
    RoleId asked = 0;
    while ((graph.roles(cue) >> asked & 1) == 0) ++asked;
    const std::string which = graph.roles(cue) == any_role ? "the role of its sentence"
                                                           : "role:" + loading.roles.name(asked);
    loading.problems.add(
        ProblemCode::role_needs_roles, mark,
        found + " cue:" + loading.cues.name(cue) + ", which itself asks for " + which,
        "take the role out of that cue, or use another one here");
  }
}

// Marks all cues that rules, roles and actors in use lead to.
std::vector<bool> reached(Loading& loading, const Graph& graph) {
  const Spec& spec = loading.data.spec;
  UseFinder finder(spec);
  std::vector<bool> seen(graph.size());
  std::vector<std::size_t> open;
  const auto visit = [&](std::size_t node) {
    if (!seen[node]) open.push_back(node);
    seen[node] = true;
  };
  const auto visit_all = [&](const Uses& uses) {
    for (CueId cue : uses.cues) visit(cue);
  };
  for (const RuleSpec& rule : spec.rules) visit_all(finder.of_rule(rule));
  for (const Role& role : spec.roles) visit_all(finder.of_role(role));
  for (const SharedRoles& shared : spec.shared) visit_all(finder.of_shared(shared));
  for (std::size_t i = 0; i < spec.actors.size(); ++i) visit(spec.cues.size() + i);
  while (!open.empty()) {
    const std::size_t node = open.back();
    open.pop_back();
    for (std::size_t under : graph.under(node)) visit(under);
  }
  return seen;
}

// What a pack has for its own rules may be of no use to one that extends it.
bool is_from_below(const Loading& loading, Spot mark) {
  return loading.from_below.contains(mark.file);
}

void report_unused(Loading& loading, ProblemCode code, const Names& names, std::string_view what) {
  for (std::uint32_t id = 0; id < names.size(); ++id) {
    if (names.used(id) || is_from_below(loading, names.mark(id))) continue;
    loading.problems.add(
        code, names.mark(id),
        "nothing makes use of the " + std::string(what) + " '" + names.name(id) + "'",
        "remove it, or refer to it");
  }
}

}  // namespace

void check_cycles(Loading& loading) {
  Graph graph(loading);
  std::vector<std::size_t> waits;
  graph.settle(waits);
  report_cycles(loading, graph, waits);
  const Spec& spec = loading.data.spec;
  for (std::size_t node = 0; node < graph.size(); ++node) {
    if (graph.depth(node) != deepest_cue + 1) continue;
    loading.problems.add(ProblemCode::nested_too_deep, graph.mark(node),
                         graph.name(node) + " leads to cues in cues, more than " +
                             std::to_string(deepest_cue) + " deep");
  }
  UseFinder finder(spec);
  for (RoleId id = 0; id < spec.roles.size(); ++id) {
    check_role(loading, graph, waits, finder.of_role(spec.roles[id]),
               "role '" + spec.roles[id].name + "' is found by", loading.roles.mark(id));
  }
  for (const SharedRoles& shared : spec.shared) {
    check_role(loading, graph, waits, finder.of_shared(shared),
               "the roles '" + spec.roles[shared.first].name + "' and '" +
                   spec.roles[shared.second].name + "' are told apart by",
               loading.roles.mark(shared.first));
  }
}

void check_use(Loading& loading) {
  const Graph graph(loading);
  const std::vector<bool> seen = reached(loading, graph);
  for (CueId cue = 0; cue < loading.cues.size(); ++cue) {
    if (seen[cue] || is_from_below(loading, loading.cues.mark(cue))) continue;
    loading.problems.add(
        ProblemCode::unused_cue, loading.cues.mark(cue),
        "no rule, role or actor makes use of the cue '" + loading.cues.name(cue) + "'",
        "remove it, or refer to it as cue:" + loading.cues.name(cue));
  }
  for (const WordList& list : loading.lists.all()) {
    if (list.used || is_from_below(loading, list.mark)) continue;
    loading.problems.add(ProblemCode::unused_list, list.mark,
                         "nothing makes use of the list '" + list.name + "'",
                         "remove it, or refer to it as $" + list.name);
  }
  report_unused(loading, ProblemCode::unused_source, loading.sources, "source");
  report_unused(loading, ProblemCode::unused_group, loading.groups, "group");
}

void check_weights(Loading& loading) {
  if (!loading.weights_known || loading.data.rules.empty()) return;
  double sum = 0;
  for (const Rule& rule : loading.data.rules) {
    if (rule.severity != Severity::note) sum += rule.weight;
  }
  if (std::abs(sum - 100) < 1e-6) return;
  std::string total = std::to_string(sum);
  total.erase(total.find_last_not_of('0') + 1);
  if (total.ends_with('.')) total.pop_back();
  loading.problems.add(ProblemCode::weights_not_100, Spot{loading.manifest, 0, 0},
                       "the weights of all rules but notes sum to " + total + ", not to 100",
                       "change weights until they do");
}

}  // namespace hecha
