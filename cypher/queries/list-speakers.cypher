// Who says things, for a filter: those with most claims first. A gazetteer and the editors are no voice.
// @access read
// @columns speaker, claims
MATCH (c:Claim)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
RETURN speaker AS speaker, count(*) AS claims
ORDER BY claims DESC, speaker.id
LIMIT 1000
