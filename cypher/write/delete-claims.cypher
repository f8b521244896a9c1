// Takes claims out, with all their ties.
// @access write
// @param ids []
// @columns claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})
DETACH DELETE c
RETURN count(*) AS claims
