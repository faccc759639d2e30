"""Reads GraphML as XML, and with networkx where there is one; prints the number of facts."""
import io
import sys
import xml.etree.ElementTree as tree

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
data = sys.stdin.buffer.read()
root = tree.fromstring(data)
graph = root.find(NAMESPACE + "graph")
nodes = [node.get("id") for node in graph.iter(NAMESPACE + "node")]
edges = list(graph.iter(NAMESPACE + "edge"))
keys = {key.get("id") for key in root.iter(NAMESPACE + "key")}
assert len(set(nodes)) == len(nodes), "a node is declared twice"
assert all(edge.get(end) in set(nodes) for edge in edges for end in ("source", "target"))
assert all(item.get("key") in keys for item in root.iter(NAMESPACE + "data"))
for edge in edges:
    assert {"polarity", "modality"} <= {item.get("key") for item in edge}, "an edge without its marks"
try:
    import networkx
except ImportError:
    print("not checked: there is no networkx")
else:
    read = networkx.read_graphml(io.BytesIO(data), force_multigraph=True)
    assert read.number_of_edges() == len(edges)
print(len(edges))
