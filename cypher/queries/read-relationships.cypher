// Relationships by id, found through their claims, since claims have an index on their relationship and relationships
// have none.
// @access read
// @param ids ["fought:is-k:taliban:general"]
// @columns subject, relationship, object
// @unordered
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a.id AS first, b.id AS second
MATCH (a:Entity {id: first})-[r]-(b:Entity)
WHERE b.id = second AND r.id = id
RETURN DISTINCT a AS subject, r AS relationship, b AS object
