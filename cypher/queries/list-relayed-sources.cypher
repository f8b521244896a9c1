// Sources whose claims a source passes on, with how many of its claims do so.
// @access read
// @param id "trt-2021"
// @columns id, claims
MATCH (:Source {id: $id})<-[:FROM_SOURCE]-(c:Claim)-[:RELAYS]->(:Claim)-[:FROM_SOURCE]->(other:Source)
WHERE other.id <> $id
RETURN other.id AS id, count(DISTINCT c) AS claims
ORDER BY claims DESC, id
