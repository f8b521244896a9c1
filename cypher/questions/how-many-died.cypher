// Which tolls do the sources give, of what, by whom?
// @columns about, value, unit, quantifier, speaker, claim, source, id
// @access read
MATCH (c:Claim {predicate: 'CASUALTIES'})-[:SUBJECT]->(about:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
RETURN about.id AS about, c.value AS value, c.unit AS unit, c.quantifier AS quantifier, speaker.id AS speaker,
       c.text AS claim, source.id AS source, c.id AS id
ORDER BY about, id
