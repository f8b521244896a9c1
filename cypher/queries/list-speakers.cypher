// Who says things, for a filter: those with most claims first.
// @access read
// @columns speaker, claims
MATCH (:Claim)-[:ASSERTED_BY]->(speaker:Entity)
RETURN speaker AS speaker, count(*) AS claims
ORDER BY claims DESC, speaker.id
LIMIT 1000
