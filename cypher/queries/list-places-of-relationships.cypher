// Where the claims of each relationship place it, each place once.
// @access read
// @param ids ["fought:is-k:taliban:general", "attacked:is-k:civilians:nangarhar-2019"]
// @columns id, place
// @unordered
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:AT]->(p:Entity)
RETURN DISTINCT id AS id, p.id AS place
