// Sources that pass on claims of a source, with how many of their claims do so.
// @access read
// @param id "trt-2021"
// @columns id, claims
MATCH (:Source {id: $id})<-[:FROM_SOURCE]-(:Claim)<-[:RELAYS]-(c:Claim)-[:FROM_SOURCE]->(other:Source)
WHERE other.id <> $id
RETURN other.id AS id, count(DISTINCT c) AS claims
ORDER BY claims DESC, id
