// Which defections from the Taliban, or from parts of them, to IS-K are only predicted, by whom and on what condition?
// @columns origin, stance, speaker, condition, claim, source, paragraph, id
// @access read
MATCH (origin:Entity)-[would:DEFECTED_TO]->(:Entity {id: 'is-k'})
WHERE would.standing = 'predicted'
MATCH (c:Claim {relationship: would.id})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN origin.id AS origin, c.stance AS stance, speaker.id AS speaker, c.condition AS condition, c.text AS claim,
       source.id AS source, from.paragraph AS paragraph, c.id AS id
ORDER BY id
