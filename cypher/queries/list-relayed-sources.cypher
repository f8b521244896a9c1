// Sources whose claims each of several sources passes on, with how many of its claims do so.
// @access read
// @param ids ["trt-2021"]
// @columns source, id, claims
UNWIND $ids AS source
MATCH (:Source {id: source})<-[:FROM_SOURCE]-(c:Claim)-[:RELAYS]->(:Claim)-[:FROM_SOURCE]->(other:Source)
WHERE other.id <> source
RETURN source, other.id AS id, count(DISTINCT c) AS claims
ORDER BY source, claims DESC, id
