// Who says things, for a filter: those with most claims first.
// @access read
// @columns id, name, claims
MATCH (:Claim)-[:ASSERTED_BY]->(speaker:Entity)
RETURN speaker.id AS id, speaker.name AS name, count(*) AS claims
ORDER BY claims DESC, id
LIMIT 1000
