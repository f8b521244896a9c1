// Claims that stand in sources, in order of paragraph.
// @access read
// @param ids ["cnn-2018"]
// @columns id, claim
UNWIND $ids AS id
MATCH (s:Source {id: id})<-[:FROM_SOURCE]-(c:Claim)
RETURN id AS id, c.id AS claim
ORDER BY id, claim
