"""Reads facts.graphml of this folder with networkx; the argument is the number of facts."""
import sys

import networkx

graph = networkx.read_graphml("facts.graphml", force_multigraph=True)
assert graph.number_of_edges() == int(sys.argv[1]), graph.number_of_edges()
assert {"PER", "LOC"} <= {kind for _, kind in graph.nodes(data="type")}
colours = {kind: tuple(node[part] for part in "rgb") for _, node in graph.nodes(data=True) if (kind := node.get("type"))}
assert len(set(colours.values())) == len(colours) > 1, "types are not told by colours"
assert all(label for _, _, label in graph.edges(data="label"))
assert sum(weight for _, _, weight in graph.edges(data="weight")) == graph.number_of_edges()
