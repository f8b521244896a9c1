// How many fighters did IS-K have? Every figure as it is given; figures of different things are not added up.
// @columns value, valueText, unit, quantifier, edtf, speaker, claim, source, id
// @access read
MATCH (c:Claim {predicate: 'STRENGTH'})-[:SUBJECT]->(:Entity {id: 'is-k'})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
RETURN c.value AS value, c.valueText AS valueText, c.unit AS unit, c.quantifier AS quantifier, c.edtf AS edtf,
       speaker.id AS speaker, c.text AS claim, source.id AS source, c.id AS id
ORDER BY id
