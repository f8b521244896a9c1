// Which institutions speak, through whomever, for a filter: those with most claims first.
// @access read
// @columns institution, claims
MATCH (c:Claim)
WITH c.voice AS id, count(*) AS claims
MATCH (institution:Entity {id: id})
RETURN institution AS institution, claims
ORDER BY claims DESC, institution.id
LIMIT 1000
