// Did United States forces help the Taliban against IS-K? Every claim about it, with its speaker.
// @columns standing, stance, hedged, speaker, claim, source, paragraph, id
// @access read
MATCH (:Entity {id: 'us-forces'})-[tie]-(:Entity {id: 'taliban'})
WHERE type(tie) IN ['SUPPORTED', 'COOPERATED_WITH']
MATCH (c:Claim {relationship: tie.id})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN tie.standing AS standing, c.stance AS stance, c.hedged AS hedged, speaker.id AS speaker, c.text AS claim,
       source.id AS source, from.paragraph AS paragraph, c.id AS id
ORDER BY id
