// The positions that claims take on questions.
// @access write
// @param rows []
// @columns links
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (q:Question {id: row.to})
CREATE (c)-[:ANSWERS {position: row.position}]->(q)
RETURN count(c) AS links
