// Says that this graph is ours. Allegiance writes to a Neo4j database only where it is empty or holds this node.
MERGE (m:Allegiance {id: 'allegiance'});
