// Claims that relationships rest on, in order of source and paragraph.
// @access read
// @param ids ["fought:is-k:taliban:general"]
// @columns id, claim
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
WITH id, c.id AS claim, source.id AS source, from.paragraph AS paragraph
ORDER BY id, source, paragraph, claim
RETURN id AS id, claim AS claim
