MATCH (c:Claim)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
RETURN speaker AS speaker, count(*) AS claims
ORDER BY claims DESC, speaker.id
LIMIT 1000;

MATCH (c:Claim)-[:FROM_SOURCE]->(source:Source)
WHERE NOT coalesce(source.kind, 'document') IN ['gazetteer', 'editorial']
WITH c.voice AS id, count(*) AS claims
MATCH (institution:Entity {id: id})
RETURN institution AS institution, claims
ORDER BY claims DESC, institution.id
LIMIT 1000;

MATCH (place:Place)
RETURN place AS place
ORDER BY place.name, place.id
LIMIT 5000;
