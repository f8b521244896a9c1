"""Reads a graph file with networkx and prints what it holds as JSON: python3 read-network.py graphml|gexf FILE."""
import json
import sys

import networkx

read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[sys.argv[1]]
graph = read(sys.argv[2])
json.dump(
    {
        "multigraph": graph.is_multigraph(),
        "directed": graph.is_directed(),
        "nodes": [[node, values] for node, values in graph.nodes(data=True)],
        "edges": [[start, end, key, values] for start, end, key, values in graph.edges(keys=True, data=True)],
    },
    sys.stdout,
)
