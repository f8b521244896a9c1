// Claims that others pass on.
// @access read
// @param ids ["cnn-2018-04b", "nangarhar-2019-02a"]
// @columns id, other
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:RELAYS]->(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other
