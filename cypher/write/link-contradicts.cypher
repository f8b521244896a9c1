// Claims that cannot both be true.
// @access write
// @param rows []
// @columns links
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (other:Claim {id: row.to})
MERGE (c)-[:CONTRADICTS]->(other)
RETURN count(c) AS links
