#include "query/render/connections.h"

#include <algorithm>
#include <fmt/format.h>

#include "query/render/column.h"
#include "query/render/display.h"
#include "query/render/edge.h"

namespace quern {
namespace {

constexpr std::size_t kMostEdges = 100'000;
constexpr std::size_t kMostPredicates = 50;  // Of one edge; rarer ones are not told apart.

bool is_point(const std::string& id) {
  return id.ends_with(' ');  // Names do not.
}

std::string words_of(const Manner& manner) {
  std::string words;
  const auto add = [&](bool holds, std::string_view word) {
    if (holds) words += (words.empty() ? "" : "; ") + std::string(word);
  };
  add(manner.is_denied, "denied");
  add(manner.is_possible, "possible");
  add(manner.is_attributed, "attributed");
  add(manner.is_derived, "derived");
  return words;
}

}  // namespace

Manner manner_of(const FactRow& row) {
  return {row.polarity == "negative", row.modality == "possible",
          !row.attribution.empty() || !row.attribution_predicate.empty(), !row.derived_by.empty()};
}

void Connections::add(const FactRow& row) {
  const Edge edge = edge_of(row);
  const auto end = [&](const EdgeEnd& one, const char* part) {
    return one.name.empty() ? fmt::format("{} {} ", row.number, part) : one.name;
  };
  const Key key = {end(edge.from, "subject"), end(edge.to, "object"), manner_of(row)};
  for (const EdgeEnd* const one : {&edge.from, &edge.to}) {
    if (one->name.empty()) continue;
    Node& node = nodes_[one->name];
    ++node.facts;
    if (node.type.empty()) node.type = one->type;
  }
  Facts& facts = edges_[key];
  const std::string qualifier = qualifier_of(row);
  if (facts.count++ == 0) {
    facts.first = row.number;
    facts.qualifier = qualifier;
  }
  facts.is_one_qualifier = facts.is_one_qualifier && facts.qualifier == qualifier;
  const std::string predicate = printable(row.predicate);
  if (facts.predicates.size() < kMostPredicates || facts.predicates.count(predicate) > 0)
    ++facts.predicates[predicate];
  if (edges_.size() > kMostEdges) forget();
}

std::int64_t Connections::facts_of(const std::string& name) const {
  const auto found = nodes_.find(name);
  return found == nodes_.end() ? 0 : found->second.facts;
}

std::pair<std::int64_t, std::int64_t> Connections::rank(const Key& key) const {
  return std::minmax({facts_of(key.from), facts_of(key.to)});
}

void Connections::forget() {
  for (std::int64_t floor = 0; edges_.size() > kMostEdges / 2; ++floor) {
    std::erase_if(edges_, [&](const auto& edge) { return rank(edge.first).first <= floor; });
    std::erase_if(nodes_, [&](const auto& node) { return node.second.facts <= floor; });
  }
}

std::vector<const Connections::Edges::value_type*> Connections::ranked() const {
  std::vector<const Edges::value_type*> order;
  order.reserve(edges_.size());
  for (const auto& edge : edges_)
    order.push_back(&edge);
  std::sort(order.begin(), order.end(), [&](const auto* a, const auto* b) {
    const auto rank_a = rank(a->first);
    const auto rank_b = rank(b->first);
    return rank_a != rank_b ? rank_a > rank_b : a->second.first < b->second.first;
  });
  return order;
}

GraphNode Connections::node(const std::string& id) const {
  const auto known = nodes_.find(id);
  return {id, is_point(id) ? "" : id, known == nodes_.end() ? "" : known->second.type};
}

GraphEdge Connections::edge(const Edges::value_type& found, const Places& places) {
  const auto& [key, facts] = found;
  GraphEdge edge = {
      places.at(key.from), places.at(key.to), key.manner, facts.count, facts.first, {}, {}};
  edge.predicates.assign(facts.predicates.begin(), facts.predicates.end());
  std::stable_sort(edge.predicates.begin(), edge.predicates.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  edge.qualifier = facts.is_one_qualifier ? facts.qualifier : words_of(key.manner);
  return edge;
}

Graph Connections::most_connected(std::size_t nodes) const {
  static constexpr std::size_t kEdgesOfNode = 3;
  const auto order = ranked();
  Graph graph;
  graph.all_nodes = nodes_.size();
  Places places;
  std::vector<const Edges::value_type*> chosen;
  std::vector<const Edges::value_type*> others;
  for (const auto* const found : order) {
    const Key& key = found->first;
    const std::size_t added = 2 - places.count(key.from) - places.count(key.to);
    const bool is_loop = key.from == key.to;  // It connects nothing.
    const bool fits = !is_loop && added > 0 && places.size() + added <= nodes;
    (fits ? chosen : others).push_back(found);
    if (!fits) continue;
    for (const std::string* const id : {&key.from, &key.to}) {
      if (places.emplace(*id, graph.nodes.size()).second) graph.nodes.push_back(node(*id));
    }
  }
  std::erase_if(others, [&](const auto* found) {
    return places.count(found->first.from) == 0 || places.count(found->first.to) == 0;
  });
  std::stable_sort(others.begin(), others.end(),
                   [](const auto* a, const auto* b) { return a->second.count > b->second.count; });
  graph.all_edges = chosen.size() + others.size();
  chosen.insert(chosen.end(), others.begin(), others.end());
  chosen.resize(std::min(chosen.size(), kEdgesOfNode * nodes));
  for (const auto* const found : chosen)
    graph.edges.push_back(edge(*found, places));
  return graph;
}

}  // namespace quern
