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

Graph Connections::most_connected(std::size_t nodes) const {
  std::vector<const Edges::value_type*> order;
  order.reserve(edges_.size());
  for (const auto& edge : edges_)
    order.push_back(&edge);
  std::sort(order.begin(), order.end(), [&](const auto* a, const auto* b) {
    const auto rank_a = rank(a->first);
    const auto rank_b = rank(b->first);
    return rank_a != rank_b ? rank_a > rank_b : a->second.first < b->second.first;
  });
  Graph graph;
  std::map<std::string, std::size_t> places;
  for (const auto* const edge : order) {
    if (edge->first.from == edge->first.to) continue;  // Connects nothing.
    const std::size_t added = 2 - places.count(edge->first.from) - places.count(edge->first.to);
    if (places.size() + added > nodes) continue;
    for (const std::string* const id : {&edge->first.from, &edge->first.to}) {
      if (!places.emplace(*id, graph.nodes.size()).second) continue;
      const auto known = nodes_.find(*id);
      graph.nodes.push_back(
          {*id, is_point(*id) ? "" : *id, known == nodes_.end() ? "" : known->second.type});
    }
  }
  for (const auto* const chosen : order) {
    const auto& [key, facts] = *chosen;
    const auto from = places.find(key.from);
    const auto to = places.find(key.to);
    if (from == places.end() || to == places.end()) continue;
    GraphEdge edge = {from->second, to->second, key.manner, facts.count, facts.first, {}, {}};
    edge.predicates.assign(facts.predicates.begin(), facts.predicates.end());
    std::stable_sort(edge.predicates.begin(), edge.predicates.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    edge.qualifier = facts.is_one_qualifier ? facts.qualifier : words_of(key.manner);
    graph.edges.push_back(std::move(edge));
  }
  graph.all_nodes = nodes_.size();
  return graph;
}

}  // namespace quern
