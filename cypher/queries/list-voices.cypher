// Which institutions speak, through whomever, for a filter: those with most claims first. A gazetteer and the editors are no
// voice.
// @access read
// @columns institution, claims
MATCH (c:Claim)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
WITH c.voice AS id, count(*) AS claims
MATCH (institution:Entity {id: id})
RETURN institution AS institution, claims
ORDER BY claims DESC, institution.id
LIMIT 1000
