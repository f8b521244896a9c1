// Did the Taliban and IS-K attack Mirza Olang together? The edge's standing, and who says what.
// @columns standing, stance, speaker, claim, source, paragraph, id
// @access read
MATCH (:Entity {id: 'is-k'})-[together:COOPERATED_WITH]-(:Entity {id: 'taliban'})
WHERE together.episode = 'mirza-olang-2017'
MATCH (c:Claim {relationship: together.id})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN together.standing AS standing, c.stance AS stance, speaker.id AS speaker, c.text AS claim,
       source.id AS source, from.paragraph AS paragraph, c.id AS id
ORDER BY id
