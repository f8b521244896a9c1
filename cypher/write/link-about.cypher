// The event that claims speak of.
// @access write
// @param rows []
// @columns links
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (e:Entity {id: row.to})
CREATE (c)-[:ABOUT]->(e)
RETURN count(c) AS links
