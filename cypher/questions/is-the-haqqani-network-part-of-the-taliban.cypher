// Is the Haqqani Network part of the Taliban? The edge's standing, and who says what.
// @columns standing, stance, speaker, claim, source, paragraph, id
// @access read
MATCH (:Entity {id: 'haqqani-network'})-[part:PART_OF]->(:Entity {id: 'taliban'})
WHERE part.episode = 'general'
MATCH (c:Claim {relationship: part.id})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN part.standing AS standing, c.stance AS stance, speaker.id AS speaker, c.text AS claim,
       source.id AS source, from.paragraph AS paragraph, c.id AS id
ORDER BY id
