// Claims that cannot be true together with others.
// @access read
// @param ids ["cnn-2018-04b", "caci-2017-05a"]
// @columns id, other
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:CONTRADICTS]-(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other
