// Claims that have entities as subject, object, third party or event, in order of source and paragraph.
// @access read
// @param ids ["quetta-shura", "mirza-olang-attack"]
// @columns id, claim
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|AGAINST|ABOUT]-(c:Claim)
RETURN DISTINCT id AS id, c.id AS claim
ORDER BY id, claim
