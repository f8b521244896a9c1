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

UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN id AS id, c.id AS claim
ORDER BY id, source.id, from.paragraph, claim;

UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
WITH $ids + collect(DISTINCT m.id) AS found
UNWIND found AS id
WITH collect(DISTINCT id) AS found
UNWIND found AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
WITH n.id AS id, sum(r.voices) AS voices, sum(CASE WHEN m.id IN found THEN 1 ELSE 0 END) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS reached, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH $ids + [id IN reached WHERE NOT id IN $ids] AS ranked, totalRelationships
WITH ranked[0..$limit] AS kept, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(kept) - 1) AS place
WITH kept, place, kept[place] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r]->(m:Entity) WHERE m.id IN kept
  AND r.standing IN ['corroborated', 'reported', 'disputed'] | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY place;

UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e AS entity;
