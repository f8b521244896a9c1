// What do the Taliban deny, and where is it said?
// @columns speaker, predicate, claim, source, paragraph, id
// @access read
MATCH (c:Claim {voice: 'taliban', stance: 'denies'})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN speaker.id AS speaker, c.predicate AS predicate, c.text AS claim,
       source.id AS source, from.paragraph AS paragraph, c.id AS id
ORDER BY id
