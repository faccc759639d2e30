#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/fact_row.h"

namespace quern {

/// What keeps facts from being plain assertions, as an arrow shows it.
struct Manner {
  bool is_denied = false;
  bool is_possible = false;
  bool is_attributed = false;
  bool is_derived = false;

  auto operator<=>(const Manner&) const = default;
};

[[nodiscard]] Manner manner_of(const FactRow& row);

/// A name that facts have.
struct GraphNode {
  std::string id;    ///< The name; where a fact has no such part, what no name can be called.
  std::string name;  ///< Empty there.
  std::string type;  ///< "PER", "ORG" and the like; empty: not known.
};

/// Facts of one manner between two nodes.
struct GraphEdge {
  std::size_t from = 0;  ///< Places in Graph::nodes.
  std::size_t to = 0;
  Manner manner;
  std::int64_t facts = 0;
  std::int64_t first_fact = 0;
  std::vector<std::pair<std::string, std::int64_t>> predicates;  ///< The most frequent first.
  std::string qualifier;  ///< What all of them say, else the words for `manner`.
};

/// A part of all that facts connect.
struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  std::size_t all_nodes = 0;  ///< Names of all facts.
  std::size_t all_edges = 0;  ///< Between the nodes that are shown.
};

/// Names and the facts between them, counted: to choose what a picture can show. In bounded memory:
/// where there are very many, names that are seldom seen are forgotten (as in lossy counting, Manku
/// and Motwani 2002).
class Connections {
 public:
  void add(const FactRow& row);

  /// The facts between at most so many names: those first whose less connected end has most facts,
  /// then whose other end has. No name stands alone. Of more than three
  /// edges a node, those with most facts.
  [[nodiscard]] Graph most_connected(std::size_t nodes) const;

 private:
  struct Node {
    std::string type;
    std::int64_t facts = 0;
  };
  struct Key {
    std::string from;
    std::string to;
    Manner manner;
    auto operator<=>(const Key&) const = default;
  };
  struct Facts {
    std::int64_t count = 0;
    std::int64_t first = 0;
    std::map<std::string, std::int64_t> predicates;
    std::string qualifier;
    bool is_one_qualifier = true;
  };
  using Edges = std::map<Key, Facts>;
  using Places = std::map<std::string, std::size_t>;  ///< In Graph::nodes, by id.

  [[nodiscard]] std::int64_t facts_of(const std::string& name) const;
  /// Facts of the less and of the more connected end.
  [[nodiscard]] std::pair<std::int64_t, std::int64_t> rank(const Key& key) const;
  [[nodiscard]] std::vector<const Edges::value_type*> ranked() const;
  [[nodiscard]] GraphNode node(const std::string& id) const;
  [[nodiscard]] static GraphEdge edge(const Edges::value_type& found, const Places& places);
  void forget();

  std::map<std::string, Node> nodes_;
  Edges edges_;
};

}  // namespace quern
