// Which institutions speak, through whomever, for a filter: those with most claims first.
// @access read
// @columns id, name, claims
MATCH (c:Claim)
WITH c.voice AS id, count(*) AS claims
MATCH (voice:Entity {id: id})
RETURN id, voice.name AS name, claims
ORDER BY claims DESC, id
LIMIT 1000
