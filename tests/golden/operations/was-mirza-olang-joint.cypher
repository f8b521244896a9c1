MATCH (n:Entity)-[r:COOPERATED_WITH]-(m:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
  AND (EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source) MATCH (c)-[:AT]->(spot:Entity) MATCH (spot)-[:LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places }
   OR EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source) MATCH (c)-[:ABOUT]->(:Event)-[:OCCURRED_AT]->(spot:Entity) MATCH (spot)-[:LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places })
WITH n.id AS id, sum(r.voices) AS voices, sum(1) AS ties
ORDER BY voices DESC, id
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH ranked[0..$limit] AS kept, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(kept) - 1) AS place
WITH kept, place, kept[place] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r:COOPERATED_WITH]->(m:Entity) WHERE m.id IN kept
  AND r.standing IN ['corroborated', 'reported', 'disputed']
  AND (EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source) MATCH (c)-[:AT]->(spot:Entity) MATCH (spot)-[:LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places }
   OR EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source) MATCH (c)-[:ABOUT]->(:Event)-[:OCCURRED_AT]->(spot:Entity) MATCH (spot)-[:LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places }) | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY place;

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

UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e AS entity;
