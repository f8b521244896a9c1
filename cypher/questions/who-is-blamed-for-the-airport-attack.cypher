// Who is blamed for the attack at Kabul airport, who claimed it, and who says so?
// @columns actor, role, stance, speaker, claim, source, id
// @access read
MATCH (actor:Entity)-[part:PARTICIPATED_IN]->(:Event {id: 'kabul-airport-attack'})
MATCH (c:Claim {relationship: part.id})
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
RETURN actor.id AS actor, part.role AS role, c.stance AS stance, speaker.id AS speaker, c.text AS claim,
       source.id AS source, c.id AS id
ORDER BY id
