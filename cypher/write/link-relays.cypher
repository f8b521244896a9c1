// Claims that pass others on.
// @access write
// @param rows []
// @columns links
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (other:Claim {id: row.to})
MERGE (c)-[:RELAYS]->(other)
RETURN count(c) AS links
