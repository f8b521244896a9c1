MATCH (c:Claim)
WHERE c.voice = $voice
MATCH (c)-[:ABOUT]->(:Entity {id: $event})
RETURN DISTINCT c.id AS id
ORDER BY id;

UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:AGAINST]->(against:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(event:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
WITH c, subject.id AS subject, object.id AS object, against.id AS against, speaker.id AS speaker, source.id AS source,
     from.paragraph AS paragraph, event.id AS event, place.id AS place
ORDER BY place
RETURN c AS claim, subject, object, against, speaker, source, paragraph, event, collect(place) AS places;

UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e AS entity;
